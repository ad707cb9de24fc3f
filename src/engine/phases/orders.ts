// Carries out the orders of both seats: desk settings, initiatives, deals, replies to cards, release decisions.
import { slots } from '../compiled.ts';
import { doubles } from '../doubles.ts';
import { agendaCost, checkOrder } from '../legal/check-order.ts';
import { add, addAt } from '../ledger.ts';
import { bindingLayer } from '../measures/cards.ts';
import type { Order, Orders } from '../orders.ts';
import type { Cause } from '../report.ts';
import { type InitiativeDef, type Slot, type Track, tracks } from '../scenario.ts';
import type { Deal } from '../state.ts';
import { report, type TurnContext } from '../turn-context.ts';
import { applyEffect, cellAt, isPublic } from './effects.ts';
import { announce, jolt, settleJolts, suspend } from './policy.ts';
import { endRun, releaseHeld } from './releasing.ts';
import { referenceShares } from '../profile.ts';

/** Spending shares of a main effort: its track gains 20 points, the other four give 5 each. */
export function effortShares(track: Track): number[] {
  return tracks.map((other) => referenceShares[other] + (other === track ? 20 : -5));
}

function orderCause(turn: TurnContext, slot: Slot, id: string): Cause {
  return { kind: 'order', id, bloc: turn.c.blocs[slot].id };
}

function takeInitiative(turn: TurnContext, slot: Slot, initiative: InitiativeDef, target: string | null): void {
  const { c, state, ledger } = turn;
  const bloc = state.blocs[slot];
  const cells = c.cells.blocs[slot];
  const cause = orderCause(turn, slot, initiative.id);
  const index = c.controlIndex.get(target ?? '') ?? -1;
  const raise = (key: 'enforcement' | 'allies' | 'safety' | 'labAlignment', by: number): void =>
    add(ledger, cells, bloc.stocks, key, by * (1 - bloc.stocks[key]), cause);
  switch (initiative.kind) {
    case 'tighten':
      return announce(turn, index, (state.controls[index]?.level ?? 0) + 1, c.scenario.controls[index]?.effectiveMonths ?? 0, cause);
    case 'ease':
      return announce(turn, index, (state.controls[index]?.level ?? 0) - 1, 1, cause);
    case 'partner': {
      const r = c.regionIndex.get(target ?? '') ?? -1;
      const region = state.regions[r];
      const at = c.cells.regions[r];
      if (region && at) addAt(ledger, at.partnership, region.partnership, slot, 1, cause);
      return;
    }
    case 'talks':
      bloc.talking = true;
      return;
    case 'enforce':
      return raise('enforcement', 0.4);
    case 'allies':
      return raise('allies', 0.25);
    case 'talent':
      return add(ledger, cells, bloc.stocks, 'talent', 0.08, cause);
    case 'standards': {
      raise('safety', 0.16);
      return;
    }
    case 'lobby':
      return raise('labAlignment', 0.3);
    case 'reserve':
      return fillThinnest(turn, slot, cause);
  }
}

/** Buys half a quarter of whatever layer would run out first, from money in hand. */
function fillThinnest(turn: TurnContext, slot: Slot, cause: Cause): void {
  const { c, state, ledger } = turn;
  const { stocks } = state.blocs[slot];
  const cells = c.cells.blocs[slot];
  const thinnest = bindingLayer(c, state, slot);
  const uses = c.scenario.blocs[slot].layers.find((layer) => layer.id === thinnest.id)?.uses ?? 'materials';
  const stock = ({ chips: 'chipReserve', stacks: 'memoryStacks', dies: 'dieBank', materials: 'materialsReserve' } as const)[uses];
  const amount = 0.5 * thinnest.quarterlyUse;
  add(ledger, cells, stocks, stock, amount, cause);
  add(ledger, cells, stocks, 'cash', -0.125 * 0.1 * turn.flows[slot].spend, cause);
}

/** Initiatives that both capitals can watch; rules report themselves when they are announced. */
const openInitiatives = new Set<InitiativeDef['kind']>(['partner', 'talks', 'allies']);

function reportInitiative(turn: TurnContext, slot: Slot, initiative: InitiativeDef, target: string | null): void {
  if (initiative.kind === 'tighten' || initiative.kind === 'ease') return;
  const bloc = turn.c.blocs[slot].id;
  report(
    turn,
    'initiative.done',
    bloc,
    { initiative: initiative.id, target: target ?? '' },
    { weight: 0.6, seen: openInitiatives.has(initiative.kind) ? 'all' : bloc, causes: [orderCause(turn, slot, initiative.id)] },
  );
}

