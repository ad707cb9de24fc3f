// Every reason for refusing an order can be met, and each says whether the order was not understood or not allowed. A code without a case fails.
import { describe, expect, it } from 'vitest';
import { checkOrder, legalOrders, refusalCodes } from '../../src/engine/index.ts';
import type { Order, Orders, RefusalCode, Scenario, State } from '../../src/engine/index.ts';
import { calm, nobody, north, played } from '../support/play.ts';
import { choice, condition, event } from '../support/cards.ts';
import { createWorld } from '../support/world.ts';

const choices = [
  choice('dear', [], { cost: [{ path: 'self.cash', value: 1e5 }] }),
  choice('shut', [], { available: [condition('turn > 9')] }),
  choice('no', [], { default: true }),
];
const world = createWorld({ events: [event('card', { to: 'north', choices })], start: { 'north.agenda': 6 } });
const tighten = (target: string | null): Order => ({ kind: 'initiative', initiative: 'tighten', target });
const offer: Order = { kind: 'offer', give: 'north-threshold', take: 'south-materials', turns: 2 };
const start = played(world, []).first;
const pending = played({ ...world, meta: { ...world.meta, turns: { ...world.meta.turns, halfMonths: 1 } } }, [north(tighten('north-threshold'))]).last;
const offered = played(world, [north(offer)]).last;
const suspended = played(world, [north(offer), [[], [{ kind: 'answer', deal: 'north.0', accept: true }]]]).last;
const remote = played(world, [[[], [tighten('south-remote')]]]).last;
const poor: State = { ...start, blocs: [{ ...start.blocs[0], stocks: { ...start.blocs[0].stocks, agenda: 0.5 } }, start.blocs[1]] };
const young: State = { ...start, blocs: [{ ...start.blocs[0], stocks: { ...start.blocs[0].stocks, runMonths: 1 } }, start.blocs[1]] };
const empty: State = { ...start, blocs: [{ ...start.blocs[0], stocks: { ...start.blocs[0].stocks, runFlop: 0 } }, start.blocs[1]] };
/** The coast stands wholly with south. */
const leaning: Scenario = { ...world, regions: world.regions.map((region) => (region.id === 'coast' ? { ...region, alignment: [1, 0] } : region)) };

/** No rule of either side is in force. */
const lawless: Scenario = { ...world, controls: world.controls.map((control) => ({ ...control, start: 0 })) };

/** Something that is no order at all, as a stranger's file may hold it. */
const malformed = (value: object): Order => value as Order;

interface Case {
  readonly order: Order;
  readonly kind: 'invalid' | 'illegal';
  readonly state?: State;
  readonly before?: Orders;
  readonly scenario?: Scenario;
}

const cases: { readonly [code in RefusalCode]: Case } = {
  'order.unknown-kind': { order: malformed({ kind: 'wish' }), kind: 'invalid' },
  'order.malformed': { order: malformed({ kind: 'shares', percent: 'half' }), kind: 'invalid' },
  'order.twice': { order: { kind: 'effort', track: 'chips' }, before: [{ kind: 'effort', track: 'safety' }], kind: 'illegal' },
  'order.off-step': { order: { kind: 'split', percent: [33, 33, 34] }, kind: 'invalid' },
  'order.sum-not-100': { order: { kind: 'split', percent: [30, 30, 30] }, kind: 'illegal' },
  'order.too-small': { order: { kind: 'split', percent: [0, 50, 50] }, kind: 'illegal' },
  'order.unknown-track': { order: malformed({ kind: 'effort', track: 'chess' }), kind: 'invalid' },
  'order.unknown-channel': { order: { kind: 'chips', channel: 'tunnel', part: null, weight: 1 }, kind: 'invalid' },
  'order.unknown-part': { order: { kind: 'chips', channel: 'purchase', part: 'unicorn', weight: 1 }, kind: 'invalid' },
  'order.part-not-here': { order: { kind: 'chips', channel: 'purchase', part: 'reed', weight: 1 }, kind: 'illegal' },
  'order.part-not-shipping': { order: { kind: 'chips', channel: 'purchase', part: 'mule-north', weight: 1 }, kind: 'illegal' },
  'order.part-denied': { order: { kind: 'chips', channel: 'purchase', part: 'ox', weight: 1 }, kind: 'illegal' },
  'order.weight-range': { order: { kind: 'chips', channel: 'purchase', part: null, weight: 5 }, kind: 'invalid' },
  'order.channel-closed': { order: { kind: 'chips', channel: 'rental', part: null, weight: 1 }, state: remote, kind: 'illegal' },
  'order.nothing-to-release': { order: { kind: 'release', model: 'run', action: 'sell', when: 'now' }, state: empty, kind: 'illegal' },
  'order.run-too-young': { order: { kind: 'release', model: 'run', action: 'sell', when: 'now' }, state: young, kind: 'illegal' },
  'order.no-held-model': { order: { kind: 'release', model: 'held', action: 'sell', when: 'now' }, kind: 'illegal' },
  'order.unknown-action': { order: malformed({ kind: 'release', model: 'run', action: 'burn', when: 'now' }), kind: 'invalid' },
  'order.action-not-here': {
    order: { kind: 'release', model: 'held', action: 'hold', when: 'now' },
    state: { ...start, blocs: [{ ...start.blocs[0], stocks: { ...start.blocs[0].stocks, capabilityHeld: 150 } }, start.blocs[1]] },
    kind: 'illegal',
  },
  'order.unknown-initiative': { order: { kind: 'initiative', initiative: 'invade', target: null }, kind: 'invalid' },
  'order.target-missing': { order: tighten(null), kind: 'invalid' },
  'order.target-unknown': { order: tighten('south-materials'), kind: 'invalid' },
  'order.no-agenda': { order: tighten('north-memory'), state: poor, kind: 'illegal' },
  'order.control-at-limit': { order: { kind: 'initiative', initiative: 'ease', target: 'north-memory' }, kind: 'illegal' },
  'order.control-pending': { order: tighten('north-threshold'), state: pending, kind: 'illegal' },
  'order.control-suspended': { order: tighten('north-threshold'), state: suspended, kind: 'illegal' },
  'order.deal-unknown': { order: { kind: 'break', deal: 'north.7' }, kind: 'invalid' },
  'order.deal-not-open': { order: { kind: 'break', deal: 'north.0' }, state: offered, kind: 'illegal' },
  'order.deal-clause-idle': { order: { ...offer, give: 'north-memory' } as Order, kind: 'illegal' },
  'order.deal-already': { order: offer, state: offered, kind: 'illegal' },
  'order.deal-turns': { order: { ...offer, turns: 3 } as Order, kind: 'invalid' },
  'order.card-unknown': { order: { kind: 'reply', event: 'ball', choice: 'no' }, kind: 'illegal' },
  'order.choice-unknown': { order: { kind: 'reply', event: 'card', choice: 'maybe' }, kind: 'invalid' },
  'order.choice-closed': { order: { kind: 'reply', event: 'card', choice: 'shut' }, kind: 'illegal' },
  'order.no-cash': { order: { kind: 'reply', event: 'card', choice: 'dear' }, kind: 'illegal' },
  'order.nothing-to-enforce': {
    order: { kind: 'initiative', initiative: 'enforce', target: null },
    scenario: lawless,
    state: played(lawless, []).first,
    kind: 'illegal',
  },
  'order.partner-closed': { order: { kind: 'initiative', initiative: 'partner', target: 'coast' }, scenario: leaning, kind: 'illegal' },
};

