// Everything that follows the calendar alone, worked out once per tick and scenario: prices, power need, market growth, handicaps.
import type { Compiled, CompiledChip } from '../compiled.ts';
import { doubles } from '../doubles.ts';
import { exp } from '../math.ts';
import { type Market, markets, type Slot } from '../scenario.ts';
import { slots } from '../slots.ts';
import { midTick, yearsAt } from './time.ts';

export interface Trends {
  /** Kilowatts one H100e needs at the facility. */
  readonly kilowatts: number;
  /** Planned spending without revenue or shocks, USD bn a year, per slot. */
  readonly planned: readonly number[];
  /** Serving power over demand if neither use nor chips changed. */
  readonly serving: number;
  /** Spend per user over the start's. */
  readonly spend: number;
  /** Licences with no control over those of the calendar's epoch. */
  readonly licences: number;
  /** Experiment compute that research needs over the start's, per slot. */
  readonly experiments: readonly number[];
  /** What an open model lacks, per market. */
  readonly handicaps: readonly number[];
  /** Price of each chip, USD, in the order of `chipList`. */
  readonly prices: readonly number[];
  /** Most training H100e a year that each channel can deliver, per slot in declared order. */
  readonly capacities: readonly (readonly number[])[];
}

const known = new WeakMap<Compiled, Trends[]>();
const handicapName = { consumer: 'openHandicapConsumer', enterprise: 'openHandicapEnterprise', developer: 'openHandicapDeveloper' } as const;

/** Falls from 2025 on, to a floor that is double outside developers. */
function handicap(c: Compiled, market: Market, tick: number): number {
  const p = c.scenario.parameters;
  const floor = market === 'developer' ? p.openHandicapFloor : 2 * p.openHandicapFloor;
  const start = p[handicapName[market]];
  const fall = market === 'developer' ? p.openHandicapFall : p.openHandicapFall * p.openHandicapFallOthers;
  return Math.max(Math.min(start, floor), start - fall * Math.max(0, midTick(c, tick) - 0.25));
}

/** List price falling since the part first shipped. */
function price(c: Compiled, part: CompiledChip, tick: number): number {
  const age = Math.max(0, midTick(c, tick) - part.shipYear);
  return part.def.priceUsd * exp(-c.scenario.parameters.chipPriceDecline * age);
}

/** Spending as planned: along the bloc's dated path where it has one, and by growth that fades from its end (or from the start) on. */
function planned(c: Compiled, slot: Slot, tick: number): number {
  const { budgetGrowth, budgetGrowthDecay } = c.scenario.parameters;
  const now = yearsAt(c, tick);
  const { constants, budgetPath } = c.blocs[slot];
  const last = budgetPath.at(-1) ?? { years: c.startYears, lnUsdBn: 0, usdBn: constants.budgetUsdBn };
  if (now >= last.years) {
    const t = now - last.years;
    return last.usdBn * exp(budgetGrowthDecay === 0 ? budgetGrowth * t : (budgetGrowth / budgetGrowthDecay) * (1 - exp(-budgetGrowthDecay * t)));
  }
  const at = budgetPath.findLastIndex((point) => point.years <= now);
  const before = budgetPath[Math.max(0, at)] ?? last;
  const after = budgetPath[at + 1] ?? last;
  const done = after.years > before.years ? (now - before.years) / (after.years - before.years) : 0;
  return exp(before.lnUsdBn + (after.lnUsdBn - before.lnUsdBn) * done);
}

function workOut(c: Compiled, tick: number): Trends {
  const p = c.scenario.parameters;
  const t = yearsAt(c, tick) - c.startYears;
  const since = midTick(c, tick) - c.startYears;
  return {
    kilowatts: p.kwPerH100e * exp(-p.kwDecline * yearsAt(c, tick)),
    planned: doubles(slots.map((slot) => planned(c, slot, tick))),
    serving: exp((p.servingEfficiency - p.usageGrowth) * t),
    spend: exp(p.spendGrowth * t),
    licences: exp(0.4 * yearsAt(c, tick)),
    experiments: doubles(slots.map((slot) => exp(c.blocs[slot].constants.experimentGrowth * since))),
    handicaps: doubles(markets.map((market) => handicap(c, market, tick))),
    prices: doubles(c.chipList.map((part) => price(c, part, tick))),
    capacities: slots.map((slot) => doubles(c.blocs[slot].channels.map((channel) => channel.capacityH100e * exp(channel.capacityGrowth * midTick(c, tick))))),
  };
}

/** The row asked for last: a tick asks for its own some thirty times. */
let lastOf: Compiled | null = null;
let lastTick = -1;
let last: Trends | null = null;

/** Trends of a tick. */
export function trendsAt(c: Compiled, tick: number): Trends {
  if (last !== null && c === lastOf && tick === lastTick) return last;
  let rows = known.get(c);
  if (!rows) known.set(c, (rows = []));
  const row = (rows[tick] ??= workOut(c, tick));
  lastOf = c;
  lastTick = tick;
  last = row;
  return row;
}
