// The ledger: the only way to change a stock. Folding a cell's entries in order reproduces its value bit for bit.
// Notes go into shared columns of numbers, which `bookOf` copies out: a turn's seven hundred notes cost less than its shortest phase.
import type { Cells } from './cells.ts';
import type { Cause, LedgerBook, LedgerEntry } from './report.ts';
import { shareCells } from './scenario.ts';

export interface Ledger {
  readonly on: boolean;
  /** Notes written, and numbers written into `wide`. */
  size: number;
  wideSize: number;
  /** For each tick of the turn the number of notes before it, and the tick. */
  readonly ticks: { readonly before: number; readonly tick: number }[];
}

// The columns of the turn under way, written over by the next: allocating them anew cost a third of a turn. Only one turn is written at a time.

/** The cell, or -1 - c for the row that begins with cell c. */
const cells: number[] = [];
/** The change; of a row nothing: its changes stand in `wide`. Begun with a fraction, so that the columns hold doubles from the start. */
const deltas: number[] = [0.5];
const wide: number[] = [0.5];
const causes: Cause[] = [];

/** An empty ledger. Only one is written at a time: `bookOf` copies it out before the next turn begins. */
export function createLedger(on: boolean): Ledger {
  return { on, size: 0, wideSize: 0, ticks: [] };
}

/** From here on notes are of this tick. */
export function beginTick(ledger: Ledger, tick: number): void {
  if (ledger.on) ledger.ticks.push({ before: ledger.size, tick });
}

function note(ledger: Ledger, cell: number, delta: number, cause: Cause): void {
  const at = ledger.size;
  cells[at] = cell;
  deltas[at] = delta;
  causes[at] = cause;
  ledger.size = at + 1;
}

/** Adds to a named stock; `numbers` are the owner's cells by the same names. */
export function add<K extends string>(
  ledger: Ledger,
  numbers: { readonly [key in K]: number },
  stocks: { [key in K]: number },
  key: K,
  delta: number,
  cause: Cause,
): void {
  if (delta === 0) return;
  stocks[key] += delta;
  if (ledger.on) note(ledger, numbers[key], delta, cause);
}

/**
 * The value of a named stock after `delta`, noted. For what moves every half-month: the caller stores the value by its literal name,
 * which costs a third of a store by a name that only `add` gets to know.
 */
export function changed(ledger: Ledger, cell: number, value: number, delta: number, cause: Cause): number {
  if (delta === 0) return value;
  if (ledger.on) note(ledger, cell, delta, cause);
  return value + delta;
}

/** Adds to one stock of a row, for example a region's partnerships; `first` is the row's first cell. */
export function addAt(ledger: Ledger, first: number, row: number[], index: number, delta: number, cause: Cause): void {
  if (delta === 0) return;
  row[index] = (row[index] ?? 0) + delta;
  if (ledger.on) note(ledger, first + index, delta, cause);
}

/** Moves every stock of a region's shares by `rate` of its distance to `target`, for one cause: kept as one note, read back as an entry a cell. */
export function moveRow(ledger: Ledger, first: number, row: number[], target: Float64Array, rate: number, cause: Cause): void {
  const begin = ledger.on ? ledger.wideSize : 0;
  for (let i = 0; i < shareCells; i++) {
    const now = row[i] as number;
    const delta = ((target[i] as number) - now) * rate;
    row[i] = now + delta;
    wide[begin + i] = delta;
  }
  if (!ledger.on) return;
  ledger.wideSize = begin + shareCells;
  note(ledger, -1 - first, 0.5, cause);
}

/** Moves a stock to `target` by one entry. */
export function moveTo<K extends string>(
  ledger: Ledger,
  numbers: { readonly [key in K]: number },
  stocks: { [key in K]: number },
  key: K,
  target: number,
  cause: Cause,
): void {
  add(ledger, numbers, stocks, key, target - stocks[key], cause);
}

/** The turn's notes, copied out of the shared columns. */
export function bookOf(ledger: Ledger, { paths }: Pick<Cells, 'paths'>): LedgerBook {
  const { size, ticks } = ledger;
  return { paths, ticks, cells: cells.slice(0, size), deltas: deltas.slice(0, size), causes: causes.slice(0, size), wide: wide.slice(0, ledger.wideSize) };
}

/** The next note of the same bucket, or -1; and the first note of each bucket. */
let nextOf = new Int32Array(1024);
const firstOf = new Int32Array(64);

/** What moved one stock in the turn under way. */
export interface Sum {
  readonly cause: Cause;
  amount: number;
}

/** Sorts the notes of the turn under way into buckets, for `sumsOf`. `bucketOf` has a bucket under 64 for each cell, -1 where it is of no interest. */
export function sortNotes(ledger: Ledger, bucketOf: Int32Array): void {
  if (nextOf.length < deltas.length) nextOf = new Int32Array(deltas.length);
  firstOf.fill(-1);
  const next = nextOf;
  for (let at = ledger.size - 1; at >= 0; at--) {
    const cell = cells[at] as number;
    if (cell < 0) continue;
    const bucket = bucketOf[cell] as number;
    if (bucket < 0) continue;
    next[at] = firstOf[bucket] as number;
    firstOf[bucket] = at;
  }
}

/** Changes of a bucket's stock, summed by cause, in the order in which the causes first moved it. */
export function sumsOf(bucket: number): readonly Sum[] {
  const sums: Sum[] = [];
  for (let at = firstOf[bucket] as number; at >= 0; at = nextOf[at] as number) {
    const cause = causes[at] as Cause;
    // A stock has few causes, so looking through a list is quicker than a map.
    let i = 0;
    while (i < sums.length && sums[i]?.cause !== cause) i += 1;
    const known = sums[i];
    if (known === undefined) sums.push({ cause, amount: deltas[at] as number });
    else known.amount += deltas[at] as number;
  }
  return sums;
}

/** Entries with the cell as a full path, in order; those of one cell where `only` names it. */
export function ledgerEntries(book: LedgerBook, only?: string): LedgerEntry[] {
  const { paths, ticks } = book;
  const wanted = only === undefined ? -1 : paths.indexOf(only);
  if (only !== undefined && wanted < 0) return [];
  const entries: LedgerEntry[] = [];
  let ticksBegun = 0;
  let rows = 0;
  book.causes.forEach((cause, i) => {
    while ((ticks[ticksBegun]?.before ?? Infinity) <= i) ticksBegun += 1;
    const { tick } = ticks[ticksBegun - 1] ?? { tick: 0 };
    const push = (cell: number, delta: number): void => {
      if (wanted < 0 || wanted === cell) entries.push({ tick, cell: paths[cell] ?? '', delta, cause });
    };
    const cell = book.cells[i] ?? 0;
    if (cell >= 0) return push(cell, book.deltas[i] ?? 0);
    for (let at = 0; at < shareCells; at++) push(-1 - cell + at, book.wide[rows * shareCells + at] ?? 0);
    rows += 1;
    return undefined;
  });
  return entries;
}