/** Talks take a share of the heat out, so calm is never talked below zero; both sides talking in one turn take out more than twice as much. */
function talk(turn: TurnContext): void {
  const { state, p, ledger } = turn;
  const talking = slots.filter((slot) => state.blocs[slot].talking);
  const before = state.world.tension;
  for (const slot of talking) {
    const share = (p.talksRelief / 50) * (talking.length === 2 ? 2 : 1);
    add(ledger, turn.c.cells.world, state.world, 'tension', -share * before, orderCause(turn, slot, 'talks'));
    state.blocs[slot].talking = false;
  }
}

function reply(turn: TurnContext, slot: Slot, event: string, choiceId: string): void {
  const { c, state } = turn;
  const index = c.eventIndex.get(event) ?? -1;
  const def = c.scenario.events[index];
  const choice = def?.choices.find((x) => x.id === choiceId);
  const memory = state.events[index];
  if (!def || !choice || !memory) return;
  const cause: Cause = { kind: 'event', id: `${event}:${choiceId}`, bloc: c.blocs[slot].id };
  for (const cost of choice.cost) {
    const cell = cost.path.endsWith('.agenda') ? null : cellAt(turn, cost.path, slot);
    cell?.add(-Math.min(cost.value, Math.max(0, cell.value - cell.min)), cause);
  }
  state.events[index] = { ...memory, chosen: slots.map((side) => (side === slot ? choiceId : (memory.chosen[side] ?? null))) };
  for (const effect of choice.effects) applyEffect(turn, effect, slot, event, choiceId);
  const seen = choice.effects.some((effect) => isPublic(c, effect)) ? 'all' : c.blocs[slot].id;
  report(turn, 'choice.taken', c.blocs[slot].id, { event, choice: choiceId }, { weight: 2, seen, causes: [cause] });
  if (!choice.then) return;
  const chained = c.eventIndex.get(choice.then.event) ?? -1;
  const next = state.events[chained];
  if (next) state.events[chained] = { ...next, chainTurn: state.turn + Math.max(1, choice.then.afterTurns) };
}

/** Cards that nobody answered take their default. */
function answerTheRest(turn: TurnContext, slot: Slot, orders: Orders): void {
  for (const card of turn.state.cards) {
    if (card.slot !== slot || orders.some((x) => x.kind === 'reply' && x.event === card.event)) continue;
    const { id } = turn.c.blocs[slot];
    const choices = turn.c.scenario.events[turn.c.eventIndex.get(card.event) ?? -1]?.choices ?? [];
    const fallback = choices.find((x) => x.default && (x.for === null || x.for === id));
    if (fallback) reply(turn, slot, card.event, fallback.id);
  }
}

function replaceDeal(turn: TurnContext, deal: Deal): void {
  turn.state.deals = turn.state.deals.map((x) => (x.id === deal.id ? deal : x));
}

function activate(turn: TurnContext, deal: Deal): void {
  const { c, state } = turn;
  const until = state.tick + deal.turns * c.scenario.meta.turns.halfMonths;
  const cause: Cause = { kind: 'deal', id: deal.id, bloc: c.blocs[deal.from].id };
  replaceDeal(turn, { ...deal, status: 'active', until });
  suspend(turn, c.controlIndex.get(deal.give) ?? -1, until, cause);
  suspend(turn, c.controlIndex.get(deal.take) ?? -1, until, cause);
  report(turn, 'deal.active', c.blocs[deal.from].id, { give: deal.give, take: deal.take, tick: until }, { weight: 5, causes: [cause] });
}

/** Until when the deals in force hold a control; 0 where none does. */
function heldUntil(turn: TurnContext, control: string): number {
  let until = 0;
  for (const deal of turn.state.deals) if (deal.status === 'active' && (deal.give === control || deal.take === control)) until = Math.max(until, deal.until);
  return until;
}

