// Can it happen? Events that never fire, choices that never open, chains that nobody starts or that never end, conditions that say nothing.
import { exp, tickYears } from '../../engine/index.ts';
import type { EventDef, Expression } from '../../engine/index.ts';
import type { Cursor } from '../checks/index.ts';
import { World } from './truth.ts';
import type { Linting, Window } from './linting.ts';

/** Chance in a whole game under which most classes never see an event. */
const rare = 0.1;

function selfOf(lint: Linting, event: EventDef): string | null {
  return lint.scenario.blocs.some((bloc) => bloc.id === event.to) ? event.to : null;
}

/** Lines that cannot all hold: the first that another rules out, or null. */
export function contradiction(lint: Linting, lines: readonly Expression[], window: Window, self: string | null): number | null {
  const world = new World(lint.scenario, window, lint.dead, self);
  for (const [i, line] of lines.entries()) {
    if (world.truth(line.root) === 'no') return i;
    world.assume(line.root);
    if (world.impossible) return i;
  }
  const again = lines.findIndex((line) => world.truth(line.root) === 'no');
  return again < 0 ? null : again;
}

/** Turns in which a chain can reach an event, from the windows of those that start it; null where nobody does. */
function chainWindow(lint: Linting, event: EventDef): Window | null {
  const starts = lint.scenario.events.flatMap((other) =>
    lint.dead.has(other.id)
      ? []
      : other.choices.flatMap((choice) => (choice.then?.event === event.id ? [lint.windowOf(other).first + Math.max(1, choice.then.afterTurns)] : [])),
  );
  return starts.length === 0 ? null : { first: Math.min(...starts), last: lint.scenario.meta.turns.count };
}

/** Reports an event that can never fire, and remembers it; true where it has. */
function dies(lint: Linting, event: EventDef, at: Cursor): boolean {
  const isChain = event.trigger.kind === 'chain';
  const window = isChain ? chainWindow(lint, event) : lint.windowOf(event);
  if (window === null) lint.report('W611', at.get('onlyBy'), { event: event.id });
  else if (window.first > window.last)
    lint.reportAt(isChain ? 'W613' : 'W612', at, isChain ? 'onlyBy' : event.trigger.kind === 'scheduled' ? 'date' : 'from', { event: event.id });
  else {
    const line = contradiction(lint, event.when, window, selfOf(lint, event));
    if (line === null) return false;
    lint.report('W610', at.get('when').items[line] ?? at, { event: event.id });
  }
  lint.dead.add(event.id);
  return true;
}

function checkRare(lint: Linting, event: EventDef, at: Cursor): void {
  if (event.trigger.kind !== 'chance') return;
  const { first, last } = lint.windowOf(event);
  const years = (last - first + 1) * lint.scenario.meta.turns.halfMonths * tickYears;
  const most = 1 - exp(-event.trigger.ratePerYear * years);
  if (most < rare) lint.report('T614', at.get('ratePerYear'), { event: event.id, percent: Math.round(most * 1000) / 10 });
}

function checkChoices(lint: Linting, event: EventDef, at: Cursor): void {
  const window = event.trigger.kind === 'chain' ? (chainWindow(lint, event) ?? lint.windowOf(event)) : lint.windowOf(event);
  for (const [choice, place] of lint.choicesOf(event, at)) {
    const self = choice.for ?? selfOf(lint, event);
    const line = contradiction(lint, [...event.when, ...choice.available], window, self);
    if (line !== null && line >= event.when.length) lint.report('W615', place.get('available').items[line - event.when.length] ?? place, { choice: choice.id });
    if (choice.default && choice.available.length > 0) lint.report('W616', place.get('available'), { choice: choice.id });
    if (choice.then === undefined) continue;
    const next = lint.scenario.events.find((other) => other.id === choice.then?.event);
    if (next !== undefined && next.trigger.kind !== 'chain') lint.report('W617', place.get('then', 'event'), { event: next.id });
  }
}

/** A line that holds whatever happens adds nothing but reading. */
function checkIdleLines(lint: Linting, event: EventDef, at: Cursor): void {
  const window = lint.windowOf(event);
  event.when.forEach((line, i) => {
    const place = at.get('when').items[i];
    if (place !== undefined && new World(lint.scenario, window, lint.dead, selfOf(lint, event)).truth(line.root) === 'yes') lint.report('T618', place);
  });
}

/** Chains that lead back to themselves through events that may fire again. */
function checkCycles(lint: Linting): void {
  const again = new Map(lint.scenario.events.filter((event) => !event.once).map((event) => [event.id, event]));
  const next = (id: string): readonly string[] =>
    again.get(id)?.choices.flatMap((choice) => (choice.then !== undefined && again.has(choice.then.event) ? [choice.then.event] : [])) ?? [];
  const told = new Set<string>();
  for (const [event, at] of lint.events) {
    const seen = new Set<string>();
    const waiting = [...next(event.id)];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(...next(id));
    }
    if (!seen.has(event.id) || told.has(event.id)) continue;
    for (const id of seen) told.add(id);
    lint.report('W619', at.get('id'), { event: event.id, through: [...seen].join(', ') });
  }
}

/** Every finding about what can and cannot happen. What is dead makes more dead, so it is looked for until nothing changes. */
export function lintReachability(lint: Linting): void {
  for (let before = -1; before < lint.dead.size; ) {
    before = lint.dead.size;
    for (const [event, at] of lint.events) if (!lint.dead.has(event.id)) dies(lint, event, at);
  }
  for (const [event, at] of lint.events) {
    if (lint.dead.has(event.id)) continue;
    checkRare(lint, event, at);
    checkChoices(lint, event, at);
    checkIdleLines(lint, event, at);
  }
  lint.scenario.endings.forEach((ending, i) => {
    const at = lint.root.get('endings').items[i];
    const line = contradiction(lint, ending.when, { first: 2, last: lint.scenario.meta.turns.count + 1 }, null);
    if (line !== null && at !== undefined) lint.report('W620', at.get('when').items[line] ?? at, { ending: ending.id });
  });
  checkCycles(lint);
}
