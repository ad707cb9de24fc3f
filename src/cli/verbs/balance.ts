// `balance`: is it fair? Measures the house agents from each seat and writes what scores are measured against.
import type { Command } from 'commander';
import { cardIds } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { printPar, summarizeBalance } from '../../match/index.ts';
import type { BalanceGame, BalanceReport } from '../../match/index.ts';
import { formatNumber, formatQuantity, t } from '../../text/index.ts';
import { cores, interruption, joinPath, leaveWith, say, shownPath, writeText } from '../io.ts';
import { openPool } from '../pool.ts';
import { assumedScenario, withAssumptions } from './assumptions.ts';
import type { AssumptionOptions } from './assumptions.ts';
import { loadScenario, sayKey } from './load.ts';
import { wholeNumber } from './numbers.ts';

interface BalanceOptions extends AssumptionOptions {
  readonly games: number;
  readonly seeds: number;
  readonly workers: number;
  readonly json?: boolean;
  readonly write: boolean;
}

const perTask = 5;

/** Plays the games on all cores; fewer than asked for after an interruption. */
export async function measure(
  scenario: Scenario,
  options: Pick<BalanceOptions, 'games' | 'seeds' | 'workers'>,
  signal: AbortSignal,
): Promise<readonly BalanceGame[]> {
  const seeds = Array.from({ length: options.games }, (_, i) => String(options.seeds + i));
  const tasks = Array.from({ length: Math.ceil(seeds.length / perTask) }, (_, i) => ({
    kind: 'balance' as const,
    seeds: seeds.slice(i * perTask, (i + 1) * perTask),
  }));
  const pool = openPool(scenario, { workers: options.workers, signal });
  try {
    const results = await pool.run('balance', tasks);
    return results.flatMap((result) => (result?.kind === 'balance' ? result.games : []));
  } finally {
    await pool.close();
  }
}

function tell(scenario: Scenario, report: BalanceReport): void {
  scenario.blocs.forEach(({ id, name }, slot) => {
    const { share, low, high } = report.shares[slot] ?? { share: 0, low: 0, high: 1 };
    const percent = (x: number): string => formatQuantity(x, 'share');
    say(
      t('cli.balance.share', { bloc: name, share: percent(share), low: percent(low), high: percent(high), draws: report.draws, losses: report.sharedLosses }),
    );
    for (const card of cardIds) {
      const { mean = 0, deviation = 0 } = report.stats[id]?.[card] ?? {};
      say(t('cli.balance.card', { card: sayKey(`card.${card}`, {}), mean: formatNumber(mean, 3), deviation: formatNumber(deviation, 3) }));
    }
    for (const row of report.doctrines.filter((x) => x.bloc === id))
      say(t('cli.balance.doctrine', { doctrine: row.doctrine, games: row.games, outcome: formatNumber(row.outcome, 1) }));
  });
}

async function balance(typed: string, options: BalanceOptions): Promise<void> {
  const loaded = loadScenario(typed);
  if (!loaded) return;
  const assumed = assumedScenario(loaded.scenario, options);
  if (!assumed) return;
  const { found } = loaded;
  const { scenario } = assumed;
  // Scores are measured against the scenario as it stands, never against another reading of it.
  const write = options.write && assumed.own;
  const games = await measure(scenario, options, interruption());
  const report = summarizeBalance(scenario, games);
  const complete = games.length === options.games;
  if (options.json) say(JSON.stringify(report, null, 2));
  else {
    say(t('cli.balance.head', { title: scenario.meta.title, games: games.length, first: options.seeds, last: options.seeds + options.games - 1 }));
    if (!complete) say(t('cli.stopped', { done: games.length, all: options.games }));
    tell(scenario, report);
  }
  const path = joinPath(found.folder, 'par.json');
  if (complete && write) writeText(path, printPar(report));
  if (!options.json && write) say(complete ? t('cli.balance.written', { path: shownPath(path) }) : t('cli.balance.not-written'));
  leaveWith(complete ? 0 : 1);
}

export function addBalance(program: Command): void {
  withAssumptions(program.command('balance'))
    .description('Is it fair? House agents play each other; their distance from the reference plans becomes the measure of scores (par.json).')
    .argument('<scenario>', 'a scenario folder, a bundled file, or an id')
    .option('--games <number>', 'how many games', wholeNumber('--games', 2, 100_000), 300)
    .option('--seeds <number>', 'the first seed', wholeNumber('--seeds', 0, 1_000_000_000), 1)
    .option('--workers <number>', 'how many cores to use; no result depends on it', wholeNumber('--workers', 1, 64), cores)
    .option('--no-write', 'do not write par.json')
    .option('--json', 'machine-readable')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run scenario -- balance two-stacks\n  npm run scenario -- balance two-stacks --games 1000 --seeds 5000 --no-write\n',
    )
    .action(balance);
}
