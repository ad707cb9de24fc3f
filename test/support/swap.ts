// The same world, and the same state, with the two blocs in each other's slot. Ids stay with their bloc.
import type { RegionDef, Scenario, State } from '../../src/engine/index.ts';

function swapped<T>(pair: readonly [T, T]): [T, T] {
  return [pair[1], pair[0]];
}

/** Market cells (market*4 + slot*2 + open) with the slots exchanged. */
export const swapCells = (cells: readonly number[]): number[] => cells.map((_, i) => cells[i ^ 2] ?? 0);
/** One cell a slot. */
const swapPair = <T>(cells: readonly T[]): T[] => cells.toReversed();

export function swapScenario(scenario: Scenario): Scenario {
  return {
    ...scenario,
    blocs: swapped(scenario.blocs),
    regions: scenario.regions.map(
      (region): RegionDef => ({ ...region, bias: swapPair(region.bias), alignment: swapPair(region.alignment), shares: swapCells(region.shares) }),
    ),
  };
}

/** Lists that both seats add to are read in the order of their ids: which seat wrote first is no fact about the world. */
export function swapState(state: State): State {
  return {
    ...state,
    blocs: swapped(state.blocs),
    regions: state.regions.map((region) => ({
      ...region,
      shares: swapCells(region.shares),
      lockIn: swapPair(region.lockIn),
      partnership: swapPair(region.partnership),
      ban: swapPair(region.ban),
    })),
    deals: state.deals.map((deal) => ({ ...deal, from: deal.from === 0 ? (1 as const) : (0 as const) })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    events: state.events.map((event) => ({ ...event, chosen: swapPair(event.chosen) })),
    cards: state.cards
      .map((card) => ({ ...card, slot: card.slot === 0 ? (1 as const) : (0 as const) }))
      .toSorted((a, b) => (`${a.event} ${a.slot}` < `${b.event} ${b.slot}` ? -1 : 1)),
    history: state.history.map((turn) => swapPair(turn)),
  };
}

/** A state with those lists in the same order as `swapState` leaves them. */
export function sortState(state: State): State {
  return {
    ...state,
    deals: state.deals.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    cards: state.cards.toSorted((a, b) => (`${a.event} ${a.slot}` < `${b.event} ${b.slot}` ? -1 : 1)),
  };
}
