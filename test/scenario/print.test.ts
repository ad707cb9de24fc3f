// Findings as authors read them, the report of the check verb, and a sentence for every code.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport, diagnosticCodes, diagnosticRows, printDiagnostic, readScenario } from '../../src/scenario/index.ts';
import { hasText } from '../../src/text/index.ts';
import { changed, say } from '../support/broken.ts';
import type { SmallTexts } from '../support/small-scenario.ts';
import { smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

function printed(texts: SmallTexts): string {
  const [first] = readScenario(smallBundle(texts)).diagnostics;
  return first === undefined ? '' : printDiagnostic(first, texts.events ?? texts.main ?? '', say);
}

describe('printDiagnostic', () => {
  it('gives the sentence, the place, the line with a caret, what was meant and what the game does', () => {
    expect(printed({ events: changed(smallEvents, ['turn between 2 and 4', 'trun between 2 and 4']) })).toBe(
      [
        'This names something that does not exist: trun',
        'error[E204] unknown path   small/events/all.json:24:35   events > leak > when > line 1',
        '   24 |   "ratePerYear": 0.5, "when": ["trun between 2 and 4", "not seen(\'leak\') or chose(\'rush:buy\') and self…',
        '      |                                 ^^^^',
        '   did you mean turn?   if left: the game refuses to load; it never treats an unknown name as false',
      ].join('\n'),
    );
  });

  it('says what was found and what was expected', () => {
    expect(printed({ main: changed(smallMain, ['"value": 100', '"value": "100"']) })).toBe(
      [
        '“value” was read, but its value is not what is expected here: it is a text',
        'error[E112] wrong kind of value   small/scenario.json:15:36   start > us.cash > value',
        '   15 |   "start": { "us.cash": { "value": "100", "source": "press" } },',
        '      |                                    ^^^^^',
        '   found "100"; expected a number',
        '   if left: the game refuses to load',
      ].join('\n'),
    );
  });

  it('cuts long lines around the caret and shows no line for a whole file', () => {
    const long = printed({ events: `[${'{},'.repeat(2000)}{}]` }).split('\n');
    expect(long[2]?.length).toBeLessThan(120);
    expect(long[2]?.indexOf('{', (long[3]?.indexOf('^') ?? 0) - 1)).toBe(long[3]?.indexOf('^'));
    expect(printed({ main: '' })).toBe(
      ['This file is empty', 'error[E010] empty file   small/scenario.json:1:1', '   if left: the game refuses to load'].join('\n'),
    );
  });

  it('counts repeats', () => {
    expect(printed({ main: changed(smallMain, ['"press": { "cite"', '"prss": { "cite"']) })).toContain('\n   and one more like this');
  });
});

describe('checkReport', () => {
  const lines = (texts: SmallTexts = {}): readonly string[] =>
    checkReport(readScenario(smallBundle(texts))).lines.map((line) => (line.kind === 'line' ? say(line.code, line.params) : line.diagnostic.code));

  it('names what was checked when all is well', () => {
    const [files, counts, sources, hash, sound] = lines();
    expect(files).toMatch(/^checked 5 files, [\d,]+ bytes: /);
    expect(counts).toBe('3 events with 4 choices, 5 conditions, 2 plans');
    expect(sources).toMatch(/^\d+ numbers resting on 2 sources$/);
    expect(hash).toMatch(/^small 1\.0\.0, content [0-9a-f]{64}, texts [0-9a-f]{64}$/);
    expect(sound).toBe('sound: no errors, 0 warnings, 0 tips');
  });

  it('counts findings and fails on errors, on warnings only when strict', () => {
    expect(lines({ main: changed(smallMain, ['"count": 4', '"count": 4.5']) }).at(-1)).toBe('refused: 1 error, 0 warnings, 0 tips');
    const exit = (texts: SmallTexts, strict = false): number => checkReport(readScenario(smallBundle(texts)), strict).exitCode;
    expect([exit({}), exit({ par: null }), exit({ par: null }, true), exit({ main: '' })]).toEqual([0, 0, 0, 1]);
    const base = JSON.parse(smallBundle().libraries['small-base']?.text ?? '') as { blocs: { labs: { computeShare: number }[] }[] };
    for (const bloc of base.blocs) for (const lab of bloc.labs) lab.computeShare = 0.5;
    const warned = { base: JSON.stringify(base) };
    expect([exit(warned), exit(warned, true)]).toEqual([0, 1]);
  });
});

describe('texts', () => {
  it('every code has a title, a consequence and at least one sentence', () => {
    for (const code of diagnosticCodes) {
      expect(hasText(`diagnostic.${code}.title`), code).toBe(true);
      expect(hasText(`diagnostic.if-left.${diagnosticRows[code].consequence}`), code).toBe(true);
    }
    const reasons = {
      E204: ['unknown-path', 'hyphen', 'no-side'],
      E404: ['no-such-day', 'backwards'],
      E405: ['side', 'cost'],
      E407: ['no-plan', 'seat'],
    } as const;
    for (const [code, list] of Object.entries(reasons)) for (const reason of list) expect(hasText(`diagnostic.${code}.${reason}`)).toBe(true);
  });

  it('every code is reached by some test of this folder or of broken scenarios', () => {
    const folders = ['../broken', '.'].map((folder) => new URL(`${folder}/`, import.meta.url));
    const all = folders.flatMap((folder) => readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))).join('\n');
    expect(diagnosticCodes.filter((code) => !new RegExp(`'${code}'`).test(all))).toEqual([]);
  });
});
