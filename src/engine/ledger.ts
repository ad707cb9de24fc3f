// The ledger: the only way to change a stock. Folding a cell's entries in order reproduces its value bit for bit.
import type { Cause, LedgerBook, LedgerEntry } from './report.ts';
import { blocStocks, regionStocks, worldStocks } from './registry/stocks.ts';

export interface Ledger {
  readonly on: boolean;
  tick: number;
  size: number;
  readonly ticks: number[];
  readonly owners: string[];
  readonly keys: (string | number)[];
  readonly deltas: number[];
  readonly causes: Cause[];
  readonly rows: (readonly number[])[];
}

/** Columns that grow to the longest turn and are written over by the next: allocating them anew cost a third of a turn. */
const columns: Omit<Ledger, 'on' | 'tick' | 'size' | 'rows'> = { ticks: [], owners: [], keys: [], deltas: [], causes: [] };

/** An empty ledger. Only one is written at a time: `bookOf` copies it out before the next turn begins. */
export function createLedger(on: boolean): Ledger {
  return { on, tick: 0, size: 0, ...columns, rows: [] };
}

function note(ledger: Ledger, owner: string, key: string | number, delta: number, cause: Cause): void {
  const at = ledger.size;
  ledger.ticks[at] = ledger.tick;
  ledger.owners[at] = owner;
  ledger.keys[at] = key;
  ledger.deltas[at] = delta;
  ledger.causes[at] = cause;
  ledger.size = at + 1;
}

/** Adds to a named stock of `owner` (a bloc id, "world" or "region.<id>"). */
export function add<K extends string>(ledger: Ledger, owner: string, cells: { [key in K]: number }, key: K, delta: number, cause: Cause): void {
  if (delta === 0) return;
  cells[key] += delta;
  if (ledger.on) note(ledger, owner, key, delta, cause);
}

/**
 * The value of a named stock after `delta`, noted. For what moves every half-month: the caller stores the value by its literal name,
 * which costs a third of a store by a name that only `add` gets to know.
 */
export function changed(ledger: Ledger, owner: string, key: string, value: number, delta: number, cause: Cause): number {
  if (delta === 0) return value;
  if (ledger.on) note(ledger, owner, key, delta, cause);
  return value + delta;
}

/** Adds to one cell of a row of stocks, for example a region's partnerships; `owner` names the row. */
export function addAt(ledger: Ledger, owner: string, cells: number[], index: number, delta: number, cause: Cause): void {
  if (delta === 0) return;
  cells[index] = (cells[index] ?? 0) + delta;
  if (ledger.on) note(ledger, owner, index, delta, cause);
}

/** Adds to every cell of a row of stocks for one cause: kept as one note, read back as an entry a cell. `deltas` is not touched again. */
export function addRow(ledger: Ledger, owner: string, cells: number[], deltas: readonly number[], cause: Cause): void {
  for (let i = 0; i < deltas.length; i++) cells[i] = (cells[i] ?? 0) + (deltas[i] ?? 0);
  if (!ledger.on) return;
  ledger.rows.push(deltas);
  note(ledger, owner, -ledger.rows.length, 0, cause);
}

/** Moves a stock to `target` by one entry. */
export function moveTo<K extends string>(ledger: Ledger, owner: string, cells: { [key in K]: number }, key: K, target: number, cause: Cause): void {
  add(ledger, owner, cells, key, target - cells[key], cause);
}

/** The turn's notes, copied out of the shared columns. */
export function bookOf(ledger: Ledger): LedgerBook {
  const { size } = ledger;
  return {
    ticks: ledger.ticks.slice(0, size),
    owners: ledger.owners.slice(0, size),
    keys: ledger.keys.slice(0, size),
    deltas: ledger.deltas.slice(0, size),
    causes: ledger.causes.slice(0, size),
    rows: ledger.rows,
  };
}

const pathOfKey = new Map<string, string>([...blocStocks, ...worldStocks, ...regionStocks].map((row) => [row.key, row.path]));

/** Entries with the cell as a full path: "us.chips.training", "region.gulf-mena.shares.3". */
export function ledgerEntries(book: LedgerBook): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let i = 0; i < book.causes.length; i++) {
    const tick = book.ticks[i] ?? 0;
    const owner = book.owners[i] ?? '';
    const key = book.keys[i] ?? 0;
    const delta = book.deltas[i] ?? 0;
    const cause = book.causes[i];
    if (!cause) continue;
    if (typeof key === 'number' && key < 0) book.rows[-key - 1]?.forEach((value, at) => entries.push({ tick, cell: `${owner}.${at}`, delta: value, cause }));
    else entries.push({ tick, cell: `${owner}.${typeof key === 'number' ? key : (pathOfKey.get(key) ?? key)}`, delta, cause });
  }
  return entries;
}
