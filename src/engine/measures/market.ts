// Who uses whose models: use per bloc, serving, utilities of the four stacks, and the brand constants that make the start an equilibrium.
import type { Compiled } from '../compiled.ts';
import { clamp, exp, ln } from '../math.ts';
import { markets, type Slot } from '../scenario.ts';
import { slots } from '../slots.ts';
import { initialState } from '../start.ts';
import type { State } from '../state.ts';
import { splitShare, usableInference } from './compute.ts';
import { tightnessOfKind } from './controls.ts';
import { markup } from './price.ts';
import { trendsAt } from './trends.ts';

/** Use in a region by slot, all markets weighed by spend; the four numbers sum to 1 over both blocs. */
export function regionUse(c: Compiled, state: State, region: number, slot: Slot, open: 0 | 1): number {
  const def = c.scenario.regions[region];
  const cells = state.regions[region];
  if (!def || !cells) return 0;
  let sum = 0;
  for (let m = 0; m < markets.length; m++) sum += (def.marketWeights[m] ?? 0) * (cells.shares[m * 4 + slot * 2 + open] ?? 0);
  return sum;
}

/** People-years of use of a bloc's models, millions: closed use, and open use that runs on its own servers by half. */
function servedUse(c: Compiled, state: State, slot: Slot): number {
  let sum = 0;
  for (let r = 0; r < state.regions.length; r++) {
    const users = state.regions[r]?.users ?? 0;
    sum += users * (regionUse(c, state, r, slot, 0) + 0.5 * regionUse(c, state, r, slot, 1));
  }
  return sum;
}

interface StartReference {
  /** Served use and serving power at the start, per slot. */
  readonly use: readonly number[];
  readonly power: readonly number[];
  /** Brand constant per region and share cell: what makes the start's shares an equilibrium. */
  readonly brand: readonly (readonly number[])[];
}
const references = new WeakMap<Compiled, StartReference>();
const even: StartReference = { use: [0, 0], power: [0, 0], brand: [] };

/** Use, serving power and brand constants of the start, worked out once per scenario. */
function referenceOf(c: Compiled): StartReference {
  const known = references.get(c);
  if (known) return known;
  references.set(c, even);
  const start = initialState(c.scenario);
  const use = slots.map((slot) => servedUse(c, start, slot));
  const power = slots.map((slot) => usableInference(c, start, slot) * splitShare(start.blocs[slot], 'serve'));
  references.set(c, { use, power, brand: [] });
  const common = slots.map((slot) => commonUtility(c, start, slot, servedShare(c, start, slot)));
  const brand = start.regions.map((region, r) => {
    const v = utilities(c, start, r, [], common);
    return region.shares.map((share, i) => ln(Math.max(share, 1e-4)) - (v[i] ?? 0));
  });
  const made = { use, power, brand };
  references.set(c, made);
  return made;
}

/** Serving power over demand; under 1 users are turned away. */
export function headroom(c: Compiled, state: State, slot: Slot): number {
  const reference = referenceOf(c);
  const p = c.scenario.parameters;
  const use0 = reference.use[slot] ?? 0;
  const power0 = reference.power[slot] ?? 0;
  if (use0 <= 0 || power0 <= 0) return p.servingHeadroom;
  const growth = trendsAt(c, state.tick).serving;
  const power = usableInference(c, state, slot) * splitShare(state.blocs[slot], 'serve');
  return (p.servingHeadroom * (power / power0) * growth * use0) / Math.max(servedUse(c, state, slot), use0 * 0.01);
}

/** Share of demand that is served, 0.05 to 1. */
export function servedShare(c: Compiled, state: State, slot: Slot): number {
  return clamp(headroom(c, state, slot), 0.05, 1);
}

/** Share of a bloc's use that runs on published weights, over all regions. */
export function openShare(c: Compiled, state: State, slot: Slot): number {
  let open = 0;
  let all = 0;
  for (let r = 0; r < state.regions.length; r++) {
    const users = state.regions[r]?.users ?? 0;
    const o = users * regionUse(c, state, r, slot, 1);
    open += o;
    all += o + users * regionUse(c, state, r, slot, 0);
  }
  return all > 0 ? open / all : 0;
}

