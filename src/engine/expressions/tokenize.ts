// Cuts the text of an expression into tokens. A hyphen between two letters or digits of a name belongs to the name, so subtraction needs spaces.
import type { Span } from './ast.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'name'; readonly value: string; readonly span: Span }
  | { readonly kind: 'word'; readonly value: Keyword; readonly span: Span }
  | { readonly kind: 'sign'; readonly value: Sign; readonly span: Span }
  | { readonly kind: 'end'; readonly value: ''; readonly span: Span };

export type Keyword = 'and' | 'or' | 'not' | 'between' | 'true' | 'false';
export type Sign = '(' | ')' | ',' | '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=' | '==' | '!=';

export interface ExpressionError {
  readonly ok: false;
  readonly code: ExpressionErrorCode;
  readonly span: Span;
  readonly params: { readonly [name: string]: string | number };
}

export type ExpressionErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'too-many'
  | 'character'
  | 'operator'
  | 'single-equals'
  | 'chained'
  | 'unclosed-text'
  | 'number'
  | 'name'
  | 'value-missing'
  | 'unclosed-parenthesis'
  | 'leftover'
  | 'between-and';

/** Longest text of an expression, in characters. */
export const maxExpressionLength = 2000;

const keywords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'between', 'true', 'false']);

/** What other languages write, longest first, and what to write here. */
const foreignSigns: readonly (readonly [string, string])[] = [
  ['===', '=='],
  ['!==', '!='],
  ['&&', 'and'],
  ['||', 'or'],
  ['=>', '>='],
  ['=<', '<='],
  ['<>', '!='],
  ['**', '*'],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '!='],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['&', 'and'],
  ['|', 'or'],
  ['!', 'not'],
  ['‘', "'"],
  ['’', "'"],
  ['“', "'"],
  ['”', "'"],
  ['"', "'"],
  ['`', "'"],
  ['[', '('],
  [']', ')'],
  ['{', '('],
  ['}', ')'],
];
const ownSigns: readonly Sign[] = ['<=', '>=', '==', '!=', '(', ')', ',', '+', '-', '*', '/', '<', '>'];

const numberPattern = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const namePattern = /[A-Za-z_][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*/y;
const textPattern = /'(?:[^']|'')*'/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function fail(code: ExpressionErrorCode, from: number, to: number, params: ExpressionError['params'] = {}): ExpressionError {
  return { ok: false, code, span: { from, to }, params };
}

function readSign(text: string, at: number): Token | ExpressionError {
  for (const [found, write] of foreignSigns) {
    if (text.startsWith(found, at) && !(found === '!' && text[at + 1] === '=')) return fail('operator', at, at + found.length, { found, write });
  }
  for (const value of ownSigns) {
    if (text.startsWith(value, at)) return { kind: 'sign', value, span: { from: at, to: at + value.length } };
  }
  if (text[at] === '=') return fail('single-equals', at, at + 1);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return fail('character', at, at + character.length, { character });
}

function readNumber(text: string, at: number, found: string): Token | ExpressionError {
  const to = at + found.length;
  const value = Number(found);
  const next = text[to];
  if (!Number.isFinite(value) || (next !== undefined && /[A-Za-z0-9_.]/.test(next))) {
    const whole = matchAt(/[A-Za-z0-9_.]+/y, text, at) ?? found;
    return fail('number', at, Math.max(to, at + whole.length), { found: whole.length > found.length ? whole : found });
  }
  return { kind: 'number', value, span: { from: at, to } };
}

function readName(text: string, at: number, found: string): Token | ExpressionError {
  const to = at + found.length;
  if (text[to] === '.') return fail('name', at, to + 1, { found: `${found}.` });
  const span = { from: at, to };
  const plain = found.toLowerCase();
  if (plain !== found && keywords.has(plain)) return fail('operator', at, to, { found, write: plain });
  return keywords.has(found) ? { kind: 'word', value: found as Keyword, span } : { kind: 'name', value: found, span };
}

function readToken(text: string, at: number): Token | ExpressionError {
  const digits = matchAt(numberPattern, text, at);
  if (digits !== null) return readNumber(text, at, digits);
  const name = matchAt(namePattern, text, at);
  if (name !== null) return readName(text, at, name);
  if (text[at] === "'") {
    const quoted = matchAt(textPattern, text, at);
    if (quoted === null) return fail('unclosed-text', at, text.length);
    return { kind: 'text', value: quoted.slice(1, -1).replaceAll("''", "'"), span: { from: at, to: at + quoted.length } };
  }
  return readSign(text, at);
}

/** Tokens of an expression, the last of kind `end`; or the first thing that is no token. */
export function tokenize(text: string): { readonly ok: true; readonly tokens: readonly Token[] } | ExpressionError {
  if (text.length > maxExpressionLength) return fail('too-long', maxExpressionLength, text.length, { most: maxExpressionLength, found: text.length });
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = readToken(text, at);
    if ('ok' in token) return token;
    tokens.push(token);
    at = token.span.to;
  }
  if (tokens.length === 0) return fail('empty', 0, text.length);
  tokens.push({ kind: 'end', value: '', span: { from: text.length, to: text.length } });
  return { ok: true, tokens };
}
