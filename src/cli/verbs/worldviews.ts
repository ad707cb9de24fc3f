// `worldviews`: what if another reading of the disputed links is right? The same plans, players and seeds under each, as tables; `--write` puts them into docs/model.md.
import type { Command } from 'commander';
import { compareWorldviews } from '../../match/index.ts';
import { t } from '../../text/index.ts';
import { complain, joinPath, leaveWith, readText, say, scenariosFolder, showProgress, shownPath, today, writeText } from '../io.ts';
import { loadScenario } from './load.ts';
import { wholeNumber } from './numbers.ts';
import { begin, end, printTable, renderWorldviewDoc, sectionsOf } from './worldview-tables.ts';
import type { Section } from './worldview-tables.ts';

interface WorldviewOptions {
  readonly games: number;
  readonly seeds: number;
  readonly json?: boolean;
  readonly write?: boolean;
}

const docs = joinPath(scenariosFolder, '..', 'docs', 'model.md');

/** Puts the tables into their place in the docs; false, with a sentence, where there is none. */
function writeDocs(head: string, sections: readonly Section[]): boolean {
  const page = renderWorldviewDoc(readText(docs) ?? '', head, sections);
  if (page === null) {
    complain(t('cli.backtest.no-place', { path: shownPath(docs), begin, end }));
    return false;
  }
  writeText(docs, page);
  say(t('cli.backtest.written', { path: shownPath(docs) }));
  return true;
}

function worldviews(typed: string, options: WorldviewOptions): void {
  const loaded = loadScenario(typed);
  if (!loaded) return;
  const { scenario } = loaded;
  const table = compareWorldviews(scenario, options.games, options.seeds, (part, parts) => showProgress('worldviews', part, parts));
  const sections = sectionsOf(scenario, table);
  const head = t('cli.worldviews.head', {
    title: scenario.meta.title,
    games: table.games,
    first: table.firstSeed,
    last: table.firstSeed + table.games - 1,
    date: today(),
  });
  if (options.json) say(JSON.stringify(table, null, 2));
  else {
    say(head);
    for (const { title, note, rows } of sections) say(['', title, note, '', printTable(rows)].join('\n'));
  }
  if (options.write && !writeDocs(head, sections)) leaveWith(2);
}

export function addWorldviews(program: Command): void {
  program
    .command('worldviews')
    .description(
      'What if another reading of the disputed links is right? The same plans, players and seeds under every worldview; σ and every disputed number over their range.',
    )
    .argument('<scenario>', 'a scenario folder, a bundled file, or an id')
    .option('--games <number>', 'how many games in each row', wholeNumber('--games', 1, 100_000), 100)
    .option('--seeds <number>', 'the first seed', wholeNumber('--seeds', 0, 1_000_000_000), 1)
    .option('--write', 'put the tables into docs/model.md')
    .option('--json', 'machine-readable')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- worldviews two-stacks\n  npm run scenario -- worldviews two-stacks --games 20 --json\n')
    .action(worldviews);
}
