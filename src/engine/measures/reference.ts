// Scales fixed by the start of a scenario: how much compute research needed then.
import type { Compiled } from '../compiled.ts';
import type { Slot } from '../scenario.ts';
import { slots } from '../slots.ts';
import { initialState } from '../start.ts';
import { splitShare, useAt, usableTraining } from './compute.ts';

const experiments = new WeakMap<Compiled, readonly number[]>();

/** Experiment compute at the start, training H100e. */
export function experimentStart(c: Compiled, slot: Slot): number {
  let known = experiments.get(c);
  if (!known) {
    const start = initialState(c.scenario);
    known = slots.map((s) => Math.max(1, splitShare(start.blocs[s], useAt.experiment) * usableTraining(c, start, s)));
    experiments.set(c, known);
  }
  return known[slot] ?? 1;
}
