// Binds the names of expressions to the state, once per scenario: events, choices, agents' weights and endings read the world through this.
import type { Compiled } from './compiled.ts';
import { halfMonthsOf, tickYears } from './calendar.ts';
import type { Expression } from './expressions/ast.ts';
import { compileExpression, type ExpressionBinder } from './expressions/index.ts';
import { exp } from './math.ts';
import { blocFormulas, worldFormulas } from './measures/cards.ts';
import { effectiveTightness, levelInForce } from './measures/controls.ts';
import { yearsAt } from './measures/time.ts';
import { blocStocks, worldStocks } from './registry/stocks.ts';
import { blocDerived, worldDerived } from './registry/derived.ts';
import type { EventTrigger, Scenario, Slot } from './scenario.ts';
import { rivalOf, slots } from './slots.ts';
import type { State } from './state.ts';

/** What a condition is asked about. `self` is the side an event is sent to. */
export interface Frame {
  readonly c: Compiled;
  readonly state: State;
  readonly self: Slot;
}
export type Test = (frame: Frame) => boolean;
type Read = (frame: Frame) => number | boolean;

export interface CompiledChoice {
  readonly id: string;
  /** Side that may take it, or null for whoever holds the card. */
  readonly for: string | null;
  readonly default: boolean;
  /** Agenda points, and what it costs beside them: each path as it is written, and a reader of what is in hand. */
  readonly agenda: number;
  readonly prices: readonly { readonly path: string; readonly value: number; readonly inHand: (frame: Frame) => number }[];
  readonly available: readonly Test[];
  readonly weights: readonly { readonly when: readonly Test[]; readonly times: number }[];
}

/** All that decides when an event fires, in one shape for all events: their definitions differ in what they leave out, which makes reading them slow. */
export interface CompiledEvent {
  readonly id: string;
  readonly kind: EventTrigger['kind'];
  readonly once: boolean;
  readonly cooldownTurns: number;
  /** Events of one group fire one at a time; null where it stands alone. */
  readonly group: string | null;
  /** Sides that may get it. */
  readonly sides: readonly Slot[];
  /** Chance that it fires before a turn of this scenario; 1 where chance has no say. */
  readonly odds: number;
  readonly when: readonly Test[];
  readonly choices: readonly CompiledChoice[];
  /** Ticks from the start between which it may fire; -Infinity and Infinity where it says nothing. */
  readonly from: number;
  readonly until: number;
  /** Tick of a scheduled event. */
  readonly at: number;
}

const stockKey = new Map(blocStocks.map((row) => [row.path as string, row.key]));
const worldKey = new Map(worldStocks.map((row) => [row.path as string, row.key]));
const derivedPaths = new Set<string>(blocDerived.map((row) => row.path));
const worldDerivedPaths = new Set<string>(worldDerived.map((row) => row.path));

type SlotOf = (frame: Frame) => Slot;

function slotReader(scenario: Scenario, head: string): SlotOf | null {
  if (head === 'self') return (frame) => frame.self;
  if (head === 'rival') return (frame) => rivalOf(frame.self);
  if (head === scenario.blocs[0].id) return () => 0;
  if (head === scenario.blocs[1].id) return () => 1;
  return null;
}

function blocReader(slotOf: SlotOf, path: string): Read | null {
  const key = stockKey.get(path);
  if (key) return (frame) => frame.state.blocs[slotOf(frame)].stocks[key];
  if (!derivedPaths.has(path)) return null;
  const formula = blocFormulas[path as keyof typeof blocFormulas];
  return (frame) => formula(frame.c, frame.state, slotOf(frame));
}

function worldReader(path: string): Read | null {
  const key = worldKey.get(path);
  if (key) return (frame) => frame.state.world[key];
  if (!worldDerivedPaths.has(path)) return null;
  const formula = worldFormulas[path as keyof typeof worldFormulas];
  return (frame) => formula(frame.c, frame.state);
}

