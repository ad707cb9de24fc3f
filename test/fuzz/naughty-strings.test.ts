// The Big List of Naughty Strings (Max Woolf, MIT) through every text field of a scenario: taken as it is, letter by letter, or refused with a place; never anything between.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportScenario, printDiagnostic, readScenario } from '../../src/scenario/index.ts';
import type { ScenarioBundle } from '../../src/scenario/index.ts';
import { say, withValue } from '../support/broken.ts';
import { smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

/** Encoded, so that no tool that reads the repository takes them for something else. */
const { base64 } = JSON.parse(readFileSync(new URL('naughty-strings.json', import.meta.url), 'utf8')) as { readonly base64: readonly string[] };
const strings = base64.map((one) => Buffer.from(one, 'base64').toString('utf8'));

type Path = readonly (string | number)[];

/** Every text of a value, by its path. */
function textsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]));
}

const main = JSON.parse(smallMain) as unknown;
const events = JSON.parse(smallEvents) as unknown;
const fields: readonly (readonly ['main' | 'events', Path])[] = [
  ...textsIn(main).map((path) => ['main', path] as const),
  ...textsIn(events).map((path) => ['events', path] as const),
];

function bundleWith(file: 'main' | 'events', path: Path, text: string): ScenarioBundle {
  return smallBundle({ [file]: JSON.stringify(withValue(file === 'main' ? main : events, path, text)) });
}

/** What the reader makes of a text in a field: whether it stands in the scenario exactly so, or where it was refused. */
function verdict(file: 'main' | 'events', path: Path, text: string): 'taken' | 'refused' | string {
  const bundle = bundleWith(file, path, text);
  const { scenario, diagnostics } = readScenario(bundle);
  const source = (file === 'main' ? bundle.main : bundle.events[0])?.text ?? '';
  for (const one of diagnostics) printDiagnostic(one, source, say);
  if (scenario === null)
    return diagnostics.some((one) => one.severity === 'error' && one.line > 0 && one.to >= one.from) ? 'refused' : 'refused without a place';
  const one = exportScenario(bundle) ?? '';
  return one.includes(JSON.stringify(text)) ? 'taken' : 'changed';
}

describe('naughty strings', () => {
  it('are here in full', () => {
    expect(strings.length).toBe(515);
    expect(fields.length).toBeGreaterThan(60);
  });

  // Each string through one field and each field with several strings: all pairs would take an hour and say the same.
  it.each(fields.map(([file, path], i) => ({ file, path, i })))('in $file $path', ({ file, path, i }) => {
    const some = strings.filter((_, at) => at % fields.length === i || at % 97 === i % 97);
    for (const text of some) expect(['taken', 'refused'], JSON.stringify(text)).toContain(verdict(file, path, text));
  });

  it('that are prose are taken as prose: every one that is not empty', () => {
    for (const text of strings.filter((one) => one.length > 0 && one.length <= 4000 && !/\p{Surrogate}/u.test(one)))
      expect(verdict('main', ['meta', 'summary'], text), JSON.stringify(text)).toBe('taken');
  });
});
