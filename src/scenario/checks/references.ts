// Does every id mean something? Shapes say which texts are ids of what; what depends on a side is checked with events and plans.
import { wholeShape } from '../shape/files.ts';
import { visitFacts } from '../shape/navigate.ts';
import type { NameKind } from '../shape/fields.ts';
import { reservedBlocIds } from '../names.ts';
import { Cursor } from './checking.ts';
import type { Checking } from './checking.ts';

/** Refuses an id that nothing of its kind has. */
export function checkId(
  checking: Checking,
  kind: NameKind,
  at: Cursor,
  id: string | null = at.text,
  among: ReadonlySet<string> = checking.names.of(kind),
): boolean {
  if (id === null || among.has(id)) return true;
  const all = [...among];
  const expected = all.length > 0 && all.length <= 12 ? { expected: { code: 'one-of', params: { values: all.join(', ') } } } : {};
  checking.report({ code: 'E201', params: { kind, id }, suggestion: checking.near(id, among), ...expected }, at);
  return false;
}

function checkKeys(checking: Checking, kind: NameKind, at: Cursor, among: ReadonlySet<string> = checking.names.of(kind)): void {
  for (const [id, value] of at.entries) {
    if (!among.has(id)) checking.reportKey({ code: 'E201', params: { kind, id }, suggestion: checking.near(id, among) }, value);
  }
}

/** Every id in the scenario. */
export function checkReferences(checking: Checking): void {
  const { root, names } = checking;
  visitFacts(wholeShape, root.value, [], (fact, value, path) => {
    if (fact.kind === 'reference') checkId(checking, fact.to, new Cursor(value, path));
  });
  checkKeys(checking, 'bloc', root.get('score', 'par', 'plans'));
  checkKeys(checking, 'bloc', root.get('par', 'stats'));
  for (const event of root.get('events').items) {
    checkKeys(checking, 'bloc', event.get('reasons'));
    checkId(checking, 'bloc', event.get('to'), event.get('to').text, new Set([...names.blocs, 'both', 'world']));
  }
  for (const bloc of root.get('blocs').items) {
    const id = bloc.get('id');
    if (id.text !== null && (reservedBlocIds.includes(id.text) || /^\d/.test(id.text))) checking.report({ code: 'E409', params: { id: id.text } }, id);
  }
}
