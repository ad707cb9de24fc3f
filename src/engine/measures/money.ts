// Budgets, revenue and prices: what a bloc spends a year and what its models earn.
import type { Compiled } from '../compiled.ts';
import { exp } from '../math.ts';
import type { Slot, Track } from '../scenario.ts';
import { rivalOf } from '../slots.ts';
import type { State } from '../state.ts';
import { grip, gripAtHome, materialsPressure, writtenTightness } from './controls.ts';
import { servedShare } from './market.ts';
import { markup } from './price.ts';
import { trendsAt } from './trends.ts';
import { tableMaker, type UseTable, useTable } from './use.ts';

/** Planned spending without revenue or shocks, USD bn a year. */
export function plannedSpend(c: Compiled, slot: Slot, tick: number): number {
  return trendsAt(c, tick).planned[slot] ?? 0;
}

const revenueTable = tableMaker();

/** AI revenue at the present pace, USD bn a year. */
export function revenue(c: Compiled, state: State, slot: Slot): number {
  const table = revenueTable(c, state);
  return revenueAt(c, state, slot, table, servedShare(c, state, table, slot));
}

function revenueAt(c: Compiled, state: State, slot: Slot, table: UseTable, served: number): number {
  const p = c.scenario.parameters;
  const closed = markup(state, slot);
  let raw = 0;
  for (let r = 0; r < state.regions.length; r++) {
    const at = r * 4 + slot * 2;
    const users = state.regions[r]?.users ?? 0;
    raw += users * (c.regions[r]?.spendUsd ?? 0) * ((table[at] as number) * closed + (table[at + 1] as number) * p.openMargin);
  }
  const usdBn = (raw / 1000) * trendsAt(c, state.tick).spend * served;
  return p.marketCeiling * (1 - exp(-usdBn / p.marketCeiling));
}

/** What use would bring in if the market had no ceiling, USD bn a year, and what all use of a region's people would bring. */
export function rawRevenue(c: Compiled, state: State, slot: Slot): { readonly usdBn: number; readonly perUse: (region: number, open: boolean) => number } {
  const table = useTable(c, state);
  const scale = (trendsAt(c, state.tick).spend * servedShare(c, state, table, slot)) / 1000;
  const closed = markup(state, slot);
  const perUse = (r: number, open: boolean): number =>
    (state.regions[r]?.users ?? 0) * (c.regions[r]?.spendUsd ?? 0) * (open ? c.scenario.parameters.openMargin : closed) * scale;
  let usdBn = 0;
  for (let r = 0; r < state.regions.length; r++) {
    const at = r * 4 + slot * 2;
    usdBn += perUse(r, false) * (table[at] ?? 0) + perUse(r, true) * (table[at + 1] ?? 0);
  }
  return { usdBn, perUse };
}

/** What becomes of a dollar of plan: the shock that multiplies it, and what materials licensing and empty coffers leave of it. */
export function budgetOf(c: Compiled, state: State, slot: Slot): { readonly shock: number; readonly kept: number; readonly usdBnAQuarter: number } {
  const { budgetShock, cash } = state.blocs[slot].stocks;
  const cut =
    1 - c.scenario.parameters.materialsCostShare * (materialsPressure(c, state, slot) + writtenTightness(c, state, c.blocs[slot].control.materials) * 0.5);
  return { shock: exp(budgetShock), kept: cut * (cash < 0 ? 0.85 : 1), usdBnAQuarter: Math.max(1e-9, spend(c, state, slot) / 4) };
}

/** Spending at the present pace, USD bn a year: plan, shocks, what revenue returns, what materials licensing and the own export measures cost. */
export function spend(c: Compiled, state: State, slot: Slot): number {
  return spendAt(c, state, slot, revenue(c, state, slot));
}

function spendAt(c: Compiled, state: State, slot: Slot, earned: number): number {
  const p = c.scenario.parameters;
  const bloc = state.blocs[slot];
  const cut = 1 - p.materialsCostShare * (materialsPressure(c, state, slot) + writtenTightness(c, state, c.blocs[slot].control.materials) * 0.5);
  const base = plannedSpend(c, slot, state.tick) * exp(bloc.stocks.budgetShock) + p.revenueReturn * earned;
  return base * cut * (bloc.stocks.cash < 0 ? 0.85 : 1);
}

/** Place of a track in a bloc's shares: that of `tracks`. */
export const trackAt = { training: 0, algorithms: 1, chips: 2, applications: 3, safety: 4 } as const satisfies { readonly [track in Track]: number };

/** Percent of spending on a track, by its place in `trackAt`: a number, because a name that varies is looked up slowly. */
export function trackShare(state: State, slot: Slot, track: (typeof trackAt)[Track]): number {
  return state.blocs[slot].shares[track] ?? 0;
}

/** True while the rival's threshold is announced and not yet in force. */
export function noticeRunning(c: Compiled, state: State, slot: Slot): boolean {
  const index = c.blocs[rivalOf(slot)].control.threshold;
  const control = index < 0 ? undefined : state.controls[index];
  return control !== undefined && control.next > control.level && control.effectiveAt > state.tick;
}

/** A tick's flows, taken once at its beginning. */
export interface Flows {
  readonly served: number;
  /** USD bn a year. */
  readonly revenue: number;
  readonly spend: number;
  readonly planned: number;
  /** What its written rules are worth, see `grip`; and its rules over the own buyers. */
  readonly grip: number;
  readonly gripAtHome: number;
}

export function flowsOf(c: Compiled, state: State, table: UseTable, slot: Slot): Flows {
  const served = servedShare(c, state, table, slot);
  const earned = revenueAt(c, state, slot, table, served);
  return {
    served,
    revenue: earned,
    spend: spendAt(c, state, slot, earned),
    planned: plannedSpend(c, slot, state.tick),
    grip: grip(c, state, slot),
    gripAtHome: gripAtHome(state.blocs[slot].stocks.enforcement),
  };
}
