// A player that orders nothing: standing orders go on, cards take their defaults. The floor of every comparison.
import type { Agent } from './agent.ts';

export function createIdleAgent(): Agent {
  return { name: 'idle', doctrine: '', decide: () => ({ orders: [], reasons: [{ code: 'reason.idle', params: {} }] }) };
}
