// Twenty-four half-months, played in turns of one length or another.
import type { Orders, Scenario, State, TurnLength } from '../../src/engine/index.ts';
import { after, calm, played } from '../support/play.ts';

/** Everything but the turn's number and what is kept once a turn. */
export function physics(state: State): unknown {
  return { ...state, turn: 0, history: [], ending: null };
}

export function played24(scenario: Scenario, halfMonths: TurnLength, orders: readonly [Orders, Orders]): State {
  const turns = { ...scenario.meta.turns, halfMonths, count: 99 };
  return played({ ...scenario, meta: { ...scenario.meta, turns } }, after(orders, 24 / halfMonths), calm).last;
}
