// Algorithms improve by own work and by copying; compute flows into the run under way.
import { tickYears } from '../calendar.ts';
import { rivalOf, slots } from '../compiled.ts';
import { changed } from '../ledger.ts';
import { exp } from '../math.ts';
import { capability, catchUp, internalCapability, researchRate, runRate } from '../measures/capability.ts';
import type { Slot } from '../scenario.ts';
import { rule, type TurnContext } from '../turn-context.ts';

const ownResearch = rule('own-research');
const copying = rule('copying');
const training = rule('training');

/** A run is ready after six months. */
export const runMonthsMost = 6;

interface Move {
  readonly own: number;
  readonly copied: number;
  readonly run: number;
}

/** What a bloc's labs gain this tick. Both are asked before either moves. */
function moveOf({ c, state, p, flows }: TurnContext, slot: Slot): Move {
  const rate = runRate(c, state, slot);
  const ahead = Math.max(0, capability(state, rivalOf(slot)) - internalCapability(c, state, slot, rate)) / p.capabilityPerTenfold;
  return {
    own: researchRate(c, state, slot, flows[slot].spend) * tickYears,
    copied: ahead * (1 - exp(-catchUp(c, state, slot) * tickYears)),
    run: rate * tickYears,
  };
}

export function research(turn: TurnContext): void {
  const { c, state, ledger } = turn;
  const moves = [moveOf(turn, 0), moveOf(turn, 1)];
  for (const slot of slots) {
    const move = moves[slot];
    const { stocks } = state.blocs[slot];
    const cells = c.cells.blocs[slot];
    if (!move) continue;
    stocks.algorithms = changed(ledger, cells.algorithms, stocks.algorithms, move.own, ownResearch);
    stocks.algorithms = changed(ledger, cells.algorithms, stocks.algorithms, move.copied, copying);
    stocks.runFlop = changed(ledger, cells.runFlop, stocks.runFlop, move.run, training);
    stocks.runMonths = changed(ledger, cells.runMonths, stocks.runMonths, 0.5, training);
  }
}
