// Fabs at home: the least of money, wafers and memory; orders teach them.
import { describe, expect, it } from 'vitest';
import { entriesOf, moved } from '../../support/play.ts';
import { weigh } from './weigh.ts';

const cause = 'order:fab@south';
const [more, idle] = weigh('fab', 4, 2);
const [less] = weigh('fab', 0, 2);

describe('an order for home fabs', () => {
  it('raises what is ordered from them, and what they learn', () => {
    for (const [cell, because] of [
      ['south.chips.ordered', cause],
      ['south.fab.learning', 'rule:learning'],
      ['south.fab.yield', 'rule:learning'],
      ['south.fab.wafers', 'rule:learning'],
      ['south.memory.home', 'rule:learning'],
    ] as const) {
      expect(moved(more, cell, because), cell).toBeGreaterThan(moved(idle, cell, because));
      expect(moved(idle, cell, because), cell).toBeGreaterThan(moved(less, cell, because));
    }
  });

  it('is bound by money where there is little, by wafers or memory where they are short, and the report says what changed', () => {
    const bound = (start: { readonly [path: string]: number }, weight = 4): string =>
      weigh('fab', weight, 1, { start, constants: { budgetUsdBn: 900 } })[0].last.blocs[1].binding;
    expect(weigh('fab', 1, 1)[0].last.blocs[1].binding).toBe('money');
    expect(bound({ 'south.fab.wafers': 0.5, 'south.reserve.dies': 0 })).toBe('wafers');
    const starved = { 'south.fab.wafers': 900, 'south.memory.home': 10, 'south.reserve.memory': 0 };
    const world = { start: starved, constants: { budgetUsdBn: 900 } };
    const closed = weigh('fab', 4, 4, world)[0];
    expect(closed.states.some((state) => state.blocs[1].binding === 'memory') || closed.last.blocs[1].binding === 'money').toBe(true);
    const changed = weigh('fab', 4, 3, { start: { 'south.reserve.dies': 40_000, 'south.fab.wafers': 2 }, constants: { budgetUsdBn: 60 } })[0];
    for (const entry of entriesOf(changed, 'binding.changed')) expect(entry.params['from']).not.toBe(entry.params['to']);
  });

  it('draws on dies in store where wafers do not reach', () => {
    const [thirsty] = weigh('fab', 4, 1, { constants: { budgetUsdBn: 900 }, start: { 'south.fab.wafers': 2 } });
    expect(moved(thirsty, 'south.reserve.dies', cause)).toBeLessThan(0);
  });

  it('draws on memory in store only where the rival denies it', () => {
    const world = { constants: { budgetUsdBn: 600 }, start: { 'south.memory.home': 1000 } };
    expect(moved(weigh('fab', 4, 1, world)[0], 'south.reserve.memory', cause)).toBe(0);
  });

  it('makes nothing without wafers, dies or yield', () => {
    const [dry] = weigh('fab', 4, 1, { start: { 'south.fab.wafers': 0, 'south.reserve.dies': 0 } });
    expect(moved(dry, 'south.chips.ordered', cause)).toBe(0);
    expect(moved(dry, 'south.fab.yield', 'rule:learning')).toBe(0);
  });
});
