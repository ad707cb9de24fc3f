// Periods as people write them: "2024-Q4", "2024", "2025-H1", "2024-12", "2023-Q3..2025-Q2". Counted in half-months since year 0.
import { halfMonthsOf, ticksPerYear } from '../../engine/index.ts';

export interface Period {
  /** First half-month, and the first half-month after it. */
  readonly from: number;
  readonly to: number;
  /** True for "A..B": a stock is then averaged over the quarter ends inside instead of being read at the end. */
  readonly range: boolean;
}

function single(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-\d{2})?))?$/.exec(text);
  if (match === null) return null;
  const [, year = '', quarter, half, month] = match;
  const start = halfMonthsOf(`${year}-01-01`);
  if (quarter !== undefined) return { from: start + (Number(quarter) - 1) * 6, to: start + Number(quarter) * 6, range: false };
  if (half !== undefined) return { from: start + (Number(half) - 1) * 12, to: start + Number(half) * 12, range: false };
  if (month !== undefined) return { from: start + (Number(month) - 1) * 2, to: start + Number(month) * 2, range: false };
  return { from: start, to: start + ticksPerYear, range: false };
}

/** Reads a period; null where it is not understood. A day counts as its month. */
export function parsePeriod(text: string): Period | null {
  const ends = text.split('..');
  const first = single((ends[0] ?? '').trim());
  if (first === null || ends.length === 1) return first;
  const last = ends.length === 2 ? single((ends[1] ?? '').trim()) : null;
  return last === null || last.to <= first.from ? null : { from: first.from, to: last.to, range: true };
}
