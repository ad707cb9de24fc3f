// The table: what the model gives for each target, what was observed, who else would have guessed better, and how much of it is prediction.
import { halfMonthsOf } from '../../engine/index.ts';
import { baselinesFor } from './baselines.ts';
import type { Observation } from './baselines.ts';
import { observationsUntil } from './fit.ts';
import { valueOver } from './measure.ts';
import { parsePeriod } from './period.ts';
import type { Period } from './period.ts';
import { readingWith, settingsOf } from './record.ts';
import type { HistoryRecord } from './record.ts';
import { seriesOf } from './series.ts';
import type { Reading, SeriesDef } from './series.ts';
import { errorMost, errorOf, passes } from './target.ts';
import type { Target, TargetFault } from './target.ts';

export type Role = 'input' | 'fitted' | 'predicted';

/** A number from somewhere else than the model, judged like it. `error` in tolerances, uncapped. */
export interface Guess {
  readonly value: number;
  readonly error: number;
  readonly pass: boolean;
}

export interface TargetResult {
  readonly id: string;
  readonly series: string;
  readonly period: string;
  readonly unit: string;
  readonly model: number | null;
  readonly observed: number;
  readonly tolerance: Target['tolerance'];
  readonly error: number | null;
  readonly pass: boolean;
  readonly role: Role;
  readonly baselines: { readonly last: Guess; readonly trend: Guess } | null;
  /** What the fit to early data alone gives, for targets later than those data; null for the others and for inputs. Series that guided a hand are shown and not counted. */
  readonly predicted: Guess | null;
}

export interface BacktestSummary {
  readonly targets: number;
  readonly inputs: number;
  readonly scored: number;
  /** Of all targets, of those that are no inputs, and of those that the main fit has not seen. */
  readonly passed: number;
  readonly passedScored: number;
  readonly predictedTargets: number;
  readonly predictedPassed: number;
  /** Mean error in tolerances over the scored targets, each capped. */
  readonly totalError: number;
  /** The same over targets that have baselines: model, last value, trend. */
  readonly compared: { readonly targets: number; readonly model: number; readonly last: number; readonly trend: number } | null;
  /** The same for targets that neither the early fit nor a hand has seen. */
  readonly early: { readonly targets: number; readonly passed: number; readonly totalError: number; readonly until: string } | null;
  readonly fit: { readonly until: string; readonly parameters: number; readonly observations: number } | null;
}

export interface Backtest {
  readonly targets: readonly TargetResult[];
  readonly summary: BacktestSummary;
  readonly faults: readonly TargetFault[];
}

function guess(target: Target, value: number): Guess {
  const error = errorOf(target, value);
  return { value, error, pass: passes(error) };
}

/** True where a target's period was over when a fit's data ended and the fit saw its series, or where its series guided a hand. */
function seenBy(record: HistoryRecord, seen: readonly Observation[], series: SeriesDef, period: Period): boolean {
  const { fit } = record;
  if (record.guided.includes(series.id)) return true;
  if (fit === null) return false;
  return period.to <= halfMonthsOf(fit.until) + 1 && seen.some((each) => each.series === series.id);
}

interface Readings {
  readonly main: Reading;
  readonly early: Reading | null;
  readonly seen: readonly Observation[];
}

function judge(record: HistoryRecord, readings: Readings, target: Target, series: SeriesDef, period: Period): TargetResult {
  const model = valueOver(readings.main, series, period);
  const error = model === null ? null : errorOf(target, model);
  const naive = series.input ? null : baselinesFor(series, period, record.observations);
  const early = readings.early !== null && record.earlyFit !== null && !series.input && period.to > halfMonthsOf(record.earlyFit.until) + 1;
  const predicted = early && readings.early ? valueOver(readings.early, series, period) : null;
  return {
    id: target.id,
    series: series.id,
    period: target.period,
    unit: series.unit,
    model,
    observed: target.value,
    tolerance: target.tolerance,
    error,
    pass: error !== null && passes(error),
    role: series.input ? 'input' : seenBy(record, readings.seen, series, period) ? 'fitted' : 'predicted',
    baselines: naive && { last: guess(target, naive.last), trend: guess(target, naive.trend) },
    predicted: predicted === null ? null : guess(target, predicted),
  };
}

const capped = (error: number | null): number => Math.min(errorMost, error ?? errorMost);
const meanOf = (values: readonly number[]): number => (values.length > 0 ? values.reduce((sum, x) => sum + x, 0) / values.length : 0);

function summarize(record: HistoryRecord, results: readonly TargetResult[]): BacktestSummary {
  const scored = results.filter((each) => each.role !== 'input');
  const unseen = results.filter((each) => each.role === 'predicted');
  const compared = scored.flatMap((each) => (each.baselines ? [{ model: each.error, ...each.baselines }] : []));
  const early = scored.flatMap((each) => (each.predicted && !record.guided.includes(each.series) ? [each.predicted] : []));
  const passed = (list: readonly { readonly pass: boolean }[]): number => list.filter((each) => each.pass).length;
  return {
    targets: results.length,
    inputs: results.length - scored.length,
    scored: scored.length,
    passed: passed(results),
    passedScored: passed(scored),
    predictedTargets: unseen.length,
    predictedPassed: passed(unseen),
    totalError: meanOf(scored.map((each) => capped(each.error))),
    compared:
      compared.length === 0
        ? null
        : {
            targets: compared.length,
            model: meanOf(compared.map((each) => capped(each.model))),
            last: meanOf(compared.map((each) => capped(each.last.error))),
            trend: meanOf(compared.map((each) => capped(each.trend.error))),
          },
    early:
      record.earlyFit === null || early.length === 0
        ? null
        : { targets: early.length, passed: passed(early), totalError: meanOf(early.map((each) => capped(each.error))), until: record.earlyFit.until },
    fit: record.fit && { until: record.fit.until, parameters: record.fit.parameters.length, observations: record.fit.observations },
  };
}

/** Plays the record with both fits and judges every target. Targets that are not understood are left out and named in `faults`. */
export function backtest(record: HistoryRecord, targets: readonly Target[]): Backtest {
  const readings: Readings = {
    main: readingWith(record, settingsOf(record.fit)),
    early: record.earlyFit === null ? null : readingWith(record, settingsOf(record.earlyFit)),
    seen: record.fit === null ? [] : observationsUntil(record, record.fit.until),
  };
  const results: TargetResult[] = [];
  const faults: TargetFault[] = [];
  targets.forEach((target, i) => {
    const series = seriesOf(target.series);
    const period = parsePeriod(target.period);
    if (series === undefined) faults.push({ where: `targets[${i}].series`, code: 'unknown-series', found: target.series });
    else if (period === null) faults.push({ where: `targets[${i}].period`, code: 'unknown-period', found: target.period });
    else results.push(judge(record, readings, target, series, period));
  });
  return { targets: results, summary: summarize(record, results), faults };
}
