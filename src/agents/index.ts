// Rivals: automated players, from what a seat may see to its orders. The only door to this room.
export type { Agent, AgentConfig, AgentReason, CreateAgent, Decision } from './agent.ts';
