// Who uses what, read from a state: shares and users of one market over regions.
import { markets } from '../../engine/index.ts';
import type { Market, Scenario, Slot, State } from '../../engine/index.ts';

function cellsOf(state: State, region: number, market: Market, slot: Slot): { readonly closed: number; readonly open: number } {
  const at = markets.indexOf(market) * 4 + slot * 2;
  const shares = state.regions[region]?.shares ?? [];
  return { closed: shares[at] ?? 0, open: shares[at + 1] ?? 0 };
}

/** Part of the world's developers who build on a bloc's open models, each region weighed by its users. */
export function openDeveloperShare(scenario: Scenario, state: State, slot: Slot): number {
  let own = 0;
  let all = 0;
  scenario.regions.forEach((_, r) => {
    const users = state.regions[r]?.users ?? 0;
    own += users * cellsOf(state, r, 'developer', slot).open;
    all += users;
  });
  return all > 0 ? own / all : 0;
}

/** A bloc's part of a market outside its home, open and closed together, each region weighed by what it spends. */
export function marketShare(scenario: Scenario, state: State, market: Market, slot: Slot): number {
  const { id } = scenario.blocs[slot];
  let own = 0;
  let all = 0;
  scenario.regions.forEach((region, r) => {
    if (region.home === id) return;
    const weight = (state.regions[r]?.users ?? 0) * region.spendUsd;
    const cells = cellsOf(state, r, market, slot);
    own += weight * (cells.closed + cells.open);
    all += weight;
  });
  return all > 0 ? own / all : 0;
}

/** People who use a bloc's closed models in a market, millions, all regions together. */
export function usersIn(scenario: Scenario, state: State, market: Market, slot: Slot): number {
  return scenario.regions.reduce((sum, _, r) => sum + (state.regions[r]?.users ?? 0) * cellsOf(state, r, market, slot).closed, 0);
}
