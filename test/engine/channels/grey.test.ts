// The grey market: few, dear, and seized on the way where the rival enforces.
import { describe, expect, it } from 'vitest';
import { entriesOf, moved } from '../../support/play.ts';
import { weigh } from './weigh.ts';

const cause = 'order:grey@south';
const [more] = weigh('grey', 4, 3);
// The other channels then have the money.
const [idle] = weigh('grey', 0, 3);

describe('an order on the grey market', () => {
  it('raises what is ordered and what arrives, less what is seized', () => {
    expect(moved(more, 'south.chips.ordered', cause)).toBeGreaterThan(moved(idle, 'south.chips.ordered', cause));
    expect(moved(more, 'south.chips.training', cause)).toBeGreaterThan(moved(idle, 'south.chips.training', cause));
    expect(moved(more, 'south.chips.seized', cause)).toBeGreaterThan(moved(idle, 'south.chips.seized', cause));
    expect(entriesOf(more, 'grey.seized').filter((entry) => entry.bloc === 'south')[0]).toMatchObject({ seen: 'south' });
  });

  it('never brings more than the market has at that enforcement', () => {
    const [rich] = weigh('grey', 4, 2, { constants: { budgetUsdBn: 9000 } });
    const p = rich.scenario.parameters;
    const most = p.greyBase * Math.sqrt(1 + p.greyPremium) * (1 - 0.15);
    expect(moved(rich, 'south.chips.ordered', cause)).toBeLessThan(most / 2);
    expect(moved(rich, 'south.chips.ordered', cause)).toBeGreaterThan(0.7 * (most / 2) * 0.8);
  });

  it('brings less, and loses more of it, where the rival enforces', () => {
    const [loose] = weigh('grey', 4, 2, { start: { 'north.enforcement': 0.05 } });
    const [strict] = weigh('grey', 4, 2, { start: { 'north.enforcement': 0.9 } });
    expect(moved(strict, 'south.chips.training', cause)).toBeLessThan(moved(loose, 'south.chips.training', cause));
    const lost = (game: typeof loose): number =>
      moved(game, 'south.chips.seized', cause) / (moved(game, 'south.chips.seized', cause) + moved(game, 'south.chips.training', cause));
    expect(lost(strict)).toBeGreaterThan(lost(loose));
  });
});
