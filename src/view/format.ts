// Dates of turns and short counts for narrow places. Everything longer is written by text/.
import type { CalendarDate, Reading } from '../engine/index.ts';
import { formatDate, formatMonth, formatNumber } from '../text/index.ts';

/** A large count in three figures: 1.24M, 310k. */
export function formatCompact(value: number): string {
  const size = Math.abs(value);
  if (size >= 999_500) return `${formatNumber(value / 1e6, size >= 1e8 ? 0 : size >= 1e7 ? 1 : 2)}M`;
  if (size >= 999.5) return `${formatNumber(value / 1e3, size >= 9_950 ? 0 : 1)}k`;
  return formatNumber(value);
}

/** A number with a plus sign where it is above zero. */
export function formatSigned(value: number, digits = 0): string {
  const text = formatNumber(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** The date a number of half-months later. */
export function addTicks(date: CalendarDate, ticks: number): CalendarDate {
  const half = (date.year * 12 + date.month - 1) * 2 + (date.day >= 16 ? 1 : 0) + ticks;
  const months = Math.floor(half / 2);
  return { year: Math.floor(months / 12), month: (months % 12) + 1, day: half % 2 === 0 ? 1 : 16 };
}

/** "October – December 2024" for the turn of `ticks` half-months that starts at `date`. */
export function formatTurnSpan(date: CalendarDate, ticks: number): string {
  const last = addTicks(date, ticks - 1);
  if (last.year === date.year && last.month === date.month) return ticks === 2 ? formatMonth(date) : formatDate(date);
  const from = formatMonth(date);
  const to = formatMonth(last);
  return last.year === date.year ? `${from.slice(0, from.lastIndexOf(' '))}–${to}` : `${from} – ${to}`;
}

/** "2024-12" as "Dec 2024": for axes and the strip of coming turns. */
export function formatShortMonth(date: CalendarDate): string {
  const text = formatMonth(date);
  return `${text.slice(0, 3)} ${text.slice(-4)}`;
}

/** "2024-12-02" as "2 December 2024". */
export function formatIso(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return formatDate({ year: Number(year), month: Number(month), day: Number(day) });
}

/** A moment by this machine's clock, for the list of saves. */
export function formatMoment(milliseconds: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
}

/** True where a reading is only an estimate. */
export function isEstimate(reading: Reading): boolean {
  return reading.high - reading.low > 1e-9;
}
