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

describe('games that broke a law once', () => {
  it.each([['b QM', 'two-stacks', 'breakdowns when nothing is on its way']] as const)('%s in %s: %s', (seed, id) => {
    const scenario = lawWorlds.find((each) => each.id === id);
    if (scenario === undefined) throw new Error(`no law is tried in ${id}`);
    const game = randomGame(scenario, seed, scenario.meta.turns.count);
    for (const law of laws) expect(() => law.holds(game)).not.toThrow();
  });
});
