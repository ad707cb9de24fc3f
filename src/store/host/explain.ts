// Why a number is what it is, for one seat: only numbers it may see, and for an estimate the evidence and its age, never the truth.
import { blocDerived, blocStocks, decompose, ledgerEntries, observe, regionStocks, worldDerived, worldStocks } from '../../engine/index.ts';
import type { Cause, Observation, Reading, Report, Slot, State, Unit } from '../../engine/index.ts';
import type { Table } from '../../match/index.ts';
import type { Breakdown, BreakdownPart } from '../session.ts';

export interface Moment {
  readonly table: Table;
  readonly state: State;
  /** Report of the turn that led here; null at the start. */
  readonly report: Report | null;
  readonly slot: Slot;
}

function readingOf(moment: Moment, seen: Observation, path: string): Reading | null {
  const known = Object.hasOwn(seen.numbers, path) ? seen.numbers[path] : undefined;
  if (known !== undefined) return known;
  const region = /^region\.([^.]+)\.(users)$/.exec(path);
  const users = region === null ? undefined : seen.regions.find((each) => each.id === region[1])?.users;
  return users === undefined ? null : { value: users, low: users, high: users, asOf: moment.state.turn };
}

/** Changes of a stock in the last turn, by cause, biggest first. */
function changesOf(report: Report, path: string): readonly (readonly [Cause, number])[] {
  const sums = new Map<string, { readonly cause: Cause; delta: number }>();
  for (const { delta, cause } of ledgerEntries(report.ledger, path)) {
    const key = `${cause.kind}/${cause.id}/${cause.bloc}`;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { cause, delta });
    else known.delta += delta;
  }
  return [...sums.values()].map(({ cause, delta }) => [cause, delta] as const).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

/** What a stock was before the turn: the scenario's own number with its source while it still is that, else what was carried over. */
function beforeTurn({ table, state }: Moment, path: string, value: number, moved: boolean): BreakdownPart {
  const start = Object.hasOwn(table.scenario.start, path) ? table.scenario.start[path] : undefined;
  const early = state.turn === 0 || (moved ? state.turn === 1 : value !== 0);
  const same = start !== undefined && Math.abs(value - start.value) <= 1e-9 * Math.max(1, Math.abs(start.value));
  return start !== undefined && (state.turn === 0 || (early && same))
    ? { code: 'start', value, params: { source: start.source } }
    : { code: 'carried', value, params: {} };
}

function stockParts(moment: Moment, path: string, value: number, open: boolean): readonly BreakdownPart[] {
  const { report } = moment;
  const changes = report === null ? [] : changesOf(report, path);
  if (changes.length === 0) return [beforeTurn(moment, path, value, false)];
  const moved = changes.reduce((sum, [, delta]) => sum + delta, 0);
  const carried = beforeTurn(moment, path, value - moved, true);
  if (!open) return [carried, { code: 'moved', value: moved, params: {} }];
  return [
    carried,
    ...changes.map(([cause, delta]): BreakdownPart => ({ code: 'cause', value: delta, params: { kind: cause.kind, id: cause.id, bloc: cause.bloc } })),
  ];
}

function isStock(moment: Moment, path: string): boolean {
  return Object.hasOwn(moment.table.scenario.start, path) || /^region\.[^.]+\.users$/.test(path);
}

/** Parts of a derived number, where the seat may see every one of them. */
function derivedParts(moment: Moment, seen: Observation, path: string): readonly BreakdownPart[] {
  const parts = decompose(moment.table.scenario, moment.state, path)?.parts ?? [];
  const open = parts.every((part) => {
    const reading = part.path === null ? null : readingOf(moment, seen, part.path);
    return part.path === null || (reading !== null && reading.low === reading.high);
  });
  return open ? parts.map(({ code, value, params, path: on }) => (on === null ? { code, value, params } : { code, value, params, path: on })) : [];
}

const rows: readonly { readonly path: string; readonly unit: Unit }[] = [...blocStocks, ...blocDerived, ...worldStocks, ...worldDerived];

function unitOf(path: string): Unit | null {
  const [head, ...rest] = path.split('.');
  const name = head === 'region' ? rest.slice(1).join('.') : rest.join('.');
  return (head === 'region' ? regionStocks : rows).find((row) => row.path === name)?.unit ?? null;
}

/** The explanation of `path` at a moment, or null where the seat knows no such number. */
export function explain(moment: Moment, path: string): Breakdown | null {
  const { table, state, slot } = moment;
  const seen = observe(table.scenario, state, slot, table.chance);
  const reading = readingOf(moment, seen, path);
  if (reading === null) return null;
  const { value, low, high, asOf } = reading;
  const base = { path, unit: unitOf(path), turn: state.turn, value, low, high, asOf };
  if (low !== high) {
    const age = state.turn - asOf;
    return { ...base, kind: 'estimate', parts: [{ code: 'estimate', value, params: { age, low, high } }], rounding: 0 };
  }
  const ofRival = path.startsWith(`${table.scenario.blocs[slot === 0 ? 1 : 0].id}.`);
  const parts = isStock(moment, path) ? stockParts(moment, path, value, !ofRival) : derivedParts(moment, seen, path);
  return { ...base, kind: 'exact', parts, rounding: parts.length === 0 ? 0 : value - parts.reduce((sum, part) => sum + part.value, 0) };
}
