// Is it fair? House agents against each other over many seeds: how far each seat's cards lie from its reference plan, and who does better.
import { cardAverages, cardIds, cardScore, compareOutcomes, slots } from '../engine/index.ts';
import type { CardId, Scenario, ScoreStats, Slot } from '../engine/index.ts';
import { createAgent } from '../agents/index.ts';
import { printFile } from '../scenario/index.ts';
import { parAverages, parHistory, playAgents } from './bare.ts';
import type { Seat } from './match.ts';

/** One game: distance of each card's average from the reference plan's, per slot and card. */
export interface BalanceGame {
  readonly seed: string;
  readonly distances: readonly (readonly number[])[];
  /** The same when half of the turns had been played. */
  readonly halfway: readonly (readonly number[])[];
  /** Averages of the reference plans on the seed, per slot and card. */
  readonly par: readonly (readonly number[])[];
  readonly doctrines: readonly string[];
  readonly sharedLoss: boolean;
}

/** A share with its 95 % interval. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface SeedPar {
  readonly seed: string;
  readonly par: { readonly [bloc: string]: { readonly [card in CardId]: number } };
  readonly outcomes: { readonly [bloc: string]: number };
}

export interface BalanceReport {
  readonly games: number;
  /** Per bloc and card, as `par.json` holds them. */
  readonly stats: { readonly [bloc: string]: { readonly [card in CardId]: ScoreStats } };
  /** Per slot: games that its outcome was better in, draws counting half; with a 95 % interval. */
  readonly shares: readonly Share[];
  readonly draws: number;
  readonly sharedLosses: number;
  /** Share of games in which the side that led at half time also did better at the end; null where nobody ever led. 0.5 is no snowball. */
  readonly snowball: Share | null;
  /** What the seed alone gives: the reference plans' averages, and the outcome of the house agents, per bloc. In the order of the seeds. */
  readonly seeds: readonly SeedPar[];
  /** Average outcome per slot and doctrine. */
  readonly doctrines: readonly { readonly bloc: string; readonly doctrine: string; readonly games: number; readonly outcome: number }[];
}

/** Seats of the scenario's automated rivals: the balanced player, which draws its doctrine. */
export function houseSeats(scenario: Scenario): readonly Seat[] {
  return scenario.blocs.map(({ id }) => ({ bloc: id, kind: 'agent', agent: 'balanced', doctrine: null }));
}

/** Plays one game of the house agents and the reference plans on the same seed. */
export function playBalanceGame(scenario: Scenario, seed: string): BalanceGame {
  const { state, agents } = playAgents(scenario, houseSeats(scenario), seed, createAgent);
  const par = parAverages(scenario, seed);
  const distances = slots.map((slot) => cardAverages(state, slot).map((x, i) => x - (par[slot]?.[i] ?? 0)));
  const half = Math.ceil(scenario.meta.turns.count / 2);
  const [own, reference] = [state.history, parHistory(scenario, seed)].map((history) => ({ history: history.slice(0, half) }));
  const halfway = slots.map((slot) => {
    const yardstick = reference === undefined ? [] : cardAverages(reference, slot);
    return own === undefined ? [] : cardAverages(own, slot).map((x, i) => x - (yardstick[i] ?? 0));
  });
  return { seed, distances, halfway, par, doctrines: agents.map((agent) => agent?.doctrine ?? ''), sharedLoss: state.ending?.sharedLoss ?? false };
}

