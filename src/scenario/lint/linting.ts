// What every lint rule works with: the scenario, where its parts were written, the day, and when an event can fire.
import { halfMonthsOf } from '../../engine/index.ts';
import type { ChoiceDef, EventDef, Scenario } from '../../engine/index.ts';
import type { Checking, Cursor } from '../checks/index.ts';
import type { DiagnosticCode } from '../codes.ts';
import type { DiagnosticParams } from '../diagnostic.ts';

/** First and last turn, both played; empty where `last` is before `first`. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

export class Linting {
  readonly checking: Checking;
  readonly scenario: Scenario;
  /** ISO date of the day on which somebody looks. */
  readonly today: string;
  /** Ids of events that no game can fire; reachability fills it before others read it. */
  readonly dead = new Set<string>();

  constructor(checking: Checking, scenario: Scenario, today: string) {
    this.checking = checking;
    this.scenario = scenario;
    this.today = today;
  }

  get root(): Cursor {
    return this.checking.root;
  }

  report(code: DiagnosticCode, at: Cursor, params: DiagnosticParams = {}): void {
    this.checking.report({ code, params }, at);
  }

  /** A finding about something that may not be written: at the field itself, or else at the thing it belongs to. */
  reportAt(code: DiagnosticCode, holder: Cursor, field: string, params: DiagnosticParams = {}): void {
    const at = holder.get(field);
    this.report(code, at.exists ? at : holder.get('id').exists ? holder.get('id') : holder, params);
  }

  /** Events with where they stand. */
  get events(): readonly (readonly [EventDef, Cursor])[] {
    const places = this.root.get('events').items;
    return this.scenario.events.flatMap((event, i) => {
      const at = places[i];
      return at === undefined ? [] : [[event, at] as const];
    });
  }

  choicesOf(event: EventDef, at: Cursor): readonly (readonly [ChoiceDef, Cursor])[] {
    const places = at.get('choices').items;
    return event.choices.flatMap((choice, i) => {
      const place = places[i];
      return place === undefined ? [] : [[choice, place] as const];
    });
  }

  /** Sides that may hold an event's card. */
  sidesOf(event: EventDef): readonly string[] {
    return event.to === 'both' || event.to === 'world' ? this.scenario.blocs.map((bloc) => bloc.id) : [event.to];
  }

  /** Turns in which an event's own clock lets it fire. */
  windowOf(event: EventDef): Window {
    const { start, halfMonths, count } = this.scenario.meta.turns;
    const tick = (date: string): number => halfMonthsOf(date) - halfMonthsOf(start);
    const { trigger } = event;
    if (trigger.kind === 'chain') return { first: 1, last: count };
    if (trigger.kind === 'scheduled') {
      const turn = Math.floor(tick(trigger.date) / halfMonths) + 1;
      return { first: turn, last: turn > count ? 0 : turn };
    }
    const first = trigger.from === undefined ? 1 : Math.max(1, Math.floor(tick(trigger.from) / halfMonths) + 1);
    const last = trigger.until === undefined ? count : Math.min(count, Math.floor(tick(trigger.until) / halfMonths) + 1);
    return { first, last };
  }
}
