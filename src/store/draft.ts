// The orders of the turn under way, with undo and redo. Immer keeps the patches; nothing here knows whether an order is legal.
import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import type { Patch } from 'immer';
import type { Order, Orders } from '../engine/index.ts';
import type { Withdrawal } from './session.ts';

enablePatches();

interface Step {
  readonly redo: readonly Patch[];
  readonly undo: readonly Patch[];
}

/** A drafted turn and the way back and forth through it. */
export interface Draft {
  readonly orders: Orders;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export function startDraft(orders: Orders): Draft {
  return { orders, past: [], future: [] };
}

/** What an order is about: drafting a second order for the same thing replaces the first. Main effort and shares are one thing. */
export function placeOf(order: Order): string {
  switch (order.kind) {
    case 'effort':
    case 'shares':
      return 'effort';
    case 'split':
    case 'chips':
    case 'offer':
      return order.kind;
    case 'release':
      return `release/${order.model}`;
    case 'initiative':
      return `initiative/${order.initiative}/${order.target ?? ''}`;
    case 'answer':
    case 'break':
      return `deal/${order.deal}`;
    case 'reply':
      return `reply/${order.event}`;
  }
}

function idOf(order: Order): string {
  switch (order.kind) {
    case 'effort':
      return order.track;
    case 'chips':
      return order.channel;
    case 'release':
      return order.model;
    case 'initiative':
      return order.initiative;
    case 'answer':
    case 'break':
      return order.deal;
    case 'reply':
      return order.event;
    case 'shares':
    case 'split':
    case 'offer':
      return '';
  }
}

function isMeant(order: Order, what: Withdrawal): boolean {
  if (order.kind !== what.kind) return false;
  if (what.id !== undefined && idOf(order) !== what.id) return false;
  return what.target === undefined || (order.kind === 'initiative' && order.target === what.target);
}

function change(draft: Draft, recipe: (orders: Order[]) => void): Draft {
  const [orders, redo, undo] = produceWithPatches(draft.orders as Order[], recipe);
  return redo.length === 0 ? draft : { orders, past: [...draft.past, { redo, undo }], future: [] };
}

const sameOrder = (a: Order, b: Order): boolean => JSON.stringify(a) === JSON.stringify(b);

export function addOrder(draft: Draft, order: Order): Draft {
  const place = placeOf(order);
  const index = draft.orders.findIndex((each) => placeOf(each) === place);
  const known = draft.orders[index];
  if (known !== undefined && sameOrder(known, order)) return draft;
  return change(draft, (orders) => {
    if (index < 0) orders.push(order);
    else orders[index] = order;
  });
}

export function withdrawOrders(draft: Draft, what: Withdrawal): Draft {
  if (!draft.orders.some((order) => isMeant(order, what))) return draft;
  return change(draft, (orders) => {
    for (let i = orders.length - 1; i >= 0; i--) {
      const order = orders[i];
      if (order !== undefined && isMeant(order, what)) orders.splice(i, 1);
    }
  });
}

export function undoOrder(draft: Draft): Draft {
  const step = draft.past.at(-1);
  if (step === undefined) return draft;
  return { orders: applyPatches(draft.orders as Order[], [...step.undo]), past: draft.past.slice(0, -1), future: [...draft.future, step] };
}

export function redoOrder(draft: Draft): Draft {
  const step = draft.future.at(-1);
  if (step === undefined) return draft;
  return { orders: applyPatches(draft.orders as Order[], [...step.redo]), past: [...draft.past, step], future: draft.future.slice(0, -1) };
}
