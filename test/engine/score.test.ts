// Score cards: averages from turn 3 on, distance to par against luck, a weighted outcome, and when it is a draw.
import { describe, expect, it } from 'vitest';
import { cardAverages, cardIds, cardScore, compareOutcomes, deviationFloor, firstScoredTurn, scoreMatch } from '../../src/engine/index.ts';
import type { State } from '../../src/engine/index.ts';
import { after, nobody, played } from '../support/play.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const game = played(world, after(nobody, 5));
const flat = (value: number): number[] => cardIds.map(() => value);

describe('the average of a card', () => {
  it('starts with turn 3, so that neither the opening nor the last turn decides', () => {
    expect(firstScoredTurn).toBe(3);
    const own = game.last.history.slice(2).map((turn) => turn[0]?.[1] ?? 0);
    expect(cardAverages(game.last, 0)[1]).toBeCloseTo(own.reduce((sum, x) => sum + x, 0) / 3, 12);
  });

  it('of a short match is its last turn, of none nothing', () => {
    const first = game.states[1] as State;
    expect(cardAverages(first, 0)).toEqual(first.history[0]?.[0]);
    expect(cardAverages(game.first, 0)).toEqual(flat(0));
  });
});

describe('the score of a card', () => {
  it('is 50 at the average distance and grows with it, between 10 and 90', () => {
    const stats = { mean: 2, deviation: 4 };
    expect(cardScore('gap', 2, stats)).toBe(50);
    const rising = [-1e9, -6, 0, 2, 6, 1e9].map((distance) => cardScore('gap', distance, stats));
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect([rising[0], rising.at(-1)]).toEqual([10, 90]);
  });

  it('counts luck by the deviation, but never less than the floor', () => {
    expect(cardScore('gap', 3, { mean: 0, deviation: 9 })).toBeLessThan(cardScore('gap', 3, { mean: 0, deviation: 2 }));
    for (const card of cardIds) expect(cardScore(card, 1, { mean: 0, deviation: 0 })).toBe(cardScore(card, 1, { mean: 0, deviation: deviationFloor[card] }));
    expect(cardScore('gap', 1, undefined)).toBe(cardScore('gap', 1, { mean: 0, deviation: 0 }));
  });
});

describe('the outcome', () => {
  it('is the weighted sum of the cards, and even where no weight is given', () => {
    const par = cardAverages(game.last, 0);
    expect(scoreMatch(world, game.last, 0, par).outcome).toBeCloseTo(50, 9);
    const heavy = { ...world, score: { ...world.score, weights: { gap: 3, adoption: 1 } } };
    const worse = par.map((x, i) => (i === 0 ? x + 5 : x));
    const card = scoreMatch(heavy, game.last, 0, worse);
    expect(card.cards.map((x) => x.weight)).toEqual([0.75, 0.25, 0, 0, 0]);
    expect(card.outcome).toBeCloseTo(0.75 * (card.cards[0]?.score ?? 0) + 12.5, 9);
    expect(scoreMatch({ ...world, score: { ...world.score, weights: {} } }, game.last, 0, par).cards[0]?.weight).toBe(0.2);
    expect(card.sharedLoss).toBe(false);
  });

  it('within two points is a draw', () => {
    expect([compareOutcomes(52, 50), compareOutcomes(52.5, 50), compareOutcomes(50, 52.5)]).toEqual(['draw', 'first', 'second']);
  });
});
