// Why an event fired or did not, turn by turn, in one game: asked of the very states in which events were about to fire.
import { createChance, explainFiring, resolveTurn, startState } from '../../engine/index.ts';
import type { Firing, Scenario, State } from '../../engine/index.ts';
import { createAgent } from '../../agents/index.ts';
import { observeGame } from './observed-game.ts';

export interface FiringTurn extends Firing {
  readonly fired: boolean;
}

/** The same scenario in which no event ever fires: what it resolves is the state before the cards are dealt. */
function withoutFiring(scenario: Scenario): Scenario {
  return { ...scenario, events: scenario.events.map((event) => ({ ...event, trigger: { kind: 'scheduled' as const, date: '0001-01-01' } })) };
}

/** What an event waits for before each turn of a game, and whether it fired; null where there is no such event. */
export function whyEvent(scenario: Scenario, event: string, players: readonly string[], seed: string): readonly FiringTurn[] | null {
  if (!scenario.events.some((one) => one.id === event)) return null;
  const game = observeGame(scenario, players, seed, createAgent);
  const chance = createChance(seed);
  const still = withoutFiring(scenario);
  const before: readonly State[] = game.states.slice(0, -1).map((_, i) => {
    const last = game.states[i - 1];
    return last === undefined ? startState(still, chance) : resolveTurn(still, last, game.orders[i - 1] ?? [], chance, { ledger: false }).state;
  });
  const fired = new Set(game.fired[event] ?? []);
  return before.flatMap((state) => {
    const firing = explainFiring(scenario, state, event, chance);
    return firing === null ? [] : [{ ...firing, fired: fired.has(firing.turn) }];
  });
}
