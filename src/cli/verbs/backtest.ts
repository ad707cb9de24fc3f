// `backtest`: how well does the model reproduce the record? A table, a summary, and the same as JSON or in the docs.
import type { Command } from 'commander';
import { backtest, errorMost, readTargets } from '../../match/index.ts';
import type { Backtest, Guess, TargetResult } from '../../match/index.ts';
import { formatNumber, formatPlain, t } from '../../text/index.ts';
import { complain, leaveWith, pathFrom, say, shownPath } from '../io.ts';
import { writeDocs } from './backtest-docs.ts';
import { historyFile, jsonFault, loadRecord, readJson } from './history.ts';

interface BacktestOptions {
  readonly targets?: string;
  readonly json?: boolean;
  readonly write?: boolean;
}

const shownError = (error: number | null): string => (error === null || !Number.isFinite(error) ? '–' : formatNumber(error, 2));
const shownGuess = (guess: Guess | null | undefined): string =>
  guess ? t('cli.backtest.guess', { value: formatPlain(guess.value), error: shownError(guess.error) }) : '–';

function cellsOf(row: TargetResult): readonly string[] {
  const { kind, by } = row.tolerance;
  return [
    row.id,
    row.series,
    row.period,
    row.model === null ? '–' : formatPlain(row.model),
    `${formatPlain(row.observed)} ${row.unit}`,
    t('cli.backtest.tolerance', { kind, by: formatPlain(kind === 'relative' ? by * 100 : by) }),
    shownError(row.error),
    t('cli.backtest.pass', { pass: row.pass ? 'yes' : 'no' }),
    row.role,
    shownGuess(row.baselines?.last),
    shownGuess(row.baselines?.trend),
    shownGuess(row.predicted),
  ];
}

/** The summary, a sentence a line. */
function summaryLines({ summary }: Backtest): readonly string[] {
  const { early, compared, fit } = summary;
  const error = (x: number): string => formatNumber(x, 2);
  return [
    t('cli.backtest.inputs', { inputs: summary.inputs, scored: summary.scored }),
    t('cli.backtest.passed', { passedScored: summary.passedScored, scored: summary.scored, passed: summary.passed, targets: summary.targets }),
    t('cli.backtest.predicted', { passed: summary.predictedPassed, count: summary.predictedTargets }),
    t('cli.backtest.total', { error: error(summary.totalError), most: errorMost }),
    ...(compared
      ? [
          t('cli.backtest.compared', {
            count: compared.targets,
            model: error(compared.model),
            last: error(compared.last),
            trend: error(compared.trend),
          }),
        ]
      : []),
    ...(early ? [t('cli.backtest.early', { until: early.until, passed: early.passed, count: early.targets, error: error(early.totalError) })] : []),
    fit ? t('cli.backtest.fit', { parameters: fit.parameters, observations: fit.observations, until: fit.until }) : t('cli.backtest.no-fit', {}),
  ];
}

/** Rows with columns of one width. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function heads(): readonly string[] {
  return t('cli.backtest.columns', {}).split(' | ');
}

function run(options: BacktestOptions): void {
  const record = loadRecord();
  if (!record) return;
  const path = options.targets === undefined ? historyFile('targets.json') : pathFrom(options.targets);
  const value = readJson(path);
  if (value === undefined) {
    const fault = jsonFault(path);
    complain(fault === null ? t('cli.backtest.missing', { path: shownPath(path) }) : t('cli.backtest.unread', { path: shownPath(path), fault }));
    return leaveWith(2);
  }
  const read = readTargets(value);
  const result = backtest(record, read.targets);
  const faults = [...read.faults, ...result.faults];
  for (const { where, code, found } of faults) complain(t(`cli.backtest.fault.${code}`, { path: shownPath(path), where, found }));
  if (options.json) say(JSON.stringify({ targets: result.targets, summary: result.summary }, null, 2));
  else {
    say(t('cli.backtest.head', { targets: result.targets.length }));
    for (const line of aligned([heads(), ...result.targets.map(cellsOf)])) say(line);
    for (const line of summaryLines(result)) say(line);
    if (result.targets.some((each) => each.model === null))
      say(t('cli.backtest.outside', { from: record.scenario.meta.turns.start.slice(0, 7), to: '2026-03' }));
  }
  const written = options.write ? writeDocs(record, { heads: heads(), rows: result.targets.map(cellsOf), lines: summaryLines(result) }) : true;
  leaveWith(faults.length > 0 || !written ? 1 : 0);
}

export function addBacktest(program: Command): void {
  program
    .command('backtest')
    .description('Plays the record of 2022 to 2026 through the model and compares it with what was observed.')
    .option('--targets <file>', 'a file of targets; without it the 15 that come with the repository')
    .option('--json', 'machine-readable: one object {targets, summary}')
    .option('--write', 'put the table into docs/backtest.md')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- backtest\n  npm run scenario -- backtest --targets my-targets.json --json\n')
    .action(run);
}
