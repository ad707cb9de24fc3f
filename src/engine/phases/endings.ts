// When a match is over: the last turn, an ending of the scenario, or shared stability at zero, which both lose.
import { compileTests, type Frame } from '../conditions.ts';
import { worldFormulas } from '../measures/cards.ts';
import type { Scenario } from '../scenario.ts';
import type { Ending } from '../state.ts';
import { report, type TurnContext } from '../turn-context.ts';

const endings = new WeakMap<Scenario, readonly ((frame: Frame) => boolean)[]>();

function testsOf(scenario: Scenario): readonly ((frame: Frame) => boolean)[] {
  let known = endings.get(scenario);
  if (!known) {
    known = scenario.endings.map((ending) => compileTests(scenario, ending.when));
    endings.set(scenario, known);
  }
  return known;
}

function find(turn: TurnContext, last: number): Ending | null {
  const { c, state } = turn;
  if (worldFormulas.stability(c, state) <= 0) return { kind: 'early', id: 'breakdown', sharedLoss: true };
  const at = testsOf(c.scenario).findIndex((test) => test({ c, state, self: 0 }));
  const ending = at < 0 ? undefined : c.scenario.endings[at];
  if (ending) return { kind: 'early', id: ending.id, sharedLoss: ending.shared === 'loss' };
  return state.turn >= last ? { kind: 'last-turn', id: 'last-turn', sharedLoss: false } : null;
}

/** The ending reached with this turn, or null; `last` is the number of turns. */
export function endingOf(turn: TurnContext, last: number): Ending | null {
  const found = find(turn, last);
  if (found) report(turn, 'ending', '', { ending: found.id, turn: turn.state.turn }, { weight: 10 });
  return found;
}
