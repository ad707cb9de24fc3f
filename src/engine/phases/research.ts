// Algorithms improve by own work and by copying; compute flows into the run under way.
import { tickYears } from '../calendar.ts';
import { rivalOf, slots } from '../compiled.ts';
import { add } from '../ledger.ts';
import { exp } from '../math.ts';
import { capability, catchUp, internalCapability, researchRate, runRate } from '../measures/capability.ts';
import { rule, type TurnContext } from '../turn-context.ts';

const ownResearch = rule('own-research');
const copying = rule('copying');
const training = rule('training');

/** A run is ready after six months. */
export const runMonthsMost = 6;

export function research(turn: TurnContext): void {
  const { c, state, p, ledger } = turn;
  const moves = slots.map((slot) => {
    const ahead = Math.max(0, capability(state, rivalOf(slot)) - internalCapability(c, state, slot)) / p.capabilityPerTenfold;
    return {
      own: researchRate(c, state, slot, turn.flows[slot].spend) * tickYears,
      copied: ahead * (1 - exp(-catchUp(c, state, slot) * tickYears)),
      run: runRate(c, state, slot) * tickYears,
    };
  });
  for (const slot of slots) {
    const move = moves[slot];
    const { stocks } = state.blocs[slot];
    const id = c.blocs[slot].id;
    if (!move) continue;
    add(ledger, id, stocks, 'algorithms', move.own, ownResearch);
    add(ledger, id, stocks, 'algorithms', move.copied, copying);
    add(ledger, id, stocks, 'runFlop', move.run, training);
    add(ledger, id, stocks, 'runMonths', 0.5, training);
  }
}
