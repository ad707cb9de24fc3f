// Reading named fields out of a JSON tree: each reader says what it expected, what it found and where. The first fault is kept.
import { describePosition } from './json.ts';
import type { JsonNode } from './json.ts';

/** Why a match text is refused. Text: `import.<code>`. */
export interface MatchFault {
  readonly kind: 'refused';
  readonly code: string;
  /** "line 3, column 15 (turns > 2 > 0)". */
  readonly where: string;
  readonly params: { readonly [name: string]: string | number };
}

/** One reading of one text. */
export interface Reading {
  readonly text: string;
  fault: MatchFault | null;
}

/** A node with the way to it in words. */
export interface Place {
  readonly node: JsonNode;
  readonly way: string;
}

export function locate(text: string, at: number, way: string): string {
  return way === '' ? describePosition(text, at) : `${describePosition(text, at)} (${way})`;
}

export function refuse(r: Reading, place: Place, code: string, params: MatchFault['params'] = {}): void {
  r.fault ??= { kind: 'refused', code, where: locate(r.text, place.node.at, place.way), params };
}

const nouns: { readonly [kind in JsonNode['kind']]: string } = {
  object: 'a group of fields',
  array: 'a list',
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  null: 'nothing (null)',
};

const join = (way: string, step: string | number): string => (way === '' ? String(step) : `${way} > ${step}`);

function mismatch(r: Reading, place: Place, expected: string): void {
  refuse(r, place, 'import.wrong-type', { found: nouns[place.node.kind], expected });
}

/** The fields of an object; exactly these names, those in `optional` may be missing. */
export function readFields(r: Reading, place: Place, names: readonly string[], optional: readonly string[] = []): (name: string) => Place {
  const entries: ReadonlyMap<string, JsonNode> = place.node.kind === 'object' ? place.node.entries : new Map();
  if (place.node.kind !== 'object') mismatch(r, place, nouns.object);
  for (const name of entries.keys()) {
    if (!names.includes(name) && !optional.includes(name)) refuse(r, place, 'import.unknown-key', { name: name.slice(0, 80) });
  }
  for (const name of names) if (!entries.has(name)) refuse(r, place, 'import.missing', { expected: name });
  return (name) => ({ node: entries.get(name) ?? { kind: 'null', at: place.node.at }, way: join(place.way, name) });
}

export function readItems(r: Reading, place: Place, most: number): readonly Place[] {
  if (place.node.kind !== 'array') {
    mismatch(r, place, nouns.array);
    return [];
  }
  if (place.node.items.length > most) {
    refuse(r, place, 'import.too-many', { found: place.node.items.length, expected: most });
    return [];
  }
  return place.node.items.map((node, i) => ({ node, way: join(place.way, i + 1) }));
}

/** Entries of an object whose names are data, in the order of the text. */
export function readEntries(r: Reading, place: Place, most: number): readonly (readonly [string, Place])[] {
  if (place.node.kind !== 'object') {
    mismatch(r, place, nouns.object);
    return [];
  }
  if (place.node.entries.size > most) {
    refuse(r, place, 'import.too-many', { found: place.node.entries.size, expected: most });
    return [];
  }
  return [...place.node.entries].map(([name, node]) => [name, { node, way: join(place.way, name) }]);
}

/** A text of at most `most` characters without control characters. */
export function readString(r: Reading, place: Place, most = 120): string {
  if (place.node.kind !== 'text') {
    mismatch(r, place, nouns.text);
    return '';
  }
  // Control characters have no place in ids and titles.
  if (place.node.value.length > most || /\p{Cc}/u.test(place.node.value)) refuse(r, place, 'import.bad-text');
  return place.node.value;
}

export function readOptionalString(r: Reading, place: Place): string | null {
  return place.node.kind === 'null' ? null : readString(r, place);
}

export function readInteger(r: Reading, place: Place, min: number, max: number): number {
  const value = readReal(r, place);
  if (!Number.isInteger(value) || value < min || value > max) {
    refuse(r, place, 'import.out-of-range', { found: String(value), expected: `whole numbers from ${min} to ${max}` });
  }
  return value;
}

export function readReal(r: Reading, place: Place): number {
  if (place.node.kind === 'number') return place.node.value;
  mismatch(r, place, nouns.number);
  return 0;
}

export function readFlag(r: Reading, place: Place): boolean {
  if (place.node.kind === 'flag') return place.node.value;
  mismatch(r, place, nouns.flag);
  return false;
}

export function readWordOf<W extends string>(r: Reading, place: Place, words: readonly [W, ...W[]]): W {
  const found = readString(r, place);
  const known = words.find((word) => word === found);
  if (known === undefined) refuse(r, place, 'import.wrong-type', { found: found.slice(0, 80), expected: words.join(' or ') });
  return known ?? words[0];
}
