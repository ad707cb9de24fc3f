// `series`: every series that a target may name, with unit and meaning.
import type { Command } from 'commander';
import { allSeries } from '../../match/index.ts';
import { t } from '../../text/index.ts';
import { say } from '../io.ts';

function listSeries(options: { readonly json?: boolean }): void {
  if (options.json) {
    say(
      JSON.stringify(
        allSeries.map(({ id, unit, kind, input, help }) => ({ id, unit, kind, input, help })),
        null,
        2,
      ),
    );
    return;
  }
  say(t('cli.series.columns', {}));
  for (const { id, unit, kind, input, help } of allSeries)
    say([id, unit, input ? t('cli.series.input', {}) : t('cli.series.kind', { kind }), help].join(' | '));
}

export function addSeries(program: Command): void {
  program
    .command('series')
    .description('Lists every series that a target of the back-test may name, with its unit and meaning.')
    .option('--json', 'machine-readable')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- series\n  npm run scenario -- series --json\n')
    .action(listSeries);
}
