// Neither seat is favoured, at full size.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lawWorlds } from './law-worlds.ts';
import { parting } from './swap.ts';

it.each(lawWorlds)('exchanging the seats of $id gives the mirrored state in a thousand games', (scenario) => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), (seed) => {
      expect(parting(scenario, seed, 12)).toBeNull();
    }),
    { numRuns: 1000, seed: 2 },
  );
});
