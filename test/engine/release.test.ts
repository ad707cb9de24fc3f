// Held, sold, published, delayed and tested models: the numbers that move, which way, and the ledger lines that say so.
import { describe, expect, it } from 'vitest';
import { createChance, decompose, observe } from '../../src/engine/index.ts';
import type { Chance, Order, ReleaseAction, State } from '../../src/engine/index.ts';
import { after, calm, entriesOf, lines, moved, north, played } from '../support/play.ts';
import type { Played } from '../support/play.ts';
import { createWorld } from '../support/world.ts';

// North leads, so that what it releases teaches the other side.
const scenario = createWorld({ start: { 'north.run.flop': 60, 'south.capability.closed': 126, 'south.capability.open': 124 } });
const now = (action: ReleaseAction): Order => ({ kind: 'release', model: 'run', action, when: 'now' });
const order = 'order:release@north';
// South holds its own run, so that all that moves is north's doing.
const southHolds: Order = { kind: 'release', model: 'run', action: 'hold', when: 'ready' };
const released = (action: ReleaseAction): Played => played(scenario, [[[now(action)], [southHolds]]]);
const held = released('hold');
const sold = released('sell');
const published = released('publish');
const delayed = released('delay');
const tested = released('test');
const number = (state: State, path: string): number => decompose(scenario, state, path)?.value ?? Number.NaN;
const inNorth = (game: Played, code: Parameters<typeof entriesOf>[1]): readonly unknown[] => entriesOf(game, code).filter((entry) => entry.bloc === 'north');

describe('every release', () => {
  it.each([held, sold, published, delayed, tested])('ends the run under way', (game) => {
    expect(moved(game, 'north.run.flop', order)).toBe(-60);
    expect(moved(game, 'north.run.months', order)).toBe(-3);
    expect(game.last.blocs[0].stocks.runMonths).toBe(3);
  });
});

describe('a sold model', () => {
  it('raises the public frontier and the gap, and no open one', () => {
    expect(moved(sold, 'north.capability.closed', order)).toBeGreaterThan(0);
    expect(lines(sold, 'north.capability.open', order)).toEqual([]);
    expect(number(sold.last, 'north.gap')).toBeGreaterThan(number(held.last, 'north.gap'));
    expect(inNorth(sold, 'model.released')).toMatchObject([
      { seen: 'all', params: { gain: moved(sold, 'north.capability.closed', order) }, causes: [{ kind: 'order', id: 'release' }] },
    ]);
  });

  it('earns more than a held one and teaches the rival more', () => {
    expect(moved(sold, 'north.revenue.total', 'rule:sales')).toBeGreaterThan(moved(held, 'north.revenue.total', 'rule:sales'));
    expect(moved(sold, 'south.algorithms', 'rule:copying')).toBeGreaterThan(moved(held, 'south.algorithms', 'rule:copying'));
  });

  it('wins use abroad', () => {
    expect(number(sold.last, 'north.adoption')).toBeGreaterThan(number(held.last, 'north.adoption'));
    expect(moved(sold, 'region.coast.shares.0', 'rule:preference')).toBeGreaterThan(moved(held, 'region.coast.shares.0', 'rule:preference'));
  });
});

describe('a published model', () => {
  it('raises both the sold and the open frontier and draws attention that fades', () => {
    expect(moved(published, 'north.capability.closed', order)).toBe(moved(sold, 'north.capability.closed', order));
    expect(moved(published, 'north.capability.open', order)).toBeGreaterThan(0);
    expect(moved(published, 'north.attention', order)).toBe(1);
    expect(moved(published, 'north.attention', 'rule:fading')).toBeLessThan(0);
    expect(inNorth(published, 'model.published')).toHaveLength(1);
  });

  it('brings developers and derivatives, teaches the rival most, and costs the price of everything sold', () => {
    expect(moved(published, 'north.developers', 'rule:building')).toBeGreaterThan(moved(sold, 'north.developers', 'rule:building'));
    expect(moved(published, 'north.derivatives', 'rule:building')).toBeGreaterThan(moved(sold, 'north.derivatives', 'rule:building'));
    expect(moved(published, 'south.algorithms', 'rule:copying')).toBeGreaterThan(moved(sold, 'south.algorithms', 'rule:copying'));
    expect(moved(published, 'north.revenue.total', 'rule:sales')).toBeLessThan(moved(sold, 'north.revenue.total', 'rule:sales'));
    expect(moved(published, 'south.revenue.total', 'rule:sales')).toBeLessThan(moved(sold, 'south.revenue.total', 'rule:sales'));
  });

  it('cannot be taken back: no later release lowers what is open', () => {
    for (const action of ['hold', 'sell', 'publish', 'delay', 'test'] as const) {
      const game = played(scenario, [north(now('publish')), north(), north(now(action)), north()]);
      expect(game.states.map((state) => state.blocs[0].stocks.capabilityOpen).every((open, i, all) => i === 0 || open >= (all[i - 1] ?? 0))).toBe(true);
    }
  });

  it('draws no attention where it is not the newest open frontier', () => {
    const behind = played(createWorld({ start: { 'south.capability.open': 170, 'south.capability.closed': 170 } }), [north(now('publish'))]);
    expect(lines(behind, 'north.attention', order)).toEqual([]);
  });
});

