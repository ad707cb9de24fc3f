// Carries migrations out: in memory when a scenario is loaded, and on the text when its author asks for it, where everything else stays as it was written.
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { Document, JsonPath } from '../document.ts';
import type { Edit } from './plan.ts';

type Holder = { [key: string | number]: unknown };

function holderOf(root: unknown, path: JsonPath): Holder | null {
  let part = root;
  for (const step of path.slice(0, -1)) part = typeof part === 'object' && part !== null ? (part as Holder)[step] : undefined;
  return typeof part === 'object' && part !== null ? (part as Holder) : null;
}

/** Carries edits out on a document's value; the document remembers where what was renamed stands in its text. */
export function migrateDocument(document: Document, edits: readonly Edit[]): void {
  for (const edit of edits) {
    const holder = holderOf(document.value, edit.path);
    const last = edit.path.at(-1);
    if (holder === null || last === undefined) continue;
    if (edit.kind === 'set') holder[last] = edit.value;
    else {
      holder[edit.to] = holder[last];
      delete holder[last];
      document.renamed.push({ now: [...edit.path.slice(0, -1), edit.to], was: edit.path });
    }
  }
}

/** A field more, behind the last one of its object, on the same line. */
function added(text: string, holder: Node, field: string, value: unknown): string {
  const last = holder.children?.at(-1);
  const at = last === undefined ? holder.offset + 1 : last.offset + last.length;
  return `${text.slice(0, at)}${last === undefined ? '' : ', '}${JSON.stringify(field)}: ${JSON.stringify(value)}${text.slice(at)}`;
}

function edited(text: string, edit: Edit): string {
  const root = parseTree(text);
  const node = root === undefined ? undefined : findNodeAtLocation(root, [...edit.path]);
  if (edit.kind === 'rename') {
    const key = node?.parent?.children?.[0];
    return key === undefined ? text : text.slice(0, key.offset) + JSON.stringify(edit.to) + text.slice(key.offset + key.length);
  }
  if (node !== undefined) return text.slice(0, node.offset) + JSON.stringify(edit.value) + text.slice(node.offset + node.length);
  const holder = root === undefined ? undefined : findNodeAtLocation(root, edit.path.slice(0, -1));
  return holder === undefined ? text : added(text, holder, String(edit.path.at(-1)), edit.value);
}

/** Carries edits out on a text. */
export function migrateText(text: string, edits: readonly Edit[]): string {
  return edits.reduce(edited, text);
}
