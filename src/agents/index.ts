// Rivals: automated players, from what a seat may see to its orders. The only door to this room.
export type { Agent, AgentConfig, AgentReason, CreateAgent, Decision } from './agent.ts';
/** Makes a player by name; `houseAgents` are those that every scenario has, `agentIds` all that a seat can have. */
export { agentIds, createAgent, houseAgents } from './create-agent.ts';
/** Plans that a seat's automated player may draw as its secret doctrine. */
export { doctrinesOf } from './doctrine.ts';
/** A plan's orders for one turn, from the few things a plan looks at: for batches of plan against plan. */
export { planOrders } from './plan-agent.ts';
export type { Sight } from './sight.ts';
