// What a rival does with its models: the doctrine's licence, unless the market or the rival's last release makes another one better.
import type { Order, PlanPhase, ReleaseAction } from '../engine/index.ts';
import type { AgentReason } from './agent.ts';
import type { Goals } from './cards.ts';
import { endsRunNow } from './plan-agent.ts';
import type { Senses } from './senses.ts';
import { turnMonths } from './sight.ts';

/** A lead over the best open model, and over the rival, worth keeping for oneself, points. */
const leadWorthSelling = 5;
const leadWorthKeeping = 2;
const stabilityTooLow = 38;

/** The licence for the next model, and why it is not the doctrine's. */
export function bentLicence(senses: Senses, phase: PlanPhase, goals: Goals, reasons: AgentReason[]): ReleaseAction {
  const goal = (card: string): number => goals[card] ?? 1;
  const gap = senses.own('gap');
  const say = (code: string, action: ReleaseAction): ReleaseAction => {
    if (action !== phase.release) reasons.push({ code, params: { gap: Math.round(10 * gap) / 10 } });
    return action;
  };
  const closed = phase.release === 'sell' || phase.release === 'test' || phase.release === 'hold';
  if (senses.openAtParity && closed && goal('adoption') > goal('gap'))
    return say('reason.answer-open', goal('adoption') > 1.5 * goal('economy') ? 'publish' : 'delay');
  const openRival = senses.theirs('capability.open');
  if (phase.release === 'publish' && gap >= leadWorthKeeping && senses.own('capability') - openRival >= leadWorthSelling && goal('economy') >= goal('adoption'))
    return say('reason.keep-margin', 'sell');
  if (
    phase.release === 'sell' &&
    senses.seen.numbers['world.stability'] !== undefined &&
    (senses.seen.numbers['world.stability']?.value ?? 100) < stabilityTooLow &&
    goal('stability') >= 1
  )
    return say('reason.test-first', 'test');
  if (phase.release === 'hold' && gap < 2) return say('reason.show-held', 'sell');
  return phase.release;
}

/** Releases of this turn: a run ended early, a held model brought out. */
export function releasesNow(senses: Senses, phase: PlanPhase, action: ReleaseAction, reasons: AgentReason[]): readonly Order[] {
  const { menu } = senses.seen;
  const open = (model: 'run' | 'held', what: ReleaseAction): Order | null =>
    menu.releases.find((x) => x.refusal === null && x.order.model === model && x.order.action === what && x.order.when === 'now')?.order ?? null;
  const orders: (Order | null)[] = [];
  const months = senses.own('run.months');
  const reach = senses.own('capability.internal');
  const overtaken = senses.own('gap') < 0 && reach > senses.theirs('capability') + 0.5;
  const last = senses.left === 0 && reach > senses.own('capability') + 1;
  const now = open('run', action);
  if (now && (endsRunNow(phase.cadenceMonths, months, turnMonths(senses.scenario)) || (overtaken && months >= 4) || last)) {
    if (overtaken) reasons.push({ code: 'reason.overtake', params: {} });
    orders.push(now);
  }
  const held = senses.own('capability.held');
  if (held > senses.own('capability') && (action !== 'hold' || senses.left <= 2 || senses.own('gap') < 2)) {
    const shown = open('held', action === 'hold' ? 'sell' : action);
    if (shown) reasons.push({ code: 'reason.held-out', params: { lead: Math.round(10 * (held - senses.own('capability'))) / 10 } });
    orders.push(shown);
  }
  return orders.filter((order) => order !== null);
}
