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
const roundsMost = 12;

/** Observations that were complete on a day and fall into the record, of series that are modelled and have a tolerance. */
export function observationsUntil(record: HistoryRecord, until: string): readonly Observation[] {
  const end = halfMonthsOf(until) + 1;
  const start = halfMonthsOf(record.scenario.meta.turns.start);
  return record.observations.filter((each) => {
    const period = parsePeriod(each.period);
    const series = seriesOf(each.series);
    return (
      period !== null && period.from >= start && period.to <= end && series !== undefined && !series.input && Object.hasOwn(record.tolerances, each.series)
    );
  });
}

/** Mean squared error in tolerances of every series that has observations, each error capped. */
function errorsOf(record: HistoryRecord, reading: Reading, observations: readonly Observation[]): readonly number[] {
  const bySeries = new Map<string, { sum: number; count: number }>();
  for (const each of observations) {
    const series = seriesOf(each.series);
    const tolerance = record.tolerances[each.series];
    if (!series || !tolerance) continue;
    const model = valueIn(reading, series, each.period);
    if (model === null) continue;
    const error = Math.min(errorMost, errorOf({ value: each.value, tolerance }, model));
    const known = bySeries.get(each.series) ?? { sum: 0, count: 0 };
    bySeries.set(each.series, { sum: known.sum + (error <= 1 ? error * error : 2 * error - 1), count: known.count + 1 });
  }
  return [...bySeries.values()].map(({ sum, count }) => sum / count);
}

/** How far numbers have moved from their sourced values: 1 for each that stands at the edge of its range. */
function distanceOf(knobs: readonly Knob[], settings: Settings): number {
  let sum = 0;
  for (const { name, value, low, high } of knobs) {
    const moved = (settings[name] ?? value) - value;
    const room = moved > 0 ? high - value : value - low;
    if (room > 0) sum += (moved / room) * (moved / room);
  }
  return sum;
}

/**
 * What a fit makes small, per series: squared errors in tolerances, and the distance of the numbers from their sourced values.
 * A series that is off by one tolerance weighs as much as a number at the edge of its range.
 */
export function lossOf(
  record: HistoryRecord,
  reading: Reading,
  observations: readonly Observation[],
  knobs: readonly Knob[] = [],
  settings: Settings = {},
): number {
  const errors = errorsOf(record, reading, observations);
  if (errors.length === 0) return 0;
  return (errors.reduce((sum, x) => sum + x, 0) + distanceOf(knobs, settings)) / errors.length;
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
  const knobs = record.fitted.flatMap(({ name, sourced }): readonly Knob[] => {
    const knob = knobOf(record.scenario, record.links, name);
    return knob === null ? [] : [{ ...knob, value: sourced }];
  });
  const observations = observationsUntil(record, options.until);
  let evaluations = 0;
  const cost = (settings: Settings): number => {
    evaluations += 1;
    return lossOf(record, readingWith(record, settings), observations, knobs, settings);
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
  // As it is written into the base world: three digits say more than is known.
  const written = (x: number): number => Number(x.toPrecision(3));
  return {
    date: options.date,
    command: options.command,
    until: options.until,
    observations: observations.length,
    series: new Set(observations.map((each) => each.series)).size,
    evaluations,
    lossBefore: rounded(before),
    lossAfter: rounded(best),
    parameters: knobs.map(({ name, value, low, high }) => ({ name, before: value, value: written(settings[name] ?? value), low, high })),
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
