// Who uses what, per region, all markets weighed by spend: one small table that revenue, serving, habit and risk read from.
import type { Compiled } from '../compiled.ts';
import type { Slot } from '../scenario.ts';
import type { State } from '../state.ts';

/** Share of use at region*4 + slot*2 + (open ? 1 : 0). */
export type UseTable = readonly number[];

export function useTable(c: Compiled, state: State): UseTable {
  const table: number[] = [];
  for (let r = 0; r < state.regions.length; r++) {
    const shares = state.regions[r]?.shares ?? [];
    const weights = c.regions[r]?.marketWeights;
    const consumer = weights?.[0] ?? 0;
    const enterprise = weights?.[1] ?? 0;
    const developer = weights?.[2] ?? 0;
    for (let stack = 0; stack < 4; stack++) {
      table.push(consumer * (shares[stack] ?? 0) + enterprise * (shares[4 + stack] ?? 0) + developer * (shares[8 + stack] ?? 0));
    }
  }
  return table;
}

/** Use of a bloc's models in a region, closed and open. */
export function useIn(table: UseTable, region: number, slot: Slot): number {
  const at = region * 4 + slot * 2;
  return (table[at] ?? 0) + (table[at + 1] ?? 0);
}

/** People who use a bloc's models through its own servers, millions: closed use, and half of open use, which others also host. */
export function servedUse(state: State, table: UseTable, slot: Slot): number {
  let sum = 0;
  for (let r = 0; r < state.regions.length; r++) {
    const at = r * 4 + slot * 2;
    sum += (state.regions[r]?.users ?? 0) * ((table[at] ?? 0) + 0.5 * (table[at + 1] ?? 0));
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
    open += users * (table[at + 1] ?? 0);
    all += users * ((table[at] ?? 0) + (table[at + 1] ?? 0));
  }
  return all > 0 ? open / all : 0;
}
