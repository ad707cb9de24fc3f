// Authoring at the open match: it goes on over a changed scenario, an event falls due now, house agents play ahead.
import { slots } from '../../engine/index.ts';
import type { Orders, ReportEntry, Scenario, Slot, State } from '../../engine/index.ts';
import type { CreateAgent } from '../../agents/index.ts';
import { decideTurn, seatAgents, withForced } from '../../match/index.ts';
import type { Match, Table } from '../../match/index.ts';
import type { DeckEvent, LostOrder } from '../workshop-types.ts';

/** Orders that were refused when they were given again, and had not been refused before. */
export function lostOrders(
  before: readonly { readonly entries: readonly ReportEntry[] }[],
  after: readonly { readonly entries: readonly ReportEntry[] }[],
): readonly LostOrder[] {
  const refusals = (entries: readonly ReportEntry[]): readonly ReportEntry[] => entries.filter((entry) => entry.code === 'order.refused');
  const key = (entry: ReportEntry): string => `${entry.bloc} ${JSON.stringify(entry.params)}`;
  return after.flatMap(({ entries }, i) => {
    const known = new Set(refusals(before[i]?.entries ?? []).map(key));
    return refusals(entries)
      .filter((entry) => !known.has(key(entry)))
      .map((entry) => ({ turn: i + 1, entry }));
  });
}

/** Events of a scenario and how often each has fired by now. */
export function deckOf(scenario: Scenario, state: State): readonly DeckEvent[] {
  return scenario.events.map(({ id, title, to }, i) => ({ id, title, to, fired: state.events[i]?.fired ?? 0 }));
}

/** The scenario with an event falling due in a turn, whatever it waits for, even again. */
export function withEventNow(scenario: Scenario, event: string, turn: number): Scenario {
  const again = { ...scenario, events: scenario.events.map((one) => (one.id === event ? { ...one, once: false, cooldownTurns: 0 } : one)) };
  return withForced(again, [{ event, turn }]);
}

/** What house agents order for both seats now. */
export function houseOrders(table: Table, match: Match, state: State, createAgent: CreateAgent): readonly Orders[] {
  const seats = match.seats.map((seat) => (seat.kind === 'agent' ? seat : { bloc: seat.bloc, kind: 'agent' as const, agent: 'balanced', doctrine: null }));
  const agents = seatAgents(table, { seats }, createAgent);
  return slots.map((slot: Slot) => {
    const agent = agents[slot];
    return agent ? decideTurn(table, state, slot, agent).orders : [];
  });
}
