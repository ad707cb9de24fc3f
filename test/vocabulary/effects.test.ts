// One tiny scenario per kind of effect, at once, over time and for a while. A registry row without one fails.
import { describe, expect, it } from 'vitest';
import { effectRows } from '../../src/engine/index.ts';
import type { EffectDef } from '../../src/engine/index.ts';
import { after, entriesOf, lines, moved, nobody, north, played } from '../support/play.ts';
import type { Played } from '../support/play.ts';
import { choice, event } from '../support/cards.ts';
import { createWorld } from '../support/world.ts';

/** A game of `turns` in which north's first card has one choice with the effect. */
function withEffect(effect: EffectDef, turns = 1, start: { readonly [path: string]: number } = {}): Played {
  const card = event('card', { to: 'north', choices: [choice('yes', [effect]), choice('no', [], { default: true })] });
  return played(createWorld({ events: [card], start }), after(north({ kind: 'reply', event: 'card', choice: 'yes' }), turns));
}
const cause = 'event:card:yes';

const cases: { readonly [kind in EffectDef['do']]: () => void } = {
  add: () => {
    const game = withEffect({ do: 'add', path: 'self.cash', value: -12 });
    expect(moved(game, 'north.cash', `${cause}@north`)).toBe(-12);
    expect(lines(game, 'north.cash', cause)).toHaveLength(1);
  },
  multiply: () => {
    const game = withEffect({ do: 'multiply', path: 'rival.talent', value: 0.5 });
    expect(moved(game, 'south.talent', cause)).toBe(-0.5);
  },
  set: () => {
    const game = withEffect({ do: 'set', path: 'world.tension', value: 80 });
    expect(moved(game, 'world.tension', cause)).toBe(45);
  },
  control: () => {
    const game = withEffect({ do: 'control', control: 'south-mandate', level: 2, months: 2 });
    expect(entriesOf(game, 'control.announced')).toMatchObject([{ bloc: 'south', params: { control: 'south-mandate', level: 2, tick: 4 } }]);
    expect(entriesOf(game, 'control.effective')).toMatchObject([{ params: { control: 'south-mandate', level: 2 } }]);
    expect(moved(game, 'world.tension', cause)).toBeCloseTo(9, 9);
    expect(game.last.controls[14]).toMatchObject({ level: 2, since: 4, next: -1 });
  },
  suspend: () => {
    const game = withEffect({ do: 'suspend', control: 'south-materials', months: 6 }, 3);
    expect(entriesOf(game, 'control.suspended')).toMatchObject([{ bloc: 'south', params: { control: 'south-materials', tick: 12 } }]);
    expect(entriesOf(game, 'control.resumed')).toMatchObject([{ params: { control: 'south-materials' } }]);
    expect(moved(game, 'world.tension', cause)).toBeLessThan(0);
  },
};

describe('the vocabulary of effects', () => {
  it('has a tiny scenario for every registered kind and for nothing else', () => {
    expect(Object.keys(cases).toSorted()).toEqual(effectRows.map((row) => row.do as string).toSorted());
  });
  it.each(Object.entries(cases))('%s moves what it should and says so', (_, run) => {
    expect.hasAssertions();
    run();
  });
});

describe('an effect over time', () => {
  it('is spread evenly over its half-months, across turns', () => {
    const game = withEffect({ do: 'add', path: 'self.cash', value: 18, over: 9 }, 3);
    const found = lines(game, 'north.cash', cause);
    expect(found.map((line) => line.delta)).toEqual(Array.from({ length: 9 }, () => 2));
    expect(found.map((line) => line.tick)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(game.last.effects).toEqual([]);
  });

  it('that holds for a while is taken back when it ends', () => {
    const game = withEffect({ do: 'add', path: 'region.coast.ban.south', value: 1, for: 8 }, 2);
    expect(lines(game, 'region.coast.ban.1', cause).map(({ tick, delta }) => [tick, delta])).toEqual([
      [0, 1],
      // What had faded in the meantime is not taken twice.
      [8, expect.closeTo(-0.846, 2)],
    ]);
    expect(game.last.regions[2]?.ban[1]).toBe(0);
    expect(game.last.effects).toEqual([]);
  });

  it('gives back no more than it took', () => {
    const game = withEffect({ do: 'add', path: 'self.enforcement', value: -0.9, for: 3 }, 1, { 'north.enforcement': 0.2 });
    expect(lines(game, 'north.enforcement', cause).map((line) => line.delta)).toEqual([-0.2, 0.2]);
  });
});

describe('the range of a stock', () => {
  it.each([
    [{ do: 'add', path: 'self.trust', value: 5 }, 'north.trust', 0.4],
    [{ do: 'set', path: 'self.reserve.materials', value: 40 }, 'north.reserve.materials', 10],
    [{ do: 'add', path: 'region.plain.users', value: -1000 }, 'region.plain.users', -100],
    [{ do: 'add', path: 'region.plain.partnership.north', value: 30 }, 'region.plain.partnership.0', 20],
  ] as const)('is never left: %j', (effect, cell, expected) => {
    expect(moved(withEffect(effect), cell, cause)).toBeCloseTo(expected, 9);
  });
});

describe('a path', () => {
  it('of a bloc by its own id is the same for both sides, self and rival are bound', () => {
    const at = (path: string): number => withEffect({ do: 'add', path, value: 1 }).last.blocs[1].stocks.cash;
    const idle = played(createWorld(), [nobody]).last.blocs[1].stocks.cash;
    expect(at('rival.cash')).toBe(at('south.cash'));
    expect(at('rival.cash')).toBeGreaterThan(idle + 0.9);
    expect(at('self.cash')).toBe(idle);
  });
});
