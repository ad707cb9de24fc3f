// The two seats as indexes. Rules look at "own" and "rival", never at a bloc's name.
import type { Slot } from './scenario.ts';

export const slots = [0, 1] as const satisfies readonly Slot[];

export function rivalOf(slot: Slot): Slot {
  return slot === 0 ? 1 : 0;
}
