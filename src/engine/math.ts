// The only transcendental functions that the simulation may use: the same bits in every engine, for they are made of additions,
// multiplications and tables. A tick asks for some eighty of them, which is why they are not the library's own (decision 15).
import libraryExp from '@stdlib/math-base-special-exp';
import libraryLn from '@stdlib/math-base-special-ln';

/** Parts into which a doubling is cut; what is left over is small enough for a short polynomial. */
const parts = 128;
const ln2 = 0.6931471805599453;
/** ln 2 in two pieces; the first has so few digits that whole multiples of it are exact. */
const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

/** Powers of two from 2^-1022 to 2^1023. */
const twos = powersOfTwo();
const twoToZero = 1022;

function powersOfTwo(): Float64Array {
  const row = new Float64Array(2046);
  row[1022] = 1;
  for (let k = 1023; k < 2046; k++) row[k] = (row[k - 1] as number) * 2;
  for (let k = 1021; k >= 0; k--) row[k] = (row[k + 1] as number) / 2;
  return row;
}

/** 2^(j/parts). */
const roots = Float64Array.from({ length: parts }, (_, j) => libraryExp((j * ln2) / parts));
const perPart = parts / ln2;
const partHigh = ln2High / parts;
const partLow = ln2Low / parts;

/** e to the power x, within two units of the last place. */
export function exp(x: number): number {
  if (!(x > -700 && x < 700)) return libraryExp(x);
  const n = Math.floor(x * perPart + 0.5);
  const r = x - n * partHigh - n * partLow;
  const root = roots[n & (parts - 1)] as number;
  const rest = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
  return (root + root * rest) * (twos[(n >> 7) + twoToZero] as number);
}

const asDouble = new Float64Array(1);
const asWords = new Int32Array(asDouble.buffer);

/** For each part of [1, 2), brought near to one: 1 over a number in its middle; exactly 1 for the two parts that touch it, so that ln 1 is 0. */
const inverses = Float64Array.from({ length: parts }, (_, j) => {
  const middle = 1 + (j + 0.5) / parts;
  return j === 0 || j === parts - 1 ? 1 : 1 / (j < parts / 2 ? middle : middle / 2);
});
const lnOfInverses = inverses.map((inverse) => -libraryLn(inverse));

/** Natural logarithm of a number above zero, within a few units of the last place of the larger of itself and 1/4. */
export function ln(x: number): number {
  if (!(x > 1e-300 && x < 1e300)) return libraryLn(x);
  asDouble[0] = x;
  const high = asWords[1] as number;
  const j = (high >> 13) & (parts - 1);
  // From the middle on the number is seen as a little less than the next power of two.
  const k = (high >> 20) - 1023 + (j >> 6);
  const r = x * (twos[twoToZero - k] as number) * (inverses[j] as number) - 1;
  const rest = r - r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7))))));
  return k * ln2High + ((lnOfInverses[j] as number) + (k * ln2Low + rest));
}

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
