// A player that follows a written plan to the letter: the reference of a score, a frozen rival, a doctrine's backbone. No search, no memory.
import type { EventDef, InitiativeOption, Option, Order, Orders, PlanDef, PlanPhase, PublicScenario, ReleaseAction, Scenario } from '../engine/index.ts';
import type { Agent } from './agent.ts';
import { choiceCost } from './cards.ts';
import { deskOrders } from './desk.ts';
import { type Sight, sightOf, turnAgenda, turnMonths } from './sight.ts';

const runMonthsMost = 6;
/** A plan that seeks deals makes an offer every third turn. */
const offerEvery = 3;
const offerTurns = 4;

/** The phase of a plan that a turn falls into. */
export function phaseAt(plan: PlanDef, turn: number): PlanPhase | undefined {
  return plan.phases.findLast((phase) => phase.fromTurn <= turn) ?? plan.phases[0];
}

/** True where ending the run now comes nearer to the wished age than waiting for the next turn. */
export function endsRunNow(cadenceMonths: number, runMonths: number, perTurn: number): boolean {
  if (cadenceMonths >= runMonthsMost || runMonths <= 0) return false;
  const later = Math.min(runMonthsMost, runMonths + perTurn);
  return Math.abs(runMonths - cadenceMonths) <= Math.abs(later - cadenceMonths);
}

function openRelease(sight: Sight, model: 'run' | 'held', action: ReleaseAction): Order | null {
  const option = sight.menu.releases.find((x) => x.order.model === model && x.order.action === action && x.order.when === 'now');
  return option && option.refusal === null ? option.order : null;
}

function releases(sight: Sight, phase: PlanPhase, perTurn: number): Order[] {
  const orders: (Order | null)[] = [];
  if (endsRunNow(phase.cadenceMonths, sight.runMonths, perTurn)) orders.push(openRelease(sight, 'run', phase.release));
  if (sight.held > 0 && phase.release !== 'hold') orders.push(openRelease(sight, 'held', phase.release));
  return orders.filter((order) => order !== null);
}

/** Initiatives of the list in turn, from where the agenda of earlier turns must have left it, while the agenda pays. */
function initiatives(sight: Sight, phase: PlanPhase, perTurn: number, purse: number): Order[] {
  const list = phase.initiatives;
  const taken: InitiativeOption[] = [];
  let left = purse;
  const first = Math.floor((sight.turn - phase.fromTurn) * perTurn + 1e-9);
  for (let i = 0; i < list.length; i++) {
    const wish = list[(first + i) % list.length];
    const option = sight.menu.initiatives.find((x) => x.order.initiative === wish?.initiative && x.order.target === wish.target);
    if (!option || option.refusal !== null || option.cost > left + 1e-9) continue;
    if (taken.some((x) => x === option || (x.order.target !== null && x.order.target === option.order.target))) continue;
    taken.push(option);
    left -= option.cost;
  }
  return taken.map((option) => option.order);
}

/** Of the open offers, the one that asks for the rival's tightest rule and gives the own loosest. */
function bestOffer(scenario: Scenario, sight: Sight): Order | null {
  const tightness = (id: string): number => sight.controls[scenario.controls.findIndex((x) => x.id === id)]?.effective ?? 0;
  let best: Option<Extract<Order, { kind: 'offer' }>> | null = null;
  let most = -Infinity;
  for (const option of sight.menu.offers) {
    if (option.refusal !== null || option.order.turns !== offerTurns) continue;
    const worth = tightness(option.order.take) - 0.5 * tightness(option.order.give);
    if (worth <= most) continue;
    most = worth;
    best = option;
  }
  return best?.order ?? null;
}

function deals(scenario: Scenario, sight: Sight, phase: PlanPhase): { readonly answers: readonly Order[]; readonly offer: Order | null } {
  const accept = phase.deals !== 'refuse';
  const answers = sight.menu.answers.filter((x) => x.refusal === null && x.order.accept === accept).map((x) => x.order);
  const seeks = phase.deals === 'seek' && sight.dealsActive === 0 && answers.length === 0 && (sight.turn - phase.fromTurn) % offerEvery === 0;
  return { answers, offer: seeks ? bestOffer(scenario, sight) : null };
}

/** The plan's answers to the cards on the desk that are open to it, and the agenda points they cost. */
function writtenReplies(plan: PlanDef, sight: Sight, cards: readonly EventDef[]): { readonly replies: readonly Order[]; readonly spent: number } {
  const replies: Order[] = [];
  let spent = 0;
  for (const card of sight.menu.cards) {
    const choice = plan.answers?.find((answer) => answer.event === card.event)?.choice;
    const option = card.choices.find((x) => x.order.choice === choice);
    if (!option || option.refusal !== null) continue;
    const written = cards.find((x) => x.id === card.event)?.choices.find((x) => x.id === choice);
    const cost = written ? choiceCost(written) : 0;
    if (spent + cost > sight.menu.agenda + 1e-9) continue;
    replies.push(option.order);
    spent += cost;
  }
  return { replies, spent };
}

/**
 * The orders of a plan for one turn; every one of them is legal in its place. Cards it says nothing about are left to their defaults.
 * @param cards the cards on the desk in full.
 */
export function planOrders(scenario: Scenario | PublicScenario, plan: PlanDef, sight: Sight, cards: readonly EventDef[] = []): Orders {
  const phase = phaseAt(plan, sight.turn);
  if (!phase) return [];
  const now = releases(sight, phase, turnMonths(scenario));
  const { answers, offer: wished } = deals(scenario, sight, phase);
  const { replies, spent } = writtenReplies(plan, sight, cards);
  const offer = sight.menu.agenda - spent + 1e-9 >= 1 ? wished : null;
  const purse = sight.menu.agenda - spent - (offer ? 1 : 0);
  // The standing decision and a release now are both orders over the run: one of them a turn.
  const desk = deskOrders(phase, sight.menu).filter((order) => order.kind !== 'release' || !now.some((x) => x.kind === 'release' && x.model === 'run'));
  return [...replies, ...desk, ...now, ...answers, ...(offer ? [offer] : []), ...initiatives(sight, phase, turnAgenda(scenario), purse)];
}

export function createPlanAgent(scenario: PublicScenario, plan: PlanDef): Agent {
  return {
    name: plan.id,
    doctrine: plan.id,
    decide: (seen, menu, _chance, cards) => ({
      orders: planOrders(scenario, plan, sightOf(seen, menu), cards),
      reasons: [{ code: 'reason.plan', params: { plan: plan.name } }],
    }),
  };
}
