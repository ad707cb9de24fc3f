// Where a game and its mirror image part. The mirror image has the two blocs in each other's slot.
import { createChance, resolveTurn, startState } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/engine/index.ts';
import { firstDifference } from '../../src/match/index.ts';
import { randomGame } from '../support/random-play.ts';
import { sortState, swapScenario, swapState } from '../support/swap.ts';

/** Where the mirrored game first parts from the game, as "turn path", or null. */
export function parting(scenario: Scenario, seed: string, turns: number): string | null {
  const mirror = swapScenario(scenario);
  const game = randomGame(scenario, seed, turns);
  const chance = createChance(seed);
  let state = startState(mirror, chance);
  for (const [turn, original] of game.states.entries()) {
    const found = firstDifference(sortState(state), swapState(original));
    if (found !== null) return `${turn} ${found}`;
    const orders = game.orders[turn];
    if (orders) state = resolveTurn(mirror, state, [orders[1], orders[0]], chance).state;
  }
  return null;
}
