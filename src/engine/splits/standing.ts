// What capability, adoption, money and influence are made of.
import { log10 } from '../math.ts';
import { capability, runRate } from '../measures/capability.ts';
import { influenceParts, useAbroad } from '../measures/cards.ts';
import { budgetOf, plannedSpend, rawRevenue, revenue } from '../measures/money.ts';
import { useTable } from '../measures/use.ts';
import type { Compiled } from '../compiled.ts';
import type { Slot } from '../scenario.ts';
import { rivalOf, slots } from '../slots.ts';
import type { State } from '../state.ts';
import { caused, definition, type Input, mixed, parameter, type Part, scaled, type Split } from './part.ts';

const gap: Split = (c, state, slot) => {
  const rival = rivalOf(slot);
  return [
    scaled('gap.own', `${c.blocs[slot].id}.capability`, 1, capability(state, slot)),
    scaled('gap.rival', `${c.blocs[rival].id}.capability`, -1, capability(state, rival)),
  ];
};

const best: Split = (c, state, slot) => {
  const { capabilityClosed, capabilityOpen } = state.blocs[slot].stocks;
  const open = capabilityOpen >= capabilityClosed;
  const kind = open ? 'open' : 'closed';
  return [scaled(`capability.${kind}`, `${c.blocs[slot].id}.capability.${kind}`, 1, open ? capabilityOpen : capabilityClosed)];
};

const internal: Split = (c, state, slot) => {
  const { id } = c.blocs[slot];
  const { capabilityBase, capabilityPerTenfold } = c.scenario.parameters;
  const run = Math.max(1e-6, runRate(c, state, slot) * 0.5);
  return [
    caused('internal.base', capabilityBase, parameter('capabilityBase')),
    caused('internal.run', capabilityPerTenfold * log10(run), { kind: 'rule', id: 'training', bloc: id }, { run }),
    scaled('internal.algorithms', `${id}.algorithms`, capabilityPerTenfold, state.blocs[slot].stocks.algorithms),
  ];
};

/** Shares of one stack in the three markets of a region, each times the same factor and the market's weight. */
function shareInputs(c: Compiled, state: State, region: number, stack: number, factor: number): { readonly value: number; readonly inputs: readonly Input[] } {
  const def = c.scenario.regions[region];
  const inputs: Input[] = [];
  let value = 0;
  for (let market = 0; market < 3; market++) {
    const at = market * 4 + stack;
    const scale = factor * (def?.marketWeights[market] ?? 0);
    inputs.push({ path: `region.${def?.id ?? ''}.shares.${at}`, scale });
    value += scale * (state.regions[region]?.shares[at] ?? 0);
  }
  return { value, inputs };
}

type Factor = (region: number, open: boolean) => number;

/** Parts by region and kind of model: closed or open use of a bloc, each times a factor of the region. */
function byRegion(c: Compiled, state: State, slot: Slot, codes: readonly [closed: string, open: string], factor: Factor): Part[] {
  return c.scenario.regions.flatMap((region, r) =>
    [0, 1].flatMap((open) => {
      const { value, inputs } = shareInputs(c, state, r, slot * 2 + open, factor(r, open === 1));
      return value === 0 ? [] : [mixed(codes[open] ?? '', value, `region.${region.id}.users`, inputs, { region: region.id })];
    }),
  );
}

const adoption: Split = (c, state, slot) => {
  const { all } = useAbroad(c, state, slot);
  if (all <= 0) return [caused('adoption.none', 0, definition('adoption'))];
  return byRegion(c, state, slot, ['adoption.region-closed', 'adoption.region-open'], (r) =>
    c.regions[r]?.abroad ? (100 * (state.regions[r]?.users ?? 0)) / all : 0,
  );
};

const openUse: Split = (c, state, slot) => {
  const table = useTable(c, state);
  let all = 0;
  state.regions.forEach((region, r) => {
    all += region.users * ((table[r * 4 + slot * 2] ?? 0) + (table[r * 4 + slot * 2 + 1] ?? 0));
  });
  if (all <= 0) return [caused('adoption.none', 0, definition('open.share'))];
  return byRegion(c, state, slot, ['', 'adoption.region-open'], (r, open) => (open ? (100 * (state.regions[r]?.users ?? 0)) / all : 0));
};

