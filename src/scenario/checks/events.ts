// Events: one trigger, one default for each side, effects and costs on stocks that may be changed, levels that exist.
import { checkRange } from './ranges.ts';
import type { Checking, Cursor } from './checking.ts';

const triggers = ['date', 'turn', 'ratePerYear', 'onlyBy'] as const;

function levelsOf(checking: Checking, control: string | null): number | null {
  const def = checking.root.get('controls').items.find((one) => one.get('id').text === control);
  return def === undefined ? null : def.get('levels').items.length;
}

/** Refuses a level that a control does not have. */
export function checkLevel(checking: Checking, control: string | null, at: Cursor): void {
  const count = levelsOf(checking, control);
  if (control === null || count === null || count === 0 || at.number === null || at.number < count) return;
  checking.report({ code: 'E403', params: { control, found: at.number, most: count - 1 } }, at);
}

/** Sides that may get an event's card. */
function sidesOf(checking: Checking, event: Cursor): readonly string[] {
  const to = event.get('to').text;
  return to === 'both' || to === 'world' ? checking.names.blocs : checking.names.blocs.filter((bloc) => bloc === to);
}

function checkTrigger(checking: Checking, event: Cursor): void {
  const [first, second] = triggers.filter((key) => event.get(key).exists);
  if (first === undefined) return;
  if (second !== undefined) checking.reportKey({ code: 'E402', params: { first, second } }, event.get(second));
  if (first === 'ratePerYear') return;
  const span = ['from', 'until'].find((key) => event.get(key).exists);
  if (span !== undefined && second === undefined) checking.reportKey({ code: 'E402', params: { first, second: span } }, event.get(span));
}

function checkPath(checking: Checking, at: Cursor, path: string | null, sides: boolean, report: (suggestion: readonly string[]) => void): boolean {
  if (path === null) return false;
  const row = checking.names.writablePath(path);
  if (row !== undefined && (sides || (row.owner !== 'self' && row.owner !== 'rival'))) return true;
  if (row === undefined && checking.names.isReadable(path)) checking.report({ code: 'E211', params: { path } }, at);
  else report(checking.near(path, checking.names.writablePaths(sides)));
  return false;
}

function checkEffect(checking: Checking, effect: Cursor, sides: boolean): void {
  const path = effect.get('path');
  const reason = !sides && /^(?:self|rival)\./.test(path.text ?? '') ? 'no-side' : 'unknown-path';
  const known = checkPath(checking, path, path.text, sides, (suggestion) =>
    checking.report(
      { code: 'E204', params: { reason, path: path.text ?? '', side: path.text?.split('.', 1)[0] ?? '' }, suggestion: reason === 'no-side' ? [] : suggestion },
      path,
    ),
  );
  if (known && effect.get('do').text === 'set') checkRange(checking, path.text ?? '', effect.get('value'), checking.names.writablePath(path.text ?? ''));
  if (effect.get('over').exists && effect.get('for').exists) checking.reportKey({ code: 'E402', params: { first: 'over', second: 'for' } }, effect.get('for'));
  checkLevel(checking, effect.get('control').text, effect.get('level'));
}

function checkCost(checking: Checking, choice: Cursor, sides: readonly string[]): void {
  const own = choice.get('for').text;
  for (const [path, at] of choice.get('cost').entries) {
    const row = checking.names.writablePath(path);
    const mine =
      row?.owner === 'self' || (row?.owner !== null && row?.owner !== undefined && row.owner === (own ?? (sides.length === 1 ? sides[0] : undefined)));
    if (row === undefined && checking.names.isReadable(path)) checking.reportKey({ code: 'E211', params: { path } }, at);
    else if (row === undefined)
      checking.reportKey({ code: 'E204', params: { reason: 'unknown-path', path }, suggestion: checking.near(path, checking.names.writablePaths(true)) }, at);
    else if (!mine) checking.reportKey({ code: 'E405', params: { reason: 'cost', path } }, at);
  }
}

function checkDefaults(checking: Checking, event: Cursor, sides: readonly string[]): void {
  const choices = event.get('choices').items;
  for (const side of sides) {
    const open = choices.filter((choice) => choice.get('for').text === null || choice.get('for').text === side);
    const defaults = open.filter((choice) => choice.get('default').value === true);
    if (open.length === 0 || defaults.length === 1) continue;
    const at = defaults[1]?.get('default') ?? event.get('choices');
    checking.report({ code: 'E401', params: { event: event.get('id').text ?? '', side, found: defaults.length } }, at);
    if (sides.length > 1 && choices.every((choice) => choice.get('for').text === null)) return;
  }
}

function checkEvent(checking: Checking, event: Cursor): void {
  const sides = sidesOf(checking, event);
  checkTrigger(checking, event);
  for (const effect of event.get('effects').items) checkEffect(checking, effect, event.get('to').text !== 'world');
  for (const choice of event.get('choices').items) {
    const own = choice.get('for');
    if (own.text !== null && checking.names.blocs.includes(own.text) && sides.length > 0 && !sides.includes(own.text))
      checking.report({ code: 'E405', params: { reason: 'side', side: own.text, to: event.get('to').text ?? '' } }, own);
    for (const effect of choice.get('effects').items) checkEffect(checking, effect, true);
    checkCost(checking, choice, sides);
  }
  checkDefaults(checking, event, sides);
}

/** Every event, and the levels that controls and chips name. */
export function checkEvents(checking: Checking): void {
  for (const event of checking.root.get('events').items) checkEvent(checking, event);
  for (const control of checking.root.get('controls').items) checkLevel(checking, control.get('id').text, control.get('start'));
  for (const chip of checking.root.get('chips').items) checkLevel(checking, chip.get('redesign', 'control').text, chip.get('redesign', 'level'));
}
