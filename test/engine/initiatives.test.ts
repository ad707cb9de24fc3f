// Every kind of initiative: what it moves, what it costs, and that it wears off.
import { describe, expect, it } from 'vitest';
import { decompose, legalOrders } from '../../src/engine/index.ts';
import type { InitiativeKind, Order } from '../../src/engine/index.ts';
import { compared, lines, moved, nobody, north, played } from '../support/play.ts';
import type { Played } from '../support/play.ts';
import { createWorld } from '../support/world.ts';

const scenario = createWorld({ turns: 8 });
const order = (initiative: InitiativeKind, target: string | null = null): Order => ({ kind: 'initiative', initiative, target });
const number = (game: Played, path: string): number => decompose(game.scenario, game.last, path)?.value ?? Number.NaN;

interface Case {
  readonly target: string | null;
  /** Cell that the initiative moves at once, and which way. */
  readonly cell: string;
  readonly up: boolean;
  readonly then?: (given: Played, idle: Played) => void;
}

const cases: { readonly [kind in InitiativeKind]: Case } = {
  tighten: { target: 'north-memory', cell: 'world.tension', up: true },
  ease: { target: 'north-tools', cell: 'world.tension', up: false },
  partner: {
    target: 'coast',
    cell: 'region.coast.partnership.0',
    up: true,
    then: (given, idle) => {
      expect(number(given, 'north.adoption')).toBeGreaterThan(number(idle, 'north.adoption'));
      expect(number(given, 'south.adoption')).toBeLessThan(number(idle, 'south.adoption'));
      expect(moved(given, 'region.coast.partnership.0', 'rule:fading')).toBeLessThan(0);
    },
  },
  talks: {
    target: null,
    cell: 'world.tension',
    up: false,
    then: (given, idle) => expect(number(given, 'world.stability')).toBeGreaterThan(number(idle, 'world.stability')),
  },
  enforce: {
    target: null,
    cell: 'north.enforcement',
    up: true,
    then: (given, idle) => {
      expect(moved(given, 'south.chips.training', 'order:grey')).toBeLessThan(moved(idle, 'south.chips.training', 'order:grey'));
      expect(moved(given, 'north.enforcement', 'rule:drift')).toBeLessThan(0);
    },
  },
  allies: {
    target: null,
    cell: 'north.allies',
    up: true,
    then: (given, idle) => expect(moved(given, 'south.chips.ordered', 'order:purchase')).toBeLessThan(moved(idle, 'south.chips.ordered', 'order:purchase')),
  },
  talent: {
    target: null,
    cell: 'north.talent',
    up: true,
    then: (given, idle) => {
      expect(moved(given, 'north.algorithms', 'rule:own-research')).toBeGreaterThan(moved(idle, 'north.algorithms', 'rule:own-research'));
      expect(moved(given, 'north.talent', 'rule:drift')).toBeLessThan(0);
    },
  },
  standards: {
    target: null,
    cell: 'north.safety',
    up: true,
    then: (given, idle) => expect(moved(given, 'world.incidents', 'rule:hazard')).toBeLessThan(moved(idle, 'world.incidents', 'rule:hazard')),
  },
  lobby: { target: null, cell: 'north.labs.alignment', up: true },
  reserve: {
    target: null,
    cell: '',
    up: true,
    then: (given, idle) => {
      expect(moved(given, 'north.cash', 'initiative:reserve')).toBeLessThan(0);
      expect(number(given, 'north.cover')).toBeGreaterThan(number(idle, 'north.cover'));
    },
  },
};

describe('an initiative', () => {
  it.each(Object.entries(cases))('of kind %s moves what it should and costs its agenda', (kind, { target, cell, up, then }) => {
    const [given, idle] = compared(scenario, north(order(kind as InitiativeKind, target)), 2);
    const cause = `initiative:${kind}@north`;
    expect(moved(given, 'north.agenda', cause)).toBe(-1);
    if (cell !== '') {
      const delta = moved(given, cell, cause);
      expect(up ? delta : -delta).toBeGreaterThan(0);
      expect(lines(given, cell, cause)[0]?.tick).toBe(0);
    }
    then?.(given, idle);
  });

  it('of talks takes out more than twice as much when both sides talk', () => {
    const alone = moved(played(scenario, [north(order('talks'))]), 'world.tension', 'initiative:talks');
    const both = moved(played(scenario, [[[order('talks')], [order('talks')]]]), 'world.tension', 'initiative:talks');
    expect(both).toBeLessThan(2 * alone);
    expect(alone).toBeLessThan(0);
  });

  it('of partnership is contested: the same effort wins less where the rival is at work too', () => {
    const effort = order('partner', 'coast');
    const gain = (game: Played): number => moved(game, 'region.coast.shares.0', 'rule:preference');
    expect(gain(played(scenario, [[[effort], [effort]], nobody]))).toBeLessThan(gain(played(scenario, [[[effort], []], nobody])));
  });
});

describe('agenda', () => {
  it("accrues by the half-month up to a quarter's worth and one", () => {
    const spent = played(scenario, [north(order('talks'), order('lobby'), order('talent')), nobody]);
    const perTick = scenario.parameters.agendaPerYear / 24;
    expect(lines(spent, 'north.agenda', 'rule:agenda')[0]?.delta).toBe(perTick);
    expect(spent.last.blocs[0].stocks.agenda).toBe(scenario.parameters.agendaPerYear / 4 + 1);
    expect(lines(played(scenario, [nobody]), 'north.agenda')).toEqual([]);
  });

  it('is never overspent: what comes after the last point is refused', () => {
    const many = ['talks', 'lobby', 'talent', 'standards', 'enforce', 'allies'].map((kind) => order(kind as InitiativeKind));
    const game = played(scenario, [north(...many)]);
    const refused = game.reports[0]?.entries.filter((entry) => entry.code === 'order.refused');
    expect(refused?.map((entry) => entry.params['code'])).toEqual(['order.no-agenda', 'order.no-agenda']);
    expect(moved(game, 'north.agenda', 'initiative:enforce')).toBe(0);
  });

  it('buys at most six offers on the menu, none of them closed', () => {
    const offered = legalOrders(scenario, played(scenario, [nobody]).last, 0).initiatives.filter((option) => option.offered);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThanOrEqual(6);
    expect(offered.every((option) => option.refusal === null)).toBe(true);
  });
});
