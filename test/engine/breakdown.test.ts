// Why a number is what it is: its parts, what each leads on to, and causes for everything in a report.
import { describe, expect, it } from 'vitest';
import { blocDerived, decompose, readerOf, worldDerived } from '../../src/engine/index.ts';
import { after, north, nobody, played } from '../support/play.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld({ start: { 'north.power': 0.6 } });
const game = played(world, [north({ kind: 'release', model: 'run', action: 'publish', when: 'now' }), ...after(nobody, 2)]);
const parts = (path: string): Record<string, number> =>
  Object.fromEntries((decompose(world, game.last, path)?.parts ?? []).map((part) => [part.code, part.value]));

describe('a breakdown', () => {
  it('takes a gap apart into the two frontiers', () => {
    const { capabilityClosed } = game.last.blocs[0].stocks;
    expect(parts('north.gap')['gap.own']).toBe(Math.max(capabilityClosed, game.last.blocs[0].stocks.capabilityOpen));
    expect(decompose(world, game.last, 'north.gap')?.value).toBe(-(decompose(world, game.last, 'south.gap')?.value ?? 0));
  });

  it('names every region abroad for adoption', () => {
    const found = decompose(world, game.last, 'north.adoption');
    expect(new Set(found?.parts.map((part) => part.params['region']))).toEqual(new Set(['coast', 'plain']));
    expect((found?.value ?? 0) + (decompose(world, game.last, 'south.adoption')?.value ?? 0)).toBeCloseTo(100, 9);
  });

  it('takes usable compute apart into installed, waiting and rented', () => {
    const found = parts('north.compute.usable');
    expect(found['compute.waiting']).toBeLessThan(0);
    expect(found['compute.installed']).toBe(game.last.blocs[0].stocks.chipsTraining);
    expect(found['compute.rented']).toBe(game.last.blocs[0].stocks.rental);
  });

  it('takes stability apart into tension and incidents', () => {
    expect(parts('world.stability')).toEqual({
      'stability.whole': 100,
      'stability.tension': -0.8 * game.last.world.tension,
      'stability.incidents': -90 * game.last.world.incidents,
    });
  });

  it('gives influence its weights: both sides make a hundred', () => {
    expect((decompose(world, game.last, 'north.influence')?.value ?? 0) + (decompose(world, game.last, 'south.influence')?.value ?? 0)).toBeCloseTo(100, 9);
  });

  it('leads on only to numbers that exist', () => {
    const paths = [...world.blocs.flatMap(({ id }) => blocDerived.map((row) => `${id}.${row.path}`)), ...worldDerived.map((row) => `world.${row.path}`)];
    const next = paths.flatMap((path) => (decompose(world, game.last, path)?.parts ?? []).flatMap((part) => part.path ?? []));
    expect(next.filter((path) => readerOf(world, path) === null)).toEqual([]);
  });

  it('of a stock is the stock, and of no number is none', () => {
    expect(decompose(world, game.last, 'north.cash')).toEqual({ path: 'north.cash', value: game.last.blocs[0].stocks.cash, parts: [], rounding: 0 });
    expect(decompose(world, game.last, 'north.luck')).toBeNull();
  });
});

describe('a report', () => {
  it('puts what matters most first', () => {
    for (const { entries } of game.reports)
      expect(entries.map((entry) => entry.weight)).toEqual(entries.map((entry) => entry.weight).toSorted((a, b) => b - a));
  });

  it('gives a cause for every move of a headline number that the ledger explains', () => {
    const moves = game.reports.flatMap((report) => report.entries.filter((entry) => entry.code === 'gap.moved' || entry.code === 'economy.moved'));
    expect(moves.length).toBeGreaterThan(0);
    for (const move of moves) expect(move.params['from']).not.toBe(move.params['to']);
  });
});
