// Why a number is what it is: a stock folds its ledger; a derived number falls apart into its parts, with a rounding line of at most 1e-12.
import { compiledOf } from './compiled.ts';
import { blocFormulas, influenceParts, useAbroad } from './measures/cards.ts';
import { capability } from './measures/capability.ts';
import { useTable } from './measures/use.ts';
import { revenue, spend } from './measures/money.ts';
import { readerOf } from './conditions.ts';
import type { Scenario, Slot } from './scenario.ts';
import { rivalOf, slots } from './slots.ts';
import type { State } from './state.ts';

/** One addend of a derived number; `path` leads on to its own breakdown. */
export interface Part {
  readonly code: string;
  readonly value: number;
  readonly path: string | null;
  readonly params: { readonly [name: string]: string | number };
}

export interface Breakdown {
  readonly path: string;
  readonly value: number;
  /** Sum of parts and rounding is the value. Empty for a stock: its causes are in the ledger. */
  readonly parts: readonly Part[];
  readonly rounding: number;
}

type Split = (scenario: Scenario, state: State, slot: Slot) => Part[];

function part(code: string, value: number, path: string | null = null, params: Part['params'] = {}): Part {
  return { code, value, path, params };
}

const splits: { readonly [path: string]: Split | undefined } = {
  gap: (scenario, state, slot) => [
    part('gap.own', capability(state, slot), `${scenario.blocs[slot].id}.capability`),
    part('gap.rival', -capability(state, rivalOf(slot)), `${scenario.blocs[rivalOf(slot)].id}.capability`),
  ],
  capability: (scenario, state, slot) => {
    const { capabilityClosed, capabilityOpen } = state.blocs[slot].stocks;
    const open = capabilityOpen >= capabilityClosed;
    return [
      part(
        open ? 'capability.open' : 'capability.closed',
        open ? capabilityOpen : capabilityClosed,
        `${scenario.blocs[slot].id}.capability.${open ? 'open' : 'closed'}`,
      ),
    ];
  },
  adoption: (scenario, state, slot) => {
    const c = compiledOf(scenario);
    const { all } = useAbroad(c, state, slot);
    const table = useTable(c, state);
    return scenario.regions.flatMap((region, r) => {
      if (!c.regions[r]?.abroad || all <= 0) return [];
      const users = state.regions[r]?.users ?? 0;
      const closed = table[r * 4 + slot * 2] ?? 0;
      const open = table[r * 4 + slot * 2 + 1] ?? 0;
      return [
        part('adoption.region-closed', (100 * users * closed) / all, `region.${region.id}.users`, { region: region.id }),
        part('adoption.region-open', (100 * users * open) / all, `region.${region.id}.users`, { region: region.id }),
      ];
    });
  },
  economy: (scenario, state, slot) => {
    const { revenueTotal, spendTotal } = state.blocs[slot].stocks;
    return [
      part('economy.ratio', spendTotal > 0 ? revenueTotal / spendTotal : 0, `${scenario.blocs[slot].id}.revenue.total`, {
        revenue: revenueTotal,
        spend: spendTotal,
      }),
    ];
  },
  cover: (scenario, state, slot) => [part('cover.layer', blocFormulas.cover(compiledOf(scenario), state, slot))],
  influence: (scenario, state, slot) => {
    const id = scenario.blocs[slot].id;
    const x = influenceParts(compiledOf(scenario), state, slot);
    return [
      part('influence.frontier', x.frontier, `${id}.gap`),
      part('influence.compute', x.compute, `${id}.compute.usable`),
      part('influence.adoption', x.adoption, `${id}.adoption`),
      part('influence.ecosystem', x.ecosystem, `${id}.developers.share`),
    ];
  },
  'compute.usable': (scenario, state, slot) => {
    const { stocks } = state.blocs[slot];
    const waiting = blocFormulas['compute.waiting'](compiledOf(scenario), state, slot);
    const id = scenario.blocs[slot].id;
    return [
      part('compute.installed', stocks.chipsTraining, `${id}.chips.training`),
      part('compute.waiting', -waiting, `${id}.compute.waiting`),
      part('compute.rented', stocks.rental, `${id}.chips.rented`),
    ];
  },
  'developers.share': (scenario, state, slot) => [
    part('developers.own', blocFormulas['developers.share'](compiledOf(scenario), state, slot), `${scenario.blocs[slot].id}.developers`),
  ],
  spend: (scenario, state, slot) => {
    const c = compiledOf(scenario);
    const back = scenario.parameters.revenueReturn * revenue(c, state, slot);
    return [part('spend.plan', spend(c, state, slot) - back), part('spend.returned', back, `${scenario.blocs[slot].id}.revenue`)];
  },
};

const worldSplits: { readonly [path: string]: ((scenario: Scenario, state: State) => Part[]) | undefined } = {
  stability: (_, state) => [
    part('stability.whole', 100),
    part('stability.tension', -0.8 * state.world.tension, 'world.tension'),
    part('stability.incidents', -90 * state.world.incidents, 'world.incidents'),
  ],
};

function slotOf(scenario: Scenario, id: string): Slot | null {
  return slots.find((slot) => scenario.blocs[slot].id === id) ?? null;
}

/** The parts of a number, or null where there is no such path. A stock, and a number with no registered split, is its own only part. */
export function decompose(scenario: Scenario, state: State, path: string): Breakdown | null {
  const read = readerOf(scenario, path);
  if (!read) return null;
  const raw = read({ c: compiledOf(scenario), state, self: 0 });
  const value = typeof raw === 'number' ? raw : Number(raw);
  const dot = path.indexOf('.');
  const head = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  const slot = slotOf(scenario, head);
  const parts = head === 'world' ? worldSplits[rest]?.(scenario, state) : slot === null ? undefined : splits[rest]?.(scenario, state, slot);
  if (!parts) return { path, value, parts: [], rounding: 0 };
  const sum = parts.reduce((total, x) => total + x.value, 0);
  return { path, value, parts, rounding: value - sum };
}
