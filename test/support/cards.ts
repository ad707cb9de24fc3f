// Events for tests: a card for the first turn with one choice of one effect, or news without choices.
import { parseExpression } from '../../src/engine/index.ts';
import type { ChoiceDef, EffectDef, EventDef, EventTrigger, Expression } from '../../src/engine/index.ts';

/** A condition from its text, as the reader of scenarios makes it. */
export function condition(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`no condition: ${text}`);
  return { text, root: parsed.root, type: 'flag' };
}

export function choice(id: string, effects: readonly EffectDef[] = [], more: Partial<ChoiceDef> = {}): ChoiceDef {
  return { id, for: null, text: id, gist: id, cost: [], available: [], effects, ai: { weight: 1, if: [] }, default: false, ...more };
}

const atOnce: EventTrigger = { kind: 'scheduled', date: '2024-10-01' };

export function event(id: string, more: Partial<EventDef> = {}): EventDef {
  return {
    id,
    title: id,
    body: id,
    dateline: id,
    claim: 'reported',
    to: 'world',
    trigger: atOnce,
    when: [],
    once: true,
    cooldownTurns: 0,
    effects: [],
    choices: [],
    sources: [],
    objectives: [],
    ...more,
  };
}
