// Numbers, quantities and dates as English text. Written by hand, so that every machine writes the same.
import type { CalendarDate, Reading } from '../engine/index.ts';
import type { Unit } from '../engine/index.ts';

const minus = '−';
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** A number with comma groups and exactly `digits` decimals: 12,000 or −3.4. */
export function formatNumber(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return '–';
  const text = Math.abs(value).toFixed(digits);
  const [whole = '0', rest] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const sign = value < 0 && Number(text) !== 0 ? minus : '';
  return sign + grouped + (rest === undefined ? '' : `.${rest}`);
}

/** A number with as many decimals as its size deserves: 1,234 · 56.7 · 4.32 · 0.043. */
export function formatPlain(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 100) return formatNumber(value);
  if (size >= 10) return formatNumber(value, 1);
  if (size >= 0.1) return formatNumber(value, 2);
  return formatNumber(value, 3);
}

function formatLarge(value: number): string {
  const size = Math.abs(value);
  if (size >= 999_500_000) return `${formatNumber(value / 1e9, size >= 1e10 ? 1 : 2)} billion`;
  if (size >= 999_500) return `${formatNumber(value / 1e6, size >= 1e8 ? 0 : size >= 1e7 ? 1 : 2)} million`;
  if (size >= 10_000) return formatNumber(Math.round(value / 1000) * 1000);
  return size >= 100 ? formatNumber(Math.round(value / 10) * 10) : formatNumber(value);
}

const oneDecimal = (value: number): string => formatNumber(value, 1);
const counted = (value: number, one: string, many: string): string => `${oneDecimal(value)} ${oneDecimal(Math.abs(value)) === '1.0' ? one : many}`;

/** How a number of each unit is written, the unit included. */
const writers: { readonly [unit in Unit]: (value: number) => string } = {
  H100e: (v) => `${formatLarge(v)} H100e`,
  GW: (v) => `${formatPlain(v)} GW`,
  'USD bn': (v) => `USD ${formatPlain(v)} bn`,
  'USD bn a year': (v) => `USD ${formatPlain(v)} bn a year`,
  USD: (v) => `USD ${formatNumber(v)}`,
  share: (v) => `${formatNumber(v * 100)}%`,
  percent: (v) => `${oneDecimal(v)}%`,
  points: (v) => counted(v, 'point', 'points'),
  'powers of ten': (v) => `${formatNumber(v, 2)} powers of ten`,
  '1e25 FLOP': (v) => `${formatPlain(v)} × 10²⁵ FLOP`,
  months: (v) => counted(v, 'month', 'months'),
  stacks: (v) => `${formatLarge(v)} stacks`,
  'stacks a year': (v) => `${formatLarge(v)} stacks a year`,
  dies: (v) => `${formatLarge(v)} dies`,
  'thousand wafers a month': (v) => `${formatPlain(v)} thousand wafers a month`,
  quarters: (v) => counted(v, 'quarter', 'quarters'),
  'millions of people': (v) => (Math.abs(v) >= 1000 ? `${formatNumber(v / 1000, 2)} billion people` : `${formatNumber(v)} million people`),
  models: (v) => `${formatLarge(v)} models`,
  index: (v) => formatNumber(v, 2),
  'agenda points': (v) => counted(v, 'agenda point', 'agenda points'),
  turns: (v) => `${formatNumber(v)} ${v === 1 ? 'turn' : 'turns'}`,
  flag: (v) => (v === 0 ? 'no' : 'yes'),
  ratio: (v) => formatNumber(v, 2),
  'USD per USD': (v) => `${formatNumber(v, 2)} USD per USD`,
  'per year': (v) => `${formatNumber(v, 2)} a year`,
};

/** A number with its unit: "12,000 H100e", "43%", "USD 120 bn". */
export function formatQuantity(value: number, unit: Unit): string {
  return Number.isFinite(value) ? writers[unit](value) : '–';
}

/** The same with its sign always shown: "+4.3 points". */
export function formatChange(value: number, unit: Unit): string {
  const text = formatQuantity(value, unit);
  return value > 0 ? `+${text}` : text;
}

/** A reading: exact, or as a range where only an estimate is known. */
export function formatReading(reading: Reading, unit: Unit): string {
  if (reading.low === reading.high) return formatQuantity(reading.value, unit);
  return `${formatQuantity(reading.low, unit)} to ${formatQuantity(reading.high, unit)}`;
}

/** "1 April 2025". */
export function formatDate(date: CalendarDate): string {
  return `${date.day} ${months[date.month - 1] ?? ''} ${date.year}`;
}

/** "April 2025". */
export function formatMonth(date: CalendarDate): string {
  return `${months[date.month - 1] ?? ''} ${date.year}`;
}

/** "a", "a and b", "a, b and c". */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}

/** The half-month `count` half-months after an ISO date. */
export function addHalfMonths(iso: string, count: number): CalendarDate {
  const [year = '0', month = '1', day = '1'] = iso.split('-');
  const total = Number(year) * 24 + (Number(month) - 1) * 2 + (Number(day) >= 16 ? 1 : 0) + count;
  const inYear = ((total % 24) + 24) % 24;
  return { year: Math.floor(total / 24), month: Math.floor(inYear / 2) + 1, day: inYear % 2 === 0 ? 1 : 16 };
}
