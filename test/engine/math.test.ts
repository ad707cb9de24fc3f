// The simulation's own arithmetic: exact where it must be, close to the library everywhere, and the same bits for ever.
import libraryExp from '@stdlib/math-base-special-exp';
import libraryLn from '@stdlib/math-base-special-ln';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, exp, ln, log10, power, tanh } from '../../src/engine/math.ts';

/** Size of a unit in the last place of a number near one. */
const unit = 2 ** -52;
const runs = { numRuns: 20_000, seed: 1 };

describe('the arithmetic', () => {
  it('is exact at its fixed points', () => {
    expect([exp(0), ln(1), log10(1), power(4, 0.5), power(0, 2), power(-1, 3)]).toEqual([1, 0, 0, 2, 0, 0]);
    expect([clamp(-1, 0, 1), clamp(2, 0, 1), clamp(0.5, 0, 1)]).toEqual([0, 1, 0.5]);
    expect([tanh(0), tanh(30), tanh(-30)]).toEqual([0, 1, -1]);
  });

  it('has these bits', () => {
    expect([exp(1), ln(10), power(2, 0.3), tanh(0.5)]).toEqual([2.718281828459045, 2.302585092994046, 1.2311444133449163, 0.46211715726000974]);
  });

  it('gives exponentials within two units of the last place of the library', () => {
    fc.assert(
      fc.property(fc.double({ min: -699, max: 699, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / libraryExp(x) - 1)).toBeLessThanOrEqual(2 * unit);
      }),
      runs,
    );
  });

  it('gives logarithms within three units, and near one within three units of a quarter', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (y) => {
        const x = libraryExp(y);
        const wanted = libraryLn(x);
        expect(Math.abs(ln(x) - wanted)).toBeLessThanOrEqual(3 * unit * Math.max(0.25, Math.abs(wanted)));
      }),
      runs,
    );
  });

  it('never falls where its argument rises, across every seam of its tables', () => {
    const falls: number[] = [];
    for (let i = 0; i < 60_000; i++) {
      const x = -4 + i / 7500;
      if (exp(x + 1 / 7500) <= exp(x) || ln(exp(x) * 1.0001) <= ln(exp(x))) falls.push(x);
    }
    expect(falls).toEqual([]);
  });

  it('leaves what lies outside its tables to the library', () => {
    for (const x of [-Infinity, -800, -700, 700, 709.9, Infinity, NaN]) expect(exp(x)).toBe(libraryExp(x));
    for (const x of [0, 5e-324, 1e-300, 1e300, Infinity, -1, NaN]) expect(ln(x)).toBe(libraryLn(x));
  });
});
