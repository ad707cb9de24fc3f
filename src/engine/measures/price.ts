// What a lead over the best open model is worth in price.
import { exp } from '../math.ts';
import type { Slot } from '../scenario.ts';
import type { State } from '../state.ts';

/** The last lead asked for by each bloc and what it is worth: leads move with releases, prices are asked for every half-month. */
const asked = new Float64Array(2).fill(-1);
const worth = new Float64Array(2);

/** Distance to the best open model as a share of price kept: 0.25 at parity, toward 1 with a lead. */
export function markup(state: State, slot: Slot): number {
  const own = state.blocs[slot].stocks;
  const bestOpen = Math.max(state.blocs[0].stocks.capabilityOpen, state.blocs[1].stocks.capabilityOpen);
  const lead = Math.max(0, Math.max(own.capabilityClosed, own.capabilityOpen) - bestOpen + 1);
  if (lead !== asked[slot]) {
    asked[slot] = lead;
    worth[slot] = 0.25 + 0.75 * (1 - exp(-lead / 5));
  }
  return worth[slot] as number;
}
