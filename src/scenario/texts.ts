// Texts that people read, by key: where they stand, what they say, and the short hash by which a translation knows that they have changed.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { JsonPath } from './document.ts';
import { idOf } from './origins.ts';
import { wholeShape } from './shape/files.ts';
import { visitFacts } from './shape/navigate.ts';

export interface SourceText {
  readonly key: string;
  readonly path: JsonPath;
  readonly text: string;
}

/** Parts of a scenario whose texts are for authors and checkers, not for players. */
const notTranslated: ReadonlySet<string> = new Set(['sources', 'parameters', 'start', 'checks', 'texts', 'lint', 'par']);

/** Where a text stands, with ids in place of positions: "events.leak.choices.wait.text", "debrief.1.text". */
function keyOf(root: unknown, path: JsonPath): string {
  const words: string[] = [];
  let value = root;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? (value as { readonly [key: string | number]: unknown })[step] : undefined;
    words.push(typeof step === 'number' ? (idOf(value) ?? String(step + 1)) : step);
  }
  return words.join('.');
}

/** Every text of an assembled scenario that can be translated, in the order of the files. */
export function sourceTexts(root: unknown): readonly SourceText[] {
  const texts: SourceText[] = [];
  visitFacts(wholeShape, root, [], (fact, text, path) => {
    if (fact.kind !== 'prose' || notTranslated.has(String(path[0])) || path.includes('constants')) return;
    texts.push({ key: keyOf(root, path), path, text });
  });
  return texts;
}

/** What a translator's file holds in place of the hash where nobody has translated the text yet. */
export const untranslated = 'new';

/** Short hash of a text; a translation keeps that of the text it was made from. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8);
}

/** Placeholders of a text, sorted: "{cn.cash}". */
export function placeholdersOf(text: string): readonly string[] {
  return (text.match(/\{[^{}]*\}/g) ?? []).toSorted();
}
