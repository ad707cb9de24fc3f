// Dates as half-months. A tick is half a month; a year has 24 of them; the clock of every trend starts on 1 October 2024.
import type { CalendarDate } from './observation.ts';

export const ticksPerYear = 24;
/** Length of a tick in years. */
export const tickYears = 1 / ticksPerYear;
const epoch = halfMonthsOf('2024-10-01');

/** Half-months since year 0 of an ISO date. */
export function halfMonthsOf(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7) || '1');
  const day = Number(iso.slice(8, 10) || '1');
  return year * ticksPerYear + (month - 1) * 2 + (day >= 16 ? 1 : 0);
}

export function dateOf(halfMonths: number): CalendarDate {
  const year = Math.floor(halfMonths / ticksPerYear);
  const rest = halfMonths - year * ticksPerYear;
  return { year, month: Math.floor(rest / 2) + 1, day: rest % 2 === 0 ? 1 : 16 };
}

/** Years from the calendar's epoch to a half-month, negative before it. */
export function yearsFromEpoch(halfMonths: number): number {
  return (halfMonths - epoch) / ticksPerYear;
}
