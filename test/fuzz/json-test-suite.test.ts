// JSONTestSuite (Nicolas Seriot, MIT), its files re-encoded in one: y_ files are taken as JSON, its two with repeated names refused by their own code, n_ files refused with a place.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeSuiteFile } from '../../src/cli/dev/fuzz-suite.ts';
import { readScenario } from '../../src/scenario/index.ts';

type Encoded = string | { readonly base64: string } | { readonly repeat: string; readonly times: number; readonly then?: string };

const suite = JSON.parse(readFileSync(new URL('json-test-suite.json', import.meta.url), 'utf8')) as {
  readonly origin: string;
  readonly licence: string;
  readonly files: { readonly [name: string]: Encoded };
};

function bytesOf(file: Encoded): Uint8Array {
  if (typeof file === 'string') return new TextEncoder().encode(file);
  if ('base64' in file) return Uint8Array.from(Buffer.from(file.base64, 'base64'));
  return new TextEncoder().encode(file.repeat.repeat(file.times) + (file.then ?? ''));
}

const named = (kind: 'y' | 'n' | 'i'): readonly { readonly name: string; readonly bytes: Uint8Array }[] =>
  Object.entries(suite.files)
    .filter(([name]) => name.startsWith(`${kind}_`))
    .map(([name, file]) => ({ name, bytes: bytesOf(file) }));

/** Codes that the reader gives to a file as JSON, before it looks at what it says. */
function jsonCodes(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { diagnostics } = readScenario({ main: { path: 'a.json', text }, events: [], libraries: {} });
  return diagnostics.map((one) => one.code).filter((code) => /^E00[35]$|^E0[123]\d$/.test(code));
}

describe('JSONTestSuite', () => {
  it('is here in full, with its origin and licence', () => {
    expect([named('y').length, named('n').length, named('i').length]).toEqual([95, 188, 35]);
    expect(suite.origin).toContain('nst/JSONTestSuite');
    expect(suite.licence).toContain('MIT');
  });
  it.each(named('y'))('$name is taken', ({ bytes }) => {
    expect(judgeSuiteFile('y', bytes)).toBeNull();
  });
  it('has two valid files with a name twice, and they are refused by that code alone', () => {
    const refused = named('y').flatMap(({ name, bytes }) => {
      const codes = jsonCodes(bytes).filter((code) => code !== 'E033');
      return codes.length === 0 ? [] : [[name, [...new Set(codes)]]];
    });
    expect(refused).toEqual([
      ['y_object_duplicated_key', ['E030']],
      ['y_object_duplicated_key_and_value', ['E030']],
    ]);
  });
  it.each(named('n'))('$name is refused with a place', ({ bytes }) => {
    expect(judgeSuiteFile('n', bytes)).toBeNull();
  });
  it.each(named('i'))('$name is survived', ({ bytes }) => {
    expect(judgeSuiteFile('i', bytes)).toBeNull();
  });
});
