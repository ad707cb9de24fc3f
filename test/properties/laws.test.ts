// Every law, in a few games of legal play by chance.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomGame } from '../support/random-play.ts';
import { lawWorlds } from './law-worlds.ts';
import { laws } from './laws.ts';

describe.each(lawWorlds)('in $id', (scenario) => {
  it.each(laws)('$name', ({ holds }) => {
    const games = fc.property(fc.string({ maxLength: 8 }), (seed) => holds(randomGame(scenario, seed, 5)));
    expect(() => fc.assert(games, { numRuns: 8, seed: 1, includeErrorInReport: true })).not.toThrow();
  });
});