function controlReader(scenario: Scenario, rest: string): Read | null {
  const dot = rest.lastIndexOf('.');
  const index = scenario.controls.findIndex((x) => x.id === rest.slice(0, dot));
  if (index < 0) return null;
  const level = (frame: Frame): number => {
    const control = frame.state.controls[index];
    return control ? levelInForce(control, frame.state.tick) : 0;
  };
  switch (rest.slice(dot + 1)) {
    case 'level':
      return level;
    case 'active':
      return (frame) => level(frame) > 0;
    case 'announced':
      return (frame) => (frame.state.controls[index]?.next ?? -1) >= 0;
    case 'effective':
      return (frame) => effectiveTightness(frame.c, frame.state, index);
    default:
      return null;
  }
}

/** Reads a path, or null where there is no such name. */
export function readerOf(scenario: Scenario, path: string): Read | null {
  if (path === 'turn') return (frame) => frame.state.turn + 1;
  if (path === 'year') return (frame) => 2024.75 + yearsAt(frame.c, frame.state.tick);
  const dot = path.indexOf('.');
  const head = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  if (head === 'world') return worldReader(rest);
  if (head === 'control') return controlReader(scenario, rest);
  if (head === 'region') {
    const index = scenario.regions.findIndex((r) => `${r.id}.users` === rest);
    return index < 0 ? null : (frame) => frame.state.regions[index]?.users ?? 0;
  }
  const slotOf = slotReader(scenario, head);
  return slotOf ? blocReader(slotOf, rest) : null;
}

function binderOf(scenario: Scenario): ExpressionBinder<Frame> {
  const eventIndex = (id: string): number => scenario.events.findIndex((e) => e.id === id);
  return {
    path(path) {
      return readerOf(scenario, path) ?? (() => 0);
    },
    call(name, ids) {
      const id = ids[0] ?? '';
      if (name === 'chose') {
        const index = eventIndex(id.slice(0, id.indexOf(':')));
        const choice = id.slice(id.indexOf(':') + 1);
        const both = scenario.events[index]?.to === 'both';
        return (frame) => {
          const chosen = frame.state.events[index]?.chosen;
          return both ? chosen?.[frame.self] === choice : chosen !== undefined && chosen.includes(choice);
        };
      }
      const index = eventIndex(id);
      if (name === 'seen') return (frame) => (frame.state.events[index]?.fired ?? 0) > 0;
      return (frame) => {
        const last = frame.state.events[index]?.lastTurn ?? -1;
        return last < 0 ? 999 : frame.state.turn - last;
      };
    },
  };
}

function testsOf(scenario: Scenario, lines: readonly Expression[]): Test[] {
  const binder = binderOf(scenario);
  return lines.map((line) => {
    const run = compileExpression<Frame>(line, binder);
    return (frame) => run(frame) === true;
  });
}

/** Compiles a list of conditions that must all hold. */
export function compileTests(scenario: Scenario, lines: readonly Expression[]): (frame: Frame) => boolean {
  const tests = testsOf(scenario, lines);
  return (frame) => tests.every((test) => test(frame));
}

/** Compiles one formula or condition. */
export function compileFormula(scenario: Scenario, line: Pick<Expression, 'root'>): (frame: Frame) => number | boolean {
  const run = compileExpression<Frame>(line, binderOf(scenario));
  return (frame) => {
    const value = run(frame);
    return typeof value === 'string' ? false : value;
  };
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

function compileEvents(scenario: Scenario): CompiledEvent[] {
  const start = halfMonthsOf(scenario.meta.turns.start);
  const tick = (iso: string | undefined, otherwise: number): number => (iso === undefined ? otherwise : halfMonthsOf(iso) - start);
  return scenario.events.map((event) => ({
    id: event.id,
    kind: event.trigger.kind,
    once: event.once,
    cooldownTurns: event.cooldownTurns,
    group: event.weightGroup ?? null,
    sides: event.to === 'both' || event.to === 'world' ? slots : scenario.blocs[0].id === event.to ? onlyFirst : onlySecond,
    odds: event.trigger.kind === 'chance' ? oddsOf(event.trigger.ratePerYear, scenario.meta.turns.halfMonths) : 1,
    when: testsOf(scenario, event.when),
    choices: event.choices.map((choice) => ({
      id: choice.id,
      for: choice.for,
      default: choice.default,
      agenda: choice.cost.find(isAgenda)?.value ?? 0,
      prices: choice.cost.flatMap((price) => (isAgenda(price) ? [] : [{ ...price, inHand: readNumber(scenario, price.path) }])),
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