const earned: Split = (c, state, slot) => {
  const value = revenue(c, state, slot);
  const { usdBn, perUse } = rawRevenue(c, state, slot);
  // What is left after the market's ceiling, spread evenly.
  const kept = usdBn > 0 ? value / usdBn : 0;
  const parts = byRegion(c, state, slot, ['revenue.region-closed', 'revenue.region-open'], (r, open) => kept * perUse(r, open));
  return parts.length > 0 ? parts : [caused('revenue.none', 0, definition('revenue'))];
};

const spending: Split = (c, state, slot) => {
  const { id } = c.blocs[slot];
  const { shock, kept } = budgetOf(c, state, slot);
  const back = c.scenario.parameters.revenueReturn * kept;
  return [
    caused('spend.plan', plannedSpend(c, slot, state.tick) * shock * kept, parameter(`${id}.budgetUsdBn`, id)),
    scaled('spend.returned', `${id}.revenue`, back, revenue(c, state, slot)),
  ];
};

const economy: Split = (c, state, slot) => {
  const { revenueTotal, spendTotal } = state.blocs[slot].stocks;
  const id = c.blocs[slot].id;
  if (spendTotal <= 0) return [caused('economy.none', 0, definition('economy'))];
  return [scaled('economy.ratio', `${id}.revenue.total`, 1 / spendTotal, revenueTotal, { revenue: revenueTotal, spend: spendTotal })];
};

const cashQuarters: Split = (c, state, slot) => {
  const { usdBnAQuarter } = budgetOf(c, state, slot);
  return [scaled('cash.in-hand', `${c.blocs[slot].id}.cash`, 1 / usdBnAQuarter, state.blocs[slot].stocks.cash, { spend: usdBnAQuarter })];
};

const developers: Split = (c, state, slot) => {
  const own = state.blocs[slot].stocks.developers;
  const all = state.blocs[0].stocks.developers + state.blocs[1].stocks.developers;
  if (all <= 0) return [caused('developers.none', 50, definition('developers.share'))];
  return [scaled('developers.own', `${c.blocs[slot].id}.developers`, 100 / all, own)];
};

const influence: Split = (c, state, slot) => {
  const { id } = c.blocs[slot];
  const x = influenceParts(c, state, slot);
  const lead = capability(state, slot) - capability(state, rivalOf(slot));
  const inside = Math.abs(lead) < 20;
  const even: Input = { cause: definition('influence'), value: 15 };
  const through = (code: string, path: string, value: number, amount: number): Part =>
    amount === 0 ? caused(code, value, definition('influence')) : mixed(code, value, path, [{ path, scale: value / amount }]);
  return [
    mixed(
      'influence.frontier',
      x.frontier,
      `${id}.gap`,
      inside ? [even, { path: `${id}.gap`, scale: 0.75 }] : [{ cause: definition('influence'), value: x.frontier }],
    ),
    through('influence.compute', `${id}.compute.usable`, x.compute, x.usable),
    through('influence.adoption', `${id}.adoption`, x.adoption, x.adoption * 4),
    through('influence.ecosystem', `${id}.developers.share`, x.ecosystem, x.ecosystem * 5),
  ];
};

export const standingSplits = {
  gap,
  capability: best,
  'capability.internal': internal,
  adoption,
  'open.share': openUse,
  revenue: earned,
  spend: spending,
  economy,
  'cash.quarters': cashQuarters,
  'developers.share': developers,
  influence,
} as const;

export const worldSplits = {
  stability: (_: Compiled, state: State): Part[] => [
    caused('stability.whole', 100, definition('stability')),
    scaled('stability.tension', 'world.tension', -0.8, state.world.tension),
    scaled('stability.incidents', 'world.incidents', -90, state.world.incidents),
  ],
  frontier: (c: Compiled, state: State): Part[] => {
    const leader = slots.reduce<Slot>((first, slot) => (capability(state, slot) > capability(state, first) ? slot : first), 0);
    return [scaled('frontier.leader', `${c.blocs[leader].id}.capability`, 1, capability(state, leader))];
  },
} as const;
