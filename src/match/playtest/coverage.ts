// What happens over many games: which events and choices are seen, how often nobody has anything to decide, how long it takes, and the game that went worst.
import { compareOutcomes, scoreMatch, slots } from '../../engine/index.ts';
import type { Scenario, Slot } from '../../engine/index.ts';
import { createAgent } from '../../agents/index.ts';
import { cardWords, minutesOfPlay } from '../../scenario/index.ts';
import { parAverages } from '../bare.ts';
import { observeGame } from './observed-game.ts';

/** Two players and a seed. */
export interface PlaytestSetup {
  readonly players: readonly [string, string];
  readonly seed: string;
}

/** What one game contributes: small, since thousands are kept. */
export interface PlaytestGame extends PlaytestSetup {
  readonly hash: string;
  readonly ending: string;
  readonly sharedLoss: boolean;
  readonly turns: number;
  readonly outcomes: readonly number[];
  readonly fired: { readonly [event: string]: readonly number[] };
  /** Times taken, by "event:choice". */
  readonly taken: { readonly [choice: string]: number };
  /** Turns without a card, per slot, and without one for either. */
  readonly idle: readonly number[];
  readonly dead: number;
  /** Minutes of play, per slot. */
  readonly minutes: readonly number[];
}

/** Plays one game of a playtest. */
export function playtestGame(scenario: Scenario, { players, seed }: PlaytestSetup): PlaytestGame {
  const game = observeGame(scenario, players, seed, createAgent);
  const last = game.states.at(-1);
  const turns = last?.turn ?? 0;
  const par = parAverages(scenario, seed);
  const taken: { [choice: string]: number } = {};
  for (const { event, choice } of game.cards) if (choice !== null) taken[`${event}:${choice}`] = (taken[`${event}:${choice}`] ?? 0) + 1;
  const turnsWith = (slot: Slot): ReadonlySet<number> => new Set(game.cards.filter((card) => card.slot === slot).map((card) => card.turn));
  const eventOf = new Map(scenario.events.map((event) => [event.id, event]));
  const words = (slot: Slot): number =>
    game.cards.reduce((sum, card) => {
      const event = card.slot === slot ? eventOf.get(card.event) : undefined;
      return event === undefined ? sum : sum + cardWords(event, scenario.blocs[slot].id);
    }, 0);
  return {
    players,
    seed,
    hash: game.hash,
    ending: last?.ending?.id ?? '',
    sharedLoss: last?.ending?.sharedLoss ?? false,
    turns,
    outcomes: last === undefined ? [] : slots.map((slot) => scoreMatch(scenario, last, slot, par[slot] ?? []).outcome),
    fired: game.fired,
    taken,
    idle: slots.map((slot) => turns - turnsWith(slot).size),
    dead: turns - new Set(game.cards.map((card) => card.turn)).size,
    minutes: slots.map((slot) => minutesOfPlay(words(slot), turns)),
  };
}

export interface EventCoverage {
  readonly event: string;
  /** Share of games in which it fired, and the first and last turn in which it ever did. */
  readonly seen: number;
  readonly first: number;
  readonly last: number;
  readonly choices: readonly { readonly choice: string; readonly for: string | null; readonly taken: number }[];
}

export interface Coverage {
  readonly games: number;
  readonly events: readonly EventCoverage[];
  /** Events that never fired, and choices that nobody ever took, as "event:choice". */
  readonly neverFired: readonly string[];
  readonly neverTaken: readonly string[];
  readonly endings: readonly { readonly ending: string; readonly games: number }[];
  /** Mean turns without a card, per slot, and for neither. */
  readonly idle: readonly number[];
  readonly dead: number;
  readonly turns: number;
  /** Mean and longest minutes of play. */
  readonly minutes: { readonly mean: number; readonly most: number };
  /** Share of games in which each slot did better. */
  readonly better: readonly number[];
  /** The game in which one side lay farthest behind the other. */
  readonly worst: (PlaytestSetup & { readonly outcomes: readonly number[] }) | null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
}

function coverEvent(event: Scenario['events'][number], games: readonly PlaytestGame[]): EventCoverage {
  const turns = games.flatMap((game) => game.fired[event.id] ?? []);
  return {
    event: event.id,
    seen: games.filter((game) => game.fired[event.id] !== undefined).length / Math.max(1, games.length),
    first: turns.reduce((low, turn) => Math.min(low, turn), Infinity),
    last: turns.reduce((high, turn) => Math.max(high, turn), 0),
    choices: event.choices.map((choice) => ({
      choice: choice.id,
      for: choice.for,
      taken: games.reduce((sum, game) => sum + (game.taken[`${event.id}:${choice.id}`] ?? 0), 0),
    })),
  };
}

function endingsOf(games: readonly PlaytestGame[]): Coverage['endings'] {
  const counts = new Map<string, number>();
  for (const { ending } of games) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  return [...counts].map(([ending, count]) => ({ ending, games: count })).toSorted((a, b) => b.games - a.games || (a.ending < b.ending ? -1 : 1));
}

function worstOf(games: readonly PlaytestGame[]): Coverage['worst'] {
  const apart = (game: PlaytestGame): number => Math.abs((game.outcomes[0] ?? 0) - (game.outcomes[1] ?? 0));
  const [first, ...rest] = games;
  if (first === undefined) return null;
  const { players, seed, outcomes } = rest.reduce((worst, game) => (apart(game) > apart(worst) ? game : worst), first);
  return { players, seed, outcomes };
}

/** What many games show together. Their order decides nothing but which of two equally bad games is named. */
export function summarizeCoverage(scenario: Scenario, games: readonly PlaytestGame[]): Coverage {
  const events = scenario.events.map((event) => coverEvent(event, games));
  const verdicts = games.map((game) => (game.sharedLoss ? 'draw' : compareOutcomes(game.outcomes[0] ?? 0, game.outcomes[1] ?? 0)));
  return {
    games: games.length,
    events,
    neverFired: events.filter((event) => event.seen === 0).map((event) => event.event),
    neverTaken: events.flatMap((event) => event.choices.filter((choice) => choice.taken === 0).map((choice) => `${event.event}:${choice.choice}`)),
    endings: endingsOf(games),
    idle: slots.map((slot) => mean(games.map((game) => game.idle[slot] ?? 0))),
    dead: mean(games.map((game) => game.dead)),
    turns: mean(games.map((game) => game.turns)),
    minutes: { mean: mean(games.flatMap((game) => game.minutes)), most: games.flatMap((game) => game.minutes).reduce((high, x) => Math.max(high, x), 0) },
    better: (['first', 'second'] as const).map((who) => verdicts.filter((verdict) => verdict === who).length / Math.max(1, games.length)),
    worst: worstOf(games),
  };
}

/** Pairs of players that a playtest tries on every seed: house agents against themselves, and plans in turn. */
export function playtestPairs(scenario: Scenario, kinds: readonly string[], seedNumber: number): readonly (readonly [string, string])[] {
  return kinds.flatMap((kind): readonly (readonly [string, string])[] => {
    if (kind !== 'plans') return [[kind, kind]];
    const [first = [], second = []] = slots.map((slot) => scenario.plans.filter((plan) => plan.seat === scenario.blocs[slot].id).map((plan) => plan.id));
    const a = first[seedNumber % Math.max(1, first.length)];
    const b = second[Math.floor(seedNumber / Math.max(1, first.length)) % Math.max(1, second.length)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
}
