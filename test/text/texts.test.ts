// Every code that the rooms can give has a sentence, every sentence can be formatted, and every number of the registry has a name.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  blocConstantRows,
  blocDerived,
  blocStocks,
  cardIds,
  orderRows,
  refusalCodes,
  regionStocks,
  releaseActions,
  reportCodes,
  tracks,
  worldDerived,
  worldStocks,
} from '../../src/engine/index.ts';
import { noticeCodes, undecidedCodes } from '../../src/store/index.ts';
import { hasText, paramsOf, t, textKeys } from '../../src/text/index.ts';

const source = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts'))
    .map((f) => readFileSync(`${folder}/${f}`, 'utf8'))
    .join('\n');
const found = (text: string, form: RegExp): string[] => [...new Set([...text.matchAll(form)].map((m) => m[1] ?? ''))];

const engine = source('src/engine');
const lists: { readonly [name: string]: readonly string[] } = {
  'report entries': reportCodes.map((code) => `report.${code}`),
  refusals: refusalCodes.map((code) => `refusal.${code}`),
  notices: noticeCodes.map((code) => `notice.${code}`),
  'what is undecided': undecidedCodes.map((code) => `undecided.${code}`),
  orders: orderRows.map((row) => `order.${row.kind}`),
  actions: releaseActions.flatMap((action) => [`action.${action}`, `action.${action}.help`]),
  tracks: tracks.flatMap((track) => [`track.${track}`, `track.${track}.help`]),
  cards: cardIds.flatMap((card) => [`card.${card}`, `card.${card}.headline`]),
  numbers: [...blocStocks, ...worldStocks, ...regionStocks, ...blocDerived, ...worldDerived].map((row) => `name.${row.path}`),
  'bloc constants': blocConstantRows.map((row) => `name.${row.name}`),
  'rules of the engine that cause something': found(engine, /rule\('([a-z-]+)'\)/g).map((id) => `cause.rule.${id}`),
  'reasons of automated players': found(source('src/agents'), /'(reason\.[a-z.-]+)'/g),
  'parts of explanations': found(engine, /\b(?:scaled|caused|mixed|through)\(\s*[`']([a-z.-]+)'/g).map((code) => `part.${code}`),
  'refused match files': [
    ...found(source('src/match'), /'(import\.[a-z-]+)'/g),
    ...found(source('src/store'), /'(import\.[a-z-]+)'/g),
    ...found(source('src/match'), /fault\('([a-z-]+)'/g).map((code) => `import.${code}`),
  ],
};

describe('every code has a text', () => {
  for (const [name, keys] of Object.entries(lists)) {
    it(name, () => {
      expect(keys.length).toBeGreaterThan(2);
      expect(keys.filter((key) => !hasText(key))).toEqual([]);
    });
  }
});

describe('every text', () => {
  it('can be formatted, with its parameters and without', () => {
    for (const key of textKeys) {
      const params = Object.fromEntries(paramsOf(key).map((name) => [name, 3]));
      expect(t(key, params), key).not.toBe('');
      expect(t(key), key).not.toMatch(/[{}]/);
    }
  });

  it('shows a dash for a parameter that is missing instead of failing', () => {
    expect(t('report.arrivals', { amount: '12,000 H100e' })).toBe('12,000 H100e arrived through –.');
  });

  it('names no sentence twice for different things among refusals', () => {
    const sentences = refusalCodes.map((code) => t(`refusal.${code}`));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
