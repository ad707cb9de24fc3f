// One tiny game per kind of order: what it moves, the ledger line that says so, and one way in which it is refused. A registry row without one fails.
import { describe, expect, it } from 'vitest';
import { checkOrder, orderRows, startState } from '../../src/engine/index.ts';
import type { Order, OrderKind, RefusalCode } from '../../src/engine/index.ts';
import { calm, entriesOf, moved, nobody, north, played } from '../support/play.ts';
import type { Pair } from '../support/play.ts';
import { choice, event } from '../support/cards.ts';
import { createWorld } from '../support/world.ts';
import type { Played } from '../support/play.ts';

const scenario = createWorld({
  events: [event('visit', { to: 'north', choices: [choice('open', [{ do: 'add', path: 'self.cash', value: 7 }]), choice('shut', [], { default: true })] })],
});
const offer: Order = { kind: 'offer', give: 'north-threshold', take: 'south-materials', turns: 2 };
const accept: Order = { kind: 'answer', deal: 'north.0', accept: true };

interface Case {
  readonly order: Order;
  /** Turns before the one in which the order is given. */
  readonly before: readonly Pair[];
  readonly seat: 0 | 1;
  readonly moves: (given: Played, idle: Played) => void;
  readonly refused: readonly [Order, RefusalCode];
}

