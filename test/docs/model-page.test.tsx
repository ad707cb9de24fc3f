// The model's page in the game: the five answers, every number with range and source, search by name, the record with its misses.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { parameterRows } from '../../src/engine/index.ts';
import { createEngineHost } from '../../src/store/index.ts';
import { createAgent } from '../../src/agents/index.ts';
import { ModelPage, ModelWords, matchesNumber } from '../../src/view/pages/model.tsx';
import { shippedBundle, shippedTexts } from '../support/shipped.ts';

const host = createEngineHost({ createAgent, rival: 'balanced' });
const facts = await host.model(shippedBundle('two-stacks'));
if (facts === null) throw new Error('the flagship cannot be read');
const file = (name: string): string | null => shippedTexts[`history/${name}.json`] ?? null;
const record = {
  bundle: shippedBundle('history'),
  record: file('record'),
  orders: file('orders'),
  targets: file('targets'),
  fit: file('fit'),
  fitEarly: file('fit-early'),
};
const tested = await host.testRecord(record);
if (tested === null) throw new Error('the record cannot be read');
const ignore = (): void => undefined;
const words = renderToStaticMarkup(<ModelWords facts={{ told: facts, missing: false }} tested={{ told: tested, missing: false }} />);

describe('the facts that the page is given', () => {
  test('hold every parameter, each with a source and a range that it lies in', () => {
    expect(facts.parameters.map(({ name }) => name)).toEqual(parameterRows.map(({ name }) => name));
    for (const { name, value, low, high, source } of facts.parameters) {
      expect(
        facts.sources.some(({ id }) => id === source),
        name,
      ).toBe(true);
      expect(low ?? value, name).toBeLessThanOrEqual(value);
      expect(high ?? value, name).toBeGreaterThanOrEqual(value);
    }
  });

  test('hold the worldviews with what they set, from and to', () => {
    expect(facts.worldviews.map(({ id }) => id)).toContain('leakage-dominates');
    expect(facts.worldviews.find(({ id }) => id === 'controls-bind')?.set.find(({ parameter }) => parameter === 'greyBase')).toEqual({
      parameter: 'greyBase',
      from: 146000,
      to: 40000,
    });
  });

  test('a scenario with errors has none', async () => {
    const bundle = shippedBundle('two-stacks');
    expect(await host.model({ ...bundle, main: { ...bundle.main, text: '{' } })).toBeNull();
  });
});

describe('the page', () => {
  test('gives the five answers under their questions', () => {
    for (const question of ['Who built it?', 'Whose data?', 'Which equations?', 'Tested against what?', 'What can you change?'])
      expect(words).toContain(`<dt>${question}</dt>`);
  });

  test('shows every number unrounded, and says which are assumptions', () => {
    expect(words.match(/<th scope="row"><span class="model-name">/g)).toHaveLength(facts.parameters.length);
    expect(words).toContain('0.205');
    expect(words).toContain('class="model-claim model-judged">assumption<');
  });

  test('labels its search, its tables and its headings', () => {
    expect(words).toMatch(/<label for="([^"]+)">Find a number<\/label><input id="\1" type="search"/);
    expect(words.match(/<caption/g)).toHaveLength(2);
    for (const id of words.match(/aria-labelledby="([^"]+)"/g) ?? []) expect(words).toContain(id.replace('aria-labelledby', 'id'));
  });

  test('says so where the numbers cannot be read, and leads back to a match only where there is one', () => {
    expect(renderToStaticMarkup(<ModelWords facts={{ told: null, missing: true }} tested={{ told: null, missing: true }} />)).toContain('could not be read');
    const page = (onMatch: (() => void) | null): string =>
      renderToStaticMarkup(<ModelPage onTell={async () => null} onTest={async () => null} onBack={ignore} onMatch={onMatch} />);
    expect(page(ignore).match(/<button/g)).toHaveLength(2);
    expect(page(null).match(/<button/g)).toHaveLength(1);
  });
});

test('search finds by name, meaning, note and source, all words at once', () => {
  const found = (asked: string): readonly string[] => facts.parameters.filter((number) => matchesNumber(number, facts.sources, asked)).map(({ name }) => name);
  expect(found('greybase')).toEqual(['greyBase']);
  expect(found('smuggling')).toContain('greyBase');
  expect(found('catch-up distillation')).toContain('catchUpDistillation');
  expect(found('')).toHaveLength(facts.parameters.length);
  expect(found('no such thing at all')).toEqual([]);
});

test('the record is played here and now, and misses are shown as such', async () => {
  expect(tested.targets).toHaveLength(15);
  for (const { series } of tested.targets) expect(words).toContain(`<th scope="row">${series}</th>`);
  expect(words.match(/class="model-miss"/g) ?? []).toHaveLength(tested.targets.filter(({ pass }) => !pass).length);
  expect(words).toContain(`Within tolerance: ${tested.summary.passedScored} of ${tested.summary.scored} scored`);
  expect(await host.testRecord({ ...record, targets: null })).toBeNull();
});