/** Parts of a stack's utility that are the same in every region, per slot: closed and open. */
interface Common {
  readonly closed: number;
  readonly open: number;
  readonly safety: number;
  /** What its own materials licensing costs it abroad. */
  readonly measures: number;
}

function commonUtility(c: Compiled, state: State, slot: Slot, served: number): Common {
  const p = c.scenario.parameters;
  const own = state.blocs[slot].stocks;
  const developers = state.blocs[0].stocks.developers + state.blocs[1].stocks.developers;
  const ecosystem = p.developerWeight * ln((2 * (own.developers + 0.2)) / (developers + 0.4));
  const both = ecosystem + p.productWeight * ln(Math.max(0.1, own.product)) + own.brandShock;
  const closedBest = Math.max(own.capabilityClosed, own.capabilityOpen);
  return {
    closed: both + p.appealPerPoint * (closedBest - 140) - p.priceElasticity * ln(markup(state, slot)) + p.servingWeight * ln(served),
    open: both + p.appealPerPoint * (own.capabilityOpen - 140) - p.priceElasticity * ln(p.openPriceRatio) + p.attentionWeight * own.attention,
    safety: p.safetyWeight * (own.safety - 0.3),
    measures: 0.35 * tightnessOfKind(c, state, slot, 'materials'),
  };
}

/** Utility of the twelve cells of a region, brand constants included. */
function utilities(c: Compiled, state: State, region: number, brand: readonly number[], common: readonly Common[]): number[] {
  const p = c.scenario.parameters;
  const def = c.scenario.regions[region];
  const cells = state.regions[region];
  const v: number[] = [];
  if (!def || !cells) return v;
  const { handicaps } = trendsAt(c, state.tick);
  const effort = (cells.partnership[0] ?? 0) + (cells.partnership[1] ?? 0) + 0.35;
  for (let m = 0; m < markets.length; m++) {
    const market = markets[m] ?? 'consumer';
    const handicap = handicaps[m] ?? 0;
    for (const slot of slots) {
      const shared = common[slot];
      if (!shared) continue;
      const own = state.blocs[slot].stocks;
      const local =
        (def.bias[slot] ?? 0) +
        p.lockInWeight * (cells.lockIn[slot] ?? 0) +
        (p.partnershipWeight * (cells.partnership[slot] ?? 0)) / effort -
        (cells.ban[slot] ?? 0) -
        p.tensionWeight * state.world.tension * (def.alignment[slot] ?? 0) -
        (def.home === null ? shared.measures : 0) +
        (market === 'enterprise' ? shared.safety : 0);
      const at = m * 4 + slot * 2;
      v[at] = shared.closed + local + (brand[at] ?? 0);
      v[at + 1] = own.capabilityOpen > 0 ? shared.open - handicap + local + (brand[at + 1] ?? 0) : -50;
    }
  }
  return v;
}

/** Shares that use moves toward, per region: softmax within each market, summed within a bloc first. */
export function preferredShares(c: Compiled, state: State, served: readonly number[]): number[][] {
  const reference = referenceOf(c);
  const common = slots.map((slot) => commonUtility(c, state, slot, served[slot] ?? 1));
  return state.regions.map((_, r) => {
    const v = utilities(c, state, r, reference.brand[r] ?? [], common);
    for (let m = 0; m < markets.length; m++) {
      const at = m * 4;
      const a = exp(v[at] ?? 0);
      const b = exp(v[at + 1] ?? 0);
      const d = exp(v[at + 2] ?? 0);
      const e = exp(v[at + 3] ?? 0);
      const sum = a + b + (d + e);
      v[at] = a / sum;
      v[at + 1] = b / sum;
      v[at + 2] = d / sum;
      v[at + 3] = e / sum;
    }
    return v;
  });
}
