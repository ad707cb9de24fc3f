// Events fire between turns: scheduled by date, by chance at a yearly rate, when their conditions hold, or in a chain.
import type { Chance } from '../chance.ts';
import { type CompiledEvent, eventsOf, type Frame, type Test } from '../conditions.ts';
import type { Compiled } from '../compiled.ts';
import type { Slot } from '../scenario.ts';
import type { Card, EventState, State } from '../state.ts';
import { report, type TurnContext } from '../turn-context.ts';
import { applyEffect } from './effects.ts';
import { settleJolts } from './policy.ts';

/** Most cards with choices that a seat gets in one turn. */
export const cardsMost = 2;

/** Sides for which every condition of an event holds. */
function sidesFor(turn: TurnContext, { when, sides }: CompiledEvent): readonly Slot[] {
  if (when.length === 0) return sides;
  const holding: Slot[] = [];
  for (const slot of sides) {
    const frame: Frame = { c: turn.c, state: turn.state, self: slot };
    let holds = true;
    for (let i = 0; holds && i < when.length; i++) holds = (when[i] as Test)(frame);
    if (holds) holding.push(slot);
  }
  return holding;
}

/** The draw that is held against an event's odds, keyed by event and date alone. */
export function rollOf(c: Compiled, state: State, event: string, chance: Chance): number {
  return chance('event', event, c.startHalfMonth + state.tick);
}

/** True when the event's own clock and chance say so; `nextTurnTicks` is the length of the turn it would fall into. */
function isDue(turn: TurnContext, event: CompiledEvent, memory: EventState, nextTurnTicks: number): boolean {
  const { tick } = turn.state;
  if (event.kind === 'scheduled') return event.at >= tick && event.at < tick + nextTurnTicks;
  if (event.kind === 'chain') return memory.chainTurn >= 0 && memory.chainTurn <= turn.state.turn;
  if (tick + nextTurnTicks <= event.from || tick > event.until) return false;
  return event.kind === 'condition' || rollOf(turn.c, turn.state, event.id, turn.chance) < event.odds;
}

function rested(turn: TurnContext, memory: EventState, event: CompiledEvent): boolean {
  if (memory.lastTurn < 0) return true;
  return event.once ? false : turn.state.turn - memory.lastTurn > event.cooldownTurns;
}

interface Due {
  readonly index: number;
  readonly event: CompiledEvent;
  readonly sides: readonly Slot[];
}

/** Of a weight group one event fires: the one with the highest keyed draw. */
function oneOfEachGroup(turn: TurnContext, due: readonly Due[]): readonly Due[] {
  if (due.every((x) => x.event.group === null)) return due;
  const draw = (x: Due): number => turn.chance('group', x.event.id, turn.c.startHalfMonth + turn.state.tick);
  return due.filter((x) => {
    const { group } = x.event;
    if (group === null) return true;
    return due.every((y) => y === x || y.event.group !== group || draw(y) < draw(x));
  });
}

function fire(turn: TurnContext, due: Due, slotsToHold: readonly Slot[]): Card[] {
  const { index } = due;
  const event = turn.c.scenario.events[index];
  const memory = turn.state.events[index];
  if (!event || !memory) return [];
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
  const events = eventsOf(turn.c.scenario);
  const due: Due[] = [];
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    const memory = state.events[index];
    if (!event || !memory || !rested(turn, memory, event) || !isDue(turn, event, memory, nextTurnTicks)) continue;
    const sides = sidesFor(turn, event);
    if (sides.length > 0) due.push({ index, event, sides });
  }
  const urgent = (x: Due): number => (x.event.kind === 'scheduled' || x.event.kind === 'chain' ? 0 : 1);
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
