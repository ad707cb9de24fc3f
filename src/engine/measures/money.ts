// Budgets, revenue and prices: what a bloc spends a year and what its models earn.
import type { Compiled } from '../compiled.ts';
import { exp } from '../math.ts';
import { markets, type Slot, type Track, tracks } from '../scenario.ts';
import { rivalOf } from '../slots.ts';
import type { State } from '../state.ts';
import { materialsPressure, tightnessOfKind } from './controls.ts';
import { servedShare } from './market.ts';
import { markup } from './price.ts';
import { yearsAt } from './time.ts';

/** ln growth of planned spending from the start to a tick. */
export function budgetTrend(c: Compiled, tick: number): number {
  const p = c.scenario.parameters;
  const t = yearsAt(c, tick) - c.startYears;
  return p.budgetGrowthDecay === 0 ? p.budgetGrowth * t : (p.budgetGrowth / p.budgetGrowthDecay) * (1 - exp(-p.budgetGrowthDecay * t));
}

/** Planned spending without revenue or shocks, USD bn a year. */
export function plannedSpend(c: Compiled, slot: Slot, tick: number): number {
  return c.blocs[slot].constants.budgetUsdBn * exp(budgetTrend(c, tick));
}

/** AI revenue at the present pace, USD bn a year. */
export function revenue(c: Compiled, state: State, slot: Slot): number {
  const p = c.scenario.parameters;
  const closed = markup(state, slot);
  let raw = 0;
  c.scenario.regions.forEach((region, r) => {
    const cells = state.regions[r];
    if (!cells) return;
    let share = 0;
    for (let m = 0; m < markets.length; m++) {
      const at = m * 4 + slot * 2;
      share += (region.marketWeights[m] ?? 0) * ((cells.shares[at] ?? 0) * closed + (cells.shares[at + 1] ?? 0) * p.openMargin);
    }
    raw += cells.users * region.spendUsd * share;
  });
  const usdBn = (raw / 1000) * exp(p.spendGrowth * (yearsAt(c, state.tick) - c.startYears)) * servedShare(c, state, slot);
  return p.marketCeiling * (1 - exp(-usdBn / p.marketCeiling));
}

/** Spending at the present pace, USD bn a year: plan, shocks, what revenue returns, what materials licensing and the own export measures cost. */
export function spend(c: Compiled, state: State, slot: Slot): number {
  const p = c.scenario.parameters;
  const bloc = state.blocs[slot];
  const cut = 1 - p.materialsCostShare * (materialsPressure(c, state, slot) + tightnessOfKind(c, state, slot, 'materials') * 0.5);
  const base = plannedSpend(c, slot, state.tick) * exp(bloc.stocks.budgetShock) + p.revenueReturn * revenue(c, state, slot);
  return base * cut * (bloc.stocks.cash < 0 ? 0.85 : 1);
}

/** Percent of spending on a track. */
export function trackShare(state: State, slot: Slot, track: Track): number {
  return state.blocs[slot].shares[tracks.indexOf(track)] ?? 0;
}

/** True while the rival's threshold is announced and not yet in force. */
export function noticeRunning(c: Compiled, state: State, slot: Slot): boolean {
  const index = c.blocs[rivalOf(slot)].control.threshold;
  const control = state.controls[index];
  return control !== undefined && control.next > control.level && control.effectiveAt > state.tick;
}
