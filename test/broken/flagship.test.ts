// Copies of the shipped scenarios, each wrong in one way, found at the place of the fault; the shipped ones themselves are sound.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundleOf, readScenario, scenarioIds } from '../../src/scenario/index.ts';
import type { ReadResult } from '../../src/scenario/index.ts';
import { short } from '../support/broken.ts';

const root = new URL('../../scenarios/', import.meta.url);
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json') && path.includes('/'));
const texts = Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
const flagship = 'two-stacks';
const main = `${flagship}/scenario.json`;
const base = 'base/base-2024-10.json';
const events = paths.filter((path) => path.startsWith(`${flagship}/events/`)).toSorted()[0] ?? '';

function read(id: string, changed: { readonly [path: string]: string } = {}): ReadResult {
  const bundle = bundleOf(id, { ...texts, ...changed });
  if (bundle === null) throw new Error(`no such scenario: ${id}`);
  return readScenario(bundle);
}

/** Line and column of a character, counted the slow way. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe.each(scenarioIds(paths))('%s', (id) => {
  it('has no error and no warning', () => {
    const { scenario, diagnostics } = read(id);
    expect(diagnostics.filter((one) => one.severity !== 'tip').map(short)).toEqual([]);
    expect(scenario?.id).toBe(id);
  });
});

/** What to look for, what to put there, where in the new text the fault is, its code, and what the sentence must name. */
type Fault = readonly [what: string, file: string, from: RegExp, to: string, fault: string, code: string, named: string];

describe('the flagship with one fault', () => {
  it.each<Fault>([
    ['a typing error in a field', main, /"summary":/, '"sumary":', '"sumary"', 'E111', 'sumary'],
    ['a field nobody reads', main, /"count":/, '"pace": 3, "count":', '"pace"', 'E111', 'pace'],
    ['a number as text', main, /"count": (\d+)/, '"count": "$1"', '"', 'E112', 'count'],
    ['an unknown turn length', main, /"halfMonths": \d+/, '"halfMonths": 5', '5', 'E114', '5'],
    ['a base that is not there', main, /"base-2024-10"/, '"base-2024-11"', '"base-2024-11"', 'E001', 'base-2024-11'],
    ['an infinite number', base, /"tflopsBf16": [\d.]+/, '"tflopsBf16": 1e999', '1e999', 'E032', 'number'],
    ['an unknown chip', base, /"parts": \[\s*"/, '"parts": ["no-such-", "', '"no-such-"', 'E201', 'no-such-'],
    ['an unknown parameter', base, /"shockFade":/, '"shokFade":', '"shokFade"', 'E111', 'shokFade'],
    ['an unknown start value', base, /"us\.chips\.training":/, '"us.chips.trainng":', '"us.chips.trainng"', 'E204', 'us.chips.trainng'],
    ['a reserved name', base, /"chips": \[/, '"__proto__": 1, "chips": [', '"__proto__"', 'E031', '__proto__'],
    ['a field twice', main, /"version":/, '"id": "again", "version":', '"id"', 'E030', 'id'],
    ['typographic quotes', main, /"title":/, '“title”:', '“', 'E012', '“'],
    ['a comment', main, /"meta":/, '// here\n"meta":', '//', 'E016', 'comments'],
    ['an event without its title', events, /"title":/, '"titel":', '"titel"', 'E111', 'titel'],
    ['an unknown source', events, /"sources": \[\s*"/, '"sources": ["no-such-source", "', '"no-such-source"', 'E201', 'no-such-source'],
    ['an unknown claim', events, /"claim": "[a-z-]+"/, '"claim": "rumoured"', '"rumoured"', 'E114', 'rumoured'],
    ['an unknown effect', events, /"do": "(?:add|multiply|set)"/, '"do": "grow"', '"grow"', 'E114', 'grow'],
    ['an effect on nothing', events, /"path": "[^"]+"/, '"path": "us.chips.gold"', '"us.chips.gold"', 'E204', 'us.chips.gold'],
    ['a condition on nothing', events, /"title":/, '"when": ["turn > 1 and cn.gold > 3"], "title":', 'cn.gold', 'E204', 'cn.gold'],
    ['a condition with one equals sign', events, /"title":/, '"when": ["turn = 3"], "title":', '= 3', 'E205', 'write =='],
    ['a chain into nothing', events, /"gist":/, '"then": { "event": "no-such-event", "after": 1 }, "gist":', '"no-such-event"', 'E201', 'no-such-event'],
    ['an unknown addressee', events, /"to": "[a-z]+"/, '"to": "nobody"', '"nobody"', 'E201', 'nobody'],
    ['a cost nobody has', events, /"gist":/, '"cost": { "self.gold": 3 }, "gist":', '"self.gold"', 'E204', 'self.gold'],
    ['two triggers', events, /"title":/, '"turn": 2, "date": "2025-02-01", "onlyBy": "chain", "title":', '', 'E402', 'together'],
  ])('%s', (_what, file, from, to, fault, code, named) => {
    const text = (texts[file] ?? '').replace(from, to);
    expect(text).not.toBe(texts[file]);
    const { scenario, diagnostics } = read(flagship, { [file]: text });
    expect(scenario).toBeNull();
    const told = diagnostics.map(short).find(([found, place]) => found === code && place.startsWith(`${file}:`));
    expect(told?.[2]).toContain(named);
    if (fault === '') return;
    const start = from.exec(texts[file] ?? '')?.index ?? 0;
    const shift = fault === '"' ? text.indexOf(': "', start) + 2 : text.indexOf(fault, start);
    expect(told?.[1]).toBe(`${file}:${placeOf(text, shift)}`);
  });

  it.each([0.1, 0.5, 0.9, 0.999])('cut off at %d of its length', (share) => {
    const text = (texts[main] ?? '').trimEnd().slice(0, Math.floor((texts[main] ?? '').trimEnd().length * share));
    const { scenario, diagnostics } = read(flagship, { [main]: text });
    expect(scenario).toBeNull();
    expect(diagnostics.at(-1)?.code).toBe('T502');
    expect(['E011', 'E017', 'E021', 'E020']).toContain(diagnostics.at(-2)?.code);
  });
});
