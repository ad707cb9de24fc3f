// Turn length cannot change the physics, in a few games: 24 half-months as 24, 12, 6, 4 or 2 turns, constant orders, nothing that chance decides.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lawWorlds } from './law-worlds.ts';
import { sameInAnyTurns } from './turn-length.ts';

it.each(lawWorlds)('24 half-months of $id are the same bits in turns of any length', (scenario) => {
  expect(() => fc.assert(sameInAnyTurns(scenario), { numRuns: 8, seed: 1 })).not.toThrow();
});
