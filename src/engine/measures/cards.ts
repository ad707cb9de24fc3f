// The numbers of the score cards and the engine room, by path. One place: observation, conditions, score and breakdowns read from here.
import type { Compiled } from '../compiled.ts';
import { clamp } from '../math.ts';
import type { BlocDerivedPath, WorldDerivedPath } from '../registry/derived.ts';
import type { Slot } from '../scenario.ts';
import { rivalOf, slots } from '../slots.ts';
import type { State } from '../state.ts';
import { capability, internalCapability } from './capability.ts';
import { inTransit, usableInference, usableTraining } from './compute.ts';
import { bindingLayer } from './cover.ts';
import { headroom } from './market.ts';
import { revenue, spend } from './money.ts';
import { openShare, tableMaker, useIn, useTable } from './use.ts';

const tableAbroad = tableMaker();

/** Use outside both homes: of one bloc, and of both, in millions of people. */
export function useAbroad(c: Compiled, state: State, slot: Slot): { own: number; all: number } {
  const table = tableAbroad(c, state);
  let own = 0;
  let all = 0;
  for (let r = 0; r < state.regions.length; r++) {
    if (!c.regions[r]?.abroad) continue;
    const users = state.regions[r]?.users ?? 0;
    own += users * useIn(table, r, slot);
    all += users;
  }
  return { own, all };
}

/** Share of developers, 0 to 1. */
function developerShare(state: State, slot: Slot): number {
  const own = state.blocs[slot].stocks.developers;
  const all = state.blocs[0].stocks.developers + state.blocs[1].stocks.developers;
  return all > 0 ? own / all : 0.5;
}

/** One weighing of power: .30 frontier, .25 compute, .25 adoption outside homes, .20 ecosystem, each as a share; 50 is even. */
export function influenceParts(
  c: Compiled,
  state: State,
  slot: Slot,
): { frontier: number; compute: number; adoption: number; ecosystem: number; usable: number } {
  const rival = rivalOf(slot);
  const lead = capability(state, slot) - capability(state, rival);
  const compute = usableTraining(c, state, slot);
  const abroad = useAbroad(c, state, slot);
  return {
    frontier: 30 * clamp(0.5 + lead / 40, 0, 1),
    compute: (25 * compute) / (compute + usableTraining(c, state, rival)),
    adoption: abroad.all > 0 ? (25 * abroad.own) / abroad.all : 12.5,
    ecosystem: 20 * developerShare(state, slot),
    usable: compute,
  };
}

type BlocFormula = (c: Compiled, state: State, slot: Slot) => number;

export const blocFormulas: { readonly [path in BlocDerivedPath]: BlocFormula } = {
  'compute.usable': usableTraining,
  'compute.waiting': (c, state, slot) => state.blocs[slot].stocks.chipsTraining - (usableTraining(c, state, slot) - state.blocs[slot].stocks.rental),
  'compute.serving': usableInference,
  'compute.transit': (_, state, slot) => inTransit(state.blocs[slot]),
  headroom: (c, state, slot) => headroom(c, state, useTable(c, state), slot),
  capability: (_, state, slot) => capability(state, slot),
  'capability.internal': (c, state, slot) => internalCapability(c, state, slot),
  gap: (_, state, slot) => capability(state, slot) - capability(state, rivalOf(slot)),
  adoption: (c, state, slot) => {
    const { own, all } = useAbroad(c, state, slot);
    return all > 0 ? (100 * own) / all : 0;
  },
  'developers.share': (_, state, slot) => 100 * developerShare(state, slot),
  'open.share': (c, state, slot) => 100 * openShare(state, useTable(c, state), slot),
  cover: (c, state, slot) => bindingLayer(c, state, slot).quarters,
  selfmade: (c, state, slot) => 100 * bindingLayer(c, state, slot).selfMade,
  economy: (_, state, slot) => {
    const { revenueTotal, spendTotal } = state.blocs[slot].stocks;
    return spendTotal > 0 ? revenueTotal / spendTotal : 0;
  },
  revenue,
  spend,
  'cash.quarters': (c, state, slot) => state.blocs[slot].stocks.cash / Math.max(1e-9, spend(c, state, slot) / 4),
  influence: (c, state, slot) => {
    const parts = influenceParts(c, state, slot);
    return parts.frontier + parts.compute + parts.adoption + parts.ecosystem;
  },
};

export const worldFormulas: { readonly [path in WorldDerivedPath]: (c: Compiled, state: State) => number } = {
  stability: (_, state) => 100 - 0.8 * state.world.tension - 90 * state.world.incidents,
  frontier: (_, state) => Math.max(capability(state, 0), capability(state, 1)),
};

/** The five cards' headline numbers of a seat, in the order of `cardIds`: gap, adoption, cover, economy, stability. */
function headline(c: Compiled, state: State, slot: Slot): readonly number[] {
  return [
    blocFormulas.gap(c, state, slot),
    blocFormulas.adoption(c, state, slot),
    blocFormulas.cover(c, state, slot),
    blocFormulas.economy(c, state, slot),
    worldFormulas.stability(c, state),
  ];
}

export function headlines(c: Compiled, state: State): readonly (readonly number[])[] {
  return slots.map((slot) => headline(c, state, slot));
}
