// Whose models people prefer: appeal of the four stacks per region and market, and how much of the demand is served.
// Appeal is the exponential of utility, kept as factors so that a tick needs two dozen exponentials and not eighty-four.
import type { Compiled } from '../compiled.ts';
import { doubles } from '../doubles.ts';
import { clamp, exp, ln } from '../math.ts';
import { markets, type Slot } from '../scenario.ts';
import { rivalOf, slots } from '../slots.ts';
import { initialState } from '../start.ts';
import type { State } from '../state.ts';
import { splitShare, useAt, usableInference } from './compute.ts';
import { writtenTightness } from './controls.ts';
import { markup } from './price.ts';
import { trendsAt } from './trends.ts';
import { servedUse, type UseTable, useTable } from './use.ts';

const enterprise = markets.indexOf('enterprise');

const noBrand: readonly number[] = [];

interface StartReference {
  /** Served use and serving power at the start, per slot. */
  readonly use: readonly number[];
  readonly power: readonly number[];
  /** Brand factor per region and share cell: what makes the start's shares an equilibrium. */
  readonly brand: readonly (readonly number[])[];
}
const references = new WeakMap<Compiled, StartReference>();

/** Use, serving power and brand factors of the start, worked out once per scenario. */
function referenceOf(c: Compiled): StartReference {
  const known = references.get(c);
  if (known) return known;
  const start = initialState(c.scenario);
  const table = useTable(c, start);
  const use = slots.map((slot) => servedUse(start, table, slot));
  const power = slots.map((slot) => usableInference(c, start, slot) * splitShare(start.blocs[slot], useAt.serve));
  references.set(c, { use, power, brand: [] });
  const shared = slots.map((slot) => sharedAppeal(c, start, slot, servedShare(c, start, table, slot)));
  const brand = start.regions.map((region, r) => {
    appeal(c, start, r, shared, noBrand, preferred);
    return doubles(region.shares.map((share, i) => Math.max(share, 1e-4) / (preferred[i] ?? 1)));
  });
  const made = { use, power, brand };
  references.set(c, made);
  return made;
}

/** Serving power over demand; under 1 users are turned away. */
export function headroom(c: Compiled, state: State, table: UseTable, slot: Slot): number {
  const reference = referenceOf(c);
  const p = c.scenario.parameters;
  const use0 = reference.use[slot] ?? 0;
  const power0 = reference.power[slot] ?? 0;
  if (use0 <= 0 || power0 <= 0) return p.servingHeadroom;
  const growth = trendsAt(c, state.tick).serving;
  const power = usableInference(c, state, slot) * splitShare(state.blocs[slot], useAt.serve);
  return (p.servingHeadroom * (power / power0) * growth * use0) / Math.max(servedUse(state, table, slot), use0 * 0.01);
}

/** Share of demand that is served, 0.05 to 1. */
export function servedShare(c: Compiled, state: State, table: UseTable, slot: Slot): number {
  return clamp(headroom(c, state, table, slot), 0.05, 1);
}

/** Factors of appeal that are the same in every region. */
export interface SharedAppeal {
  readonly closed: number;
  /** Per market: handicaps of open models differ. */
  readonly open: readonly number[];
  /** Extra factor among firms. */
  readonly safety: number;
  /** Utility that its own materials licensing costs it abroad. */
  readonly measures: number;
}

/** What a bloc's models are worth everywhere, before a region adds its own. `served` is the share of its demand that is served. */
export function sharedAppeal(c: Compiled, state: State, slot: Slot, served: number): SharedAppeal {
  const p = c.scenario.parameters;
  const own = state.blocs[slot].stocks;
  const developers = state.blocs[0].stocks.developers + state.blocs[1].stocks.developers;
  const ecosystem = p.developerWeight * ln((2 * (own.developers + 0.2)) / (developers + 0.4));
  const both = ecosystem + p.productWeight * ln(Math.max(0.1, own.product)) + own.brandShock;
  const closedBest = Math.max(own.capabilityClosed, own.capabilityOpen);
  const lnServed = ln(served);
  const open = both + p.appealPerPoint * (own.capabilityOpen - 140) - c.rates.openPrice + p.attentionWeight * own.attention + 0.5 * p.servingWeight * lnServed;
  return {
    closed: exp(both + p.appealPerPoint * (closedBest - 140) - p.priceElasticity * ln(markup(state, slot)) + p.servingWeight * lnServed),
    open: trendsAt(c, state.tick).handicaps.map((handicap) => (own.capabilityOpen > 0 ? exp(open - handicap) : 0)),
    safety: exp(p.safetyWeight * (own.safety - 0.3)),
    measures: 0.35 * writtenTightness(c, state, c.blocs[slot].control.materials),
  };
}

/** Factor of a region for a bloc: bias, habit, allied alignment, partnership, bans, tension, and what its own export measures cost it. */
function localAppeal(c: Compiled, state: State, region: number, slot: Slot, measures: number): number {
  const p = c.scenario.parameters;
  const def = c.regions[region];
  const cells = state.regions[region];
  if (!def || !cells) return 1;
  const own = cells.partnership[slot] ?? 0;
  const other = cells.partnership[rivalOf(slot)] ?? 0;
  const partnership = (own * own) / (own * own + other * other + 0.35);
  return exp(
    (def.bias[slot] ?? 0) +
      p.lockInWeight * (cells.lockIn[slot] ?? 0) +
      (def.abroad ? p.alliesWeight * (state.blocs[slot].stocks.allies - c.blocs[slot].alliesAtStart) : 0) +
      p.partnershipWeight * partnership -
      (cells.ban[slot] ?? 0) -
      p.tensionWeight * state.world.tension * (def.alignment[slot] ?? 0) -
      (def.abroad ? measures : 0),
  );
}

/** Share cells of a region: four stacks in each market. */
const shareCells = markets.length * 4;

/** Appeal of the twelve cells of a region, into `out`: shared times local times brand. */
function appeal(c: Compiled, state: State, region: number, shared: readonly SharedAppeal[], brand: readonly number[], out: Float64Array): void {
  for (const slot of slots) {
    const own = shared[slot];
    if (!own) continue;
    const local = localAppeal(c, state, region, slot, own.measures);
    for (let market = 0; market < markets.length; market++) {
      const at = market * 4 + slot * 2;
      const factor = market === enterprise ? local * own.safety : local;
      out[at] = own.closed * factor * (brand[at] ?? 1);
      out[at + 1] = (own.open[market] ?? 0) * factor * (brand[at + 1] ?? 1);
    }
  }
}

/** Where `preferredShares` leaves its result: written over by the next region. */
const preferred = new Float64Array(shareCells);

/** Shares that use in one region moves toward: appeal over the market's sum, summed within a bloc first. Read it before asking for the next. */
export function preferredShares(c: Compiled, state: State, region: number, shared: readonly SharedAppeal[]): Float64Array {
  appeal(c, state, region, shared, referenceOf(c).brand[region] ?? noBrand, preferred);
  for (let at = 0; at < shareCells; at += 4) {
    const sum = (preferred[at] as number) + (preferred[at + 1] as number) + ((preferred[at + 2] as number) + (preferred[at + 3] as number));
    for (let i = at; i < at + 4; i++) preferred[i] = (preferred[i] as number) / sum;
  }
  return preferred;
}
