// Chance is keyed: a draw is a function of seed, stream, id and date, spread evenly, and tells nothing of any other draw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance, deriveChance } from '../../src/engine/index.ts';

const key = fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.integer({ min: 0, max: 100_000 }));
const share = (draws: readonly number[], from: number, until: number): number => draws.filter((x) => x >= from && x < until).length / draws.length;

describe('a draw', () => {
  it('lies in 0 to 1 and is the same each time it is asked for, in any order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), key, key, (seed, a, b) => {
        const chance = createChance(seed);
        const first = chance(...a);
        chance(...b);
        expect(chance(...a)).toBe(first);
        expect(createChance(seed)(...a)).toBe(first);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThan(1);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it.each([
    ['date', (i: number) => createChance('s')('event', 'a', i)],
    ['id', (i: number) => createChance('s')('event', `a${i}`, 0)],
    ['stream', (i: number) => createChance('s')(`event${i}`, 'a', 0)],
    ['seed', (i: number) => createChance(`s${i}`)('event', 'a', 0)],
  ] as const)('is spread evenly over every %s', (_, draw) => {
    const draws = Array.from({ length: 8000 }, (__, i) => draw(i));
    for (let tenth = 0; tenth < 10; tenth++) {
      expect(share(draws, tenth / 10, (tenth + 1) / 10)).toBeGreaterThan(0.085);
      expect(share(draws, tenth / 10, (tenth + 1) / 10)).toBeLessThan(0.115);
    }
    expect(new Set(draws).size).toBe(draws.length);
    const after = draws.slice(1).map((x, i) => (x - 0.5) * ((draws[i] ?? 0) - 0.5));
    expect(Math.abs(after.reduce((sum, x) => sum + x, 0) / after.length)).toBeLessThan(0.004);
  });

  it('of a derived chance has nothing to do with the one it comes from', () => {
    const chance = createChance('match');
    const mind = deriveChance(chance, 'agent/north');
    const pairs = Array.from({ length: 4000 }, (_, i) => (chance('event', 'a', i) - 0.5) * (mind('event', 'a', i) - 0.5));
    expect(Math.abs(pairs.reduce((sum, x) => sum + x, 0) / pairs.length)).toBeLessThan(0.005);
    expect(mind('event', 'a', 3)).not.toBe(deriveChance(chance, 'agent/south')('event', 'a', 3));
  });

  it('does not confuse keys that read the same when put together', () => {
    const chance = createChance('s');
    const draws = [chance('ab', 'c', 1), chance('a', 'bc', 1), chance('abc', '', 1), chance('', 'abc', 1), createChance('sa')('b', 'c', 1)];
    expect(new Set(draws).size).toBe(draws.length);
  });
});
