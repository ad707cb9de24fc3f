// Score cards and outcome: how a seat did against the reference plan on the same seed, and against how much such scores scatter.
import { tanh } from './math.ts';
import { cardIds, type CardId } from './registry/derived.ts';
import type { Scenario, ScoreStats, Slot } from './scenario.ts';
import type { State } from './state.ts';

/** Averages start with turn 3: the end state alone would reward dressing the last two turns. */
export const firstScoredTurn = 3;

/** Least deviation of a card, so that a scenario in which nothing scatters does not turn noise into triumph. Units of the card. */
export const deviationFloor: { readonly [card in CardId]: number } = { gap: 0.8, adoption: 1.5, cover: 0.5, economy: 0.01, stability: 1.5 };

export interface CardScore {
  readonly card: CardId;
  /** Average headline number from turn 3 on: of the seat, and of the reference plan on the same seed. */
  readonly own: number;
  readonly par: number;
  /** 0 to 100: 50 is the average house player, 55 good, 60 excellent. */
  readonly score: number;
  readonly weight: number;
}

export interface Scorecard {
  readonly cards: readonly CardScore[];
  /** Weighted sum of the cards. */
  readonly outcome: number;
  /** True when shared stability broke down: then nobody wins. */
  readonly sharedLoss: boolean;
}

/** Average headline numbers of a slot from turn 3 on (or of all turns in a shorter match), in the order of `cardIds`. */
export function cardAverages(state: Pick<State, 'history'>, slot: Slot): readonly number[] {
  const scored = state.history.slice(Math.min(firstScoredTurn - 1, Math.max(0, state.history.length - 1)));
  return cardIds.map((_, i) => {
    let sum = 0;
    for (const turn of scored) sum += turn[slot]?.[i] ?? 0;
    return scored.length > 0 ? sum / scored.length : 0;
  });
}

/** Score of one card from the distance to par. */
export function cardScore(card: CardId, distance: number, stats: ScoreStats | undefined): number {
  const deviation = Math.max(stats?.deviation ?? 0, deviationFloor[card]);
  return 50 + 40 * tanh((distance - (stats?.mean ?? 0)) / (2.5 * deviation));
}

/**
 * Scores a finished (or running) match from one seat.
 * @param par averages of the reference plan from the same seat on the same seed, see match/.
 */
export function scoreMatch(scenario: Scenario, state: State, slot: Slot, par: readonly number[]): Scorecard {
  const stats = scenario.score.par.stats[scenario.blocs[slot].id];
  const own = cardAverages(state, slot);
  let total = 0;
  for (const card of cardIds) total += scenario.score.weights[card] ?? 0;
  const cards = cardIds.map((card, i) => ({
    card,
    own: own[i] ?? 0,
    par: par[i] ?? 0,
    score: cardScore(card, (own[i] ?? 0) - (par[i] ?? 0), stats?.[card]),
    weight: total > 0 ? (scenario.score.weights[card] ?? 0) / total : 1 / cardIds.length,
  }));
  return { cards, outcome: cards.reduce((sum, x) => sum + x.score * x.weight, 0), sharedLoss: state.ending?.sharedLoss ?? false };
}

/** Who did better: within two points is a draw. */
export function compareOutcomes(first: number, second: number): 'first' | 'second' | 'draw' {
  if (Math.abs(first - second) <= 2) return 'draw';
  return first > second ? 'first' : 'second';
}
