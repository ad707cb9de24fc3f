// The house's automated player: a secret doctrine as backbone, bent by what it sees towards its goals, and able to say why.
import { cardIds } from '../engine/index.ts';
import type { Chance, EventDef, Order, PlanDef, PlanPhase, PublicScenario } from '../engine/index.ts';
import type { Agent, AgentReason, Decision } from './agent.ts';
import { cardReplies } from './cards.ts';
import type { Goals } from './cards.ts';
import { type DeskWish, deskOrders } from './desk.ts';
import { lookAhead } from './foresight.ts';
import { phaseAt } from './plan-agent.ts';
import { answers, breaks, offer } from './rival-deals.ts';
import { bentChannels, bentShares, bentSplit } from './rival-desk.ts';
import type { Whim } from './rival-desk.ts';
import { chooseInitiatives } from './rival-initiatives.ts';
import { bentLicence, releasesNow } from './rival-release.ts';
import { sense } from './senses.ts';
import type { Senses } from './senses.ts';

/** Weights of the five cards, half the doctrine's and half the scenario's, scaled so that they add up to five: 1 is even-handed. */
function blendedGoals(scenario: PublicScenario, plan: PlanDef): Goals {
  const total = (weights: { readonly [card: string]: number }): number => cardIds.reduce((sum, card) => sum + (weights[card] ?? 0), 0);
  const part = (weights: { readonly [card: string]: number }, card: string): number =>
    total(weights) > 0 ? (2.5 * (weights[card] ?? 0)) / total(weights) : 0.5;
  return Object.fromEntries(cardIds.map((card) => [card, part(plan.goals, card) + part(scenario.score.weights, card)]));
}

function offerCost(order: Order | null): number {
  return order === null ? 0 : 1;
}

/** What sets rivals apart beside their doctrine. */
export interface RivalSkill {
  readonly name: string;
  /** True where it plays out the coming turns before it settles on a desk. */
  readonly foresight: boolean;
}

function deskAndReleases(senses: Senses, phase: PlanPhase, goals: Goals, whim: Whim, reasons: AgentReason[], ahead: Chance | null): readonly Order[] {
  const release = bentLicence(senses, phase, goals, reasons);
  const bent: DeskWish = {
    effort: null,
    shares: bentShares(senses, phase, whim, reasons),
    split: bentSplit(senses, phase, reasons),
    channels: bentChannels(senses, phase, reasons),
    release,
  };
  const wish = ahead ? lookAhead(senses, bent, goals, ahead, reasons) : bent;
  const now = releasesNow(senses, phase, wish.release, reasons);
  const desk = deskOrders(wish, senses.seen.menu).filter((order) => order.kind !== 'release' || !now.some((x) => x.kind === 'release' && x.model === 'run'));
  return [...desk, ...now];
}

export function createRivalAgent(scenario: PublicScenario, plan: PlanDef, skill: RivalSkill): Agent {
  const goals = blendedGoals(scenario, plan);
  return {
    name: skill.name,
    doctrine: plan.id,
    decide(seen, _menu, chance, cards: readonly EventDef[]): Decision {
      const phase = phaseAt(plan, seen.turn + 1);
      if (!phase) return { orders: [], reasons: [] };
      const reasons: AgentReason[] = [{ code: 'reason.doctrine', params: { plan: plan.name } }];
      const senses = sense(scenario, seen, goals);
      const whim: Whim = (name) => chance('whim', name, seen.tick);
      const replies = cardReplies(scenario, cards, seen, seen.menu, goals, seen.menu.agenda, chance);
      reasons.push(...replies.reasons);
      const desk = deskAndReleases(senses, phase, goals, whim, reasons, skill.foresight ? chance : null);
      const answered = answers(senses, phase, goals, reasons);
      const left = seen.menu.agenda - replies.spent;
      const offered = left >= 1 && !answered.some((order) => order.kind === 'answer' && order.accept) ? offer(senses, phase, goals, reasons) : null;
      const broken = breaks(senses, goals, whim, reasons);
      const initiatives = chooseInitiatives(senses, phase, goals, left - offerCost(offered), whim, reasons);
      return { orders: [...replies.orders, ...desk, ...answered, ...broken, ...(offered ? [offered] : []), ...initiatives], reasons };
    },
  };
}
