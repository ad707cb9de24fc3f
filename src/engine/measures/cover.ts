// Resilience: for each supply layer of a bloc, how long its store lasts if the other side cuts it, and how much of it is made at home.
import type { Compiled } from '../compiled.ts';
import { clamp } from '../math.ts';
import type { LayerDef, Slot } from '../scenario.ts';
import type { State } from '../state.ts';
import { firstShipped } from './licensing.ts';
import { spend } from './money.ts';

/** Most quarters that cover is counted to. */
export const coverMost = 12;

export interface LayerCover {
  readonly id: string;
  /** Quarters that the stock lasts if the other side cuts the layer, at most 12. */
  readonly quarters: number;
  /** Share made at home, 0 to 1. */
  readonly selfMade: number;
  /** What is used in a quarter and not made at home, in the stock's unit. */
  readonly quarterlyUse: number;
}

const quarterTicks = 6;

/** Training H100e that a channel brings in a quarter: what is on its way, by the length of the way. */
export function channelIntake(c: Compiled, state: State, slot: Slot, index: number): number {
  const lead = c.blocs[slot].channels[index]?.leadTicks ?? 0;
  let transit = 0;
  for (const amount of state.blocs[slot].channels[index]?.transitTraining ?? []) transit += amount;
  return lead > 0 ? (transit * quarterTicks) / lead : 0;
}

/** Training H100e a bloc takes in a quarter, through all channels; never nothing. */
export function quarterlyIntake(c: Compiled, state: State, slot: Slot): number {
  let sum = 0;
  for (let i = 0; i < c.blocs[slot].channels.length; i++) sum += channelIntake(c, state, slot, i);
  return Math.max(1, sum);
}

/** `need` is `fabNeed`, asked once for all layers. */
function layerCover(c: Compiled, state: State, slot: Slot, layer: LayerDef, need: FabNeed): LayerCover {
  const { stocks } = state.blocs[slot];
  const lasting = (stock: number, use: number, self: number): LayerCover => ({
    id: layer.id,
    quarters: self >= 0.995 ? coverMost : clamp(stock / Math.max(1e-9, use * (1 - self)), 0, coverMost),
    selfMade: self,
    quarterlyUse: use * (1 - self),
  });
  switch (layer.uses) {
    case 'chips': {
      const intake = quarterlyIntake(c, state, slot);
      return lasting(stocks.chipReserve + 0.25 * intake, intake, stocks.onshore);
    }
    case 'materials':
      return lasting(stocks.materialsReserve, 1, stocks.materialsHome);
    case 'stacks': {
      const use = Math.max(need.stacks, stocks.memoryHome * 0.25);
      return lasting(stocks.memoryStacks, use, use > 0 ? clamp((stocks.memoryHome * 0.25) / use, 0, 1) : 1);
    }
    case 'dies': {
      const p = c.scenario.parameters;
      const fresh = stocks.wafers * 3000 * p.waferAllocation * p.diesPerWafer * stocks.yield;
      const use = Math.max(need.dies, fresh);
      return lasting(stocks.dieBank, use, use > 0 ? clamp(fresh / use, 0, 1) : 1);
    }
  }
}

/** Share of spending that goes into chips at the start's profile, percent. */
const referenceChipShare = 30;

interface FabNeed {
  readonly stacks: number;
  readonly dies: number;
}

const noNeed: FabNeed = { stacks: 0, dies: 0 };

/** Stacks and dies a quarter that home production would need if it had to stand in for every import: the profile's chip money at list price. */
function fabNeed(c: Compiled, state: State, slot: Slot): FabNeed {
  const { channels, fab } = c.blocs[slot];
  const channel = fab < 0 ? undefined : channels[fab];
  const part = channel && firstShipped(channel, state.tick);
  if (!part) return noNeed;
  const units = (spend(c, state, slot) * referenceChipShare * 1e7) / part.def.priceUsd / 4;
  return { stacks: units * part.def.memoryStacks, dies: units * part.def.diesPerChip };
}

export function layerCovers(c: Compiled, state: State, slot: Slot): LayerCover[] {
  const need = fabNeed(c, state, slot);
  return c.scenario.blocs[slot].layers.map((layer) => layerCover(c, state, slot, layer, need));
}

/** The layer whose stock runs out first. */
export function bindingLayer(c: Compiled, state: State, slot: Slot): LayerCover {
  return layerCovers(c, state, slot).reduce<LayerCover>((worst, x) => (x.quarters < worst.quarters ? x : worst), {
    id: '',
    quarters: coverMost,
    selfMade: 1,
    quarterlyUse: 0,
  });
}
