// docs/model.md against the code: generated tables are up to date, and no equation names a parameter that is not there.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderModelDoc } from '../../src/cli/dev/model-doc.ts';
import { blocConstantRows, blocStocks, parameterRows } from '../../src/engine/index.ts';

const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
const written = page.slice(page.indexOf('## How to read the equations'), page.indexOf('## Numbers in the code'));

describe('docs/model.md', () => {
  test('its tables are those that src/cli/dev/model-doc.ts writes', () => {
    expect(renderModelDoc(page)).toBe(page);
  });

  test('writing twice changes nothing, and a stale number is found', () => {
    expect(renderModelDoc(renderModelDoc(page))).toBe(renderModelDoc(page));
    const stale = page.replace('| `retirement` | ', '| `retirement` | 9');
    expect(stale).not.toBe(page);
    expect(renderModelDoc(stale)).not.toBe(stale);
  });

  test('a page without a place for a table is refused', () => {
    expect(() => renderModelDoc(page.replace('<!-- stocks:end -->', ''))).toThrow('stocks');
  });

  test('every parameter stands in the equations or among the fixed prices of the store', () => {
    const prices = new Set(['memoryCost', 'dieCost', 'materialsCost', 'powerCost']);
    const short = new Set(['openHandicapEnterprise', 'openHandicapDeveloper']);
    const missing = parameterRows.map(({ name }) => name).filter((name) => !prices.has(name) && !short.has(name) && !new RegExp(`\\b${name}\\b`).test(written));
    expect(missing).toEqual([]);
  });

  test('every name of an equation is a parameter, a number of a side, or a stock', () => {
    const known = new Set<string>([...parameterRows, ...blocConstantRows].map(({ name }) => name));
    for (const { path } of blocStocks) known.add(path);
    const camel = written.match(/\b[a-z]{2,}(?:[A-Z][a-z0-9]*)+\b/g) ?? [];
    expect([...new Set(camel)].filter((name) => !known.has(name) && !['enforcedMonths'].includes(name))).toEqual([]);
  });

  test('the table of outcomes carries its date', () => {
    const tables = page.slice(page.indexOf('<!-- worldviews:begin -->'), page.indexOf('<!-- worldviews:end -->'));
    expect(tables).toMatch(/measured on \d{4}-\d{2}-\d{2}/);
  });
});
