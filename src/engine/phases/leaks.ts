// A held model may leak: the longer it is held and the less the labs follow the office, the likelier.
import { add } from '../ledger.ts';
import { exp } from '../math.ts';
import { slots } from '../slots.ts';
import { report, rule, type TurnContext } from '../turn-context.ts';
import { releaseModel } from './releasing.ts';

const leak = rule('leak');

/** Odds over `years` that a held model leaks. */
export function leakOdds(rate: number, labAlignment: number, years: number): number {
  return 1 - exp(-rate * (1 - labAlignment) * years);
}

export function leakHeldModels(turn: TurnContext, years: number): void {
  for (const slot of slots) {
    const { stocks } = turn.state.blocs[slot];
    const { id } = turn.c.blocs[slot];
    if (stocks.capabilityHeld <= 0) continue;
    const odds = leakOdds(turn.p.leakRate, stocks.labAlignment, years);
    if (turn.chance('leak', id, turn.c.startHalfMonth + turn.state.tick) >= odds) continue;
    const points = stocks.capabilityHeld;
    add(turn.ledger, turn.c.cells.blocs[slot], stocks, 'capabilityHeld', -points, leak);
    releaseModel(turn, slot, 'publish', points, leak);
    report(turn, 'model.leaked', id, { points, odds }, { weight: 7, causes: [leak] });
  }
}
