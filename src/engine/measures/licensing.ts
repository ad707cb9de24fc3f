// What the rival's threshold control lets through: which parts need a licence that is refused, and the most that may be bought.
import { type Compiled, type CompiledChannel, type CompiledChip, rivalOf } from '../compiled.ts';
import type { Slot } from '../scenario.ts';
import type { State } from '../state.ts';
import { clamp } from '../math.ts';
import { grip, levelInForce, levelRow, writtenTightness } from './controls.ts';
import { trendsAt } from './trends.ts';

/** Whether each chip stays under every limit of the threshold that the rival has in force against `slot`; undefined where nothing is limited. */
function permitsAgainst(c: Compiled, state: State, slot: Slot): readonly boolean[] | undefined {
  const index = c.blocs[rivalOf(slot)].control.threshold;
  const control = index < 0 ? undefined : state.controls[index];
  return control && c.controls[index]?.permits[levelInForce(control, state.tick)];
}

/** True when a chip stays under every limit of the threshold that the rival has in force against `slot`. */
export function partPermitted(c: Compiled, state: State, slot: Slot, part: CompiledChip): boolean {
  return permitsAgainst(c, state, slot)?.[part.index] ?? true;
}

/** True when a chip is on sale: it has shipped, or it is a redesign that a rule has called for and that is ready. */
export function partShips(state: State, part: CompiledChip): boolean {
  if (!part.def.redesign) return part.shipsAt <= state.tick;
  const at = state.redesigns[part.index] ?? -1;
  return at >= 0 && at <= state.tick;
}

/** The part a channel buys now: the one asked for if it ships, else the best permitted, else the best that ships. */
export function bestPart(c: Compiled, state: State, slot: Slot, channel: CompiledChannel): CompiledChip | undefined {
  const asked = state.blocs[slot].channels[channel.index]?.part ?? null;
  const permits = channel.controlled ? permitsAgainst(c, state, slot) : undefined;
  let permitted: CompiledChip | undefined;
  let shipping: CompiledChip | undefined;
  for (const part of channel.parts) {
    if (!partShips(state, part)) continue;
    shipping ??= part;
    if (permits !== undefined && !permits[part.index]) continue;
    if (asked === null || part.def.id === asked) return part;
    permitted ??= part;
  }
  return permitted ?? shipping;
}

/** The first part of a channel that has shipped, whatever rules say. */
export function firstShipped(channel: CompiledChannel, tick: number): CompiledChip | undefined {
  for (let i = 0; i < channel.parts.length; i++) {
    const part = channel.parts[i];
    if (part !== undefined && part.shipsAt <= tick) return part;
  }
  return undefined;
}

/** Share of the price that the rival's threshold takes of what is licensed to `slot`: sellers hand it on. */
export function licenceFee(c: Compiled, state: State, slot: Slot, channel: CompiledChannel): number {
  const index = channel.controlled ? c.blocs[rivalOf(slot)].control.threshold : -1;
  const control = index < 0 ? undefined : state.controls[index];
  return control === undefined ? 0 : Math.min(0.9, c.controls[index]?.fees[levelInForce(control, state.tick)] ?? 0);
}

/** Most training H100e a year of a part that may be licensed to `slot`. A tighter rule, and a firmer grip, never raise it. `held` is the rival's grip. */
export function licensedCap(c: Compiled, state: State, slot: Slot, part: CompiledChip, held = grip(c, state, rivalOf(slot))): number {
  const p = c.scenario.parameters;
  const free = p.licensedFree * trendsAt(c, state.tick).licences;
  const index = c.blocs[rivalOf(slot)].control.threshold;
  if (index < 0) return free;
  const tight = clamp(writtenTightness(c, state, index) * held, 0, 1);
  const permitted = free * (levelRow(c, state, index)?.volumeCap ?? 1) * (1 - 0.3 * tight);
  return partPermitted(c, state, slot, part) ? permitted : Math.min(permitted, free * 0.25 * (1 - tight) * (1 - tight));
}
