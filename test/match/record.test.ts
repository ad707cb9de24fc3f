// A match text: parse∘print is identity, and every broken text gets one located refusal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchLimits, parseMatch, printMatch } from '../../src/match/index.ts';
import type { Match } from '../../src/match/index.ts';
import { exampleMatch } from '../support/example-match.ts';

const word = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((s) => !/\p{Cc}/u.test(s));
const percents = (count: number) => fc.array(fc.integer({ min: 0, max: 100 }), { minLength: count, maxLength: count });
const order = fc.oneof(
  fc.record({ kind: fc.constant('effort' as const), track: fc.constantFrom('training' as const, 'safety' as const) }),
  fc.record({ kind: fc.constant('shares' as const), percent: percents(5) }),
  fc.record({ kind: fc.constant('split' as const), percent: percents(3) }),
  fc.record({ kind: fc.constant('chips' as const), channel: word, part: fc.option(word), weight: fc.integer({ min: 0, max: 4 }) }),
  fc.record({
    kind: fc.constant('release' as const),
    model: fc.constantFrom('run' as const, 'held' as const),
    action: fc.constantFrom('publish' as const, 'hold' as const),
    when: fc.constantFrom('ready' as const, 'now' as const),
  }),
  fc.record({ kind: fc.constant('initiative' as const), initiative: word, target: fc.option(word) }),
  fc.record({ kind: fc.constant('offer' as const), give: word, take: word, turns: fc.constantFrom(2, 4, 6) }),
  fc.record({ kind: fc.constant('answer' as const), deal: word, accept: fc.boolean() }),
  fc.record({ kind: fc.constant('break' as const), deal: word }),
  fc.record({ kind: fc.constant('reply' as const), event: word, choice: word }),
);
const orders = fc.array(order, { maxLength: 6 });
const turns = fc.array(fc.tuple(orders, orders), { maxLength: 5 });
const match: fc.Arbitrary<Match> = fc
  .record({
    title: word,
    seed: word,
    worldview: fc.option(word),
    turns,
    draft: orders,
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => v + 0),
    agent: word,
  })
  .map(({ title, seed, worldview, turns: played, draft, value, agent }) => ({
    ...exampleMatch,
    title,
    seed,
    draft,
    turns: played,
    assumptions: { worldview, set: { greyBase: value } },
    seats: [
      { bloc: 'north', kind: 'human' },
      { bloc: 'south', kind: 'agent', agent, doctrine: null },
    ],
    predictions: [{ turn: 1, path: 'north.gap', value }],
    branches: [{ fromTurn: 0, turns: played }],
    hashes: ['0', ...played.map((_, i) => String(i))],
  }));

describe('a match as text', () => {
  it('reads back as it was printed', () => {
    fc.assert(
      fc.property(match, (m) => {
        const text = printMatch(m);
        expect(parseMatch(text)).toEqual(m);
        expect(printMatch(parseMatch(text) as Match)).toBe(text);
      }),
      { seed: 20250401, numRuns: 200 },
    );
  });

  it('gets a refusal with a place, never a crash, for any text', () => {
    const text = printMatch({ ...exampleMatch, turns: [[[{ kind: 'effort', track: 'chips' }], []]], hashes: ['a', 'b'] });
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, bit) => {
        const found = parseMatch(text.slice(0, at) + bit + text.slice(at + 1));
        if ('kind' in found) expect(found.where).toMatch(/^line \d+, column \d+/);
      }),
      { seed: 7, numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(parseMatch(any)).toMatchObject({ kind: 'refused' });
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});

describe('a broken match text', () => {
  const text = printMatch({ ...exampleMatch, turns: [[[{ kind: 'effort', track: 'chips' }], []]], hashes: ['a', 'b'] });
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['stops in the middle', text.slice(0, 40), 'import.not-json', 'line 4, column'],
    ['doubled name', text.replace('"format": 1,', '"format": 1, "format": 1,'), 'import.duplicate-key', 'line 2, column'],
    ['reserved name', text.replace('"format": 1,', '"__proto__": {}, "format": 1,'), 'import.reserved-key', 'line 2, column 3'],
    ['unknown name', text.replace('"format": 1,', '"format": 1, "extra": 1,'), 'import.unknown-key', 'line 1, column 1'],
    ['missing name', text.replace(/ {2}"seed": .*\n/, ''), 'import.missing', 'line 1, column 1'],
    ['number for text', text.replace(/"seed": ".*"/, '"seed": 5'), 'import.wrong-type', '(seed)'],
    ['unknown order', text.replace('"kind":"effort"', '"kind":"nuke"'), 'import.wrong-type', '(turns > 1 > 1 > 1)'],
    ['order with another field', text.replace('"track":"chips"', '"track":"chips","x":1'), 'import.unknown-key', '(turns > 1 > 1 > 1)'],
    ['newer format', text.replace('"format": 1', '"format": 2'), 'import.format-unknown', '(format)'],
    ['one seat', text.replace(/"seats": \[\n(.*),\n.*\n/, '"seats": [\n$1\n'), 'import.seats', '(seats)'],
    ['hash missing', text.replace(/,\n {4}"b"/, ''), 'import.hash-count', '(hashes)'],
    ['lone surrogate', text.replace(/"seed": ".*"/, '"seed": "\\ud800"'), 'import.bad-text', 'line 8'],
    ['infinite number', text.replace('"format": 1', '"format": 1e999'), 'import.not-json', 'line 2'],
    ['too deep', `${'['.repeat(5000)}`, 'import.too-deep', 'line 1'],
    ['too long', ' '.repeat(matchLimits.characters + 1), 'import.too-large', 'line 1'],
    ['too long a text', text.replace(/"seed": ".*"/, `"seed": "${'x'.repeat(500)}"`), 'import.bad-text', '(seed)'],
    ['trailing text', `${text}x`, 'import.not-json', 'line'],
  ];
  for (const [name, broken, code, where] of cases) {
    it(name, () => {
      const found = parseMatch(broken);
      expect(found).toMatchObject({ kind: 'refused', code });
      expect((found as { where: string }).where).toContain(where);
    });
  }

  it('reads a text of the greatest size at once', () => {
    const huge = `"${'x'.repeat(matchLimits.characters - 2)}"`;
    expect(parseMatch(huge)).toMatchObject({ code: 'import.wrong-type' });
    expect(parseMatch(huge.slice(0, -1))).toMatchObject({ code: 'import.not-json' });
  });
});
