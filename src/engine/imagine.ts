// A belief: a state that a seat could hold for true, drawn from what it sees. Search and forecasts run on beliefs, never on the truth.
import { doubles } from './doubles.ts';
import type { Chance } from './chance.ts';
import { compiledOf } from './compiled.ts';
import { internalCapability } from './measures/capability.ts';
import type { Observation, Reading } from './observation.ts';
import { blocStocks, type BlocStockKey } from './registry/stocks.ts';
import type { PublicScenario, Slot } from './scenario.ts';
import { rivalOf, slots } from './slots.ts';
import { initialState } from './start.ts';
import { cloneState, type State } from './state.ts';

/** Opaque outside the engine: everything that takes a State takes it. */
export type Belief = State & { readonly belief?: true };

function draw(reading: Reading, roll: number): number {
  return reading.low + (reading.high - reading.low) * roll;
}

/** Stocks of a bloc as the seat believes them: seen values, draws inside the band for estimates, start values for what is hidden. */
function believeStocks(belief: State, scenario: PublicScenario, seen: Observation, slot: Slot, chance: Chance): void {
  const { paths, blocs } = compiledOf(scenario).cells;
  const { stocks } = belief.blocs[slot];
  for (const row of blocStocks) {
    const key: BlocStockKey = row.key;
    const path = paths[blocs[slot][key]] ?? '';
    const reading = seen.numbers[path];
    if (reading) stocks[key] = draw(reading, chance('believe', path, seen.tick));
  }
}

/** Algorithms are hidden even of the own bloc: they are set to what a six-month run must stand on to reach what is seen. */
function believeAlgorithms(belief: State, scenario: PublicScenario, seen: Observation): void {
  const c = compiledOf(scenario);
  for (const slot of slots) {
    const { stocks } = belief.blocs[slot];
    const usual = Math.max(stocks.capabilityClosed, stocks.capabilityOpen) + usualLead;
    const internal = seen.numbers[`${scenario.blocs[slot].id}.capability.internal`]?.value ?? usual;
    stocks.algorithms += (internal - internalCapability(c, belief, slot)) / scenario.parameters.capabilityPerTenfold;
  }
}

/** Points by which a bloc's run under way is taken to lead what it has released. */
const usualLead = 2;

/** The own desk and pipelines, as seen. */
function believeOwnDesk(belief: State, scenario: PublicScenario, seen: Observation): void {
  const own = belief.blocs[seen.slot];
  own.shares = doubles(seen.menu.shares);
  own.split = doubles(seen.menu.split);
  own.onReady = seen.menu.onReady;
  seen.menu.channels.forEach((menu, i) => {
    const cells = own.channels[i];
    if (!cells) return;
    cells.weight = menu.weight;
    cells.part = menu.part;
  });
  const { halfMonths } = scenario.meta.turns;
  seen.menu.channels.forEach((menu, i) => {
    const cells = own.channels[i];
    for (let tick = 0; cells && tick < Math.min(4 * halfMonths, cells.transitTraining.length); tick++) {
      const due = seen.arrivals.find((x) => x.inTurns === Math.floor(tick / halfMonths) && x.channel === menu.channel);
      const at = (seen.tick + tick) % cells.transitTraining.length;
      cells.transitTraining[at] = (due?.training ?? 0) / halfMonths;
      cells.transitInference[at] = (due?.inference ?? 0) / halfMonths;
    }
  });
}

/** Share of its chips that the rival is taken to receive each half-month. */
const believedIntake = 0.05;

/** What the rival orders is not seen: its desk stays as at the start, and a quarter's even intake is on its way. */
function believeRivalPipelines(belief: State, seen: Observation): void {
  const { stocks, channels } = belief.blocs[rivalOf(seen.slot)];
  const share = believedIntake / channels.length;
  for (const { weight, transitTraining, transitInference } of channels) {
    if (weight === 0) continue;
    for (let tick = 0; tick < Math.min(6, transitTraining.length); tick++) {
      const at = (seen.tick + tick) % transitTraining.length;
      transitTraining[at] = stocks.chipsTraining * share;
      transitInference[at] = stocks.chipsInference * share;
    }
  }
}

const starts = new WeakMap<PublicScenario, State>();

/** The start of a scenario, worked out once: every belief begins as a copy of it. */
function startOf(scenario: PublicScenario): State {
  let known = starts.get(scenario);
  if (known === undefined) starts.set(scenario, (known = initialState(scenario)));
  return known;
}

/**
 * Draws one belief from an observation.
 * @param scenario the public scenario: no future events, so a belief's future holds no secrets.
 * @param chance of the seat's own thinking (see `deriveChance`), so beliefs tell nothing of the match's rolls.
 */
export function imagine(scenario: PublicScenario, seen: Observation, chance: Chance): Belief {
  const belief = cloneState(startOf(scenario));
  belief.turn = seen.turn;
  belief.tick = seen.tick;
  for (const slot of slots) believeStocks(belief, scenario, seen, slot, chance);
  believeOwnDesk(belief, scenario, seen);
  believeRivalPipelines(belief, seen);
  believeAlgorithms(belief, scenario, seen);
  belief.world.tension = seen.numbers['world.tension']?.value ?? belief.world.tension;
  belief.world.incidents = seen.numbers['world.incidents']?.value ?? belief.world.incidents;
  seen.regions.forEach((region, r) => {
    const cells = belief.regions[r];
    if (!cells) return;
    cells.users = region.users;
    cells.shares = doubles(region.shares);
    cells.lockIn = doubles(region.use);
    cells.partnership = doubles(region.partnership);
    cells.ban = doubles(region.ban);
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
