// Whether one order may be given now, after those already on the desk. Refused with a reason, never clamped.
import { type Compiled, compiledOf } from '../compiled.ts';
import { type CompiledChoice, eventsOf } from '../conditions.ts';
import { partPermitted, partShips } from '../measures/licensing.ts';
import { levelInForce, writtenTightness } from '../measures/controls.ts';
import { type Order, type Orders, type Refusal, type RefusalCode, releaseActions, type Verdict } from '../orders.ts';
import { runMonthsMost } from '../phases/research.ts';
import { orderRows } from '../registry/orders.ts';
import { computeUses, type InitiativeDef, type Scenario, type Slot, tracks } from '../scenario.ts';
import { rivalOf } from '../slots.ts';
import type { State } from '../state.ts';

const accepted: Verdict = { kind: 'accepted' };
const youngestRunMonths = 2.5;

/** What every check looks at. */
export interface Desk {
  readonly c: Compiled;
  readonly state: State;
  readonly slot: Slot;
  /** Orders already accepted this turn. */
  readonly before: Orders;
}

function invalid(code: RefusalCode, params: Refusal['params'] = {}): Refusal {
  return { kind: 'invalid', code, params };
}
function illegal(code: RefusalCode, params: Refusal['params'] = {}): Refusal {
  return { kind: 'illegal', code, params };
}

function percents(values: readonly number[], count: number, min: number): Verdict {
  if (!Array.isArray(values) || values.length !== count) return invalid('order.malformed', { field: 'percent' });
  let sum = 0;
  for (const value of values as readonly number[]) {
    if (!Number.isInteger(value) || value % 5 !== 0 || value > 100) return invalid('order.off-step', { value, step: 5 });
    if (value < min) return illegal('order.too-small', { value, min });
    sum += value;
  }
  return sum === 100 ? accepted : illegal('order.sum-not-100', { sum });
}

function checkChips(desk: Desk, order: Extract<Order, { kind: 'chips' }>): Verdict {
  const { c, state, slot } = desk;
  const channel = c.blocs[slot].channels.find((x) => x.id === order.channel);
  if (!channel) return invalid('order.unknown-channel', { channel: order.channel });
  if (!Number.isInteger(order.weight) || order.weight < 0 || order.weight > 4) return invalid('order.weight-range', { weight: order.weight });
  const remote = c.blocs[rivalOf(slot)].control.remote;
  const closed =
    remote >= 0 && levelInForce(state.controls[remote] ?? { level: 0, from: 0, since: 0, next: -1, effectiveAt: 0, suspendedUntil: 0 }, state.tick) > 0;
  if (channel.kind === 'rental' && order.weight > 0 && closed) return illegal('order.channel-closed', { channel: order.channel });
  if (order.part === null) return accepted;
  const part = c.chips.get(order.part);
  if (!part) return invalid('order.unknown-part', { part: order.part });
  if (!channel.parts.includes(part)) return illegal('order.part-not-here', { part: order.part, channel: order.channel });
  if (!partShips(state, part)) return illegal('order.part-not-shipping', { part: order.part });
  if (channel.controlled && !partPermitted(c, state, slot, part)) return illegal('order.part-denied', { part: order.part });
  return accepted;
}

function checkRelease(desk: Desk, order: Extract<Order, { kind: 'release' }>): Verdict {
  const { stocks } = desk.state.blocs[desk.slot];
  if (!(releaseActions as readonly string[]).includes(order.action)) return invalid('order.unknown-action', { action: String(order.action) });
  if (order.model !== 'run' && order.model !== 'held') return invalid('order.malformed', { field: 'model' });
  if (order.when !== 'ready' && order.when !== 'now') return invalid('order.malformed', { field: 'when' });
  if (order.model === 'held') {
    if (stocks.capabilityHeld <= 0) return illegal('order.no-held-model');
    return order.when === 'ready' || order.action === 'hold' ? illegal('order.action-not-here', { action: order.action }) : accepted;
  }
  if (order.when === 'now' && stocks.runMonths < youngestRunMonths)
    return illegal('order.run-too-young', { months: stocks.runMonths, least: youngestRunMonths, most: runMonthsMost });
  if (order.when === 'now' && stocks.runFlop <= 0) return illegal('order.nothing-to-release');
  return accepted;
}

