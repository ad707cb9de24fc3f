// Events: when they fire, to whom, how often, what happens to cards that nobody answers, and that chance is keyed.
import { describe, expect, it } from 'vitest';
import { createChance, legalOrders } from '../../src/engine/index.ts';
import type { Chance, EventDef, EventTrigger } from '../../src/engine/index.ts';
import { entriesOf, moved, nobody, north, played } from '../support/play.ts';
import type { Played } from '../support/play.ts';
import { choice, condition, event } from '../support/cards.ts';
import { createWorld } from '../support/world.ts';

const quiet = (count: number): (typeof nobody)[] => Array.from({ length: count }, () => nobody);
/** Turns after which an event has fired, in a game without orders. */
function firings(events: readonly EventDef[], id: string, turns = 6, chance?: Chance): number[] {
  const world = createWorld({ events });
  const at = events.findIndex((x) => x.id === id);
  return played(world, quiet(turns), chance).states.flatMap((state) =>
    state.events[at]?.fired && state.events[at].lastTurn === state.turn ? [state.turn] : [],
  );
}
const chance = (ratePerYear: number, more: object = {}): EventTrigger => ({ kind: 'chance', ratePerYear, ...more });
const fires: Chance = () => 0;

describe('a trigger', () => {
  it('by date fires in the turn that the date falls into', () => {
    expect(firings([event('a', { trigger: { kind: 'scheduled', date: '2025-02-16' } })], 'a')).toEqual([1]);
    expect(firings([event('a', { trigger: { kind: 'scheduled', date: '2024-10-01' } })], 'a')).toEqual([0]);
    expect(firings([event('a', { trigger: { kind: 'scheduled', date: '2023-01-01' } })], 'a')).toEqual([]);
  });

  it('by chance fires at its yearly rate, never before or after its dates', () => {
    const often = Array.from({ length: 300 }, (_, seed) => firings([event('a', { trigger: chance(1) })], 'a', 1, createChance(`${seed}`)).length > 0);
    const share = often.filter(Boolean).length / 300;
    // Two looks of a quarter each: 1 - e^(-1/2).
    expect(share).toBeGreaterThan(0.32);
    expect(share).toBeLessThan(0.47);
    const window = event('a', { trigger: chance(5, { from: '2025-04-01', until: '2025-08-01' }), once: false });
    expect(firings([window], 'a', 6, fires)).toEqual([2, 3]);
  });

  it('by condition fires when all its lines hold', () => {
    const lines = [condition('turn >= 3'), condition('world.tension > 0')];
    expect(firings([event('a', { trigger: { kind: 'condition' }, when: lines })], 'a')).toEqual([2]);
    expect(firings([event('a', { trigger: { kind: 'condition' }, when: [...lines, condition('turn < 2')] })], 'a')).toEqual([]);
  });

  it('by chain fires the turns after that the choice says', () => {
    const first = event('first', { to: 'north', choices: [choice('go', [], { default: true, then: { event: 'next', afterTurns: 2 } })] });
    expect(firings([first, event('next', { trigger: { kind: 'chain' } })], 'next')).toEqual([2]);
    expect(firings([event('next', { trigger: { kind: 'chain' } })], 'next')).toEqual([]);
  });
});

describe('an event that may come again', () => {
  it('rests for its cooldown, and does not come where it is for once', () => {
    const again = { trigger: { kind: 'condition' } as const };
    expect(firings([event('a', { ...again, once: false, cooldownTurns: 1 })], 'a')).toEqual([0, 2, 4, 6]);
    expect(firings([event('a', again)], 'a')).toEqual([0]);
  });

  it('shares its turn with no other of its weight group', () => {
    const group = (id: string): EventDef => event(id, { trigger: { kind: 'condition' }, weightGroup: 'g' });
    const game = played(createWorld({ events: [group('a'), group('b'), group('c')] }), quiet(3), createChance('x'));
    expect(game.states.map((state) => state.events.filter((x) => x.fired > 0).length)).toEqual([1, 2, 3, 3]);
  });
});

