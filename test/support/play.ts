// Playing a scenario in tests: orders in, states and ledger lines out.
import { createChance, ledgerEntries, resolveTurn, startState } from '../../src/engine/index.ts';
import type { Cause, Chance, LedgerEntry, Order, Orders, Report, ReportCode, ReportEntry, Scenario, State } from '../../src/engine/index.ts';

/** A chance under which nothing rare happens: no incident, no leak, no event by chance. */
export const calm: Chance = () => 0.999999;

/** Orders of both seats in one turn, in the order of the blocs. */
export type Pair = readonly [Orders, Orders];
export const nobody: Pair = [[], []];

export interface Played {
  readonly scenario: Scenario;
  readonly chance: Chance;
  /** The start state, then one a turn. */
  readonly states: readonly State[];
  readonly reports: readonly Report[];
  readonly first: State;
  readonly last: State;
}

/** Plays the turns of `ordersByTurn` from the start. `luck` is a seed, or a chance. */
export function played(scenario: Scenario, ordersByTurn: readonly Pair[], luck: string | Chance = calm): Played {
  const chance = typeof luck === 'string' ? createChance(luck) : luck;
  const first = startState(scenario, chance);
  const states = [first];
  const reports: Report[] = [];
  let last = first;
  for (const orders of ordersByTurn) {
    if (last.ending !== null) break;
    const { state, report } = resolveTurn(scenario, last, orders, chance);
    last = state;
    states.push(state);
    reports.push(report);
  }
  return { scenario, chance, states, reports, first, last };
}

/** `count` turns with the same orders in the first of them and none afterwards. */
export function after(orders: Pair, count: number): Pair[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? orders : nobody));
}

/** Orders of the first seat alone. */
export const north = (...orders: Order[]): Pair => [orders, []];
export const south = (...orders: Order[]): Pair => [[], orders];

export function linesOf(match: Pick<Played, 'reports'>): LedgerEntry[] {
  return match.reports.flatMap((report) => ledgerEntries(report.ledger));
}

/** Ledger lines of a cell, of one cause where it is named as "kind:id" or "kind:id@bloc". */
export function lines(match: Pick<Played, 'reports'>, cell: string, cause?: string): LedgerEntry[] {
  const says = (x: Cause): boolean => cause === undefined || cause === `${x.kind}:${x.id}` || cause === `${x.kind}:${x.id}@${x.bloc}`;
  return linesOf(match).filter((line) => line.cell === cell && says(line.cause));
}

/** What those lines add up to. */
export function moved(match: Pick<Played, 'reports'>, cell: string, cause?: string): number {
  return lines(match, cell, cause).reduce((sum, line) => sum + line.delta, 0);
}

export function entriesOf(match: Pick<Played, 'reports'>, code: ReportCode): ReportEntry[] {
  return match.reports.flatMap((report) => report.entries.filter((entry) => entry.code === code));
}

/** Freezes a value and everything it holds, so that a write to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

/** A copy through text, as a save makes it. */
export function reload<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The same game twice: with `orders` in its first turn, and with none. */
export function compared(scenario: Scenario, orders: Pair, turns: number, luck: string | Chance = calm): readonly [given: Played, idle: Played] {
  return [played(scenario, after(orders, turns), luck), played(scenario, after(nobody, turns), luck)];
}
