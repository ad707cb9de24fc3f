// A series over a period: read at the end, summed, averaged or the largest, with turns that lie partly inside counted in part.
import { parsePeriod } from './period.ts';
import type { Period } from './period.ts';
import type { Reading, SeriesDef } from './series.ts';

/** Part of a turn that lies in a period, 0 to 1. */
function overlap(reading: Reading, at: number, period: Period): number {
  const point = reading.points[at];
  if (!point) return 0;
  return Math.max(0, Math.min(point.to, period.to) - Math.max(point.from, period.from)) / (point.to - point.from);
}

/** A stock at a half-month: between two turn ends it is taken to move evenly. */
function stockAt(reading: Reading, series: SeriesDef, halfMonth: number): number | null {
  const at = reading.points.findIndex((point) => point.from < halfMonth && halfMonth <= point.to);
  const point = reading.points[at];
  if (!point) return null;
  const after = series.of(reading, at);
  const part = (halfMonth - point.from) / (point.to - point.from);
  const before = part < 1 && at > 0 ? series.of(reading, at - 1) : after;
  return after === null || before === null ? null : before + (after - before) * part;
}

function stockOver(reading: Reading, series: SeriesDef, period: Period): number | null {
  if (!period.range) return stockAt(reading, series, period.to);
  const values = reading.points.flatMap((point, at) =>
    point.to > period.from && point.to <= period.to ? [series.of(reading, at)].filter((value) => value !== null) : [],
  );
  return values.length === 0 ? stockAt(reading, series, period.to) : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Value of a series over a period; null where the record does not reach or the series has no value. */
export function valueOver(reading: Reading, series: SeriesDef, period: Period): number | null {
  const first = reading.points[0];
  const last = reading.points.at(-1);
  if (!first || !last || period.from < first.from || period.to > last.to) return null;
  if (series.kind === 'stock') return stockOver(reading, series, period);
  let sum = 0;
  let per = 0;
  let most: number | null = null;
  let weight = 0;
  for (let at = 0; at < reading.points.length; at++) {
    const part = overlap(reading, at, period);
    const value = part > 0 ? series.of(reading, at) : null;
    if (value === null) continue;
    sum += value * part;
    weight += part;
    per += (series.per?.(reading, at) ?? 0) * part;
    most = most === null ? value : Math.max(most, value);
  }
  if (weight === 0) return null;
  switch (series.kind) {
    case 'flow':
      return sum;
    case 'mean':
      return sum / weight;
    case 'peak':
      return most;
    case 'ratio':
      return per > 0 ? sum / per : null;
  }
}

/** The same, from a period as it is written. */
export function valueIn(reading: Reading, series: SeriesDef, period: string): number | null {
  const parsed = parsePeriod(period);
  return parsed === null ? null : valueOver(reading, series, parsed);
}
