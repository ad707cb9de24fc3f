// Laws of single turns, at full size.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monotoneLaws } from './monotone.ts';

it.each(monotoneLaws)('$name', ({ law }) => {
  expect(() => fc.assert<unknown[]>(law as fc.IProperty<unknown[]>, { numRuns: 1000, seed: 1 })).not.toThrow();
});