describe('a refusal', () => {
  it('has a case for every code', () => {
    expect(Object.keys(cases).toSorted()).toEqual([...refusalCodes].toSorted());
  });

  it.each(Object.entries(cases))('%s is met and is of its kind', (code, { order, kind, state = start, before = [], scenario = world }) => {
    expect(checkOrder(scenario, state, 0, order, before)).toMatchObject({ kind, code });
  });
});

describe('orders that clash', () => {
  const clash = (order: Order, before: Orders): string | null => {
    const verdict = checkOrder(world, start, 0, order, before);
    return verdict.kind === 'accepted' ? null : verdict.code;
  };
  it.each([
    [tighten('north-memory'), [tighten('north-memory')], 'order.twice'],
    [{ kind: 'initiative', initiative: 'ease', target: 'north-tools' }, [tighten('north-tools')], 'order.twice'],
    [{ kind: 'release', model: 'run', action: 'sell', when: 'now' }, [{ kind: 'release', model: 'run', action: 'hold', when: 'ready' }], 'order.twice'],
    [{ kind: 'reply', event: 'card', choice: 'no' }, [{ kind: 'reply', event: 'card', choice: 'no' }], 'order.twice'],
    [{ kind: 'initiative', initiative: 'partner', target: 'plain' }, [{ kind: 'initiative', initiative: 'partner', target: 'coast' }], null],
    [{ kind: 'chips', channel: 'grey', part: null, weight: 1 }, [{ kind: 'chips', channel: 'fab', part: null, weight: 1 }], 'order.twice'],
  ] as readonly (readonly [Order, Orders, string | null])[])('%j after %j: %s', (order, before, code) => expect(clash(order, before)).toBe(code));
});

describe('the menu', () => {
  it('says of everything on it whether it is open, exactly as the check does', () => {
    for (const state of [start, offered, suspended, remote, poor, young])
      for (const slot of [0, 1] as const) {
        const menu = legalOrders(world, state, slot);
        const options = [...menu.releases, ...menu.initiatives, ...menu.offers, ...menu.answers, ...menu.breaks, ...menu.cards.flatMap((card) => card.choices)];
        for (const option of options) {
          const verdict = checkOrder(world, state, slot, option.order);
          expect(option.refusal).toEqual(verdict.kind === 'accepted' ? null : verdict);
        }
      }
  });

  it('is the desk as it stands', () => {
    const menu = legalOrders(world, start, 0);
    expect(menu).toMatchObject({ bloc: 'north', agenda: 6, shares: [20, 20, 30, 20, 10], split: [30, 45, 25], onReady: 'sell' });
    expect(menu.channels.map((channel) => channel.channel)).toEqual(world.blocs[0].channels.map((channel) => channel.id));
    expect(menu.cards).toMatchObject([{ event: 'card' }]);
    expect(legalOrders(world, start, 1).cards).toEqual([]);
  });
});

describe('a seat that orders nothing', () => {
  it('keeps its standing orders', () => {
    const game = played(world, [north({ kind: 'effort', track: 'safety' }, { kind: 'chips', channel: 'grey', part: 'ox', weight: 0 }), nobody], calm);
    expect(game.last.blocs[0].shares).toEqual(game.states[1]?.blocs[0].shares);
    expect(game.last.blocs[0].channels[1]).toMatchObject({ weight: 0, part: 'ox' });
  });
});