function statsOf(values: readonly number[]): ScoreStats {
  const mean = values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

/** Wilson's interval for a share, 95 %. */
export function shareInterval(share: number, count: number): { readonly low: number; readonly high: number } {
  if (count === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const scale = 1 + (z * z) / count;
  const middle = (share + (z * z) / (2 * count)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))) / scale;
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Weighted outcome of a seat from its distances, with stats that may be newer than the scenario's. */
export function outcomeOf(scenario: Scenario, distances: readonly number[], stats: { readonly [card: string]: ScoreStats } | undefined): number {
  let sum = 0;
  let total = 0;
  cardIds.forEach((card, i) => {
    const weight = scenario.score.weights[card] ?? 0;
    total += weight;
    sum += weight * cardScore(card, distances[i] ?? 0, stats?.[card]);
  });
  return total > 0 ? sum / total : 50;
}

function cardStats(
  scenario: Scenario,
  games: readonly BalanceGame[],
  of: (game: BalanceGame) => BalanceGame['distances'] = (game) => game.distances,
): BalanceReport['stats'] {
  return Object.fromEntries(
    slots.map((slot) => {
      const card = (i: number): ScoreStats => statsOf(games.map((game) => of(game)[slot]?.[i] ?? 0));
      return [scenario.blocs[slot].id, { gap: card(0), adoption: card(1), cover: card(2), economy: card(3), stability: card(4) }];
    }),
  );
}

/** Where each card stands against its deviation at half time, weighed: who is ahead then, in the units of outcomes. */
function leadAt(scenario: Scenario, distances: BalanceGame['distances'], stats: BalanceReport['stats']): number {
  const [first = 50, second = 50] = slots.map((slot) => outcomeOf(scenario, distances[slot] ?? [], stats[scenario.blocs[slot].id]));
  return first - second;
}

function snowballOf(scenario: Scenario, games: readonly BalanceGame[], stats: BalanceReport['stats']): Share | null {
  const half = cardStats(scenario, games, (game) => game.halfway);
  let led = 0;
  let held = 0;
  for (const game of games) {
    const before = leadAt(scenario, game.halfway, half);
    const after = leadAt(scenario, game.distances, stats);
    if (Math.abs(before) <= 2 || Math.abs(after) <= 2) continue;
    led += 1;
    if (before > 0 === after > 0) held += 1;
  }
  return led === 0 ? null : { share: held / led, ...shareInterval(held / led, led) };
}

function seedPar(scenario: Scenario, game: BalanceGame, stats: BalanceReport['stats']): SeedPar {
  const byBloc = <T>(make: (slot: Slot) => T): { readonly [bloc: string]: T } => Object.fromEntries(slots.map((slot) => [scenario.blocs[slot].id, make(slot)]));
  return {
    seed: game.seed,
    par: byBloc((slot) => {
      const [gap = 0, adoption = 0, cover = 0, economy = 0, stability = 0] = game.par[slot] ?? [];
      return { gap, adoption, cover, economy, stability };
    }),
    outcomes: byBloc((slot) => outcomeOf(scenario, game.distances[slot] ?? [], stats[scenario.blocs[slot].id])),
  };
}

/** What many games say together. The order of `games` does not matter beyond the last bits; sort them by seed first. */
export function summarizeBalance(scenario: Scenario, games: readonly BalanceGame[]): BalanceReport {
  const stats = cardStats(scenario, games);
  const wins = [0, 0];
  const byDoctrine = new Map<string, { bloc: string; doctrine: string; games: number; sum: number }>();
  let draws = 0;
  for (const game of games) {
    const outcomes = slots.map((slot) => outcomeOf(scenario, game.distances[slot] ?? [], stats[scenario.blocs[slot].id]));
    const better = compareOutcomes(outcomes[0] ?? 0, outcomes[1] ?? 0);
    if (better === 'draw') draws += 1;
    slots.forEach((slot) => {
      wins[slot] = (wins[slot] ?? 0) + (better === 'draw' ? 0.5 : (better === 'first') === (slot === 0) ? 1 : 0);
      const bloc = scenario.blocs[slot].id;
      const doctrine = game.doctrines[slot] ?? '';
      const row = byDoctrine.get(`${bloc}/${doctrine}`) ?? { bloc, doctrine, games: 0, sum: 0 };
      byDoctrine.set(`${bloc}/${doctrine}`, { ...row, games: row.games + 1, sum: row.sum + (outcomes[slot] ?? 0) });
    });
  }
  return {
    games: games.length,
    stats,
    shares: wins.map((won) => {
      const share = games.length > 0 ? won / games.length : 0.5;
      return { share, ...shareInterval(share, games.length) };
    }),
    draws,
    snowball: snowballOf(scenario, games, stats),
    seeds: games.map((game) => seedPar(scenario, game, stats)),
    sharedLosses: games.filter((game) => game.sharedLoss).length,
    doctrines: [...byDoctrine].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { sum, ...row }]) => ({ ...row, outcome: sum / row.games })),
  };
}

/** The text of `par.json`, in the one form of scenario files. Figures are rounded to six digits after the point, so that the file reads well. */
export function printPar(report: BalanceReport): string {
  const round = (x: number): number => Math.round(x * 1e6) / 1e6 + 0;
  const stats = Object.fromEntries(
    Object.entries(report.stats).map(([bloc, cards]) => [
      bloc,
      Object.fromEntries(Object.entries(cards).map(([card, { mean, deviation }]) => [card, { mean: round(mean), deviation: round(deviation) }])),
    ]),
  );
  return printFile('par', { stats, games: report.games });
}
