// The house's automated player: a secret doctrine as backbone, bent by what it sees towards its goals.
import type { PlanDef, PublicScenario } from '../engine/index.ts';
import type { Agent } from './agent.ts';
import { cardReplies } from './cards.ts';
import { planOrders } from './plan-agent.ts';
import { sightOf } from './sight.ts';

export function createRivalAgent(scenario: PublicScenario, plan: PlanDef): Agent {
  return {
    name: 'balanced',
    doctrine: plan.id,
    decide(seen, menu, chance, cards) {
      const replies = cardReplies(scenario, cards, seen, menu, plan.goals, menu.agenda, chance);
      const orders = planOrders(scenario, plan, sightOf(seen, { ...menu, agenda: menu.agenda - replies.spent }));
      return { orders: [...replies.orders, ...orders], reasons: [{ code: 'reason.doctrine', params: { plan: plan.name } }, ...replies.reasons] };
    },
  };
}
