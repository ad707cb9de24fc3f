// Games without a record: no ledger, no hashes, no pictures for plans. For batches of thousands; the states are those of a recorded match, bit for bit.
import { cardAverages, compiledOf, createChance, legalOrders, publicScenario, readerOf, resolveTurn, slots, startState } from '../engine/index.ts';
import type { Orders, PlanDef, Scenario, Slot, State } from '../engine/index.ts';
import { planOrders } from '../agents/index.ts';
import type { Agent, CreateAgent, Sight } from '../agents/index.ts';
import { decideTurn, layTable, seatAgents } from './play.ts';
import type { Table } from './play.ts';
import type { Seat } from './match.ts';

type Readers = readonly (NonNullable<ReturnType<typeof readerOf>> | null)[];
const readers = new WeakMap<Scenario, Readers>();

/** Effective tightness of every control, read only when a plan asks. */
function tightnessReaders(scenario: Scenario): Readers {
  let known = readers.get(scenario);
  if (!known) {
    known = scenario.controls.map((control) => readerOf(scenario, `control.${control.id}.effective`));
    readers.set(scenario, known);
  }
  return known;
}

/** What a plan looks at, straight from the state: own numbers and public ones only, as in an observation. */
export function sightFrom(scenario: Scenario, state: State, slot: Slot): Sight {
  const { stocks } = state.blocs[slot];
  return {
    turn: state.turn + 1,
    menu: legalOrders(scenario, state, slot),
    runMonths: stocks.runMonths,
    held: stocks.capabilityHeld,
    get controls() {
      const frame = { c: compiledOf(scenario), state, self: slot };
      return tightnessReaders(scenario).map((read) => ({ effective: Number(read?.(frame) ?? 0) }));
    },
    dealsActive: state.deals.filter((deal) => deal.status === 'active').length,
  };
}

/** Who decides for a seat: the orders for the coming turn. */
export type Decider = (state: State, slot: Slot) => Orders;

/** A plan followed to the letter. `answer` replies to cards in its place; without it they are answered as the plan says, or take their defaults. */
export function planDecider(scenario: Scenario, plan: PlanDef, answer?: (sight: Sight) => Orders): Decider {
  return (state, slot) => {
    const sight = sightFrom(scenario, state, slot);
    const orders = planOrders(scenario, plan, sight, answer ? [] : scenario.events);
    return answer ? [...answer(sight), ...orders] : orders;
  };
}

const starts = new WeakMap<Scenario, Map<string, State>>();

/** The state before the first turn, made once a seed. */
function startOf(scenario: Scenario, seed: string): State {
  let bySeed = starts.get(scenario);
  if (!bySeed) {
    bySeed = new Map();
    starts.set(scenario, bySeed);
  }
  let state = bySeed.get(seed);
  if (!state) {
    state = startState(scenario, createChance(seed));
    bySeed.set(seed, state);
  }
  return state;
}

/** Plays a game to its end. `deciders` per slot. */
export function playBare(scenario: Scenario, deciders: readonly [Decider, Decider], seed: string): State {
  const chance = createChance(seed);
  let state = startOf(scenario, seed);
  while (state.ending === null && state.turn < scenario.meta.turns.count) {
    state = resolveTurn(scenario, state, [deciders[0](state, 0), deciders[1](state, 1)], chance, { ledger: false }).state;
  }
  return state;
}

/** Both plans on their seats, own plan on `slot`. */
export function playPlans(scenario: Scenario, slot: Slot, own: Decider, rival: Decider, seed: string): State {
  return playBare(scenario, slot === 0 ? [own, rival] : [rival, own], seed);
}

/** The reference plan of a seat: the scenario's, or its first plan for that seat. */
export function referencePlan(scenario: Scenario, slot: Slot): PlanDef | undefined {
  const { id } = scenario.blocs[slot];
  const own = scenario.plans.filter((plan) => plan.seat === id);
  return own.find((plan) => plan.id === scenario.score.par.plans[id]) ?? own[0];
}

const idle: Decider = () => [];
const pars = new WeakMap<Scenario, Map<string, State['history']>>();

/** Headline numbers of both reference plans played against each other on a seed, turn by turn. */
export function parHistory(scenario: Scenario, seed: string): State['history'] {
  let bySeed = pars.get(scenario);
  if (!bySeed) {
    bySeed = new Map();
    pars.set(scenario, bySeed);
  }
  let known = bySeed.get(seed);
  if (!known) {
    const [first, second] = slots.map((slot) => {
      const plan = referencePlan(scenario, slot);
      return plan ? planDecider(scenario, plan) : idle;
    });
    known = playBare(scenario, [first ?? idle, second ?? idle], seed).history;
    bySeed.set(seed, known);
  }
  return known;
}

/** Their averages, per slot: the yardstick of scores. */
export function parAverages(scenario: Scenario, seed: string): readonly (readonly number[])[] {
  const history = parHistory(scenario, seed);
  return slots.map((slot) => cardAverages({ history }, slot));
}

/** Plays a game of automated players without keeping a record. */
export function playAgents(
  scenario: Scenario,
  seats: readonly Seat[],
  seed: string,
  create: CreateAgent,
): { readonly state: State; readonly agents: readonly (Agent | null)[] } {
  const table: Table = { ...layTable(scenario, { assumptions: { worldview: null, set: {} }, seed }), scenario, known: publicScenario(scenario) };
  const agents = seatAgents(table, { seats }, create);
  const decide: Decider = (state, slot) => {
    const agent = agents[slot];
    return agent ? decideTurn(table, state, slot, agent).orders : [];
  };
  return { state: playBare(scenario, [decide, decide], seed), agents };
}