/** A broken deal ends at once what it alone suspends, and costs the breaker's word, and calm. */
function breakDeal(turn: TurnContext, slot: Slot, deal: Deal): void {
  const { c, state, ledger } = turn;
  const cause: Cause = { kind: 'deal', id: deal.id, bloc: c.blocs[slot].id };
  replaceDeal(turn, { ...deal, status: 'broken', until: state.tick });
  for (const id of [deal.give, deal.take]) {
    const control = state.controls[c.controlIndex.get(id) ?? -1];
    if (control?.suspendedUntil === deal.until) control.suspendedUntil = heldUntil(turn, id);
  }
  const { stocks } = state.blocs[slot];
  add(ledger, c.cells.blocs[slot], stocks, 'trust', -0.5 * stocks.trust, cause);
  jolt(turn, 6, cause);
  report(turn, 'deal.broken', c.blocs[slot].id, { give: deal.give, take: deal.take }, { weight: 6, causes: [cause] });
}

function settleDeal(turn: TurnContext, slot: Slot, order: Order): void {
  const { c, state } = turn;
  switch (order.kind) {
    case 'offer': {
      const id = `${c.blocs[slot].id}.${state.turn}`;
      const deal: Deal = { id, from: slot, give: order.give, take: order.take, turns: order.turns, status: 'offered', offeredTurn: state.turn, until: 0 };
      state.deals = [...state.deals, deal];
      return report(
        turn,
        'deal.offered',
        c.blocs[slot].id,
        { give: order.give, take: order.take, turns: order.turns },
        { weight: 3, causes: [orderCause(turn, slot, 'offer')] },
      );
    }
    case 'answer': {
      const deal = state.deals.find((x) => x.id === order.deal);
      if (!deal) return;
      if (order.accept) return activate(turn, deal);
      replaceDeal(turn, { ...deal, status: 'refused' });
      return report(turn, 'deal.refused', c.blocs[slot].id, { give: deal.give, take: deal.take }, { weight: 3 });
    }
    case 'break': {
      const deal = state.deals.find((x) => x.id === order.deal);
      return deal ? breakDeal(turn, slot, deal) : undefined;
    }
    default:
      return undefined;
  }
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
  for (const order of orders) {
    const verdict = checkOrder(turn.c.scenario, turn.state, slot, order, kept);
    if (verdict.kind === 'accepted') kept.push(order);
    else report(turn, 'order.refused', turn.c.blocs[slot].id, { kind: order.kind, code: verdict.code }, { weight: 6, seen: turn.c.blocs[slot].id });
  }
  return kept;
}

/** Offers that the other side left lying lapse at the end of the turn in which they could be answered. */
function lapseOffers(turn: TurnContext): void {
  turn.state.deals = turn.state.deals.map((deal) => (deal.status === 'offered' && deal.offeredTurn < turn.state.turn ? { ...deal, status: 'refused' } : deal));
}

/** Steps in which orders are carried out, seat by seat in each: deals are broken before others are made; releases come last, so that what they do to prices does not reach the other seat's purchases of the same turn. */
const steps: readonly ReadonlySet<Order['kind']>[] = [
  new Set(['break']),
  new Set(['answer']),
  new Set(['offer']),
  new Set(['effort', 'shares', 'split', 'chips', 'initiative']),
  new Set(['release']),
];

/** Pays for orders out of the agenda, then replies to cards. */
function payAndReply(turn: TurnContext, slot: Slot, own: readonly Order[]): void {
  const { stocks } = turn.state.blocs[slot];
  for (const order of own) {
    const cost = agendaCost(turn.c, order);
    if (cost === 0) continue;
    const name = order.kind === 'initiative' ? order.initiative : order.kind;
    add(turn.ledger, turn.c.cells.blocs[slot], stocks, 'agenda', -cost, orderCause(turn, slot, name));
  }
  for (const order of own) if (order.kind === 'reply') reply(turn, slot, order.event, order.choice);
  answerTheRest(turn, slot, own);
}

/** Both seats at once: every order is judged on the same state, then carried out step by step, seat by seat. */
export function carryOut(turn: TurnContext, orders: readonly Orders[]): void {
  const kept = [acceptedOf(turn, 0, orders[0] ?? []), acceptedOf(turn, 1, orders[1] ?? [])];
  for (const slot of slots) payAndReply(turn, slot, kept[slot] ?? []);
  for (const step of steps) for (const slot of slots) for (const order of kept[slot] ?? []) if (step.has(order.kind)) carryOutOne(turn, slot, order);
  settleJolts(turn);
  talk(turn);
  if (turn.state.deals.length > 0) lapseOffers(turn);
  turn.state.cards = [];
}
