// A plan may say how it answers cards: it does so where the choice is open and paid for, and leaves the rest to their defaults.
import { describe, expect, it } from 'vitest';
import { createAgent } from '../../src/agents/index.ts';
import { playMatch } from '../../src/match/index.ts';
import { shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('winter-of-open-models');

/** Cards that were answered in a match of two plans, with the answers, and the codes of what was refused. */
function played(agents: readonly [string, string]): { readonly replies: ReadonlyMap<string, string>; readonly refused: readonly unknown[] } {
  const replies = new Map<string, string>();
  const refused: unknown[] = [];
  const seats = scenario.blocs.map(({ id }, slot) => ({ bloc: id, kind: 'agent' as const, agent: agents[slot] ?? 'idle', doctrine: null }));
  playMatch(scenario, { id: 'answers', title: '', seed: '7', seats }, createAgent, {
    onTurn: (turn) => {
      turn.orders.forEach((orders, slot) => {
        for (const order of orders) if (order.kind === 'reply') replies.set(`${scenario.blocs[slot]?.id ?? ''} ${order.event}`, order.choice);
      });
      for (const entry of turn.report.entries) if (entry.code === 'order.refused') refused.push(entry.params['code']);
    },
  });
  return { replies, refused };
}

describe('answers of a plan', () => {
  it('are given to the cards that come, and never refused', () => {
    const { replies, refused } = played(['as-it-happened-us', 'as-it-happened-cn']);
    expect(refused).toEqual([]);
    expect(replies.get('us thirty-days')).toBe('bind-month');
    expect(replies.get('us paris')).toBe('go-home');
    expect(replies.get('cn paris')).toBe('sign');
    expect(replies.get('us letter-of-the-ninth')).toBe('send-letter');
  });

  it('are none where the plan says none', () => {
    expect([...played(['steady-us', 'steady-cn']).replies]).toEqual([]);
  });
});
