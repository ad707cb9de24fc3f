// Playing a recorded match again and comparing. Light: hashes. Heavy: every turn also from a reloaded copy, without ledger and on a
// frozen scenario, so that hidden state, a shared array or a mutation shows itself with turn and path.
import { hashState, resolveTurn, startState } from '../engine/index.ts';
import type { Report, Scenario, State } from '../engine/index.ts';
import { firstDifference } from './difference.ts';
import type { Match } from './match.ts';
import { layTable } from './play.ts';
import type { Table } from './play.ts';

export type ReplayResult =
  | { readonly kind: 'reproduced'; readonly turns: number }
  /** `turn` 0 is the start. `path` names the first cell that differs, or "hash" when only the record does. */
  | { readonly kind: 'differs'; readonly turn: number; readonly path: string };

export interface Replayed {
  readonly table: Table;
  /** The state before the first turn and after each one. */
  readonly states: readonly State[];
  readonly reports: readonly Report[];
  /** First turn whose hash is not the recorded one, 0 for the start; null when all are. */
  readonly differsAt: number | null;
}

/** The two functions that make a match out of orders; replaced only to plant faults that the cross-checks must find. */
export interface Rules {
  readonly startState: typeof startState;
  readonly resolveTurn: typeof resolveTurn;
}

const ownRules: Rules = { startState, resolveTurn };

/** Plays all recorded turns again, whatever the hashes say. */
export function rerunMatch(scenario: Scenario, match: Match, options: { readonly ledger?: boolean } = {}): Replayed {
  const table = layTable(scenario, match);
  const states = [startState(table.scenario, table.chance)];
  const reports: Report[] = [];
  for (const orders of match.turns) {
    const last = states[states.length - 1];
    if (last === undefined || last.ending !== null) break;
    const { state, report } = resolveTurn(table.scenario, last, orders, table.chance, options);
    states.push(state);
    reports.push(report);
  }
  const differing = match.hashes.findIndex((hash, i) => {
    const state = states[i];
    return state === undefined || hashState(state) !== hash;
  });
  return { table, states, reports, differsAt: differing < 0 ? null : differing };
}

/** Freezes a value and everything it holds, so that a write to it throws. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) freeze((value as { readonly [key: string]: unknown })[key]);
  return value;
}

/** A copy through text, as a save makes it: whatever is not plain data is lost. */
function reload<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function compareTurn(rules: Rules, table: Table, match: Match, turn: number, state: State): { readonly next: State; readonly path: string | null } {
  const orders = match.turns[turn] ?? [];
  const before = JSON.stringify(state);
  const next = rules.resolveTurn(table.scenario, state, orders, table.chance, { ledger: true }).state;
  const touched = JSON.stringify(state) === before ? null : `before.${firstDifference(JSON.parse(before), state) ?? ''}`;
  const copies = [
    rules.resolveTurn(table.scenario, state, orders, table.chance, { ledger: false }).state,
    rules.resolveTurn(table.scenario, freeze(reload(state)), freeze(reload(orders)), table.chance, { ledger: true }).state,
    reload(next),
  ];
  for (const copy of copies) {
    const path = firstDifference(next, copy);
    if (path !== null || hashState(copy) !== hashState(next)) return { next, path: path ?? 'hash' };
  }
  return { next, path: touched };
}

/** What a write to something frozen, or any other exception, says. */
function describeFailure(error: unknown): string {
  return `exception: ${error instanceof Error ? error.message : String(error)}`;
}

function replayTurns(rules: Rules, table: Table, match: Match, at: { turn: number }): ReplayResult {
  let state = rules.startState(table.scenario, table.chance);
  const again = firstDifference(state, rules.startState(table.scenario, table.chance));
  if (again !== null) return { kind: 'differs', turn: 0, path: again };
  for (; ; at.turn++) {
    const { turn } = at;
    if (hashState(state) !== match.hashes[turn]) return { kind: 'differs', turn, path: 'hash' };
    if (turn === match.turns.length) return { kind: 'reproduced', turns: turn };
    if (state.ending !== null) return { kind: 'differs', turn: turn + 1, path: 'ending' };
    const { next, path } = compareTurn(rules, table, match, turn, state);
    if (path !== null) return { kind: 'differs', turn: turn + 1, path };
    state = next;
  }
}

/**
 * Plays a recorded match again with every cross-check, and names the first turn and path where two runs, or run and record, part.
 * The scenario is copied and frozen first: rules that write to it are found out by their exception.
 */
export function replayMatch(scenario: Scenario, match: Match, rules: Rules = ownRules): ReplayResult {
  const at = { turn: 0 };
  try {
    return replayTurns(rules, layTable(freeze(reload(scenario)), match), match, at);
  } catch (error) {
    return { kind: 'differs', turn: at.turn + 1, path: describeFailure(error) };
  }
}
