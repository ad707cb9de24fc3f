// Every law at full size: a thousand whole games each.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomGame } from '../support/random-play.ts';
import { lawWorlds } from './law-worlds.ts';
import { laws } from './laws.ts';

describe.each(lawWorlds)('in $id', (scenario) => {
  it('every law holds in a thousand games', () => {
    const games = fc.property(fc.string({ maxLength: 8 }), (seed) => {
      const game = randomGame(scenario, seed, scenario.meta.turns.count);
      for (const law of laws) law.holds(game);
    });
    expect(() => fc.assert(games, { numRuns: 1000, seed: 3, includeErrorInReport: true })).not.toThrow();
  });
});