describe('a held model', () => {
  it('moves nothing that the public sees, and is seen by its owner alone', () => {
    expect(moved(held, 'north.capability.held', order)).toBeGreaterThan(130);
    expect(lines(held, 'north.capability.closed', order)).toEqual([]);
    expect(inNorth(held, 'model.held')).toMatchObject([{ seen: 'north' }]);
    const [own, rival] = [observe(scenario, held.last, 0, calm), observe(scenario, held.last, 1, calm)];
    expect(own.models[0]?.some((model) => model.licence === 'held')).toBe(true);
    expect(rival.models[0]?.some((model) => model.licence === 'held')).toBe(false);
    expect(rival.numbers['north.capability.held']).toBeUndefined();
  });

  it('speeds own research and strains the labs', () => {
    expect(moved(held, 'north.algorithms', 'rule:own-research')).toBeGreaterThan(moved(sold, 'north.algorithms', 'rule:own-research'));
    expect(moved(held, 'north.labs.alignment', order)).toBeLessThan(0);
  });

  it('leaks where chance will have it: the vault is empty and the weights are out', () => {
    const leaky: Chance = (stream) => (stream === 'leak' ? 0 : 0.999999);
    const game = played(scenario, [north(now('hold'))], leaky);
    const points = moved(held, 'north.capability.held', order);
    expect(moved(game, 'north.capability.held', 'rule:leak')).toBe(-points);
    expect(game.last.blocs[0].stocks).toMatchObject({ capabilityHeld: 0, capabilityOpen: points });
    expect(moved(game, 'north.capability.open', 'rule:leak')).toBeGreaterThan(0);
    expect(inNorth(game, 'model.leaked')).toMatchObject([{ seen: 'all', causes: [{ kind: 'rule', id: 'leak' }] }]);
  });

  it('leaks the likelier the less the labs follow the office', () => {
    const oddsAt = (alignment: number): number => {
      const leaky: Chance = (stream) => (stream === 'leak' ? 0 : 0.999999);
      const world = createWorld({ start: { 'north.run.flop': 60, 'north.labs.alignment': alignment } });
      const [leak] = entriesOf(played(world, [north(now('hold'))], leaky), 'model.leaked');
      return Number(leak?.params['odds']);
    };
    expect(oddsAt(0.2)).toBeGreaterThan(oddsAt(0.8));
  });

  it('can be let out later, and then the vault is empty', () => {
    const game = played(scenario, [north(now('hold')), north({ kind: 'release', model: 'held', action: 'sell', when: 'now' })]);
    expect(game.last.blocs[0].stocks.capabilityHeld).toBe(0);
    expect(game.last.blocs[0].stocks.capabilityClosed).toBe(held.last.blocs[0].stocks.capabilityHeld);
  });
});

describe('a delayed model', () => {
  it('is sold at once, and its weights come out half a year later', () => {
    const game = played(scenario, after(north(now('delay')), 3));
    expect(moved(delayed, 'north.capability.closed', order)).toBe(moved(sold, 'north.capability.closed', order));
    expect(lines(delayed, 'north.capability.open', order)).toEqual([]);
    expect(lines(game, 'north.capability.open', order).map((line) => line.tick)).toEqual([12]);
    expect(game.last.blocs[0].models.find((model) => model.licence === 'delayed-open')).toMatchObject({ opensAt: 12 });
  });
});

describe('a tested model', () => {
  it('raises safety now and is sold six weeks later', () => {
    expect(moved(tested, 'north.safety', order)).toBeGreaterThan(0);
    expect(inNorth(tested, 'model.testing')).toMatchObject([{ seen: 'north' }]);
    const [line] = lines(tested, 'north.capability.closed', 'rule:testing');
    expect(line?.tick).toBe(3);
    expect(tested.last.blocs[0].testing).toEqual({ until: 0, capability: 0 });
  });
});

describe('a run that nobody ends', () => {
  it('ends by itself after six months, by the standing decision', () => {
    const game = played(scenario, [north({ kind: 'release', model: 'run', action: 'publish', when: 'ready' })]);
    expect(game.last.blocs[0].onReady).toBe('publish');
    expect(lines(game, 'north.run.months', order)).toMatchObject([{ tick: 5, delta: -6 }]);
    expect(moved(game, 'north.capability.open', order)).toBeGreaterThan(0);
  });

  it('is given to a lab by chance, an opener first where weights come out', () => {
    const byGuild = (action: ReleaseAction): number =>
      Array.from({ length: 40 }, (_, seed) => played(scenario, [north(now(action))], createChance(`lab ${seed}`)).last.blocs[0].models).filter(
        (models) => models.find((model) => model.tick === 0)?.lab === 'north-guild',
      ).length;
    expect(byGuild('publish')).toBeGreaterThan(20);
    expect(byGuild('sell')).toBeLessThan(20);
  });
});
