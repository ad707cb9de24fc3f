// Events and choices as the engine plays them: conditions compiled, names looked up, one shape for all.
import { type Address, addressOf } from './addresses.ts';
import { halfMonthsOf, tickYears } from './calendar.ts';
import { type CompiledEffect, compileEffect } from './compiled-effects.ts';
import { compiledOf } from './compiled.ts';
import { type Frame, readerOf, type Test, testsOf } from './conditions.ts';
import { exp } from './math.ts';
import type { Cause } from './report.ts';
import type { EventTrigger, Scenario, Slot } from './scenario.ts';
import { slots } from './slots.ts';

export interface CompiledChoice {
  readonly id: string;
  /** Side that may take it, or null for whoever holds the card. */
  readonly for: string | null;
  readonly default: boolean;
  /** Agenda points, and what it costs beside them: each path as it is written, and a reader of what is in hand. */
  readonly agenda: number;
  readonly prices: readonly { readonly path: string; readonly address: Address; readonly value: number; readonly inHand: (frame: Frame) => number }[];
  readonly effects: readonly CompiledEffect[];
  /** True when everybody can see some of what it does. */
  readonly open: boolean;
  /** Index of the event that it brings, or -1, and after how many turns. */
  readonly chained: number;
  readonly chainedAfter: number;
  /** What the ledger calls it, per slot that takes it. */
  readonly causes: readonly [Cause, Cause];
  readonly available: readonly Test[];
  readonly weights: readonly { readonly when: readonly Test[]; readonly times: number }[];
}

/** All that decides when an event fires, in one shape for all events: their definitions differ in what they leave out, which makes reading them slow. */
export interface CompiledEvent {
  readonly id: string;
  readonly kind: EventTrigger['kind'];
  /** True for a decision that everybody meets: a full desk never hides it. */
  readonly anchor: boolean;
  readonly once: boolean;
  readonly cooldownTurns: number;
  /** Events of one group fire one at a time; null where it stands alone. */
  readonly group: string | null;
  /** Sides that may get it. */
  readonly sides: readonly Slot[];
  /** Chance that it fires before a turn of this scenario; 1 where chance has no say. */
  readonly odds: number;
  readonly when: readonly Test[];
  readonly effects: readonly CompiledEffect[];
  /** What the ledger calls it, per slot that it comes to. */
  readonly causes: readonly [Cause, Cause];
  readonly choices: readonly CompiledChoice[];
  /** Ticks from the start between which it may fire; -Infinity and Infinity where it says nothing. */
  readonly from: number;
  readonly until: number;
  /** Tick of a scheduled event. */
  readonly at: number;
}

const onlyFirst: readonly Slot[] = [0];
const onlySecond: readonly Slot[] = [1];

/** Chance that an event which waits for chance fires before a turn of so many ticks. */
export function oddsOf(ratePerYear: number, ticks: number): number {
  return 1 - exp(-ratePerYear * ticks * tickYears);
}

const isAgenda = ({ path }: { readonly path: string }): boolean => path.endsWith('.agenda');

function readNumber(scenario: Scenario, path: string): (frame: Frame) => number {
  const read = readerOf(scenario, path);
  return (frame) => Number(read?.(frame) ?? 0);
}

function causesOf(scenario: Scenario, id: string): readonly [Cause, Cause] {
  return [
    { kind: 'event', id, bloc: scenario.blocs[0].id },
    { kind: 'event', id, bloc: scenario.blocs[1].id },
  ];
}

function compileEvents(scenario: Scenario): CompiledEvent[] {
  const c = compiledOf(scenario);
  const start = halfMonthsOf(scenario.meta.turns.start);
  const tick = (iso: string | undefined, otherwise: number): number => (iso === undefined ? otherwise : halfMonthsOf(iso) - start);
  return scenario.events.map((event) => ({
    id: event.id,
    kind: event.trigger.kind,
    anchor: event.anchor === true,
    once: event.once,
    cooldownTurns: event.cooldownTurns,
    group: event.weightGroup ?? null,
    sides: event.to === 'both' || event.to === 'world' ? slots : scenario.blocs[0].id === event.to ? onlyFirst : onlySecond,
    odds: event.trigger.kind === 'chance' ? oddsOf(event.trigger.ratePerYear, scenario.meta.turns.halfMonths) : 1,
    when: testsOf(scenario, event.when),
    effects: event.effects.map((effect) => compileEffect(c, effect)),
    causes: causesOf(scenario, event.id),
    choices: event.choices.map((choice) => ({
      id: choice.id,
      for: choice.for,
      default: choice.default,
      agenda: choice.cost.find(isAgenda)?.value ?? 0,
      prices: choice.cost.flatMap((price) =>
        isAgenda(price) ? [] : [{ ...price, address: addressOf(c, price.path), inHand: readNumber(scenario, price.path) }],
      ),
      effects: choice.effects.map((effect) => compileEffect(c, effect)),
      open: choice.effects.some((effect) => compileEffect(c, effect).open),
      chained: choice.then === undefined ? -1 : (c.eventIndex.get(choice.then.event) ?? -1),
      chainedAfter: Math.max(1, choice.then?.afterTurns ?? 1),
      causes: causesOf(scenario, `${event.id}:${choice.id}`),
      available: testsOf(scenario, choice.available),
      weights: choice.ai.if.map((x) => ({ when: testsOf(scenario, x.when), times: x.times })),
    })),
    from: 'from' in event.trigger ? tick(event.trigger.from, -Infinity) : -Infinity,
    until: 'until' in event.trigger ? tick(event.trigger.until, Infinity) : Infinity,
    at: event.trigger.kind === 'scheduled' ? tick(event.trigger.date, -1) : -1,
  }));
}

const compiledEvents = new WeakMap<Scenario, readonly CompiledEvent[]>();

/** The compiled conditions of a scenario's events, in declared order. */
export function eventsOf(scenario: Scenario): readonly CompiledEvent[] {
  let known = compiledEvents.get(scenario);
  if (!known) {
    known = compileEvents(scenario);
    compiledEvents.set(scenario, known);
  }
  return known;
}
