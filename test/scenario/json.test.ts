// Strict JSON and nothing else: the reader refuses exactly what the language's own parser refuses, and says where.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import type { Diagnostic } from '../../src/scenario/index.ts';
import { smallMain } from '../support/small-scenario.ts';

/** The finding that says a text is no JSON, if there is one. */
function refusal(text: string): Diagnostic | undefined {
  const { diagnostics } = readScenario({ main: { path: 'a.json', text }, events: [], libraries: {} });
  return diagnostics.find((one) => /^E01|^E02/.test(one.code));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const accepted = [
  '[]',
  '{}',
  'null',
  'true',
  '0',
  '-0',
  '1',
  '-1',
  '1e1',
  '1E+2',
  '1e-2',
  '0.5',
  '123.456e7',
  '""',
  '"a"',
  '"\\u0000"',
  '"\\ud83d\\ude00"',
  '"\\/\\b\\f\\n\\r\\t\\\\\\""',
  ' [1] ',
  '\t\r\n[1]',
  '{"":0}',
  '{"a":{"b":[1,2,{"c":null}]}}',
  '[[[[]]]]',
  '"\u2028\u2029"',
  '"\u007f"',
  '"€𝄞"',
  '[1,\n2]',
  '{"a b":1}',
  '"\uFFFF"',
  '20e1',
  '[-0e+1]',
];
const refused = [
  '',
  ' ',
  '[',
  ']',
  '{',
  '}',
  '[1',
  '[1,',
  '[1,]',
  '[,1]',
  '[1,,2]',
  '[1 2]',
  '[1}',
  '{"a"}',
  '{"a":}',
  '{"a" 1}',
  '{"a":1,}',
  '{,}',
  '{"a":1 "b":2}',
  '{a:1}',
  "{'a':1}",
  '{"a":1}}',
  '[1]]',
  '{"a":1}x',
  'nul',
  'True',
  'NaN',
  'Infinity',
  '-Infinity',
  '+1',
  '-',
  '01',
  '-01',
  '1.',
  '.1',
  '1e',
  '1e+',
  '0x1',
  '1_000',
  '"',
  '"a',
  '"\\',
  '"\\x"',
  '"\\u12"',
  '"\\u12G4"',
  '"\t"',
  '"\n"',
  '"\u0000"',
  '\u00A0[]',
  '[]\u00A0',
  '\u2028[]',
  '// a\n[]',
  '/**/[]',
  '[]//',
  '[/**/1]',
  '#',
  '<xml/>',
  '“a”',
  '[1;2]',
  '[1:2]',
  '{"a"::1}',
  '{1:1}',
  '{"a":1,"a"}',
  '[undefined]',
  '`a`',
  '\u0000',
  '[1]\u0000',
  '"a"b',
  'truefalse',
  '1 2',
  '\\',
  '{"a":/1/}',
  '[0.1.2]',
  '["\\a"]',
  '[\\n]',
  '*',
  '[*]',
  '[1,\u000c]',
];

describe('JSON', () => {
  it.each(accepted)('accepts %j', (text) => {
    expect(refusal(text)).toBeUndefined();
    expect(isJson(text)).toBe(true);
  });

  it.each(refused)('refuses %j at a place inside it', (text) => {
    expect(isJson(text)).toBe(false);
    const found = refusal(text);
    expect(found?.code).toMatch(/^E0[12]\d$/);
    expect(found?.from).toBeLessThanOrEqual(text.length);
  });

  it('agrees with the language about any text', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '.',
      'e',
      '0',
      ' ',
      '\n',
      'true',
      'null',
      '\\',
      '\\u',
      '/',
      '//',
      '/*',
      '*/',
      "'",
      '\u0001',
      'x',
      '\uFEFF',
      '\u00A0',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
      fc
        .json()
        .chain((text) =>
          fc.record({ at: fc.nat(text.length), cut: fc.nat(2), piece: pieces }).map(({ at, cut, piece }) => text.slice(0, at) + piece + text.slice(at + cut)),
        ),
      fc
        .record({ at: fc.nat(smallMain.length), cut: fc.nat(3), piece: pieces })
        .map(({ at, cut, piece }) => smallMain.slice(0, at) + piece + smallMain.slice(at + cut)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        // A byte order mark at the very beginning is allowed here and not there.
        expect(refusal(text) === undefined, JSON.stringify(text)).toBe(isJson(text.replace(/^\uFEFF/, '')));
      }),
      { numRuns: 4000 },
    );
  });
});
