// Events fire between turns: scheduled by date, by chance at a yearly rate, when their conditions hold, or in a chain.
import { tickYears } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { type CompiledEvent, eventsOf, type Frame } from '../conditions.ts';
import { type Compiled, slots } from '../compiled.ts';
import { exp } from '../math.ts';
import type { EventDef, Slot } from '../scenario.ts';
import type { Card, EventState, State } from '../state.ts';
import { report, type TurnContext } from '../turn-context.ts';
import { applyEffect } from './effects.ts';
import { settleJolts } from './policy.ts';

/** Most cards with choices that a seat gets in one turn. */
export const cardsMost = 2;

function sidesOf(turn: TurnContext, event: EventDef): readonly Slot[] {
  if (event.to === 'both' || event.to === 'world') return slots;
  return turn.c.blocs[0].id === event.to ? [0] : [1];
}

function holds(turn: TurnContext, compiled: CompiledEvent, slot: Slot): boolean {
  if (compiled.when.length === 0) return true;
  const frame: Frame = { c: turn.c, state: turn.state, self: slot };
  return compiled.when.every((test) => test(frame));
}

/** Chance that an event which waits for chance fires before a turn of so many ticks. */
export function oddsOf(ratePerYear: number, ticks: number): number {
  return 1 - exp(-ratePerYear * ticks * tickYears);
}

/** The draw that is held against those odds, keyed by event and date alone. */
export function rollOf(c: Compiled, state: State, event: EventDef, chance: Chance): number {
  return chance('event', event.id, c.startHalfMonth + state.tick);
}

/** True when the event's own clock and chance say so; `nextTurnTicks` is the length of the turn it would fall into. */
function isDue(turn: TurnContext, compiled: CompiledEvent, memory: EventState, event: EventDef, nextTurnTicks: number): boolean {
  const { tick } = turn.state;
  if (event.trigger.kind === 'scheduled') return compiled.at >= tick && compiled.at < tick + nextTurnTicks;
  if (event.trigger.kind === 'chain') return memory.chainTurn >= 0 && memory.chainTurn <= turn.state.turn;
  if (tick + nextTurnTicks <= compiled.from || tick > compiled.until) return false;
  if (event.trigger.kind === 'condition') return true;
  return rollOf(turn.c, turn.state, event, turn.chance) < oddsOf(event.trigger.ratePerYear, nextTurnTicks);
}

function rested(turn: TurnContext, memory: EventState, event: EventDef): boolean {
  if (memory.lastTurn < 0) return true;
  return event.once ? false : turn.state.turn - memory.lastTurn > event.cooldownTurns;
}

interface Due {
  readonly index: number;
  readonly event: EventDef;
  readonly sides: readonly Slot[];
}

/** Of a weight group one event fires: the one with the highest keyed draw. */
function oneOfEachGroup(turn: TurnContext, due: readonly Due[]): Due[] {
  if (due.every((x) => x.event.weightGroup === undefined)) return [...due];
  const draw = (x: Due): number => turn.chance('group', x.event.id, turn.c.startHalfMonth + turn.state.tick);
  return due.filter((x) => {
    const group = x.event.weightGroup;
    if (group === undefined) return true;
    return due.every((y) => y === x || y.event.weightGroup !== group || draw(y) < draw(x));
  });
}

function fire(turn: TurnContext, due: Due, slotsToHold: readonly Slot[]): Card[] {
  const { event, index } = due;
  const memory = turn.state.events[index];
  if (!memory) return [];
  turn.state.events[index] = { fired: memory.fired + 1, lastTurn: turn.state.turn, chainTurn: -1, chosen: memory.chosen };
  const first = due.sides[0] ?? 0;
  if (event.to === 'both') for (const slot of due.sides) for (const effect of event.effects) applyEffect(turn, effect, slot, event.id, null);
  else for (const effect of event.effects) applyEffect(turn, effect, first, event.id, null);
  settleJolts(turn);
  report(turn, 'event.fired', event.to === 'both' || event.to === 'world' ? '' : event.to, { event: event.id }, { weight: 2 });
  return event.choices.length === 0 ? [] : slotsToHold.map((slot) => ({ event: event.id, slot }));
}

/** Fires what is due at the beginning of the coming turn and lays the cards on the desks. Scheduled and chained events go first. */
export function fireEvents(turn: TurnContext, nextTurnTicks: number): void {
  const { state } = turn;
  const { events } = turn.c.scenario;
  const compiledEvents = eventsOf(turn.c.scenario);
  const due: Due[] = [];
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    const compiled = compiledEvents[index];
    const memory = state.events[index];
    if (!event || !compiled || !memory) continue;
    if (!rested(turn, memory, event) || !isDue(turn, compiled, memory, event, nextTurnTicks)) continue;
    const sides = sidesOf(turn, event).filter((slot) => holds(turn, compiled, slot));
    if (sides.length > 0) due.push({ index, event, sides });
  }
  const urgent = (x: Due): number => (x.event.trigger.kind === 'scheduled' || x.event.trigger.kind === 'chain' ? 0 : 1);
  const order = oneOfEachGroup(turn, due)
    .map((x, i) => ({ x, i, draw: turn.chance('order', x.event.id, turn.c.startHalfMonth + state.tick) }))
    .sort((a, b) => urgent(a.x) - urgent(b.x) || a.draw - b.draw || a.i - b.i);
  const held = [0, 0];
  const cards: Card[] = [];
  for (const { x } of order) {
    const free = x.event.choices.length === 0 ? x.sides : x.sides.filter((slot) => (held[slot] ?? 0) < cardsMost);
    if (free.length === 0) continue;
    for (const card of fire(turn, { ...x, sides: free }, free)) {
      held[card.slot] = (held[card.slot] ?? 0) + 1;
      cards.push(card);
    }
  }
  state.cards = cards;
}
