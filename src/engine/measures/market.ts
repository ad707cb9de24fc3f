// Whose models people prefer: appeal of the four stacks per region and market, and how much of the demand is served.
// Appeal is the exponential of utility, kept as factors so that a tick needs two dozen exponentials and not eighty-four.
import type { Compiled } from '../compiled.ts';
import { doubles } from '../doubles.ts';
import { clamp, exp, ln } from '../math.ts';
import { markets, shareCells, type Slot } from '../scenario.ts';
import { rivalOf, slots } from '../slots.ts';
import { initialState } from '../start.ts';
import type { State } from '../state.ts';
import { splitShare, useAt, usableInference } from './compute.ts';
import { writtenTightness } from './controls.ts';
import { lnMarkup } from './price.ts';
import { trendsAt } from './trends.ts';
import { servedUse, type UseTable, useTable } from './use.ts';

const enterprise = markets.indexOf('enterprise');

const noBrand: readonly number[] = doubles(new Array<number>(shareCells).fill(1));

interface StartReference {
  /** Served use and serving power at the start, per slot. */
  readonly use: readonly number[];
  readonly power: readonly number[];
  /** Brand factor per region and share cell: what makes the start's shares an equilibrium. */
  readonly brand: readonly (readonly number[])[];
}
const references = new WeakMap<Compiled, StartReference>();
/** The one asked for last: a tick asks for its own a few times. */
let lastOf: Compiled | null = null;
let last: StartReference | null = null;

/** Use, serving power and brand factors of the start, worked out once per scenario. */
function referenceOf(c: Compiled): StartReference {
  if (last !== null && c === lastOf) return last;
  const known = references.get(c);
  if (known) {
    if (known.brand.length > 0) {
      lastOf = c;
      last = known;
    }
    return known;
  }
  const start = initialState(c.scenario);
  const table = useTable(c, start);
  const use = slots.map((slot) => servedUse(start, table, slot));
  const power = slots.map((slot) => usableInference(c, start, slot) * splitShare(start.blocs[slot], useAt.serve));
  references.set(c, { use, power, brand: [] });
  const shared: SharedAppeals = [sharedAppeal(c, start, 0, servedShare(c, start, table, 0)), sharedAppeal(c, start, 1, servedShare(c, start, table, 1))];
  const brand = start.regions.map((region, r) => {
    appeal(c, start, r, shared, noBrand);
    return doubles(region.shares.map((share, i) => Math.max(share, 1e-4) / (cells[i] ?? 1)));
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

/** Appeal of open models where there are none, per market. */
const noneOpen: readonly number[] = doubles([0, 0, 0]);

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
  const [consumers = 0, firms = 0, developing = 0] = trendsAt(c, state.tick).handicaps;
  const open = both + p.appealPerPoint * (own.capabilityOpen - 140) - c.rates.openPrice + p.attentionWeight * own.attention + 0.5 * p.servingWeight * lnServed;
  return {
    closed: exp(both + p.appealPerPoint * (closedBest - 140) - p.priceElasticity * lnMarkup(state, slot) + p.servingWeight * lnServed),
    open: own.capabilityOpen > 0 ? [exp(open - consumers), exp(open - firms), exp(open - developing)] : noneOpen,
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

/** What both blocs' models are worth everywhere, per slot. */
export type SharedAppeals = readonly [SharedAppeal, SharedAppeal];

/** Where `appeal` and `preferredShares` leave their result: written over by the next region. */
const cells = new Float64Array(shareCells);

/** Appeal of the twelve cells of a region: shared times local times brand. */
function appeal(c: Compiled, state: State, region: number, [first, second]: SharedAppeals, brand: readonly number[]): void {
  const firstLocal = localAppeal(c, state, region, 0, first.measures);
  const secondLocal = localAppeal(c, state, region, 1, second.measures);
  for (let market = 0; market < markets.length; market++) {
    const at = market * 4;
    const firm = market === enterprise;
    const one = firm ? firstLocal * first.safety : firstLocal;
    const other = firm ? secondLocal * second.safety : secondLocal;
    cells[at] = first.closed * one * (brand[at] as number);
    cells[at + 1] = (first.open[market] as number) * one * (brand[at + 1] as number);
    cells[at + 2] = second.closed * other * (brand[at + 2] as number);
    cells[at + 3] = (second.open[market] as number) * other * (brand[at + 3] as number);
  }
}

/** Brand factors of each region, see `StartReference`. */
export function brandsOf(c: Compiled): readonly (readonly number[])[] {
  return referenceOf(c).brand;
}

/**
 * Shares that use in one region moves toward: appeal over the market's sum, summed within a bloc first. Read it before asking for the next.
 * @param brand the region's row of `brandsOf`.
 */
export function preferredShares(c: Compiled, state: State, region: number, shared: SharedAppeals, brand: readonly number[]): Float64Array {
  appeal(c, state, region, shared, brand);
  for (let at = 0; at < shareCells; at += 4) {
    const sum = (cells[at] as number) + (cells[at + 1] as number) + ((cells[at + 2] as number) + (cells[at + 3] as number));
    const share = 1 / sum;
    for (let i = at; i < at + 4; i++) cells[i] = (cells[i] as number) * share;
  }
  return cells;
}
