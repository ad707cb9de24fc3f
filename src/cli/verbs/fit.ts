// `fit`: fits the record's named numbers to what was observed until a day, and again to early data alone; both results are committed.
import type { Command } from 'commander';
import { fitRecord } from '../../match/index.ts';
import type { FitResult } from '../../match/index.ts';
import { formatNumber, t } from '../../text/index.ts';
import { complain, leaveWith, say, shownPath, today, writeText } from '../io.ts';
import { historyFile, loadRecord } from './history.ts';

interface FitVerbOptions {
  readonly write: boolean;
  readonly json?: boolean;
}

/** Days at which the data of the two fits end. */
const ends = [
  { until: '2025-06-30', file: 'fit.json' },
  { until: '2024-06-30', file: 'fit-early.json' },
] as const;

function tell(result: FitResult): void {
  say(
    t('cli.fit.done', {
      until: result.until,
      before: formatNumber(result.lossBefore, 3),
      after: formatNumber(result.lossAfter, 3),
      parameters: result.parameters.length,
      observations: result.observations,
      series: result.series,
      evaluations: result.evaluations,
    }),
  );
  for (const { name, before, value, low, high } of result.parameters) say(t('cli.fit.row', { name, before, value, low, high }));
}

function fit(options: FitVerbOptions): void {
  const record = loadRecord();
  if (!record) return;
  const results: FitResult[] = [];
  for (const { until, file } of ends) {
    const result = fitRecord(record, {
      until,
      date: today(),
      command: 'npm run scenario -- fit',
      onRound: (round, loss, evaluations) => complain(t('cli.fit.round', { round: round + 1, loss: formatNumber(loss, 4), evaluations })),
    });
    results.push(result);
    if (!options.json) tell(result);
    if (!options.write) continue;
    writeText(historyFile(file), `${JSON.stringify(result, null, 2)}\n`);
    if (!options.json) say(t('cli.fit.written', { path: shownPath(historyFile(file)) }));
  }
  if (options.json) say(JSON.stringify(results, null, 2));
  leaveWith(0);
}

export function addFit(program: Command): void {
  program
    .command('fit')
    .description('Fits named numbers of the record, inside their sourced ranges, to data until mid-2025, and once more to data until mid-2024 alone.')
    .option('--no-write', 'do not write fit.json and fit-early.json')
    .option('--json', 'machine-readable')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- fit --no-write\n  npm run scenario -- fit --json > fit.json\n')
    .action(fit);
}
