// What a lead over the best open model is worth in price.
import { exp } from '../math.ts';
import type { Slot } from '../scenario.ts';
import type { State } from '../state.ts';

/** Distance to the best open model as a share of price kept: 0.25 at parity, toward 1 with a lead. */
export function markup(state: State, slot: Slot): number {
  const own = state.blocs[slot].stocks;
  const bestOpen = Math.max(state.blocs[0].stocks.capabilityOpen, state.blocs[1].stocks.capabilityOpen);
  const lead = Math.max(own.capabilityClosed, own.capabilityOpen) - bestOpen + 1;
  return 0.25 + 0.75 * (1 - exp(-Math.max(0, lead) / 5));
}
