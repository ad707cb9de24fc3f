// The only transcendental functions that the simulation may use: bit-reproducible in every engine, pinned exactly.
import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';

export { exp, ln };

const ln10 = 2.302585092994046;

/** Base-10 logarithm of a positive number. */
export function log10(x: number): number {
  return ln(x) / ln10;
}

/** `base` to the power `exponent`; base must be positive or zero. */
export function power(base: number, exponent: number): number {
  if (base <= 0) return 0;
  if (base === 1) return 1;
  if (exponent === 0.5) return Math.sqrt(base);
  return exp(exponent * ln(base));
}

/** Hyperbolic tangent, by exp. */
export function tanh(x: number): number {
  if (x > 20) return 1;
  if (x < -20) return -1;
  const e = exp(2 * x);
  return (e - 1) / (e + 1);
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
