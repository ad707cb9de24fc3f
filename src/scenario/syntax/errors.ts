// What a JSON parser stumbles over, told by what stands there: a missing comma, typographic quotes, a comment.
import type { ParseError } from 'jsonc-parser';
import type { Finding } from '../diagnostic.ts';
import type { Document, Range } from '../document.ts';

/** Most findings of one file; a file with more is no JSON at all. */
const most = 50;

type Told = Finding & { readonly range: Range };

/** `ParseErrorCode` of jsonc-parser, which is a const enum and so has no values to import. */
const parse = {
  symbol: 1,
  number: 2,
  name: 3,
  value: 4,
  colon: 5,
  comma: 6,
  closeBrace: 7,
  closeBracket: 8,
  end: 9,
  comment: 10,
  commentEnd: 11,
  stringEnd: 12,
  numberEnd: 13,
  unicode: 14,
  escape: 15,
  character: 16,
} as const;

const wordPattern = /[A-Za-z_$][\w$-]*/y;

function wordAt(text: string, at: number): string {
  wordPattern.lastIndex = at;
  return wordPattern.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0x3f);
}

/** The last character before `at` that is no white space. */
function before(text: string, at: number): number {
  let place = at - 1;
  while (place >= 0 && /\s/.test(text[place] ?? '')) place -= 1;
  return place;
}

/** Lowest of the places at `at` and just before, where quotes of the wrong kind began. */
function wrongQuote(document: Document, error: ParseError): Told | null {
  const { text } = document;
  const end = Math.max(error.length, 1);
  for (let at = error.offset; at < error.offset + end; at++) {
    const character = text[at] ?? '';
    if ('“”„‟‘’‚‛«»'.includes(character) && character !== '') return { code: 'E012', params: { found: character }, range: { from: at, to: at + 1 } };
    if (character === "'" || character === '`') return { code: 'E013', params: { found: character }, range: { from: at, to: at + 1 } };
  }
  return null;
}

function atEnd(document: Document): Told {
  const { text } = document;
  const last = Math.max(before(text, text.length), 0);
  return { code: 'E011', range: { from: last, to: Math.min(last + 1, text.length) } };
}

function onName(document: Document, error: ParseError, range: Range): Told {
  const { text } = document;
  const previous = before(text, error.offset);
  const here = text[error.offset] ?? '';
  if (text[previous] === ',' && (here === '}' || here === ']')) return { code: 'E015', range: { from: previous, to: previous + 1 } };
  if (here === ',') return { code: 'E015', range };
  const word = wordAt(text, error.offset);
  if (/^[A-Za-z_$]/.test(word)) return { code: 'E019', params: { found: word }, range: { from: error.offset, to: error.offset + word.length } };
  return { code: 'E026', params: { found: word }, range };
}

function onSymbol(document: Document, error: ParseError, range: Range): Told {
  const { text } = document;
  const word = wordAt(text, error.offset);
  const to = error.offset + word.length;
  const number = /[\d.][\w.]*$/.exec(text.slice(Math.max(0, error.offset - 40), error.offset))?.[0];
  if (number !== undefined) return { code: 'E021', params: { found: number + word }, range: { from: error.offset - number.length, to } };
  const next = /^\s*:/.test(text.slice(to, to + 40));
  if (/^[A-Za-z_$]/.test(word))
    return next
      ? { code: 'E019', params: { found: word }, range: { from: error.offset, to } }
      : { code: 'E020', params: { found: word }, range: { from: error.offset, to } };
  if (/^[-+.\d]/.test(word)) return { code: 'E021', params: { found: text.slice(range.from, range.to) }, range };
  return { code: 'E026', params: { found: word }, range };
}

function onValue(document: Document, error: ParseError, range: Range): Told {
  const { text } = document;
  const previous = before(text, error.offset);
  const here = text[error.offset] ?? '';
  if (text[previous] === ',' && (here === ']' || here === '}')) return { code: 'E015', range: { from: previous, to: previous + 1 } };
  if (here === ',') return { code: 'E015', range };
  return { code: 'E026', params: { found: here }, range };
}

/** One parser error as a finding; `end` is where the last character stands that is no white space. */
function tell(document: Document, error: ParseError, end: number): Told {
  const { text } = document;
  const range = { from: error.offset, to: Math.min(error.offset + Math.max(error.length, 1), text.length) };
  const quote = error.error === parse.symbol ? wrongQuote(document, error) : null;
  if (quote !== null) return quote;
  if (error.offset >= end && error.error !== parse.comment && error.error !== parse.stringEnd) return atEnd(document);
  switch (error.error) {
    case parse.symbol:
      return onSymbol(document, error, range);
    case parse.number:
    case parse.numberEnd:
      return { code: 'E021', params: { found: text.slice(range.from, range.to) }, range };
    case parse.name:
      return onName(document, error, range);
    case parse.value:
      return onValue(document, error, range);
    case parse.colon:
      return { code: 'E018', range };
    case parse.comma: {
      const previous = before(text, error.offset);
      const here = text[error.offset] ?? '';
      if (here === '}' || here === ']' || here === ':') return { code: 'E025', params: { found: here }, range };
      if (text[previous] !== undefined && /\d/.test(here) && previous === error.offset - 1)
        return { code: 'E021', params: { found: text.slice(previous, range.to) }, range: { from: previous, to: range.to } };
      return { code: 'E014', range: { from: previous + 1, to: previous + 2 } };
    }
    case parse.closeBrace:
    case parse.closeBracket:
      return { code: 'E025', params: { found: text[error.offset] ?? '' }, range };
    case parse.end:
      return { code: 'E024', range };
    case parse.comment:
    case parse.commentEnd:
      return { code: 'E016', range: { from: range.from, to: Math.min(range.to, range.from + 2) } };
    case parse.stringEnd:
      return { code: 'E017', range };
    case parse.unicode:
    case parse.escape:
      return { code: 'E022', range };
    case parse.character:
      return { code: 'E023', range };
    default:
      return { code: 'E026', params: { found: wordAt(text, error.offset) }, range };
  }
}

/** Findings for parser errors: the first of each line, since the others of a line follow from it; none after a wrong bracket, since all of them would. */
export function tellSyntax(document: Document, errors: readonly ParseError[]): readonly Told[] {
  if (document.text.trim() === '') return [{ code: 'E010', range: { from: 0, to: 0 } }];
  const told: Told[] = [];
  const end = document.text.trimEnd().length;
  let last = 0;
  for (const error of errors) {
    const one = tell(document, error, end);
    const { line } = document.lineOf(one.range.from);
    if (line <= last) continue;
    last = line;
    told.push(one);
    if (one.code === 'E025' || told.length >= most) break;
  }
  return told;
}
