// The state before the first turn, from a scenario's start values alone.
import { doubles } from './doubles.ts';
import type { ReleaseAction } from './orders.ts';
import type { BlocStocks } from './registry/stocks.ts';
import type { BlocDef, ChannelDef, ChannelKind, Licence, RegionDef, Scenario, Slot } from './scenario.ts';
import { type BlocState, type ModelRecord, type RegionState, type State } from './state.ts';

const onReadyOf: { readonly [licence in Licence]: ReleaseAction } = { api: 'sell', 'delayed-open': 'delay', 'open-weights': 'publish' };

/** A number per stock by its path. One literal, so that every bloc's stocks share one hidden class: a looped store would make them a slow dictionary. */
export function stocksFrom(at: (path: string) => number): BlocStocks {
  return {
    chipsTraining: at('chips.training'),
    chipsInference: at('chips.inference'),
    chipsOrdered: at('chips.ordered'),
    chipsRetired: at('chips.retired'),
    chipsSeized: at('chips.seized'),
    rental: at('chips.rented'),
    powerGw: at('power'),
    chipReserve: at('reserve.chips'),
    onshore: at('onshore'),
    yield: at('fab.yield'),
    wafers: at('fab.wafers'),
    learning: at('fab.learning'),
    memoryStacks: at('reserve.memory'),
    memoryHome: at('memory.home'),
    dieBank: at('reserve.dies'),
    materialsReserve: at('reserve.materials'),
    materialsHome: at('materials.home'),
    algorithms: at('algorithms'),
    talent: at('talent'),
    runFlop: at('run.flop'),
    runMonths: at('run.months'),
    capabilityClosed: at('capability.closed'),
    capabilityOpen: at('capability.open'),
    capabilityHeld: at('capability.held'),
    attention: at('attention'),
    safety: at('safety'),
    product: at('product'),
    developers: at('developers'),
    derivatives: at('derivatives'),
    revenueTotal: at('revenue.total'),
    spendTotal: at('spend.total'),
    cash: at('cash'),
    agenda: at('agenda'),
    enforcement: at('enforcement'),
    allies: at('allies'),
    trust: at('trust'),
    labAlignment: at('labs.alignment'),
    budgetShock: at('shock.budget'),
    researchShock: at('shock.research'),
    supplyShock: at('shock.supply'),
    brandShock: at('shock.brand'),
  };
}

function startModels(def: BlocDef, stocks: BlocStocks): ModelRecord[] {
  const lab = def.labs[0];
  const opener = def.labs.reduce((best, l) => (l.openness > (best?.openness ?? -1) ? l : best), lab);
  const record = (l: typeof lab, licence: Licence, capability: number): ModelRecord[] =>
    l && capability > 0 ? [{ id: `${l.id}.start.${licence}`, lab: l.id, name: l.family, capability, licence, tick: -1, opensAt: -1 }] : [];
  return [...record(lab, 'api', stocks.capabilityClosed), ...record(opener, 'open-weights', stocks.capabilityOpen)];
}

const shipping = new Set<ChannelKind>(['purchase', 'grey', 'fab', 'onshore']);

function emptyTransit(channel: ChannelDef): number[] {
  return doubles(shipping.has(channel.kind) ? new Array<number>(Math.ceil(channel.leadMonths * 2) + 2).fill(0) : []);
}

function blocFrom(scenario: Scenario, slot: Slot): BlocState {
  const def = scenario.blocs[slot];
  const stocks = stocksFrom((path) => scenario.start[`${def.id}.${path}`]?.value ?? 0);
  return {
    stocks,
    shares: doubles(def.shares),
    split: doubles(def.split),
    onReady: onReadyOf[def.licence],
    channels: def.channels.map((channel) => ({
      weight: channel.weight,
      part: null,
      transitTraining: emptyTransit(channel),
      transitInference: emptyTransit(channel),
    })),
    models: startModels(def, stocks),
    testing: { until: 0, capability: 0 },
    talking: false,
    binding: '',
  };
}

function regionFrom(def: RegionDef): RegionState {
  const habit = [0, 1].map((slot) =>
    [0, 1, 2].reduce((sum, m) => sum + (def.marketWeights[m] ?? 0) * ((def.shares[m * 4 + slot * 2] ?? 0) + (def.shares[m * 4 + slot * 2 + 1] ?? 0)), 0),
  );
  return {
    users: def.populationMillions * def.usingShare,
    shares: doubles(def.shares),
    lockIn: doubles(habit),
    partnership: doubles([0, 0]),
    ban: doubles([0, 0]),
  };
}

/** The start without anything fired: see `startState` for the state that a match begins with. */
export function initialState(scenario: Scenario): State {
  return {
    turn: 0,
    tick: 0,
    blocs: [blocFrom(scenario, 0), blocFrom(scenario, 1)],
    world: { tension: scenario.start['world.tension']?.value ?? 0, incidents: scenario.start['world.incidents']?.value ?? 0 },
    regions: scenario.regions.map(regionFrom),
    controls: scenario.controls.map((control) => ({ level: control.start, from: control.start, since: -1000, next: -1, effectiveAt: 0, suspendedUntil: 0 })),
    redesigns: doubles(scenario.chips.map(() => -1)),
    deals: [],
    events: scenario.events.map(() => ({ fired: 0, lastTurn: -1, chainTurn: -1, chosen: [null, null] })),
    cards: [],
    effects: [],
    history: [],
    ending: null,
  };
}
