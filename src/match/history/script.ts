// The record as orders: what both sides did, by turn. Read from data, played by the real engine; nothing here sets a result.
import { createChance, halfMonthsOf, ledgerEntries, resolveTurn, slots, startState } from '../../engine/index.ts';
import type { LedgerBook, Order, Orders, Report, Scenario, State } from '../../engine/index.ts';

/** Orders of one side in one turn, and what they stand for. */
export interface ScriptedOrders {
  readonly turn: number;
  readonly bloc: string;
  readonly why: string;
  readonly orders: readonly Order[];
}

/** One turn of the record as the model has it. */
export interface HistoryPoint {
  /** First half-month of the turn, and the first one after it, since year 0. */
  readonly from: number;
  readonly to: number;
  readonly before: State;
  readonly state: State;
  readonly sales: Report['sales'];
  /** Largest run that ended in the turn, 1e25 FLOP, per slot; 0 where none ended. */
  readonly runs: readonly number[];
  /** Orders that were not legal, as "us chips order.part-denied". */
  readonly refused: readonly string[];
}

/** Runs that ended: what was taken out of the run banks. */
function runsIn(scenario: Scenario, book: LedgerBook): readonly number[] {
  return slots.map((slot) => ledgerEntries(book, `${scenario.blocs[slot].id}.run.flop`).reduce((most, { delta }) => Math.max(most, -delta), 0));
}

/**
 * Plays the record through the engine, turn by turn.
 * @param script orders by turn and bloc; what the script does not say stays as it was.
 */
export function runHistory(scenario: Scenario, script: readonly ScriptedOrders[]): readonly HistoryPoint[] {
  const chance = createChance('history');
  const { count, halfMonths } = scenario.meta.turns;
  const first = halfMonthsOf(scenario.meta.turns.start);
  const points: HistoryPoint[] = [];
  let state = startState(scenario, chance);
  while (state.turn < count && state.ending === null) {
    const before = state;
    const orders = slots.map(
      (slot): Orders => script.filter((each) => each.turn === before.turn + 1 && each.bloc === scenario.blocs[slot].id).flatMap((each) => each.orders),
    );
    const { state: after, report } = resolveTurn(scenario, before, orders, chance);
    points.push({
      from: first + before.tick,
      to: first + before.tick + halfMonths,
      before,
      state: after,
      sales: report.sales,
      runs: runsIn(scenario, report.ledger),
      refused: report.entries.flatMap((entry) =>
        entry.code === 'order.refused' ? [`${before.turn + 1} ${entry.bloc} ${String(entry.params['kind'])} ${String(entry.params['code'])}`] : [],
      ),
    });
    state = after;
  }
  return points;
}
