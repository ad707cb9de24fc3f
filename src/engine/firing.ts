// Why an event fires or does not, for authors: its clock, each line for each side, and the roll against its odds. Changes nothing.
import type { Chance } from './chance.ts';
import { compiledOf } from './compiled.ts';
import { eventsOf, oddsOf } from './conditions.ts';
import { rollOf } from './phases/events.ts';
import type { Scenario, Slot } from './scenario.ts';
import { slots } from './slots.ts';
import type { State } from './state.ts';

export interface Firing {
  /** Turn that is about to be played, 1 for the first. */
  readonly turn: number;
  /** True where its day, its span or a chain lets it fire now. */
  readonly clock: boolean;
  /** False where it has fired once, or rests. */
  readonly rested: boolean;
  /** Per side that may get it: whether each line holds. */
  readonly sides: readonly { readonly slot: Slot; readonly lines: readonly boolean[] }[];
  /** Odds of this turn and the draw against them; null where chance has no say. */
  readonly odds: number | null;
  readonly roll: number | null;
  /** True where all of that lets it fire; the desk may still be full, or another event of its group be drawn. */
  readonly due: boolean;
}

/**
 * Asks an event why.
 * @param state as it is when events are about to fire: the turn's half-months are over, the coming turn's cards are not dealt.
 */
export function explainFiring(scenario: Scenario, state: State, event: string, chance: Chance): Firing | null {
  const c = compiledOf(scenario);
  const index = c.eventIndex.get(event) ?? -1;
  const def = scenario.events[index];
  const compiled = eventsOf(scenario)[index];
  const memory = state.events[index];
  if (!def || !compiled || !memory) return null;
  const ticks = scenario.meta.turns.halfMonths;
  const { trigger } = def;
  const inSpan = state.tick + ticks > compiled.from && state.tick <= compiled.until;
  const onDay = compiled.at >= state.tick && compiled.at < state.tick + ticks;
  const byChain = memory.chainTurn >= 0 && memory.chainTurn <= state.turn;
  const clock = trigger.kind === 'scheduled' ? onDay : trigger.kind === 'chain' ? byChain : inSpan;
  const rested = memory.lastTurn < 0 || (!def.once && state.turn - memory.lastTurn > def.cooldownTurns);
  const sides = slots
    .filter((slot) => def.to === 'both' || def.to === 'world' || scenario.blocs[slot].id === def.to)
    .map((slot) => ({ slot, lines: compiled.when.map((test) => test({ c, state, self: slot })) }));
  const odds = trigger.kind === 'chance' ? oddsOf(trigger.ratePerYear, ticks) : null;
  const roll = trigger.kind === 'chance' ? rollOf(c, state, def.id, chance) : null;
  const drawn = odds === null || roll === null || roll < odds;
  return { turn: state.turn + 1, clock, rested, sides, odds, roll, due: clock && rested && drawn && sides.some((side) => side.lines.every(Boolean)) };
}
