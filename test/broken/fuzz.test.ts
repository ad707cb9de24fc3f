// Two hundred and more mutants of the small scenario, and strings from hostile lists: never a crash, every refusal located.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDiagnostic, readScenario } from '../../src/scenario/index.ts';
import type { ScenarioBundle } from '../../src/scenario/index.ts';
import { say } from '../support/broken.ts';
import { smallBase, smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

function textOf(bundle: ScenarioBundle, path: string): string {
  const files = [bundle.main, ...bundle.events, bundle.plans, bundle.par, ...Object.values(bundle.libraries)];
  return files.find((file) => file?.path === path)?.text ?? '';
}

/** Reads a bundle: either it is a scenario, or every finding has a place inside its file and prints. */
function survive(bundle: ScenarioBundle): boolean {
  const { scenario, diagnostics } = readScenario(bundle);
  const errors = diagnostics.filter((one) => one.severity === 'error');
  expect(errors.length > 0).toBe(scenario === null);
  for (const one of diagnostics) {
    const text = textOf(bundle, one.file).replace(/^\uFEFF/, '');
    expect(one.from).toBeGreaterThanOrEqual(0);
    expect(one.to).toBeGreaterThanOrEqual(one.from);
    expect(one.to).toBeLessThanOrEqual(text.length);
    const before = text.slice(0, one.from).split('\n');
    expect([one.line, one.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
    expect(printDiagnostic(one, text, say)).toContain(one.code);
  }
  return scenario !== null;
}

const pieces = [
  '',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '0',
  '-1',
  '1e999',
  'null',
  'true',
  '“',
  '\\',
  '\\u0000',
  '\u0000',
  '\n',
  '//',
  '"__proto__": 1,',
  "'",
  '{}',
  '[]',
  '""',
  '\uD800',
  'self.',
  ' and ',
  '()',
];
const places = [
  { key: 'main', text: smallMain },
  { key: 'events', text: smallEvents },
  { key: 'plans', text: smallBundle().plans?.text ?? '' },
  { key: 'par', text: smallBundle().par?.text ?? '' },
  { key: 'base', text: JSON.stringify(smallBase()) },
] as const;

describe('mutants', () => {
  it('of bytes: cut out, put in, swapped', () => {
    const mutant = fc.record({
      file: fc.constantFrom(...places),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      piece: fc.constantFrom(...pieces),
    });
    fc.assert(
      fc.property(mutant, ({ file, at, length, piece }) => {
        const from = Math.floor(at * file.text.length);
        expect(survive(smallBundle({ [file.key]: file.text.slice(0, from) + piece + file.text.slice(from + length) }))).toBeTypeOf('boolean');
      }),
      { numRuns: 200 },
    );
  });

  it('of values: any part replaced by anything', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(-1, 1e300, 0.1, '', 'self.cash > 1', 'x'.repeat(5000), [[]], {}, null, '2025-13-45', 'us'),
    );
    const mutant = fc.record({ file: fc.constantFrom(...places), at: fc.nat(), value: anything });
    fc.assert(
      fc.property(mutant, ({ file, at, value }) => {
        let count = 0;
        JSON.stringify(JSON.parse(file.text), (_key, part: unknown) => {
          count += 1;
          return part;
        });
        let left = at % count;
        const text = JSON.stringify(JSON.parse(file.text), (_key, part: unknown) => {
          left -= 1;
          return left === -1 ? value : part;
        });
        expect(survive(smallBundle({ [file.key]: text }))).toBeTypeOf('boolean');
      }),
      { numRuns: 200 },
    );
  });

  it('of words: two fields or texts exchanged', () => {
    const mutant = fc.record({ file: fc.constantFrom(...places), a: fc.nat(), b: fc.nat() });
    fc.assert(
      fc.property(mutant, ({ file, a, b }) => {
        const words = [...file.text.matchAll(/"(?:[^"\\]|\\.)*"/g)];
        const [one, two] = [words[a % words.length], words[b % words.length]].toSorted((x, y) => (x?.index ?? 0) - (y?.index ?? 0));
        if (one === undefined || two === undefined || one === two) return;
        const { text } = file;
        const swapped = text.slice(0, one.index) + two[0] + text.slice(one.index + one[0].length, two.index) + one[0] + text.slice(two.index + two[0].length);
        expect(survive(smallBundle({ [file.key]: swapped }))).toBeTypeOf('boolean');
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile texts', () => {
  const strings = [
    '<script>alert(1)</script>',
    '{{7*7}}',
    '${process.exit()}',
    '../../etc/passwd',
    '\u202Etxet',
    'Ω≈ç√∫˜µ',
    '田中さん',
    '👩‍👩‍👧',
    '%00',
    "' OR 1=1 --",
    '\uFEFF',
    'ﷺ',
    'NULL',
    'undefined',
    '{title}',
    '#{1}',
  ];
  it.each(strings)('%j is carried as text, unchanged', (text) => {
    const main = smallMain.replace('"title": "Small"', () => `"title": ${JSON.stringify(text)}`);
    const { scenario, diagnostics } = readScenario(smallBundle({ main }));
    expect(diagnostics).toEqual([]);
    expect(scenario?.meta.title).toBe(text);
  });

  it.each(strings)('%j where an id or a path belongs is refused in words', (text) => {
    const quoted = (from: string, source: string): string => source.replace(from, () => JSON.stringify(text));
    expect(survive(smallBundle({ events: quoted('"self.reserve.chips"', smallEvents) }))).toBe(false);
    expect(survive(smallBundle({ events: quoted('"turn between 2 and 4"', smallEvents) }))).toBe(false);
    expect(survive(smallBundle({ main: quoted('"us.cash"', smallMain) }))).toBe(false);
    expect(survive(smallBundle({ main: quoted('"steady-us"', smallMain) }))).toBe(false);
  });

  it('does not reach the prototype of anything', () => {
    readScenario(smallBundle({ main: smallMain.replace('"version"', '"__proto__": { "polluted": 1 }, "version"') }));
    readScenario(smallBundle({ main: smallMain.replace('["small-base"]', '["__proto__", "constructor"]') }));
    expect('polluted' in {}).toBe(false);
  });
});

describe('so much wrong that nobody would read it', () => {
  const many = (count: number, item: (i: number) => string): string => Array.from({ length: count }, (_, i) => item(i)).join(',');
  it.each<[string, ScenarioBundle]>([
    ['unknown start values', smallBundle({ main: smallMain.replace('"us.cash":', `${many(60_000, (i) => `"us.x${i}": {}`)}, "us.cash":`) })],
    ['unknown fields', smallBundle({ main: smallMain.replace('"sensitivity"', `${many(100_000, (i) => `"x${i}": 0`)}, "sensitivity"`) })],
    [
      'unknown paths',
      smallBundle({
        events: smallEvents.replace(
          '"turn between 2 and 4"',
          many(20, (i) => `"${Array.from({ length: 120 }, (_, j) => `us.chips.x${i}y${j}`).join('+')} > 0"`),
        ),
      }),
    ],
    ['repeated fields', smallBundle({ main: smallMain.replace('"version"', `${many(100_000, () => '"a": 1')}, "version"`) })],
    ['lines that are no JSON', smallBundle({ main: '@\n'.repeat(1_000_000) })],
    ['wrong items', smallBundle({ main: smallMain.replace('"sensitivity": []', `"sensitivity": [${many(200_000, () => '0')}]`) })],
  ])('%s: a few hundred findings at most', (_what, bundle) => {
    const { scenario, diagnostics } = readScenario(bundle);
    expect(scenario).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThan(400);
  });
});
