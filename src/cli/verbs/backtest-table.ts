// The back-test as a table: one row a target, one sentence a line of the summary.
import { errorMost } from '../../match/index.ts';
import type { Backtest, Guess, TargetResult } from '../../match/index.ts';
import { formatNumber, formatPlain, t } from '../../text/index.ts';

const shownError = (error: number | null): string => (error === null || !Number.isFinite(error) ? '–' : formatNumber(error, 2));
const shownGuess = (guess: Guess | null | undefined): string =>
  guess ? t('cli.backtest.guess', { value: formatPlain(guess.value), error: shownError(guess.error) }) : '–';

/** The cells of a target's row, in the order of `columnHeads`. */
export function cellsOf(row: TargetResult): readonly string[] {
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
export function summaryLines({ summary }: Backtest): readonly string[] {
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
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What the columns are called. */
export function columnHeads(): readonly string[] {
  return t('cli.backtest.columns', {}).split(' | ');
}