function choiceOf(c: Compiled, event: string, choice: string): CompiledChoice | undefined {
  const choices = eventsOf(c.scenario)[c.eventIndex.get(event) ?? -1]?.choices ?? [];
  for (let i = 0; i < choices.length; i++) if (choices[i]?.id === choice) return choices[i];
  return undefined;
}

/** Agenda points that an order costs. */
export function agendaCost(c: Compiled, order: Order): number {
  if (order.kind === 'initiative') return c.initiatives.get(order.initiative)?.cost ?? 0;
  if (order.kind === 'offer') return 1;
  return order.kind === 'reply' ? (choiceOf(c, order.event, order.choice)?.agenda ?? 0) : 0;
}

function affordable(desk: Desk, order: Order): Verdict {
  const cost = agendaCost(desk.c, order);
  if (cost <= 0) return accepted;
  let spent = 0;
  for (const other of desk.before) spent += agendaCost(desk.c, other);
  const { agenda } = desk.state.blocs[desk.slot].stocks;
  return spent + cost > agenda + 1e-9 ? illegal('order.no-agenda', { cost, left: agenda - spent }) : accepted;
}

function checkControlTarget(desk: Desk, initiative: InitiativeDef, target: string): Verdict {
  const { c, state, slot } = desk;
  const index = c.controlIndex.get(target) ?? -1;
  const control = state.controls[index];
  const def = c.scenario.controls[index];
  if (!control || !def || c.controls[index]?.owner !== slot) return invalid('order.target-unknown', { target });
  if (control.next >= 0) return illegal('order.control-pending', { control: target });
  if (control.suspendedUntil > state.tick && initiative.kind === 'tighten') return illegal('order.control-suspended', { control: target });
  const next = control.level + (initiative.kind === 'tighten' ? 1 : -1);
  return next < 0 || next >= def.levels.length ? illegal('order.control-at-limit', { control: target }) : accepted;
}

/** Written tightness of all own rules together, below which there is nothing worth enforcing. */
const leastToEnforce = 0.4;

function ownTightness({ c, state, slot }: Desk): number {
  return c.blocs[slot].controls.reduce((sum, index) => sum + writtenTightness(c, state, index), 0);
}

function checkInitiative(desk: Desk, order: Extract<Order, { kind: 'initiative' }>): Verdict {
  const initiative = desk.c.initiatives.get(order.initiative);
  if (!initiative) return invalid('order.unknown-initiative', { initiative: order.initiative });
  if (desk.before.some((x) => x.kind === 'initiative' && x.initiative === order.initiative && x.target === order.target))
    return illegal('order.twice', { kind: order.initiative });
  if (initiative.kind === 'tighten' || initiative.kind === 'ease') {
    if (order.target === null) return invalid('order.target-missing', { initiative: initiative.id });
    const clash = desk.before.some((x) => x.kind === 'initiative' && x.target === order.target);
    if (clash) return illegal('order.twice', { kind: order.target });
    const verdict = checkControlTarget(desk, initiative, order.target);
    if (verdict.kind !== 'accepted') return verdict;
  } else if (initiative.kind === 'partner') {
    const r = order.target === null ? -1 : (desk.c.regionIndex.get(order.target) ?? -1);
    if (desk.c.scenario.regions[r]?.home === null && (desk.c.scenario.regions[r]?.alignment[desk.slot] ?? 0) >= 1)
      return illegal('order.partner-closed', { target: order.target ?? '' });
    if (r < 0 || !desk.c.regions[r]?.abroad)
      return invalid(order.target === null ? 'order.target-missing' : 'order.target-unknown', { target: order.target ?? '', initiative: initiative.id });
  } else if (order.target !== null) return invalid('order.target-unknown', { target: order.target });
  if (initiative.kind === 'enforce' && ownTightness(desk) < leastToEnforce) return illegal('order.nothing-to-enforce');
  return affordable(desk, order);
}

function checkOffer(desk: Desk, order: Extract<Order, { kind: 'offer' }>): Verdict {
  const { c, state, slot } = desk;
  const give = c.controlIndex.get(order.give) ?? -1;
  const take = c.controlIndex.get(order.take) ?? -1;
  if (give < 0 || c.controls[give]?.owner !== slot) return invalid('order.target-unknown', { target: order.give });
  if (take < 0 || c.controls[take]?.owner === slot) return invalid('order.target-unknown', { target: order.take });
  if (order.turns !== 2 && order.turns !== 4 && order.turns !== 6) return invalid('order.deal-turns', { turns: order.turns });
  for (const index of [give, take]) {
    const control = state.controls[index];
    if (!control || levelInForce(control, state.tick) === 0) return illegal('order.deal-clause-idle', { control: c.scenario.controls[index]?.id ?? '' });
  }
  if (state.deals.some((deal) => deal.status === 'offered' && deal.from === slot)) return illegal('order.deal-already');
  return affordable(desk, order);
}

