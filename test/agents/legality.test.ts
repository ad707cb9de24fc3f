// No automated player ever gives an order that is refused, whoever sits opposite.
import { describe, expect, it } from 'vitest';
import { agentIds, createAgent } from '../../src/agents/index.ts';
import { slots } from '../../src/engine/index.ts';
import type { Order } from '../../src/engine/index.ts';
import { playMatch } from '../../src/match/index.ts';
import type { Seat } from '../../src/match/index.ts';
import { shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('two-stacks');
const players = slots.map((slot) => agentIds(scenario, scenario.blocs[slot].id));

interface Refused {
  readonly seed: string;
  readonly turn: number;
  readonly player: string;
  readonly code: unknown;
}

function refusedIn(agents: readonly string[], seed: string): { readonly refused: readonly Refused[]; readonly given: readonly Order[] } {
  const refused: Refused[] = [];
  const given: Order[] = [];
  const seats = scenario.blocs.map(({ id }, slot): Seat => ({ bloc: id, kind: 'agent', agent: agents[slot] ?? 'idle', doctrine: null }));
  playMatch(scenario, { id: seed, title: '', seed, seats }, createAgent, {
    onTurn: (turn) => {
      given.push(...turn.orders.flat());
      for (const entry of turn.report.entries) {
        if (entry.code !== 'order.refused') continue;
        refused.push({ seed, turn: turn.turn, player: agents[scenario.blocs.findIndex((bloc) => bloc.id === entry.bloc)] ?? '', code: entry.params['code'] });
      }
    },
  });
  return { refused, given };
}

describe('orders of automated players', () => {
  it('are never refused: the balanced player over 50 matches', () => {
    const games = Array.from({ length: 50 }, (_, i) => refusedIn(['balanced', 'balanced'], String(i)));
    expect(games.flatMap((game) => game.refused)).toEqual([]);
    const kinds = new Set(games.flatMap((game) => game.given.map((order) => order.kind)));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['chips', 'initiative', 'release', 'reply', 'shares', 'split']));
  });

  it('are never refused: the careful player over five matches, the same on the same seed', () => {
    const games = Array.from({ length: 5 }, (_, i) => refusedIn(['careful', 'careful'], String(i)));
    expect(games.flatMap((game) => game.refused)).toEqual([]);
    expect(refusedIn(['careful', 'careful'], '3')).toEqual(games[3]);
  });

  it('are never refused: the random player over 30 matches, and it tries every kind but few', () => {
    const games = Array.from({ length: 30 }, (_, i) => refusedIn(['random', 'random'], String(i)));
    expect(games.flatMap((game) => game.refused)).toEqual([]);
    expect(new Set(games.flatMap((game) => game.given.map((order) => order.kind))).size).toBeGreaterThanOrEqual(9);
  });

  it('are never refused: every plan of either seat, against plans and against chance', () => {
    const [first = [], second = []] = players;
    const refused = first.flatMap((id, i) => {
      const other = second[i] ?? 'random';
      return [
        ...refusedIn([id, other], `plan-${i}`).refused,
        ...refusedIn([id, 'random'], `first-${i}`).refused,
        ...refusedIn(['random', other], `second-${i}`).refused,
      ];
    });
    expect(refused).toEqual([]);
  });
});
