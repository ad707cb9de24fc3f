// Sellers and labs have aims of their own: the less they follow the office, the likelier a rule that they would pay for is put off.
import { add } from '../ledger.ts';
import { exp } from '../math.ts';
import { slots } from '../slots.ts';
import { report, rule, type TurnContext } from '../turn-context.ts';

const lobby = rule('lobby');
/** Half-months by which a rule is put off, and what the quarrel takes of the agenda. */
const delayTicks = 2;
const quarrel = 0.5;

/** Odds over `years` that an announced rule is put off. */
export function lobbyOdds(rate: number, labAlignment: number, years: number): number {
  return 1 - exp(-rate * (1 - labAlignment) * years);
}

/** Rules of either side that are announced, tighter than what is in force, and not yet binding. */
export function lobbyAgainstRules(turn: TurnContext, years: number): void {
  const { c, state } = turn;
  for (const slot of slots) {
    const { stocks } = state.blocs[slot];
    const { id, controls } = c.blocs[slot];
    const odds = lobbyOdds(turn.p.lobbyRate, stocks.labAlignment, years);
    for (const index of controls) {
      const control = state.controls[index];
      const def = c.scenario.controls[index];
      if (!control || !def || control.next <= control.level || control.effectiveAt <= state.tick) continue;
      if (turn.chance('lobby', `${id}/${def.id}`, c.startHalfMonth + state.tick) >= odds) continue;
      control.effectiveAt += delayTicks;
      add(turn.ledger, c.cells.blocs[slot], stocks, 'agenda', -Math.min(quarrel, stocks.agenda), lobby);
      report(turn, 'rule.delayed', id, { control: def.id, level: control.next, tick: control.effectiveAt, odds }, { weight: 4, causes: [lobby] });
    }
  }
}
