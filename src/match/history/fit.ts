// Fitting by a plain coordinate search: each number in turn is moved up and down inside its sourced range, and a move is kept if it helps.
import { halfMonthsOf } from '../../engine/index.ts';
import type { Observation } from './baselines.ts';
import { valueIn } from './measure.ts';
import { parsePeriod } from './period.ts';
import { readingWith } from './record.ts';
import type { FitResult, HistoryRecord } from './record.ts';
import { seriesOf } from './series.ts';
import type { Reading } from './series.ts';
import { knobOf } from './settings.ts';
import type { Knob, Settings } from './settings.ts';
import { errorMost, errorOf } from './target.ts';

/** Steps as parts of a number's range, coarse to fine. */
const steps = [0.24, 0.12, 0.06, 0.03, 0.015] as const;
/** What a number at the edge of its range costs, so that data which say nothing about it leave it alone. */
const priorWeight = 0.02;
const roundsMost = 12;

/** Observations that were complete on a day, of series that are modelled and have a tolerance. */
export function observationsUntil(record: HistoryRecord, until: string): readonly Observation[] {
  const end = halfMonthsOf(until) + 1;
  return record.observations.filter((each) => {
    const period = parsePeriod(each.period);
    const series = seriesOf(each.series);
    return period !== null && period.to <= end && series !== undefined && !series.input && Object.hasOwn(record.tolerances, each.series);
  });
}

/** Mean over series of the mean squared error in tolerances, each error capped. */
export function lossOf(record: HistoryRecord, reading: Reading, observations: readonly Observation[]): number {
  const bySeries = new Map<string, { sum: number; count: number }>();
  for (const each of observations) {
    const series = seriesOf(each.series);
    const tolerance = record.tolerances[each.series];
    if (!series || !tolerance) continue;
    const model = valueIn(reading, series, each.period);
    const error = Math.min(errorMost, model === null ? errorMost : errorOf({ value: each.value, tolerance }, model));
    const known = bySeries.get(each.series) ?? { sum: 0, count: 0 };
    bySeries.set(each.series, { sum: known.sum + error * error, count: known.count + 1 });
  }
  let total = 0;
  for (const { sum, count } of bySeries.values()) total += sum / count;
  return bySeries.size > 0 ? total / bySeries.size : 0;
}

function priorOf(knobs: readonly Knob[], settings: Settings): number {
  let sum = 0;
  for (const { name, value, low, high } of knobs) {
    const half = (high - low) / 2;
    const off = half > 0 ? ((settings[name] ?? value) - value) / half : 0;
    sum += off * off;
  }
  return (priorWeight * sum) / Math.max(1, knobs.length);
}

export interface FitOptions {
  /** Last day of the data it may see, "2025-06-30". */
  readonly until: string;
  readonly date: string;
  readonly command: string;
  /** Told after every round. */
  readonly onRound?: (round: number, loss: number, evaluations: number) => void;
}

/** Fits the record's named numbers to what had been observed until a day. Deterministic: the same record gives the same result. */
export function fitRecord(record: HistoryRecord, options: FitOptions): FitResult {
  const knobs = record.fitted.flatMap((name) => knobOf(record.scenario, record.links, name) ?? []);
  const observations = observationsUntil(record, options.until);
  let evaluations = 0;
  const cost = (settings: Settings): number => {
    evaluations += 1;
    return lossOf(record, readingWith(record, settings), observations) + priorOf(knobs, settings);
  };
  let settings: Settings = Object.fromEntries(knobs.map(({ name, value }) => [name, value]));
  const before = cost(settings);
  let best = before;
  for (const step of steps) {
    for (let round = 0; round < roundsMost; round++) {
      const start = best;
      for (const knob of knobs) [settings, best] = moveOne(knob, step, settings, best, cost);
      options.onRound?.(round, best, evaluations);
      if (start - best < 1e-6) break;
    }
  }
  const rounded = (x: number): number => Number(x.toPrecision(6));
  return {
    date: options.date,
    command: options.command,
    until: options.until,
    observations: observations.length,
    series: new Set(observations.map((each) => each.series)).size,
    evaluations,
    lossBefore: rounded(before),
    lossAfter: rounded(best),
    parameters: knobs.map(({ name, value, low, high }) => ({ name, before: value, value: rounded(settings[name] ?? value), low, high })),
  };
}

/** Tries one number a step up and a step down, and goes on in the direction that helps. */
function moveOne(knob: Knob, step: number, settings: Settings, best: number, cost: (settings: Settings) => number): [Settings, number] {
  const span = (knob.high - knob.low) * step;
  for (const direction of [1, -1]) {
    let kept = settings;
    let least = best;
    for (;;) {
      const now = kept[knob.name] ?? knob.value;
      const next = Math.min(knob.high, Math.max(knob.low, now + direction * span));
      if (next === now) break;
      const tried = { ...kept, [knob.name]: next };
      const loss = cost(tried);
      if (loss >= least - 1e-9) break;
      kept = tried;
      least = loss;
    }
    if (least < best) return [kept, least];
  }
  return [settings, best];
}
