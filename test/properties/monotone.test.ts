// Laws of single turns, in a few states.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monotoneLaws } from './monotone.ts';

it.each(monotoneLaws)('$name', ({ law }) => {
  expect(() => fc.assert<unknown[]>(law as fc.IProperty<unknown[]>, { numRuns: 60, seed: 1 })).not.toThrow();
});