const cases: { readonly [kind in OrderKind]: Case } = {
  effort: {
    order: { kind: 'effort', track: 'training' },
    before: [],
    seat: 0,
    moves: (given, idle) => {
      expect(given.last.blocs[0].shares).toEqual([40, 15, 25, 15, 5]);
      expect(moved(given, 'north.run.flop', 'rule:training')).toBeGreaterThan(moved(idle, 'north.run.flop', 'rule:training'));
      expect(moved(given, 'north.product', 'rule:applications')).toBeLessThan(moved(idle, 'north.product', 'rule:applications'));
    },
    refused: [{ kind: 'effort', track: 'chess' as 'chips' }, 'order.unknown-track'],
  },
  shares: {
    order: { kind: 'shares', percent: [20, 20, 10, 20, 30] },
    before: [],
    seat: 0,
    moves: (given, idle) => {
      expect(moved(given, 'north.safety', 'rule:safety-work')).toBeGreaterThan(moved(idle, 'north.safety', 'rule:safety-work'));
      expect(moved(given, 'north.chips.ordered')).toBeLessThan(moved(idle, 'north.chips.ordered'));
    },
    refused: [{ kind: 'shares', percent: [20, 20, 20, 20, 25] }, 'order.sum-not-100'],
  },
  split: {
    order: { kind: 'split', percent: [60, 20, 20] },
    before: [],
    seat: 0,
    moves: (given, idle) => {
      expect(moved(given, 'north.run.flop', 'rule:training')).toBeCloseTo(2 * moved(idle, 'north.run.flop', 'rule:training'), -1);
      expect(moved(given, 'north.revenue.total', 'rule:sales')).toBeLessThan(moved(idle, 'north.revenue.total', 'rule:sales'));
    },
    refused: [{ kind: 'split', percent: [100, 0, 0] }, 'order.too-small'],
  },
  chips: {
    order: { kind: 'chips', channel: 'onshore', part: 'ox', weight: 4 },
    before: [],
    seat: 0,
    moves: (given, idle) => {
      expect(moved(given, 'north.chips.ordered', 'order:onshore@north')).toBeGreaterThan(moved(idle, 'north.chips.ordered', 'order:onshore@north'));
      expect(moved(given, 'north.onshore', 'order:onshore')).toBeGreaterThan(0);
    },
    refused: [{ kind: 'chips', channel: 'purchase', part: 'ox', weight: 1 }, 'order.part-denied'],
  },
  release: {
    order: { kind: 'release', model: 'run', action: 'sell', when: 'now' },
    before: [],
    seat: 0,
    moves: (given) => {
      expect(moved(given, 'north.run.months', 'order:release@north')).toBe(-3);
      expect(moved(given, 'north.capability.closed', 'order:release@north')).toBeGreaterThan(0);
      expect(entriesOf(given, 'model.released').filter((entry) => entry.bloc === 'north')).toMatchObject([{ params: { tick: 0 } }]);
    },
    refused: [{ kind: 'release', model: 'held', action: 'sell', when: 'now' }, 'order.no-held-model'],
  },
  initiative: {
    order: { kind: 'initiative', initiative: 'talks', target: null },
    before: [],
    seat: 0,
    moves: (given) => {
      expect(moved(given, 'world.tension', 'initiative:talks@north')).toBeLessThan(0);
      expect(moved(given, 'north.agenda', 'initiative:talks@north')).toBe(-1);
    },
    refused: [{ kind: 'initiative', initiative: 'tighten', target: 'south-materials' }, 'order.target-unknown'],
  },
  offer: {
    order: offer,
    before: [],
    seat: 0,
    moves: (given) => {
      expect(given.last.deals).toMatchObject([{ id: 'north.0', from: 0, status: 'offered' }]);
      expect(moved(given, 'north.agenda', 'order:offer@north')).toBe(-1);
      expect(entriesOf(given, 'deal.offered')).toHaveLength(1);
    },
    refused: [{ kind: 'offer', give: 'north-memory', take: 'south-materials', turns: 2 }, 'order.deal-clause-idle'],
  },
  answer: {
    order: accept,
    before: [north(offer)],
    seat: 1,
    moves: (given, idle) => {
      expect(given.last.deals).toMatchObject([{ status: 'active' }]);
      expect(idle.last.deals).toMatchObject([{ status: 'refused' }]);
      expect(moved(given, 'world.tension', 'deal:north.0@north')).toBeLessThan(0);
      expect(entriesOf(given, 'control.suspended')).toHaveLength(2);
    },
    refused: [{ kind: 'answer', deal: 'south.7', accept: true }, 'order.deal-unknown'],
  },
  break: {
    order: { kind: 'break', deal: 'north.0' },
    before: [north(offer), [[], [accept]]],
    seat: 0,
    moves: (given) => {
      expect(given.last.deals).toMatchObject([{ status: 'broken' }]);
      expect(moved(given, 'north.trust', 'deal:north.0@north')).toBeLessThan(-0.2);
      expect(moved({ reports: given.reports.slice(-1) }, 'world.tension', 'deal:north.0@north')).toBe(6);
    },
    refused: [{ kind: 'break', deal: 'north.9' }, 'order.deal-unknown'],
  },
  reply: {
    order: { kind: 'reply', event: 'visit', choice: 'open' },
    before: [],
    seat: 0,
    moves: (given, idle) => {
      expect(moved(given, 'north.cash', 'event:visit:open@north')).toBe(7);
      expect(given.last.events[0]?.chosen).toEqual(['open', null]);
      expect(idle.last.events[0]?.chosen).toEqual(['shut', null]);
    },
    refused: [{ kind: 'reply', event: 'visit', choice: 'sulk' }, 'order.choice-unknown'],
  },
};

describe('the vocabulary of orders', () => {
  it('has a tiny game for every registered kind and for nothing else', () => {
    expect(Object.keys(cases).toSorted()).toEqual(orderRows.map((row) => row.kind as string).toSorted());
  });

  it.each(Object.entries(cases))('%s moves what it should and says so', (_, { order, before, seat, moves }) => {
    const now: Pair = seat === 0 ? [[order], []] : [[], [order]];
    const given = played(scenario, [...before, now]);
    expect(entriesOf(given, 'order.refused')).toEqual([]);
    moves(given, played(scenario, [...before, nobody]));
  });

  it.each(Object.entries(cases))('%s is refused with a reason', (_, { refused: [order, code] }) => {
    expect(checkOrder(scenario, startState(scenario, calm), 0, order)).toMatchObject({ code });
    const tried = played(scenario, [north(order)]);
    expect(entriesOf(tried, 'order.refused')).toMatchObject([{ bloc: 'north', seen: 'north', params: { kind: order.kind, code } }]);
    // A refused order changes nothing.
    expect(tried.last).toEqual(played(scenario, [nobody]).last);
  });
});
