// Strict JSON with limits before anything is built: position of every value, no doubled or reserved names, no lone surrogates.
// Matches come from strangers; a general parser forgets positions and lets the last of two equal names win.

export type JsonNode =
  | { readonly kind: 'object'; readonly at: number; readonly entries: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly at: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly at: number; readonly value: string }
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'flag'; readonly at: number; readonly value: boolean }
  | { readonly kind: 'null'; readonly at: number };

export interface JsonFault {
  readonly kind: 'fault';
  readonly code: 'too-large' | 'too-deep' | 'not-json' | 'duplicate-key' | 'reserved-key' | 'bad-text';
  readonly at: number;
  readonly params: { readonly [name: string]: string | number };
}

export interface JsonLimits {
  readonly characters: number;
  readonly depth: number;
}

const reserved = new Set(['__proto__', 'prototype', 'constructor']);
const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const textForm = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const loneSurrogate = /\p{Surrogate}/u;

interface Cursor {
  readonly text: string;
  readonly depth: number;
  at: number;
}

const fault = (code: JsonFault['code'], at: number, params: JsonFault['params'] = {}): JsonFault => ({ kind: 'fault', code, at, params });

function skipSpace(c: Cursor): void {
  for (;;) {
    const code = c.text.charCodeAt(c.at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    c.at++;
  }
}

/** The match of a sticky form at the cursor, which moves past it. */
function take(c: Cursor, form: RegExp): string | null {
  form.lastIndex = c.at;
  const found = form.exec(c.text)?.[0] ?? null;
  if (found !== null) c.at += found.length;
  return found;
}

function readText(c: Cursor): string | JsonFault {
  const at = c.at;
  const raw = take(c, textForm);
  if (raw === null) return fault('not-json', at);
  const value = JSON.parse(raw) as string;
  return loneSurrogate.test(value) ? fault('bad-text', at) : value;
}

function readNumber(c: Cursor): JsonNode | JsonFault {
  const at = c.at;
  const raw = take(c, numberForm);
  const value = raw === null ? Number.NaN : Number(raw);
  return Number.isFinite(value) ? { kind: 'number', at, value: value + 0 } : fault('not-json', at);
}

function readArray(c: Cursor, depth: number): JsonNode | JsonFault {
  const at = c.at++;
  const items: JsonNode[] = [];
  skipSpace(c);
  if (c.text[c.at] === ']') return (c.at++, { kind: 'array', at, items });
  for (;;) {
    const item = readValue(c, depth + 1);
    if (item.kind === 'fault') return item;
    items.push(item);
    skipSpace(c);
    const next = c.text[c.at];
    if (next !== ',' && next !== ']') return fault('not-json', c.at);
    c.at++;
    if (next === ']') return { kind: 'array', at, items };
  }
}

function readObject(c: Cursor, depth: number): JsonNode | JsonFault {
  const at = c.at++;
  const entries = new Map<string, JsonNode>();
  skipSpace(c);
  if (c.text[c.at] === '}') return (c.at++, { kind: 'object', at, entries });
  for (;;) {
    skipSpace(c);
    const nameAt = c.at;
    const name = readText(c);
    if (typeof name !== 'string') return name;
    if (reserved.has(name)) return fault('reserved-key', nameAt, { name });
    if (entries.has(name)) return fault('duplicate-key', nameAt, { name: name.slice(0, 80) });
    skipSpace(c);
    if (c.text[c.at] !== ':') return fault('not-json', c.at);
    c.at++;
    const value = readValue(c, depth + 1);
    if (value.kind === 'fault') return value;
    entries.set(name, value);
    skipSpace(c);
    const next = c.text[c.at];
    if (next !== ',' && next !== '}') return fault('not-json', c.at);
    c.at++;
    if (next === '}') return { kind: 'object', at, entries };
  }
}

function readWord(c: Cursor): JsonNode | JsonFault {
  const at = c.at;
  for (const word of ['true', 'false', 'null'] as const) {
    if (!c.text.startsWith(word, at)) continue;
    c.at += word.length;
    return word === 'null' ? { kind: 'null', at } : { kind: 'flag', at, value: word === 'true' };
  }
  return readNumber(c);
}

function readValue(c: Cursor, depth: number): JsonNode | JsonFault {
  skipSpace(c);
  if (depth > c.depth) return fault('too-deep', c.at);
  const first = c.text[c.at];
  if (first === '{') return readObject(c, depth);
  if (first === '[') return readArray(c, depth);
  if (first !== '"') return readWord(c);
  const at = c.at;
  const value = readText(c);
  return typeof value === 'string' ? { kind: 'text', at, value } : value;
}

/** The tree of a JSON text, or the first thing wrong with it and the character at which it stands. */
export function parseJson(text: string, limits: JsonLimits): JsonNode | JsonFault {
  if (text.length > limits.characters) return fault('too-large', 0, { limit: limits.characters });
  const c: Cursor = { text, depth: limits.depth, at: 0 };
  const value = readValue(c, 1);
  if (value.kind === 'fault') return value;
  skipSpace(c);
  return c.at === text.length ? value : fault('not-json', c.at);
}

/** "line 3, column 15" of a character. */
export function describePosition(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}
