// A few of the fuzzer's mutants on every run; `npm run fuzz -- --n 20000` tries many.
import { describe, expect, it } from 'vitest';
import { fuzzRange } from '../../src/cli/dev/fuzz-mutants.ts';

describe('mutants of the shipped scenarios', () => {
  it('are read without a crash, and refused with a place and a sentence', () => {
    const { mutants, refused, taken, faults } = fuzzRange({ seed: 'everyday', from: 0, to: 150 });
    // How long a reading takes is measured by the command, where nothing else runs beside it.
    expect(faults.filter((fault) => !fault.what.startsWith('took '))).toEqual([]);
    expect(mutants).toBe(refused + taken);
    expect(refused).toBeGreaterThan(50);
    expect(taken).toBeGreaterThan(5);
  });
  it('are the same for the same seed and number', () => {
    const counts = (from: number, to: number): readonly number[] => {
      const { refused, taken } = fuzzRange({ seed: 'again', from, to });
      return [refused, taken];
    };
    const [first, second] = [counts(0, 8), counts(8, 16)];
    expect(counts(0, 16)).toEqual([(first[0] ?? 0) + (second[0] ?? 0), (first[1] ?? 0) + (second[1] ?? 0)]);
  });
});
