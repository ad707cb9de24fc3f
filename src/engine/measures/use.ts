// Who uses what, per region, all markets weighed by spend: one small table that revenue, serving, habit and risk read from.
import type { Compiled } from '../compiled.ts';
import type { Slot } from '../scenario.ts';
import type { State } from '../state.ts';

/** Share of use at region*4 + slot*2 + (open ? 1 : 0). */
export type UseTable = Float64Array<ArrayBuffer>;

/** Works the table out, into a table that the caller no longer needs, or into a new one. */
export function useTable(c: Compiled, state: State, into: UseTable = new Float64Array(4 * state.regions.length)): UseTable {
  const { regions } = state;
  for (let r = 0; r < regions.length; r++) {
    const shares = regions[r]?.shares;
    const weights = c.regions[r]?.marketWeights;
    if (!shares || !weights) continue;
    const consumer = weights[0] as number;
    const enterprise = weights[1] as number;
    const developer = weights[2] as number;
    for (let stack = 0; stack < 4; stack++)
      into[r * 4 + stack] = consumer * (shares[stack] as number) + enterprise * (shares[4 + stack] as number) + developer * (shares[8 + stack] as number);
  }
  return into;
}

/** Makes tables into one place of its own: for a caller that has read the last one before it, and nobody else, asks for the next. */
export function tableMaker(): (c: Compiled, state: State) => UseTable {
  let own: UseTable = new Float64Array(64);
  return (c, state) => {
    if (own.length < 4 * state.regions.length) own = new Float64Array(4 * state.regions.length);
    return useTable(c, state, own);
  };
}

/** Use of a bloc's models in a region, closed and open. */
export function useIn(table: UseTable, region: number, slot: Slot): number {
  const at = region * 4 + slot * 2;
  return (table[at] as number) + (table[at + 1] as number);
}

/** People who use a bloc's models through its own servers, millions: closed use, and half of open use, which others also host. */
export function servedUse(state: State, table: UseTable, slot: Slot): number {
  let sum = 0;
  for (let r = 0; r < state.regions.length; r++) {
    const at = r * 4 + slot * 2;
    sum += (state.regions[r]?.users ?? 0) * ((table[at] as number) + 0.5 * (table[at + 1] as number));
  }
  return sum;
}

/** Share of a bloc's use that runs on published weights, over all regions. */
export function openShare(state: State, table: UseTable, slot: Slot): number {
  let open = 0;
  let all = 0;
  for (let r = 0; r < state.regions.length; r++) {
    const at = r * 4 + slot * 2;
    const users = state.regions[r]?.users ?? 0;
    open += users * (table[at + 1] as number);
    all += users * ((table[at] as number) + (table[at + 1] as number));
  }
  return all > 0 ? open / all : 0;
}
