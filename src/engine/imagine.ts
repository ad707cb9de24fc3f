// A belief: a state that a seat could hold for true, drawn from what it sees. Search and forecasts run on beliefs, never on the truth.
import type { Chance } from './chance.ts';
import { compiledOf } from './compiled.ts';
import { reach } from './measures/capability.ts';
import type { Observation, Reading } from './observation.ts';
import { blocStocks, type BlocStockKey } from './registry/stocks.ts';
import type { PublicScenario, Slot } from './scenario.ts';
import { rivalOf, slots } from './slots.ts';
import { initialState } from './start.ts';
import type { State } from './state.ts';

/** Opaque outside the engine: everything that takes a State takes it. */
export type Belief = State & { readonly belief?: true };

function draw(reading: Reading, roll: number): number {
  return reading.low + (reading.high - reading.low) * roll;
}

/** Stocks of a bloc as the seat believes them: seen values, draws inside the band for estimates, start values for what is hidden. */
function believeStocks(belief: State, scenario: PublicScenario, seen: Observation, slot: Slot, chance: Chance): void {
  const id = scenario.blocs[slot].id;
  const { stocks } = belief.blocs[slot];
  for (const row of blocStocks) {
    const reading = seen.numbers[`${id}.${row.path}`];
    if (!reading) continue;
    const key: BlocStockKey = row.key;
    stocks[key] = draw(reading, chance('believe', `${id}.${row.path}`, seen.tick));
  }
}

/** Algorithms are hidden even of the own bloc: what the released frontier and a six-month run imply. */
function believeAlgorithms(belief: State, scenario: PublicScenario, seen: Observation): void {
  const c = compiledOf(scenario);
  const years = seen.tick / 24;
  for (const slot of slots) {
    const id = scenario.blocs[slot].id;
    const { stocks } = belief.blocs[slot];
    stocks.algorithms = (scenario.start[`${id}.algorithms`]?.value ?? 0) + c.blocs[slot].constants.algorithmRate * years;
    const internal = seen.numbers[`${id}.capability.internal`]?.value ?? Math.max(stocks.capabilityClosed, stocks.capabilityOpen) + 2;
    const flop = Math.max(1e-6, halfYearFlop(seen, id));
    const implied = reach(c, belief, slot, flop);
    stocks.algorithms += (internal - implied) / scenario.parameters.capabilityPerTenfold;
  }
}

/** FLOP of a six-month run at usable compute, 1e25, at the reference shares. */
function halfYearFlop(seen: Observation, id: string): number {
  const usable = seen.numbers[`${id}.compute.usable`]?.value ?? 0;
  return (0.02 * usable * 1.06e-3) / 2;
}

/** What the rival orders is not seen: its desk is taken as it stood at the start, its pipelines as full as the own ones relative to its chips. */
function believeDesk(belief: State, seen: Observation): void {
  const rival = belief.blocs[rivalOf(seen.slot)];
  const own = belief.blocs[seen.slot];
  own.shares = seen.menu.shares.slice();
  own.split = seen.menu.split.slice();
  own.onReady = seen.menu.onReady;
  seen.menu.channels.forEach((menu, i) => {
    const cells = own.channels[i];
    if (!cells) return;
    cells.weight = menu.weight;
    cells.part = menu.part;
  });
  const perTick = (inTurns: number, channel: string): { training: number; inference: number } =>
    seen.arrivals.find((x) => x.inTurns === inTurns && x.channel === channel) ?? { training: 0, inference: 0 };
  const length = Math.max(1, Math.round(seen.tick / Math.max(1, seen.turn)) || 6);
  seen.menu.channels.forEach((menu, i) => {
    const cells = own.channels[i];
    for (let tick = 0; cells && tick < Math.min(4 * length, cells.transitTraining.length); tick++) {
      const share = perTick(Math.floor(tick / length), menu.channel);
      const at = (seen.tick + tick) % cells.transitTraining.length;
      cells.transitTraining[at] = share.training / length;
      cells.transitInference[at] = share.inference / length;
    }
  });
  const growth = 0.05;
  for (const cells of rival.channels) {
    if (cells.weight === 0 || cells.transitTraining.length === 0) continue;
    for (let tick = 0; tick < Math.min(6, cells.transitTraining.length); tick++) {
      const at = (seen.tick + tick) % cells.transitTraining.length;
      cells.transitTraining[at] = (rival.stocks.chipsTraining * growth) / rival.channels.length;
      cells.transitInference[at] = (rival.stocks.chipsInference * growth) / rival.channels.length;
    }
  }
}

/**
 * Draws one belief from an observation.
 * @param scenario the public scenario: no future events, so a belief's future holds no secrets.
 * @param chance of the seat's own thinking (see `deriveChance`), so beliefs tell nothing of the match's rolls.
 */
export function imagine(scenario: PublicScenario, seen: Observation, chance: Chance): Belief {
  const belief = initialState(scenario);
  belief.turn = seen.turn;
  belief.tick = seen.tick;
  for (const slot of slots) believeStocks(belief, scenario, seen, slot, chance);
  believeAlgorithms(belief, scenario, seen);
  believeDesk(belief, seen);
  belief.world.tension = seen.numbers['world.tension']?.value ?? belief.world.tension;
  belief.world.incidents = seen.numbers['world.incidents']?.value ?? belief.world.incidents;
  seen.regions.forEach((region, r) => {
    const cells = belief.regions[r];
    if (!cells) return;
    cells.users = region.users;
    cells.shares = region.shares.slice();
    cells.lockIn = region.use.slice();
    cells.partnership = region.partnership.slice();
    cells.ban = region.ban.slice();
  });
  belief.controls = seen.controls.map(({ level, from, since, next, effectiveAt, suspendedUntil }) => ({
    level,
    from,
    since,
    next,
    effectiveAt,
    suspendedUntil,
  }));
  belief.deals = seen.deals;
  belief.history = seen.history;
  for (const slot of slots) belief.blocs[slot].models = seen.models[slot] ?? [];
  return belief;
}
