// The generated reference: up to date, complete, and every example in it is one the reader takes.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../../src/cli/reference/index.ts';
import {
  blocConstantRows,
  blocDerived,
  blocStocks,
  effectRows,
  functionRows,
  loosePaths,
  orderRows,
  parameterRows,
  parseExpression,
  regionStocks,
  worldDerived,
  worldStocks,
} from '../../src/engine/index.ts';
import { aggregateRows, diagnosticCodes, gamePaths, historyRows, jsonSchema, readScenario } from '../../src/scenario/index.ts';
import { changed } from '../support/broken.ts';
import { smallBundle, smallEvents } from '../support/small-scenario.ts';

const folder = new URL('../../docs/reference/', import.meta.url);
const pages = referencePages();
const page = (file: string): string => pages[file] ?? '';
/** Cells of a page's tables, without the code marks. */
const cells = (file: string): readonly (readonly string[])[] =>
  page(file)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ').map((one) => one.replace(/^\| /, '').replace(/ \|$/, '').replaceAll('`', '').replaceAll('\\|', '|')));
const firsts = (file: string): readonly string[] => cells(file).map((row) => row[0] ?? '');

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('docs/reference', () => {
  it('is what the rows say: run `npm run scenario -- docs` where it is not', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(pages).toSorted());
    for (const [file, text] of Object.entries(pages)) expect(readFileSync(new URL(file, folder), 'utf8'), file).toBe(text);
  });

  it('names every path, parameter, function, effect, order and finding', () => {
    const paths = firsts('paths.md');
    for (const row of [...blocStocks, ...blocDerived]) expect(paths).toContain(`us.${row.path}`);
    for (const row of [...worldStocks, ...worldDerived]) expect(paths).toContain(`world.${row.path}`);
    expect(paths).toHaveLength(blocStocks.length + blocDerived.length + worldStocks.length + worldDerived.length + regionStocks.length + loosePaths.length);
    expect(firsts('parameters.md')).toEqual([...parameterRows, ...blocConstantRows].map((row) => row.name));
    expect(firsts('functions.md').map((name) => name.split('(')[0]?.replace('us.', '*.'))).toEqual([
      ...[...functionRows, ...aggregateRows, ...historyRows].map((row) => row.name),
      ...gamePaths.map((row) => row.path),
    ]);
    expect(firsts('effects.md')).toEqual(effectRows.map((row) => row.do));
    expect(firsts('orders.md')).toEqual(orderRows.map((row) => row.kind));
    expect([...page('findings.md').matchAll(/^### (\w+):/gm)].map((one) => one[1] ?? '').toSorted(byText)).toEqual([...diagnosticCodes].toSorted(byText));
  });

  it('names every field of an event', () => {
    const schema = jsonSchema() as { $defs: { events: { items: { properties: object } } } };
    const fields = firsts('fields.md');
    for (const field of Object.keys(schema.$defs.events.items.properties)) expect(fields).toContain(field);
  });

  it('has an example and a help text in every row', () => {
    const empty = Object.keys(pages)
      .filter((file) => file !== 'README.md')
      .flatMap((file) => cells(file).flatMap((row) => row.flatMap((one, i) => (one === '' ? [`${file}: ${row[0]}, column ${i + 1}`] : []))));
    expect(empty).toEqual([]);
  });
});

describe('examples of the reference', () => {
  it.each([...cells('paths.md'), ...cells('functions.md')].map((row) => [row.at(-1) ?? '']).filter(([one]) => !/^\{|^used by/.test(one ?? '')))(
    '%s can be read',
    (line) => {
      expect(parseExpression(line)).toMatchObject({ ok: true });
    },
  );

  it.each(
    firsts('paths.md').flatMap((path, i) => {
      const example = cells('paths.md')[i]?.at(-1) ?? '';
      return path.startsWith('region.') || path.startsWith('control.') || /^\{|^used by/.test(example) ? [] : [[example]];
    }),
  )('%s is a condition the reader takes', (line) => {
    const { diagnostics } = readScenario(smallBundle({ events: changed(smallEvents, ['"turn between 2 and 4"', `"${line}"`]) }));
    expect(diagnostics).toEqual([]);
  });
});
