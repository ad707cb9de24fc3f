// An automated player: sees an Observation, never the state, and says why it did what it did.
import type { Chance, Observation, OrderMenu, Orders, PublicScenario } from '../engine/index.ts';

export interface AgentReason {
  /** Stable code with a text: see text/. */
  readonly code: string;
  readonly params: { readonly [name: string]: string | number };
}

export interface Decision {
  readonly orders: Orders;
  readonly reasons: readonly AgentReason[];
}

export interface AgentConfig {
  /** Id of a house agent ("balanced", "random") or of a plan of the scenario. */
  readonly id: string;
  /** Secret doctrine, or null to draw one by chance. */
  readonly doctrine: string | null;
}

export interface Agent {
  readonly name: string;
  readonly doctrine: string;
  decide(seen: Observation, menu: OrderMenu, chance: Chance): Decision;
}

export type CreateAgent = (scenario: PublicScenario, config: AgentConfig, chance: Chance) => Agent;
