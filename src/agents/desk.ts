// From what a seat wants on its desk to the orders that bring it about: one chip order a turn, the nearest step first, legal ones only.
import { effortShares } from '../engine/index.ts';
import type { Order, OrderMenu, ReleaseAction, Track } from '../engine/index.ts';

/** A desk as a plan or a rival wants it. */
export interface DeskWish {
  readonly effort: Track | null;
  readonly shares: readonly number[] | null;
  readonly split: readonly number[] | null;
  readonly channels: { readonly [channel: string]: number };
  readonly release: ReleaseAction;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

function spendingOrder(wish: DeskWish, menu: OrderMenu): Order | null {
  if (wish.effort !== null) return same(menu.shares, effortShares(wish.effort)) ? null : { kind: 'effort', track: wish.effort };
  if (wish.shares === null || same(menu.shares, wish.shares)) return null;
  return { kind: 'shares', percent: wish.shares };
}

/** The channel farthest from its wished weight; the first of several. A closed channel can only be left. */
function chipOrder(wish: DeskWish, menu: OrderMenu): Order | null {
  let best: Order | null = null;
  let farthest = 0;
  for (const channel of menu.channels) {
    const wanted = wish.channels[channel.channel];
    if (wanted === undefined) continue;
    const weight = channel.refusal === null ? wanted : 0;
    const distance = Math.abs(weight - channel.weight);
    if (distance <= farthest) continue;
    const keeps = channel.part !== null && channel.parts.some((x) => x.part === channel.part && x.refusal === null);
    farthest = distance;
    best = { kind: 'chips', channel: channel.channel, part: keeps ? channel.part : null, weight };
  }
  return best;
}

/** Orders that move the desk towards the wish: spending, split, one chip order, the standing release decision. */
export function deskOrders(wish: DeskWish, menu: OrderMenu): Order[] {
  const orders: (Order | null)[] = [
    spendingOrder(wish, menu),
    wish.split === null || same(wish.split, menu.split) ? null : { kind: 'split', percent: wish.split },
    chipOrder(wish, menu),
    wish.release === menu.onReady ? null : { kind: 'release', model: 'run', action: wish.release, when: 'ready' },
  ];
  return orders.filter((order) => order !== null);
}
