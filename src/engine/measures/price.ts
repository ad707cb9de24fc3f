// What a lead over the best open model is worth in price.
import { exp, ln } from '../math.ts';
import type { Slot } from '../scenario.ts';
import type { State } from '../state.ts';

/** The last lead asked for by each bloc, what it is worth, and the logarithm of that: leads move with releases, prices are asked for every half-month. */
const asked = new Float64Array(2).fill(-1);
const worth = new Float64Array(2);
const lnWorth = new Float64Array(2);

function look(state: State, slot: Slot): void {
  const own = state.blocs[slot].stocks;
  const bestOpen = Math.max(state.blocs[0].stocks.capabilityOpen, state.blocs[1].stocks.capabilityOpen);
  const lead = Math.max(0, Math.max(own.capabilityClosed, own.capabilityOpen) - bestOpen + 1);
  if (lead === asked[slot]) return;
  asked[slot] = lead;
  const price = 0.25 + 0.75 * (1 - exp(-lead / 5));
  worth[slot] = price;
  lnWorth[slot] = ln(price);
}

/** Distance to the best open model as a share of price kept: 0.25 at parity, toward 1 with a lead. */
export function markup(state: State, slot: Slot): number {
  look(state, slot);
  return worth[slot] as number;
}

/** Its natural logarithm. */
export function lnMarkup(state: State, slot: Slot): number {
  look(state, slot);
  return lnWorth[slot] as number;
}
