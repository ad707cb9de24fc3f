// An automated player: sees an Observation, never the state, and says why it did what it did.
// Nothing is remembered between turns: a decision follows from what is seen and the seat's own chance, so a match can be taken up anywhere.
import type { BlocId, Chance, EventDef, Observation, OrderMenu, Orders, PublicScenario } from '../engine/index.ts';

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
  /** Seat it plays. */
  readonly bloc: BlocId;
  /** Id of a house agent ("balanced", "random", "idle") or of a plan of the scenario. */
  readonly id: string;
  /** Secret doctrine, or null to draw one by chance. */
  readonly doctrine: string | null;
}

export interface Agent {
  readonly name: string;
  readonly doctrine: string;
  /** @param cards the cards on its desk in full, as `publicScenario` shows dealt ones: what each choice costs and does, not what it leads to. */
  decide(seen: Observation, menu: OrderMenu, chance: Chance, cards: readonly EventDef[]): Decision;
}

export type CreateAgent = (scenario: PublicScenario, config: AgentConfig, chance: Chance) => Agent;
