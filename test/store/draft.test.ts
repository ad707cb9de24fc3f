// Drafting: one order a thing, and undo and redo lead back and forth exactly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOrder, redoOrder, startDraft, undoOrder, withdrawOrders } from '../../src/store/draft.ts';
import type { Draft } from '../../src/store/draft.ts';
import type { Order } from '../../src/engine/index.ts';

const orders: readonly Order[] = [
  { kind: 'effort', track: 'training' },
  { kind: 'effort', track: 'safety' },
  { kind: 'shares', percent: [20, 20, 20, 20, 20] },
  { kind: 'split', percent: [30, 45, 25] },
  { kind: 'chips', channel: 'foundry', part: 'h100', weight: 2 },
  { kind: 'chips', channel: 'grey', part: null, weight: 4 },
  { kind: 'release', model: 'run', action: 'sell', when: 'now' },
  { kind: 'release', model: 'held', action: 'publish', when: 'now' },
  { kind: 'initiative', initiative: 'partner', target: 'gulf' },
  { kind: 'initiative', initiative: 'partner', target: 'asean' },
  { kind: 'answer', deal: 'd1', accept: true },
  { kind: 'break', deal: 'd2' },
  { kind: 'reply', event: 'e1', choice: 'a' },
  { kind: 'reply', event: 'e1', choice: 'b' },
];

describe('a draft', () => {
  it('keeps one order for one thing', () => {
    let draft = startDraft([]);
    for (const order of orders) draft = addOrder(draft, order);
    expect(draft.orders.map((o) => o.kind)).toEqual(['shares', 'split', 'chips', 'release', 'release', 'initiative', 'initiative', 'answer', 'break', 'reply']);
    expect(draft.orders.at(-1)).toEqual({ kind: 'reply', event: 'e1', choice: 'b' });
    expect(draft.orders[2]).toMatchObject({ channel: 'grey' });
  });

  it('takes back what is named and nothing else', () => {
    const draft = startDraft(orders);
    expect(withdrawOrders(draft, { kind: 'initiative', id: 'partner', target: 'gulf' }).orders).toHaveLength(orders.length - 1);
    expect(withdrawOrders(draft, { kind: 'initiative' }).orders).toHaveLength(orders.length - 2);
    expect(withdrawOrders(draft, { kind: 'chips', id: 'nowhere' })).toBe(draft);
  });

  it('undoes and redoes to exactly the same orders', () => {
    const step = fc.oneof(
      fc.constantFrom(...orders).map((order) => (d: Draft) => addOrder(d, order)),
      fc.constantFrom('effort' as const, 'initiative' as const, 'chips' as const).map((kind) => (d: Draft) => withdrawOrders(d, { kind })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let draft = startDraft([]);
        const seen = [draft.orders];
        for (const take of steps) {
          const next = take(draft);
          if (next !== draft) seen.push(next.orders);
          draft = next;
        }
        for (const expected of seen.slice(0, -1).reverse()) expect((draft = undoOrder(draft)).orders).toEqual(expected);
        expect(undoOrder(draft)).toBe(draft);
        for (const expected of seen.slice(1)) expect((draft = redoOrder(draft)).orders).toEqual(expected);
        expect(redoOrder(draft)).toBe(draft);
      }),
      { seed: 3 },
    );
  });

  it('forgets the way forward when something new is ordered', () => {
    let draft = addOrder(addOrder(startDraft([]), { kind: 'effort', track: 'chips' }), { kind: 'effort', track: 'safety' });
    draft = addOrder(undoOrder(draft), { kind: 'effort', track: 'algorithms' });
    expect(redoOrder(draft)).toBe(draft);
    expect(draft.orders).toEqual([{ kind: 'effort', track: 'algorithms' }]);
  });
});
