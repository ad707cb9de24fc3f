// What a seat sees: its own numbers exactly, the rival's as estimates that hold the truth, public things as they are, nothing hidden.
import { describe, expect, it } from 'vitest';
import { blocDerived, blocStocks, createChance, decompose, observe, publicScenario, resolveTurn, rivalOf, slots, startState } from '../../src/engine/index.ts';
import { nobody, north, played } from '../support/play.ts';
import { choice, event } from '../support/cards.ts';
import { shippedScenario } from '../support/shipped.ts';
import { createWorld } from '../support/world.ts';

const events = [
  event('card', { to: 'north', choices: [choice('no', [], { default: true })] }),
  event('news', { to: 'world' }),
  event('plot', { to: 'south', trigger: { kind: 'scheduled', date: '2025-05-01' } }),
];
const world = createWorld({ events });
const game = played(world, [nobody, nobody, nobody], 'weather');
const state = game.last;

describe.each(slots)('the observation of seat %d', (slot) => {
  const seen = observe(world, state, slot, game.chance);
  const own = world.blocs[slot].id;
  const rival = world.blocs[rivalOf(slot)].id;

  it.each([...blocStocks, ...blocDerived])('shows $path as its row says', (row) => {
    const truth = (id: string): number => decompose(world, state, `${id}.${row.path}`)?.value ?? Number.NaN;
    const mine = seen.numbers[`${own}.${row.path}`];
    const theirs = seen.numbers[`${rival}.${row.path}`];
    if (row.seen === 'hidden') {
      expect([mine, theirs]).toEqual([undefined, undefined]);
      return;
    }
    expect(mine).toEqual({ value: truth(own), low: truth(own), high: truth(own), asOf: 3 });
    if (row.seen === 'public') expect(theirs?.value).toBe(truth(rival));
    if (row.seen === 'own') expect(theirs).toBeUndefined();
    if (row.seen === 'estimate') {
      expect(theirs?.low).toBeLessThanOrEqual(truth(rival) + 1e-9);
      expect(theirs?.high).toBeGreaterThanOrEqual(truth(rival) - 1e-9);
    }
  });

  it('is the same however often it is taken, and another in another match', () => {
    expect(observe(world, state, slot, createChance('weather'))).toEqual(seen);
    expect(observe(world, state, slot, createChance('other'))).not.toEqual(seen);
  });

  it('tells when and where things stand', () => {
    expect(seen).toMatchObject({ bloc: own, slot, turn: 3, turns: 8, tick: 18, date: { year: 2025, month: 7, day: 1 }, ending: null });
    expect(seen.regions.map((region) => region.id)).toEqual(world.regions.map((region) => region.id));
    expect(seen.controls.map((control) => control.id)).toEqual(world.controls.map((control) => control.id));
    for (const region of seen.regions) expect((region.use[0] ?? 0) + (region.use[1] ?? 0)).toBeCloseTo(1, 9);
  });

  it("keeps the rival's cover out of the history", () => {
    expect(seen.history).toHaveLength(3);
    for (const turn of seen.history) {
      expect(turn[rivalOf(slot)]?.[2]).toBe(0);
      expect(turn[slot]?.[2]).toBeGreaterThan(0);
    }
  });
});

describe('cards and news', () => {
  it('come to whom they are sent', () => {
    const [own, rival] = slots.map((slot) => observe(world, game.first, slot, game.chance));
    expect(own?.cards).toEqual([{ event: 'card', claim: 'reported' }]);
    expect(own?.news).toEqual(['news']);
    expect(rival?.cards).toEqual([]);
    expect(rival?.news).toEqual(['card', 'news']);
  });
});

describe('arrivals', () => {
  it('foretold for the next turns are what comes', () => {
    const before = observe(world, game.first, 1, game.chance);
    const arrived = (channel: string): number => before.arrivals.find((x) => x.channel === channel && x.inTurns === 0)?.training ?? 0;
    const first = played(world, [nobody], 'weather').reports[0];
    const said = first?.entries.find((entry) => entry.code === 'arrivals' && entry.bloc === 'south' && entry.params['channel'] === 'purchase');
    expect(said?.params['amount']).toBeCloseTo(arrived('purchase'), 6);
  });
});

describe('the public scenario', () => {
  it('holds no event that has not been dealt, nor what a choice leads to', () => {
    expect(publicScenario(world).events).toEqual([]);
    expect(publicScenario(world)).toBe(publicScenario(world));
    expect(publicScenario(world, new Set(['card'])).events.map((x) => x.id)).toEqual(['card']);
    const chained = createWorld({
      events: [
        event('a', { to: 'north', choices: [choice('go', [], { default: true, then: { event: 'b', afterTurns: 1 } })] }),
        event('b', { trigger: { kind: 'chain' } }),
      ],
    });
    expect(publicScenario(chained, new Set(['a'])).events[0]?.choices[0]).not.toHaveProperty('then');
    expect(publicScenario(chained, new Set(['a', 'b'])).events[0]?.choices[0]).toHaveProperty('then');
  });
});

describe('a report', () => {
  it('tells the rival nothing that its owner alone may read', () => {
    const held = played(world, [north({ kind: 'release', model: 'run', action: 'hold', when: 'now' })]);
    const secret = held.reports[0]?.entries.filter((entry) => entry.seen !== 'all') ?? [];
    expect(secret.some((entry) => entry.code === 'model.held' && entry.seen === 'north')).toBe(true);
    expect(secret.every((entry) => entry.seen === 'north' || entry.seen === 'south')).toBe(true);
  });
});

describe('what is worked out once per scenario', () => {
  it('is worked out without touching the number that was asked for: the first answer is the second one', () => {
    const shipped = shippedScenario('two-stacks');
    const chance = createChance('3');
    let state = startState(shipped, chance);
    for (let turn = 0; turn < 3; turn++) state = resolveTurn(shipped, state, [[], []], chance).state;
    for (const slot of [0, 1] as const) {
      // A new object, so that nothing is known of it yet.
      const fresh = { ...shipped };
      const first = observe(fresh, state, slot, chance);
      expect(observe(fresh, state, slot, chance)).toEqual(first);
    }
  });
});
