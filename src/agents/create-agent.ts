// Makes an automated player from its name: a house agent, or a plan of the scenario followed to the letter.
import type { BlocId, Chance, PublicScenario, Scenario } from '../engine/index.ts';
import type { Agent, AgentConfig } from './agent.ts';
import { drawDoctrine } from './doctrine.ts';
import { createIdleAgent } from './idle-agent.ts';
import { createPlanAgent } from './plan-agent.ts';
import { createRandomAgent } from './random-agent.ts';
import { createRivalAgent } from './rival-agent.ts';

/** The house's own players; every plan of a seat is one more. */
export const houseAgents = ['balanced', 'careful', 'random', 'idle'] as const;

/** Names that `createAgent` knows for a seat. */
export function agentIds(scenario: Scenario, bloc: BlocId): readonly string[] {
  return [...houseAgents, ...scenario.plans.filter((plan) => plan.seat === bloc).map((plan) => plan.id)];
}

/** @returns the player; a name nobody knows gives the balanced one, so that a match from elsewhere stays playable. */
export function createAgent(scenario: PublicScenario, config: AgentConfig, chance: Chance): Agent {
  if (config.id === 'idle') return createIdleAgent();
  if (config.id === 'random') return createRandomAgent();
  const plan = scenario.plans.find((each) => each.id === config.id && each.seat === config.bloc);
  if (plan) return createPlanAgent(scenario, plan);
  const doctrine = drawDoctrine(scenario, config.bloc, config.doctrine, chance);
  if (!doctrine) return createRandomAgent();
  return createRivalAgent(scenario, doctrine, config.id === 'careful' ? { name: 'careful', foresight: true } : { name: 'balanced', foresight: false });
}
