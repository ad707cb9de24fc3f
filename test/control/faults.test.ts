// Faults planted in the engine, each caught by a check of the house with the place named. A check that lets its fault pass is no check.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { checks, dig, finders, noteClean } from './planting.ts';

beforeAll(noteClean);
afterEach(dig);

describe('every law', () => {
  it('has a fault planted against it', async () => {
    const [{ laws }, { monotoneLaws }] = await Promise.all([import('../properties/laws.ts'), import('../properties/monotone.ts')]);
    const tried = new Set(faults.map(({ check }) => check));
    expect([...laws, ...monotoneLaws].map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
    for (const other of ['replay', 'exchanged seats', 'turn length', 'the golden corpus']) expect(tried).toContain(other);
  });
});

describe('an engine without a fault', () => {
  it('passes every check', async () => {
    expect(await finders()).toEqual([]);
  });
});

describe('a planted fault', () => {
  it.each(faults)('$name is caught', async ({ plant: put, check, says }) => {
    put();
    const all = await checks();
    expect(all[check]?.() ?? `${check} found nothing`).toMatch(says);
  });
});
