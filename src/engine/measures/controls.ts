// How tight each control works now: the level in force, ramped up as it is enforced, weakened by leverage and by allies who do not follow.
import type { Compiled } from '../compiled.ts';
import { clamp } from '../math.ts';
import type { ControlKind, ControlLevel, Slot } from '../scenario.ts';
import { rivalOf } from '../slots.ts';
import type { ControlState, State } from '../state.ts';

/** Level that counts now: one step down while the control is suspended. */
export function levelInForce(control: ControlState, tick: number): number {
  return control.suspendedUntil > tick ? Math.max(0, control.level - 1) : control.level;
}

/** The level's row, by control index. */
export function levelRow(c: Compiled, state: State, index: number): ControlLevel | undefined {
  const control = state.controls[index];
  if (!control) return undefined;
  return c.scenario.controls[index]?.levels[levelInForce(control, state.tick)];
}

/** Tightness of a control by what is written and enforced, 0 to 1, before leverage; 0 for index -1, where a bloc has no such control. */
export function writtenTightness(c: Compiled, state: State, index: number): number {
  if (index < 0) return 0;
  const control = state.controls[index];
  const compiled = c.controls[index];
  if (!control || !compiled) return 0;
  const { tightness, rampTicks } = compiled;
  const suspended = control.suspendedUntil > state.tick;
  const now = tightness[suspended ? Math.max(0, control.level - 1) : control.level] ?? 0;
  if (suspended || rampTicks <= 0) return now;
  const before = tightness[control.from] ?? 0;
  return before + (now - before) * clamp((state.tick - control.since) / rampTicks, 0, 1);
}

/** How far the rival's materials licensing can weaken this bloc's controls, 0 to 1: stock and home sources shield. */
export function materialsPressure(c: Compiled, state: State, slot: Slot): number {
  const { materialsReserve, materialsHome } = state.blocs[slot].stocks;
  const shield = clamp(materialsReserve / 4 + materialsHome * 0.5, 0, 1);
  return writtenTightness(c, state, c.blocs[rivalOf(slot)].control.materials) * c.blocs[slot].constants.materialsExposure * (1 - shield);
}

/** Grip of a bloc whose allies follow and whose agencies enforce to this degree, before any leverage of the rival. */
export function gripOf(allies: number, enforcement: number): number {
  return (0.6 + 0.4 * allies) * (0.6 + 0.8 * enforcement);
}

/** What a bloc's written tightness is worth: less when the rival holds its materials, when allies do not follow, when nobody enforces. */
export function grip(c: Compiled, state: State, slot: Slot): number {
  const leverage = 1 - c.scenario.parameters.materialsLeverage * materialsPressure(c, state, slot);
  const { allies, enforcement } = state.blocs[slot].stocks;
  return leverage * gripOf(allies, enforcement);
}

/** Tightness that works now, 0 to 1; 0 for index -1. */
export function effectiveTightness(c: Compiled, state: State, index: number): number {
  if (index < 0) return 0;
  const owner = c.controls[index]?.owner ?? 0;
  return clamp(writtenTightness(c, state, index) * grip(c, state, owner), 0, 1);
}

/** Sum of written tightness over a bloc's controls. */
export function sumOfWritten(c: Compiled, state: State, slot: Slot): number {
  let sum = 0;
  const { controls } = c.blocs[slot];
  for (let i = 0; i < controls.length; i++) sum += writtenTightness(c, state, controls[i] as number);
  return sum;
}
