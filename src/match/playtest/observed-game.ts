// One game watched from outside: which cards were dealt when, what was chosen, and every state on the way. Bit for bit the game that is played for real.
import { hashState } from '../../engine/index.ts';
import type { Orders, Scenario, Slot, State } from '../../engine/index.ts';
import type { Agent, CreateAgent } from '../../agents/index.ts';
import { playBare } from '../bare.ts';
import type { Decider } from '../bare.ts';
import { decideTurn, layTable, seatAgents } from '../play.ts';
import type { Seat } from '../match.ts';

/** A card that was dealt. `turn` counts from 1. */
export interface DealtCard {
  readonly event: string;
  readonly slot: Slot;
  readonly turn: number;
  /** What was taken: the reply, or the default. Null where the game ended before. */
  readonly choice: string | null;
}

export interface ObservedGame {
  readonly cards: readonly DealtCard[];
  /** Turn of each firing, cards or not, by event. */
  readonly fired: { readonly [event: string]: readonly number[] };
  /** State before each turn, and the last one. */
  readonly states: readonly State[];
  /** Orders of each turn, per slot. */
  readonly orders: readonly (readonly Orders[])[];
  readonly hash: string;
}

/** A seat from the way authors write a player: "balanced", "balanced:fortress", "random", or a plan's id. */
export function seatOf(bloc: string, player: string): Seat {
  const [agent = 'balanced', doctrine = null] = player.split(':');
  return { bloc, kind: 'agent', agent, doctrine };
}

/** Replies that a script lays down, before whatever else the seat orders. */
export type Laid = readonly { readonly event: string; readonly choice: string /** The seat whose card it is; both where left out. */; readonly slot?: Slot }[];

function withLaid(scenario: Scenario, laid: Laid, state: State, slot: Slot, orders: Orders): Orders {
  const replies = state.cards.flatMap((card): Orders => {
    const wish = card.slot === slot ? laid.find((one) => one.event === card.event && (one.slot ?? slot) === slot) : undefined;
    const choice = scenario.events.find((event) => event.id === wish?.event)?.choices.find((one) => one.id === wish?.choice);
    const mine = choice !== undefined && (choice.for === null || choice.for === scenario.blocs[slot].id);
    return wish !== undefined && mine ? [{ kind: 'reply', event: wish.event, choice: wish.choice }] : [];
  });
  const answered = new Set(replies.map((order) => (order.kind === 'reply' ? order.event : '')));
  return replies.length === 0 ? orders : [...replies, ...orders.filter((order) => order.kind !== 'reply' || !answered.has(order.event))];
}

function cardsOf(scenario: Scenario, states: readonly State[]): readonly DealtCard[] {
  const index = new Map(scenario.events.map((event, i) => [event.id, i]));
  return states.flatMap((state, i) =>
    state.cards.map((card): DealtCard => {
      const chosen = states[i + 1]?.events[index.get(card.event) ?? -1]?.chosen[card.slot] ?? null;
      return { event: card.event, slot: card.slot, turn: state.turn + 1, choice: chosen };
    }),
  );
}

function firedIn(scenario: Scenario, states: readonly State[]): { readonly [event: string]: readonly number[] } {
  return Object.fromEntries(
    scenario.events.flatMap((event, i) => {
      const turns = states.flatMap((state, at) => ((state.events[i]?.fired ?? 0) > (states[at - 1]?.events[i]?.fired ?? 0) ? [state.turn + 1] : []));
      return turns.length === 0 ? [] : [[event.id, turns] as const];
    }),
  );
}

/**
 * Plays a game and keeps what happened in it.
 * @param laid replies laid down by a script; what is not legal is refused like any order.
 * @param turns stops after so many.
 */
export function observeGame(
  scenario: Scenario,
  players: readonly string[],
  seed: string,
  create: CreateAgent,
  laid: Laid = [],
  turns = Infinity,
): ObservedGame {
  const seats = scenario.blocs.map(({ id }, i) => seatOf(id, players[i] ?? 'balanced'));
  const table = layTable(scenario, { assumptions: { worldview: null, set: {} }, seed });
  const agents: readonly (Agent | null)[] = seatAgents(table, { seats }, create);
  const states: State[] = [];
  const orders: Orders[][] = [];
  const decide: Decider = (state, slot) => {
    if (slot === 0) {
      states.push(state);
      orders.push([]);
    }
    const agent = agents[slot];
    const own = withLaid(scenario, laid, state, slot, agent ? decideTurn(table, state, slot, agent).orders : []);
    orders.at(-1)?.push(own);
    return own;
  };
  const shortened = turns < scenario.meta.turns.count ? { ...scenario, meta: { ...scenario.meta, turns: { ...scenario.meta.turns, count: turns } } } : scenario;
  const last = playBare(shortened, [decide, decide], seed);
  states.push(last);
  return { cards: cardsOf(scenario, states), fired: firedIn(scenario, states), states, orders, hash: hashState(last) };
}