function checkDeal(desk: Desk, order: Extract<Order, { kind: 'answer' | 'break' }>): Verdict {
  const deal = desk.state.deals.find((x) => x.id === order.deal);
  if (!deal) return invalid('order.deal-unknown', { deal: order.deal });
  const open = order.kind === 'answer' ? deal.status === 'offered' && deal.from !== desk.slot : deal.status === 'active';
  if (!open) return illegal('order.deal-not-open', { deal: order.deal });
  return desk.before.some((x) => x.kind === order.kind && x.deal === order.deal) ? illegal('order.twice', { kind: order.kind }) : accepted;
}

/** Refused where money or another stock in hand does not cover the price, earlier replies included. */
function payable(desk: Desk, { prices }: CompiledChoice): Refusal | null {
  for (const { path, value, inHand } of prices) {
    let left = inHand({ c: desk.c, state: desk.state, self: desk.slot });
    for (const other of desk.before) {
      if (other.kind !== 'reply') continue;
      for (const paid of choiceOf(desk.c, other.event, other.choice)?.prices ?? []) if (paid.path === path) left -= paid.value;
    }
    if (value > left + 1e-9) return illegal('order.no-cash', { path: path.replace(/^self\./, `${desk.c.blocs[desk.slot].id}.`), cost: value, left });
  }
  return null;
}

function checkReply(desk: Desk, order: Extract<Order, { kind: 'reply' }>): Verdict {
  const { c, state, slot } = desk;
  if (!state.cards.some((card) => card.event === order.event && card.slot === slot)) return illegal('order.card-unknown', { event: order.event });
  if (desk.before.some((x) => x.kind === 'reply' && x.event === order.event)) return illegal('order.twice', { kind: 'reply' });
  const choice = choiceOf(c, order.event, order.choice);
  if (!choice || (choice.for !== null && choice.for !== c.blocs[slot].id)) return invalid('order.choice-unknown', { event: order.event, choice: order.choice });
  const frame = { c, state, self: slot };
  if (!choice.available.every((test) => test(frame))) return illegal('order.choice-closed', { event: order.event, choice: order.choice });
  return payable(desk, choice) ?? affordable(desk, order);
}

function checkKind(desk: Desk, order: Order): Verdict {
  switch (order.kind) {
    case 'effort':
      return (tracks as readonly string[]).includes(order.track) ? accepted : invalid('order.unknown-track', { track: String(order.track) });
    case 'shares':
      return percents(order.percent, tracks.length, 5);
    case 'split':
      return percents(order.percent, computeUses.length, 5);
    case 'chips':
      return checkChips(desk, order);
    case 'release':
      return checkRelease(desk, order);
    case 'initiative':
      return checkInitiative(desk, order);
    case 'offer':
      return checkOffer(desk, order);
    case 'answer':
    case 'break':
      return checkDeal(desk, order);
    case 'reply':
      return checkReply(desk, order);
  }
}

const mostOf = new Map<string, number>(orderRows.map((row) => [row.kind, row.most]));

/**
 * Whether `order` may be given by the seat, after the orders in `before`.
 * @returns accepted, invalid (not understood) or illegal (understood, not allowed now) with a code and its figures.
 */
export function checkOrder(scenario: Scenario, state: State, slot: Slot, order: Order, before: Orders = []): Verdict {
  const most = mostOf.get(order.kind);
  if (most === undefined) return invalid('order.unknown-kind', { kind: String(order.kind) });
  let same = 0;
  for (const other of before) {
    if (other.kind !== order.kind) continue;
    same += 1;
    if (order.kind === 'release' && other.kind === 'release' && other.model === order.model) return illegal('order.twice', { kind: 'release' });
  }
  if (same >= most) return illegal('order.twice', { kind: order.kind });
  return checkKind({ c: compiledOf(scenario), state, slot, before }, order);
}
