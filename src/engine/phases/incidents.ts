// A major incident, drawn once a turn at the odds of its hazards: trust in both blocs' models falls and both governments react.
import { add } from '../ledger.ts';
import { slots } from '../slots.ts';
import { report, rule, type TurnContext } from '../turn-context.ts';

const incident = rule('incident');

export function strikeIncident(turn: TurnContext, odds: number): void {
  const roll = turn.chance('incident', 'world', turn.c.startHalfMonth + turn.state.tick);
  if (roll >= odds) return;
  for (const slot of slots) add(turn.ledger, turn.c.cells.blocs[slot], turn.state.blocs[slot].stocks, 'brandShock', -0.15, incident);
  add(turn.ledger, turn.c.cells.world, turn.state.world, 'incidents', 0.05, incident);
  add(turn.ledger, turn.c.cells.world, turn.state.world, 'tension', 5, incident);
  report(turn, 'incident', '', { odds, roll }, { weight: 8, causes: [incident] });
}
