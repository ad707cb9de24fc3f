// Fabs at home for foreign designs: dearer and slower, and the share made at home rises slowly.
import { describe, expect, it } from 'vitest';
import { compiledOf, layerCovers } from '../../../src/engine/index.ts';
import { lines, moved } from '../../support/play.ts';
import { weigh } from './weigh.ts';

const cause = 'order:onshore@south';
const [more, idle] = weigh('onshore', 4, 3);
const [none] = weigh('onshore', 0, 3);

describe('an order onshore', () => {
  it('raises what is ordered there and the share made at home, which falls without', () => {
    expect(moved(more, 'south.chips.ordered', cause)).toBeGreaterThan(moved(idle, 'south.chips.ordered', cause));
    expect(moved(more, 'south.onshore', cause)).toBeGreaterThan(0);
    expect(moved(none, 'south.onshore', cause)).toBeLessThan(0);
  });

  it('arrives after its own, longer lead', () => {
    const first = (game: typeof more): number => moved({ reports: game.reports.slice(0, 2) }, 'south.chips.training', cause);
    expect(first(more)).toBe(first(idle));
    expect(lines(more, 'south.chips.training', cause).some((line) => line.tick >= 12)).toBe(true);
    expect(moved(more, 'south.chips.training', cause)).toBeGreaterThan(moved(idle, 'south.chips.training', cause));
  });

  it('pays a premium: the same money elsewhere buys more', () => {
    const [dear] = weigh('onshore', 4, 1, { parameters: { onshorePremium: 1 } });
    const [cheap] = weigh('onshore', 4, 1, { parameters: { onshorePremium: 0 } });
    expect(moved(dear, 'south.chips.ordered', cause)).toBeCloseTo(moved(cheap, 'south.chips.ordered', cause) / 2, 3);
  });

  it('makes more of the layer at home', () => {
    const homeMade = (game: typeof more): number => layerCovers(compiledOf(game.scenario), game.last, 1)[0]?.selfMade ?? 0;
    expect(homeMade(more)).toBeGreaterThan(homeMade(none));
  });
});
