// Dates: real days, turns that begin with a half-month, spans that do not run backwards.
import type { Checking, Cursor } from './checking.ts';

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True for a day that exists. */
export function isDay(iso: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return day >= 1 && day <= (daysOf[month - 1] ?? 0) + leap;
}

function checkDay(checking: Checking, at: Cursor): void {
  if (at.text !== null && /^\d{4}-\d{2}-\d{2}$/.test(at.text) && !isDay(at.text))
    checking.report({ code: 'E404', params: { reason: 'no-such-day', date: at.text } }, at);
}

/** Every date of the scenario. */
export function checkDates(checking: Checking): void {
  const { root } = checking;
  const start = root.get('meta', 'turns', 'start');
  checkDay(checking, start);
  if (start.text !== null && isDay(start.text) && !/-(?:01|16)$/.test(start.text))
    checking.report({ code: 'E404', params: { reason: 'not-a-half-month', date: start.text } }, start);
  for (const [, source] of root.get('sources').entries) for (const key of ['checked', 'staleAfter']) checkDay(checking, source.get(key));
  for (const chip of root.get('chips').items) checkDay(checking, chip.get('firstShip'));
  for (const one of root.get('aftermath').items) checkDay(checking, one.get('date'));
  for (const event of root.get('events').items) {
    for (const key of ['date', 'from', 'until']) checkDay(checking, event.get(key));
    const from = event.get('from').text;
    const until = event.get('until');
    if (from !== null && until.text !== null && until.text < from)
      checking.report({ code: 'E404', params: { reason: 'backwards', from, until: until.text } }, until);
    const day = event.get('date');
    if (day.text !== null && start.text !== null && isDay(day.text) && day.text < start.text)
      checking.report({ code: 'E404', params: { reason: 'before-start', date: day.text, start: start.text } }, day);
    const turn = event.get('turn');
    const count = root.get('meta', 'turns', 'count').number;
    if (turn.number !== null && count !== null && turn.number > count)
      checking.report({ code: 'E404', params: { reason: 'after-last-turn', turn: turn.number, count } }, turn);
  }
}
