// The store: filled by money, layer by layer; it ages, and a cut draws on it.
import { describe, expect, it } from 'vitest';
import { decompose, layerCovers, compiledOf } from '../../../src/engine/index.ts';
import { moved } from '../../support/play.ts';
import { weigh } from './weigh.ts';

const cause = 'order:reserve@south';
const [more] = weigh('reserve', 4, 2);
const [none] = weigh('reserve', 0, 2);
const layers = ['south.reserve.chips', 'south.reserve.memory', 'south.reserve.dies', 'south.reserve.materials'];

describe('an order for the store', () => {
  it.each(layers)('fills %s, and nothing does without it', (cell) => {
    expect(moved(more, cell, cause)).toBeGreaterThan(0);
    expect(moved(none, cell, cause)).toBe(0);
  });

  it('lengthens cover and costs chips that work', () => {
    const cover = (game: typeof more): number => decompose(game.scenario, game.last, 'south.cover')?.value ?? 0;
    expect(cover(more)).toBeGreaterThan(cover(none));
    expect(moved(more, 'south.chips.ordered')).toBeLessThan(moved(none, 'south.chips.ordered'));
    expect(layerCovers(compiledOf(more.scenario), more.last, 1).map((layer) => layer.id)).toEqual(more.scenario.blocs[1].layers.map((layer) => layer.id));
  });

  it('takes for every layer what its money buys, and no more', () => {
    const p = more.scenario.parameters;
    const usdBn = moved(more, 'south.reserve.memory', cause) * p.memoryCost * 1e-9;
    const materials = moved(more, 'south.reserve.materials', cause) * p.materialsCost;
    const all = more.states.slice(0, -1).reduce((sum, state) => sum + (decompose(more.scenario, state, 'south.spend')?.value ?? 0) / 4, 0);
    // Chip money by weight, a quarter of it for each of the four layers.
    const each = (all * 0.3 * (4 / 12)) / 4;
    expect(usdBn / each).toBeGreaterThan(0.9);
    expect(usdBn / each).toBeLessThan(1.1);
    expect(materials).toBeLessThan(1.1 * each);
  });

  it('loses value with age', () => {
    expect(moved(none, 'south.reserve.chips', 'rule:ageing')).toBeLessThan(0);
  });

  it('never holds more than twelve quarters of materials', () => {
    const [full] = weigh('reserve', 4, 2, { start: { 'south.reserve.materials': 12 }, constants: { budgetUsdBn: 5000 } });
    expect(full.last.blocs[1].stocks.materialsReserve).toBeLessThanOrEqual(12);
  });
});
