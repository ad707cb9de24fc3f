// Two naive forecasts that a model has to beat: the last observed value carried on, and a straight line (in logarithms) through the last two.
import { exp, ln } from '../../engine/index.ts';
import { parsePeriod } from './period.ts';
import type { Period } from './period.ts';
import type { SeriesDef } from './series.ts';

/** Something measured in the world, with where it comes from. */
export interface Observation {
  readonly id: string;
  readonly series: string;
  readonly period: string;
  readonly value: number;
  readonly note?: string;
}

export interface Baselines {
  readonly last: number;
  readonly trend: number;
}

/** Where in time a value stands: the end of the period for a stock, its middle for everything else. */
function standsAt(series: SeriesDef, period: Period): number {
  return series.kind === 'stock' && !period.range ? period.to : (period.from + period.to) / 2;
}

function lengthOf(period: Period): number {
  return period.to - period.from;
}

/**
 * Both baselines for a period, from observations of the series that were complete before it began; null where there are fewer than two.
 * A sum over a period is only compared with sums over periods of the same length.
 */
export function baselinesFor(series: SeriesDef, target: Period, observations: readonly Observation[]): Baselines | null {
  const earlier = observations
    .flatMap((each) => {
      const period = each.series === series.id ? parsePeriod(each.period) : null;
      return period === null ? [] : [{ period, value: each.value, at: standsAt(series, period) }];
    })
    .filter(({ period }) => period.to <= target.from || (series.kind === 'stock' && !period.range && !target.range && period.to < target.to))
    .filter(({ period }) => series.kind !== 'flow' || lengthOf(period) === lengthOf(target))
    .toSorted((a, b) => a.at - b.at);
  const before = earlier.at(-2);
  const last = earlier.at(-1);
  if (!before || !last || last.at <= before.at) return null;
  const steps = (standsAt(series, target) - last.at) / (last.at - before.at);
  const straight = last.value + (last.value - before.value) * steps;
  const growing = !series.log && last.value > 0 && before.value > 0;
  return { last: last.value, trend: growing ? exp(ln(last.value) + ln(last.value / before.value) * steps) : straight };
}
