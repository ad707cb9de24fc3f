// Playing a match turn by turn: both seats' orders in, the next state and the record out. Nothing is kept between calls.
import { createChance, deriveChance, hashState, observe, publicScenario, resolveTurn, rulesVersion, slots, startState } from '../engine/index.ts';
import type { BlocId, Chance, Orders, PublicScenario, Report, Scenario, Slot, State } from '../engine/index.ts';
import type { Agent, CreateAgent, Decision } from '../agents/index.ts';
import { matchFormat } from './record.ts';
import type { Match, Seat } from './match.ts';

export interface MatchSetup {
  readonly id: string;
  readonly title: string;
  readonly seed: string;
  readonly seats: readonly Seat[];
  readonly assumptions?: Match['assumptions'];
}

/** What a match is played on: the scenario with its assumptions set, its chance, and what seats may know of both. */
export interface Table {
  readonly scenario: Scenario;
  readonly known: PublicScenario;
  readonly chance: Chance;
}

/** A match and the state it has reached. */
export interface Position {
  readonly match: Match;
  readonly state: State;
}

const noAssumptions: Match['assumptions'] = { worldview: null, set: {} };

/** The scenario with a worldview and sliders applied; the scenario itself where there is nothing to apply. Unknown names change nothing. */
export function assume(scenario: Scenario, assumptions: Match['assumptions']): Scenario {
  const worldview = scenario.worldviews.find((each) => each.id === assumptions.worldview)?.set ?? {};
  const wanted: { readonly [name: string]: number } = { ...worldview, ...assumptions.set };
  const known = Object.entries(wanted).filter(([name]) => Object.hasOwn(scenario.parameters, name));
  return known.length === 0 ? scenario : { ...scenario, parameters: { ...scenario.parameters, ...Object.fromEntries(known) } };
}

/** Lays the table for a match. Lay it once and use it for every turn: what is compiled from a scenario hangs on the object. */
export function layTable(scenario: Scenario, match: Pick<Match, 'assumptions' | 'seed'>): Table {
  const assumed = assume(scenario, match.assumptions);
  return { scenario: assumed, known: publicScenario(assumed), chance: createChance(match.seed) };
}

/** A match before its first turn. */
export function beginMatch(scenario: Scenario, setup: MatchSetup): { readonly table: Table; readonly position: Position } {
  const assumptions = setup.assumptions ?? noAssumptions;
  const table = layTable(scenario, { assumptions, seed: setup.seed });
  const state = startState(table.scenario, table.chance);
  const match: Match = {
    format: matchFormat,
    id: setup.id,
    title: setup.title,
    scenario: { id: scenario.id, version: scenario.version, contentHash: scenario.contentHash },
    rulesVersion,
    assumptions,
    seed: setup.seed,
    seats: setup.seats,
    turns: [],
    draft: [],
    predictions: [],
    branches: [],
    hashes: [hashState(state)],
  };
  return { table, position: { match, state } };
}

/** Resolves one turn and writes it down. `orders` in the order of `scenario.blocs`. */
export function playTurn(
  table: Table,
  position: Position,
  orders: readonly Orders[],
  options: { readonly ledger?: boolean } = {},
): Position & { readonly report: Report } {
  const { state, report } = resolveTurn(table.scenario, position.state, orders, table.chance, options);
  const { match } = position;
  return { match: { ...match, turns: [...match.turns, orders], draft: [], hashes: [...match.hashes, hashState(state)] }, state, report };
}

/** A seat's own chance: its draws tell nothing of the match's. */
function chanceOf(table: Table, bloc: BlocId): Chance {
  return deriveChance(table.chance, `agent/${bloc}`);
}

/** The automated players of a match, by slot; null where a person sits. */
export function seatAgents(table: Table, match: Pick<Match, 'seats'>, create: CreateAgent): readonly (Agent | null)[] {
  return table.scenario.blocs.map(({ id }) => {
    const seat = match.seats.find((each) => each.bloc === id);
    return seat?.kind === 'agent' ? create(table.known, { bloc: id, id: seat.agent, doctrine: seat.doctrine }, chanceOf(table, id)) : null;
  });
}

/** What an automated player orders now, from what its seat may see. */
export function decideTurn(table: Table, state: State, slot: Slot, agent: Agent): Decision {
  const seen = observe(table.scenario, state, slot, table.chance);
  const dealt = publicScenario(table.scenario, new Set(seen.cards.map((card) => card.event))).events;
  return agent.decide(seen, seen.menu, chanceOf(table, table.scenario.blocs[slot].id), seen.cards.length === 0 ? [] : dealt);
}

/** A turn of a match played by automated players, as it goes by. */
export interface PlayedTurn {
  readonly turn: number;
  readonly before: State;
  readonly after: State;
  readonly orders: readonly Orders[];
  readonly decisions: readonly Decision[];
  readonly report: Report;
}

/**
 * Plays a whole match with an automated player in each seat.
 * @param create makes the players that `setup.seats` names; both seats must be `agent` seats.
 * @param options.onTurn is shown every turn; `ledger` keeps causes (slower), default false; `turns` stops early.
 */
export function playMatch(
  scenario: Scenario,
  setup: MatchSetup,
  create: CreateAgent,
  options: { readonly ledger?: boolean; readonly turns?: number; readonly onTurn?: (turn: PlayedTurn) => void } = {},
): Position {
  const { table, position: start } = beginMatch(scenario, setup);
  const agents = seatAgents(table, start.match, create);
  const last = Math.min(options.turns ?? scenario.meta.turns.count, scenario.meta.turns.count);
  let position = start;
  while (position.state.turn < last && position.state.ending === null) {
    const before = position.state;
    const decisions = slots.map((slot): Decision => {
      const agent = agents[slot];
      return agent ? decideTurn(table, before, slot, agent) : { orders: [], reasons: [] };
    });
    const orders = decisions.map((decision) => decision.orders);
    const { match, state, report } = playTurn(table, position, orders, { ledger: options.ledger ?? false });
    position = { match, state };
    options.onTurn?.({ turn: state.turn, before, after: state, orders, decisions, report });
  }
  return position;
}
