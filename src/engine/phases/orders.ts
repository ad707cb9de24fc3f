// Carries out the orders of both seats, judged on the same state, step by step.
import { doubles } from '../doubles.ts';
import { changed } from '../ledger.ts';
import { agendaCost, judge } from '../legal/check-order.ts';
import type { Order, Orders } from '../orders.ts';
import { referenceShares } from '../profile.ts';
import { type Slot, type Track, tracks } from '../scenario.ts';
import { slots } from '../slots.ts';
import { initiativeCause, orderCause, report, type TurnContext } from '../turn-context.ts';
import { lapseOffers, settleDeal } from './deals.ts';
import { reportInitiative, takeInitiative, talk } from './initiatives.ts';
import { settleJolts } from './policy.ts';
import { endRun, releaseHeld } from './releasing.ts';
import { replyToCards } from './replies.ts';

/** Spending shares of a main effort: its track gains 20 points, the other four give 5 each. */
export function effortShares(track: Track): number[] {
  return tracks.map((other) => referenceShares[other] + (other === track ? 20 : -5));
}

function carryOutOne(turn: TurnContext, slot: Slot, order: Order): void {
  const bloc = turn.state.blocs[slot];
  switch (order.kind) {
    case 'effort':
      bloc.shares = doubles(effortShares(order.track));
      return;
    case 'shares':
      bloc.shares = doubles(order.percent);
      return;
    case 'split':
      bloc.split = doubles(order.percent);
      return;
    case 'chips': {
      const cells = bloc.channels[turn.c.blocs[slot].channels.findIndex((x) => x.id === order.channel)];
      if (!cells) return;
      cells.weight = order.weight;
      cells.part = order.part;
      return;
    }
    case 'initiative': {
      const initiative = turn.c.initiatives.get(order.initiative);
      if (!initiative) return;
      takeInitiative(turn, slot, initiative, order.target);
      return reportInitiative(turn, slot, initiative, order.target);
    }
    case 'release': {
      if (order.when === 'ready') bloc.onReady = order.action;
      else if (order.model === 'run') endRun(turn, slot, order.action, orderCause(turn, slot, 'release'));
      else releaseHeld(turn, slot, order.action, orderCause(turn, slot, 'release'));
      return;
    }
    case 'offer':
    case 'answer':
    case 'break':
      return settleDeal(turn, slot, order);
    case 'reply':
      return undefined;
  }
}

/** The seat's orders that may be given, in their order; each refused one is reported and left out. */
function acceptedOf(turn: TurnContext, slot: Slot, orders: Orders): Order[] {
  const kept: Order[] = [];
  const desk = { c: turn.c, state: turn.state, slot, before: kept };
  for (const order of orders) {
    const verdict = judge(desk, order);
    if (verdict.kind === 'accepted') kept.push(order);
    else report(turn, 'order.refused', turn.c.blocs[slot].id, { kind: order.kind, code: verdict.code }, { weight: 6, seen: turn.c.blocs[slot].id });
  }
  return kept;
}

/**
 * Step in which an order is carried out; replies are done before. Deals are broken before others are made; releases come last, so that what
 * they do to prices does not reach the other seat's purchases of the same turn.
 */
function stepOf(kind: Order['kind']): number {
  switch (kind) {
    case 'reply':
      return -1;
    case 'break':
      return 0;
    case 'answer':
      return 1;
    case 'offer':
      return 2;
    case 'release':
      return 4;
    default:
      return 3;
  }
}
const lastStep = 4;

function payAgenda(turn: TurnContext, slot: Slot, own: readonly Order[]): void {
  const { stocks } = turn.state.blocs[slot];
  for (const order of own) {
    const cost = agendaCost(turn.c, order);
    if (cost === 0) continue;
    const cause = order.kind === 'initiative' ? initiativeCause(turn, slot, order.initiative) : orderCause(turn, slot, order.kind);
    stocks.agenda = changed(turn.ledger, turn.c.cells.blocs[slot].agenda, stocks.agenda, -cost, cause);
  }
}

/** Both seats at once: every order is judged on the same state, then carried out step by step, seat by seat. */
export function carryOut(turn: TurnContext, orders: readonly Orders[]): void {
  const kept = [acceptedOf(turn, 0, orders[0] ?? []), acceptedOf(turn, 1, orders[1] ?? [])];
  for (const slot of slots) {
    payAgenda(turn, slot, kept[slot] ?? []);
    replyToCards(turn, slot, kept[slot] ?? []);
  }
  const steps = kept.map((own) => own.map((order) => stepOf(order.kind)));
  for (let step = 0; step <= lastStep; step++)
    for (const slot of slots) {
      const own = kept[slot] ?? [];
      for (let i = 0; i < own.length; i++) if (steps[slot]?.[i] === step) carryOutOne(turn, slot, own[i] as Order);
    }
  settleJolts(turn);
  talk(turn);
  if (turn.state.deals.length > 0) lapseOffers(turn);
  turn.state.cards = [];
}
