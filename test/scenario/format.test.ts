// Printing: reading what was printed gives the same scenario, formatting twice changes nothing, one bundled file is the whole scenario.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression, printExpression } from '../../src/engine/index.ts';
import type { Node } from '../../src/engine/index.ts';
import { exportScenario, exportTexts, fixScenario, formatScenario, printFile, readScenario } from '../../src/scenario/index.ts';
import type { ScenarioBundle } from '../../src/scenario/index.ts';
import { changed } from '../support/broken.ts';
import { generatedBundles } from '../support/generated-scenario.ts';
import { shippedBundles } from '../support/shipped.ts';
import { smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

const bundles: readonly (readonly [string, ScenarioBundle])[] = [['small', smallBundle()], ...shippedBundles()];

function reparse(text: string): Node {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.root;
}

/** A bundle with its own files in their one form. */
function formattedBundle(bundle: ScenarioBundle): ScenarioBundle {
  const { files, diagnostics } = formatScenario(bundle);
  expect(diagnostics).toEqual([]);
  const after = <F extends { readonly path: string; readonly text: string }>(file: F): F => ({
    ...file,
    text: files.find((one) => one.path === file.path)?.after ?? '',
  });
  return {
    ...bundle,
    main: after(bundle.main),
    events: bundle.events.map(after),
    plans: bundle.plans && after(bundle.plans),
    par: bundle.par && after(bundle.par),
    checks: bundle.checks && after(bundle.checks),
  };
}

describe('scenarios made up by chance', () => {
  it('are read, and are the same scenarios after printing, twice over', () => {
    let read = 0;
    fc.assert(
      fc.property(generatedBundles, (bundle) => {
        const { scenario, diagnostics } = readScenario(bundle);
        expect(diagnostics.filter((one) => one.severity === 'error').map((one) => [one.code, one.found, one.where])).toEqual([]);
        read += scenario === null ? 0 : 1;
        const once = formattedBundle(bundle);
        expect(readScenario(once).scenario).toEqual(scenario);
        expect(formatScenario(once).files.filter((file) => file.before !== file.after)).toEqual([]);
        const one = exportScenario(bundle) ?? '';
        const again = { main: { path: 'one.json', text: one }, events: [], libraries: {} };
        expect(readScenario(again).scenario).toEqual(scenario);
        expect(exportScenario(again)).toBe(one);
        // Printed conditions are read as the same trees.
        for (const event of scenario?.events ?? [])
          for (const line of event.when) expect(printExpression(reparse(printExpression(line.root)))).toBe(printExpression(line.root));
      }),
      { numRuns: 40, seed: 20_260_101 },
    );
    expect(read).toBe(40);
  }, 180_000);
});

describe.each(bundles)('%s', (_id, bundle) => {
  it('is the same scenario after formatting, and formatting again changes nothing', () => {
    const { files } = formatScenario(bundle);
    const formatted = formattedBundle(bundle);
    for (const file of files) expect(JSON.parse(file.after)).toEqual(JSON.parse(file.before.replace(/^\uFEFF/, '')));
    expect(readScenario(formatted).scenario).toEqual(readScenario(bundle).scenario);
    expect(formatScenario(formatted).files.filter((file) => file.before !== file.after)).toEqual([]);
  });

  it('is the same scenario as one bundled file', () => {
    const text = exportScenario(bundle) ?? '';
    const again = { main: { path: 'one.json', text }, events: [], libraries: {} };
    const { scenario, diagnostics } = readScenario(again);
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    expect(scenario).toEqual(readScenario(bundle).scenario);
    expect(exportScenario(again)).toBe(text);
  });
});

describe('printing', () => {
  it('gives back any value, twice the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = printFile('main', value);
        expect(JSON.parse(text)).toEqual(value);
        expect(printFile('main', JSON.parse(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
  it('puts fields in the order of the format', () => {
    expect(printFile('par', { games: 3, stats: {} })).toBe('{\n  "stats": {},\n  "games": 3\n}\n');
    const [first] = JSON.parse(printFile('events', [{ sources: [], choices: [{ default: true, text: 'a', id: 'b' }], id: 'c' }])) as { choices: object[] }[];
    expect(Object.keys(first ?? {})).toEqual(['id', 'choices', 'sources']);
    expect(Object.keys(first?.choices[0] ?? {})).toEqual(['id', 'text', 'default']);
  });
  it('refuses a file in which something would be lost', () => {
    expect(formatScenario(smallBundle({ main: changed(smallMain, ['"id": "small"', '"id": "small", "id": "other"']) }))).toMatchObject({
      files: [],
      diagnostics: [{ code: 'E030' }],
    });
  });
  it('exports nothing that has errors', () => {
    expect(exportScenario(smallBundle({ main: '{}' }))).toBeNull();
    expect(exportTexts(smallBundle({ main: '{}' }), 'es', false)).toBeNull();
  });
});

describe("a translator's file", () => {
  const read = (text: string): { texts: { [key: string]: { text: string; of: string } } } => JSON.parse(text) as ReturnType<typeof read>;
  it('holds every text, marked as new; what was translated stays', () => {
    const first = exportTexts(smallBundle(), 'es', false);
    const texts = read(first?.text ?? '').texts;
    expect(texts['meta.title']).toEqual({ text: 'Small', of: 'new' });
    expect(first).toMatchObject({ texts: Object.keys(texts).length, translated: 0, gone: 0 });
    const done = changed(first?.text ?? '', ['"text": "Small"', '"text": "Pequeño"']);
    const accepted = exportTexts(smallBundle({ texts: { es: done } }), 'es', true);
    expect(accepted?.translated).toBe(1);
    const bundle = smallBundle({ texts: { es: accepted?.text ?? '' } });
    expect(readScenario(bundle, { language: 'es' }).scenario?.meta.title).toBe('Pequeño');
    const { summary, diagnostics } = readScenario(bundle);
    expect(diagnostics).toEqual([]);
    expect(summary.languages).toEqual([{ language: 'es', translated: 1, stale: 0, all: Object.keys(texts).length }]);
  });
});

describe('repairs', () => {
  const fixed = (main: string, events = smallEvents): unknown => {
    const { files, bundle, repairs } = fixScenario(smallBundle({ main, events }));
    return { repairs, files: files.map((file) => file.path), same: bundle.main.text === smallMain && bundle.events[0]?.text === smallEvents };
  };
  it('put right what has one repair, in every file, until nothing is left', () => {
    const main = changed(
      smallMain,
      ['"summary"', '"sumary"'],
      ['"play": 10,', '"play": 10'],
      ['"sensitivity": []', '"sensitivity": [],'],
      ['"us.cash"', '"us.cahs"'],
      ['"press", "claim"', '"pres", "claim"'],
    );
    const events = changed(smallEvents, ['"cn-home"', '"cn-hom"'], ["seen('leak') or", "seen('leek') ||"]);
    expect(fixed(main, events)).toEqual({ repairs: 8, files: ['small/scenario.json', 'small/events/all.json'], same: true });
  });
  it('leave alone what somebody has to choose', () => {
    expect(fixed(changed(smallMain, ['"us.cash"', '"us.xyzzy"']))).toMatchObject({ repairs: 0, files: [] });
    expect(fixed(changed(smallMain, ['world.tension > 120', 'world.tension ** 2 > 120']))).toMatchObject({ repairs: 0 });
  });
});
