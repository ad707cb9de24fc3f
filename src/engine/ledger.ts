// The ledger: the only way to change a stock. Folding a cell's entries in order reproduces its value bit for bit.
// Notes go into shared columns of numbers, which `bookOf` copies out: a turn's seven hundred notes cost less than its shortest phase.
import type { Cells } from './cells.ts';
import type { Cause, LedgerBook, LedgerEntry } from './report.ts';

export interface Ledger {
  readonly on: boolean;
  /** Notes written, and numbers written into `wide`. */
  size: number;
  wideSize: number;
  /** For each tick of the turn the number of notes before it, and the tick. */
  readonly ticks: { readonly before: number; readonly tick: number }[];
}

/** The columns of the turn under way, written over by the next: allocating them anew cost a third of a turn. Only one turn is written at a time. */
/** The cell, or -1 - c for the row that begins with cell c. */
const cells: number[] = [];
/** The change; 0.5 for a row, whose changes stand in `wide`. Never a whole number at first, so that the column holds doubles from the start. */
const deltas: number[] = [0.5];
const wide: number[] = [0.5];
const causes: Cause[] = [];

/** Cells of a row that `addRow` changes: a region's shares. */
const rowCells = 12;

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

/** Adds to every stock of a region's shares for one cause: kept as one note, read back as an entry a cell. */
export function addRow(ledger: Ledger, first: number, row: number[], changes: Float64Array, cause: Cause): void {
  for (let i = 0; i < rowCells; i++) row[i] = (row[i] as number) + (changes[i] as number);
  if (!ledger.on) return;
  const begin = ledger.wideSize;
  for (let i = 0; i < rowCells; i++) wide[begin + i] = changes[i] as number;
  ledger.wideSize = begin + rowCells;
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

/**
 * What moved some cells in the turn under way, without copying the ledger out.
 * @param bucketOf a bucket per cell, -1 where the cell is of no interest.
 * @param visit gets each note of a cell that has a bucket, in order.
 */
export function eachNote(ledger: Ledger, bucketOf: Int32Array, visit: (bucket: number, delta: number, cause: Cause) => void): void {
  for (let i = 0; i < ledger.size; i++) {
    const cell = cells[i] as number;
    if (cell < 0) continue;
    const bucket = bucketOf[cell] as number;
    if (bucket >= 0) visit(bucket, deltas[i] as number, causes[i] as Cause);
  }
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
    for (let at = 0; at < rowCells; at++) push(-1 - cell + at, book.wide[rows * rowCells + at] ?? 0);
    rows += 1;
    return undefined;
  });
  return entries;
}
