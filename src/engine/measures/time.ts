// Trends are evaluated at the middle of a tick, in years since the calendar's epoch.
import { tickYears } from '../calendar.ts';
import type { Compiled } from '../compiled.ts';

/** Years since the epoch at the beginning of a tick. */
export function yearsAt(c: Compiled, tick: number): number {
  return c.startYears + tick * tickYears;
}

export function midTick(c: Compiled, tick: number): number {
  return c.startYears + (tick + 0.5) * tickYears;
}
