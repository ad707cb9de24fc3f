// Does it do anything? Effects that change nothing, plans and sources that nobody uses, conditions on what nothing can change.
import type { EffectDef } from '../../engine/index.ts';
import { visitExpression } from '../../engine/index.ts';
import type { Cursor } from '../checks/index.ts';
import type { Linting } from './linting.ts';

function checkEffect(lint: Linting, effect: EffectDef, at: Cursor): void {
  if (effect.do === 'control' || effect.do === 'suspend') return;
  if ((effect.do === 'add' && effect.value === 0) || (effect.do === 'multiply' && effect.value === 1))
    lint.report('W621', at.get('value'), { path: effect.path });
  const row = lint.checking.names.writablePath(effect.path);
  if (row === undefined || effect.do !== 'add') return;
  if (Math.abs(effect.value) > row.max - row.min) lint.report('W622', at.get('value'), { path: effect.path, value: effect.value, min: row.min, max: row.max });
}

function checkEffects(lint: Linting): void {
  for (const [event, at] of lint.events) {
    const all: (readonly [EffectDef, Cursor | undefined])[] = event.effects.map((effect, i) => [effect, at.get('effects').items[i]]);
    for (const [choice, place] of lint.choicesOf(event, at)) choice.effects.forEach((effect, i) => all.push([effect, place.get('effects').items[i]]));
    for (const [effect, place] of all) if (place !== undefined) checkEffect(lint, effect, place);
    if (event.effects.length === 0 && event.choices.length === 0) lint.report('T623', at.get('id'), { event: event.id });
  }
}

/** Controls that an order, an event or a deal can move; a condition on any other is decided at the start. */
function moved(lint: Linting): ReadonlySet<string> {
  const { scenario } = lint;
  const byOrder = scenario.initiatives.some((one) => one.kind === 'tighten' || one.kind === 'ease') ? scenario.controls.map((control) => control.id) : [];
  const effects = scenario.events.flatMap((event) => [...event.effects, ...event.choices.flatMap((choice) => choice.effects)]);
  return new Set([...byOrder, ...effects.flatMap((effect) => (effect.do === 'control' || effect.do === 'suspend' ? [effect.control] : []))]);
}

function checkConditions(lint: Linting): void {
  const moving = moved(lint);
  for (const [event, at] of lint.events) {
    event.when.forEach((line, i) => {
      const place = at.get('when').items[i];
      visitExpression(line.root, (node) => {
        const control = node.kind === 'path' ? /^control\.(.+)\.(?:level|active|announced)$/.exec(node.path)?.[1] : undefined;
        if (control !== undefined && !moving.has(control) && place !== undefined) lint.report('W624', place, { control });
        const [id] = node.kind === 'call' ? node.args : [];
        const of = id?.kind === 'text' ? (id.value.split(':', 1)[0] ?? '') : '';
        if (lint.dead.has(of) && place !== undefined) lint.report('W625', place, { event: of });
      });
    });
  }
}

/** Everything a scenario's own sources could be named by. */
function usedSources(lint: Linting): ReadonlySet<string> {
  const used = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === 'source' && typeof part === 'string') used.add(part);
      else if (key === 'sources' && Array.isArray(part)) for (const id of part) used.add(String(id));
      else if (key !== 'checks') walk(part);
    }
  };
  const { sources: _sources, ...rest } = lint.scenario;
  walk(rest);
  return used;
}

function checkUnused(lint: Linting): void {
  const used = usedSources(lint);
  for (const [id, at] of lint.root.get('sources').entries) if (!used.has(id)) lint.checking.reportKey({ code: 'T626', params: { id } }, at);
}

/** Every finding about what flows nowhere. */
export function lintDataFlow(lint: Linting): void {
  checkEffects(lint);
  checkConditions(lint);
  checkUnused(lint);
}