describe('a card', () => {
  const card = (id: string, more: Partial<EventDef> = {}): EventDef =>
    event(id, {
      to: 'north',
      choices: [choice('yes', [{ do: 'add', path: 'self.cash', value: 5 }]), choice('no', [{ do: 'add', path: 'self.cash', value: -3 }], { default: true })],
      ...more,
    });

  it('that nobody answers takes its default, and is gone', () => {
    const game = played(createWorld({ events: [card('a')] }), [nobody]);
    expect(game.first.cards).toEqual([{ event: 'a', slot: 0 }]);
    expect(moved(game, 'north.cash', 'event:a:no@north')).toBe(-3);
    expect(game.last.cards).toEqual([]);
    expect(entriesOf(game, 'choice.taken')).toMatchObject([{ bloc: 'north', params: { event: 'a', choice: 'no' } }]);
  });

  it('to both sides binds self for each, and each chooses', () => {
    const game = played(createWorld({ events: [card('a', { to: 'both' })] }), [north({ kind: 'reply', event: 'a', choice: 'yes' })]);
    expect(moved(game, 'north.cash', 'event:a:yes@north')).toBe(5);
    expect(moved(game, 'south.cash', 'event:a:no@south')).toBe(-3);
    expect(game.last.events[0]?.chosen).toEqual(['yes', 'no']);
  });

  it('never comes as a third in one turn: scheduled ones come first', () => {
    const by = (id: string): EventDef => card(id, { trigger: { kind: 'condition' } });
    const game = played(createWorld({ events: [by('a'), by('b'), by('c'), card('d')] }), quiet(2), createChance('y'));
    expect(game.first.cards).toHaveLength(2);
    expect(game.first.cards[0]).toEqual({ event: 'd', slot: 0 });
    expect(game.states[1]?.cards).toHaveLength(2);
  });

  it('that is an anchor comes whatever else is on its day', () => {
    const others = ['a', 'b', 'c', 'd'].map((id) => event(id, { to: 'both', choices: [choice('go', [], { default: true })] }));
    const anchor = event('anchor', { to: 'both', anchor: true, choices: [choice('go', [], { default: true })] });
    for (let seed = 0; seed < 20; seed++) {
      const [state] = played(createWorld({ events: [...others, anchor] }), [], createChance(`${seed}`)).states;
      expect(state?.cards.filter((card) => card.event === 'anchor').map((card) => card.slot)).toEqual([0, 1]);
      expect(state?.cards).toHaveLength(4);
    }
  });

  it('offers each side its own choices, closed ones with their reason', () => {
    const choices = [
      choice('mine', [], { for: 'north' }),
      choice('theirs', [], { for: 'south', default: true }),
      choice('dear', [], { cost: [{ path: 'self.agenda', value: 9 }] }),
      choice('shut', [], { available: [condition('turn > 5')] }),
      choice('rich', [], { cost: [{ path: 'self.cash', value: 1e4 }], default: true }),
    ];
    const world = createWorld({ events: [event('a', { to: 'north', choices })] });
    const [menu] = legalOrders(world, played(world, []).first, 0).cards;
    expect(menu?.choices.map((option) => [option.order.choice, option.refusal?.code ?? null])).toEqual([
      ['mine', null],
      ['dear', 'order.no-agenda'],
      ['shut', 'order.choice-closed'],
      ['rich', 'order.no-cash'],
    ]);
  });

  it('is paid for by whoever takes it, and no stock is paid below its least', () => {
    const choices = [
      choice('pay', [], {
        cost: [
          { path: 'self.agenda', value: 2 },
          { path: 'self.reserve.materials', value: 1 },
        ],
      }),
      choice('owe', [], { cost: [{ path: 'self.reserve.materials', value: 9 }], default: true }),
    ];
    const world = createWorld({ events: [event('a', { to: 'north', choices })] });
    const paid = played(world, [north({ kind: 'reply', event: 'a', choice: 'pay' })]);
    expect(moved(paid, 'north.agenda', 'order:reply@north')).toBe(-2);
    expect(moved(paid, 'north.reserve.materials', 'event:a:pay@north')).toBe(-1);
    expect(moved(played(world, [nobody]), 'north.reserve.materials', 'event:a:owe@north')).toBe(-2);
  });
});

describe('keyed chance', () => {
  const rolls = ['a', 'b', 'c'].map((id) => event(id, { trigger: chance(0.8), once: false }));
  const fired = (game: Played, id: string): number[] => {
    const at = game.scenario.events.findIndex((x) => x.id === id);
    return game.states.map((state) => state.events[at]?.fired ?? 0);
  };

  it('gives every other event the same luck when one is added', () => {
    const before = played(createWorld({ events: rolls }), quiet(8), 'storm');
    const after = played(createWorld({ events: [event('new', { trigger: chance(3), once: false }), ...rolls] }), quiet(8), 'storm');
    for (const id of ['a', 'b', 'c']) expect(fired(after, id)).toEqual(fired(before, id));
  });

  it('gives two who choose differently the same storms', () => {
    const world = createWorld({ events: rolls });
    const idle = played(world, quiet(8), 'storm');
    const busy = played(
      world,
      Array.from({ length: 8 }, () => north({ kind: 'effort', track: 'training' }, { kind: 'initiative', initiative: 'talks', target: null })),
      'storm',
    );
    for (const id of ['a', 'b', 'c']) expect(fired(busy, id)).toEqual(fired(idle, id));
    expect(['a', 'b', 'c'].some((id) => (fired(idle, id).at(-1) ?? 0) > 0)).toBe(true);
  });
});

describe('an incident', () => {
  it('strikes at the odds of its hazard, and both sides pay', () => {
    const game = played(createWorld(), [nobody], (stream) => (stream === 'incident' ? 0 : 0.999999));
    for (const cell of ['north.shock.brand', 'south.shock.brand']) expect(moved(game, cell, 'rule:incident')).toBeLessThan(0);
    expect(moved(game, 'world.tension', 'rule:incident')).toBeGreaterThan(0);
    expect(moved(game, 'world.incidents', 'rule:incident')).toBeGreaterThan(0);
    const [entry] = entriesOf(game, 'incident');
    expect(Number(entry?.params['odds'])).toBeCloseTo(1 - Math.E ** -moved(game, 'world.incidents', 'rule:hazard'), 9);
  });
});
