// A finding: what is wrong, where, what was expected and what happens if it stays. Codes and values only.
import { diagnosticRows } from './codes.ts';
import type { Confidence, Consequence, DiagnosticCode, Severity } from './codes.ts';
import type { Document, Range } from './document.ts';

export type DiagnosticParams = { readonly [name: string]: string | number };

/** What a place asks for, as a code with values: `{ code: 'one-of', params: { values: 'us, cn' } }`. */
export interface Expected {
  readonly code: string;
  readonly params: DiagnosticParams;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly file: string;
  /** Both from 1, in UTF-16 units; a byte order mark is not counted. */
  readonly line: number;
  readonly column: number;
  /** Half-open range of characters in the file. */
  readonly from: number;
  readonly to: number;
  /** The way to it in words: field names and ids; "#3" is the third of a list. */
  readonly where: readonly string[];
  /** What stands there, cut short, or null. */
  readonly found: string | null;
  readonly expected: Expected | null;
  /** Valid names near the one found, at most three. */
  readonly suggestion: readonly string[];
  readonly consequence: Consequence;
  readonly params: DiagnosticParams;
  /** How many more of the same were found. */
  readonly repeats: number;
}

export interface Finding {
  readonly code: DiagnosticCode;
  readonly params?: DiagnosticParams;
  readonly expected?: Expected;
  readonly suggestion?: readonly string[];
}

/** Most findings that are put in their place, of one file or of all checks: more would only keep the author waiting. */
export const mostFindings = 300;

const foundLength = 60;

/** A finding put in its place in a file. */
export function locate(finding: Finding, document: Document, range: Range, where: readonly string[]): Diagnostic {
  const row = diagnosticRows[finding.code];
  const { line, column } = document.lineOf(range.from);
  const raw = document.text.slice(range.from, range.to).replaceAll(/\s+/g, ' ');
  return {
    code: finding.code,
    severity: row.severity,
    confidence: row.confidence,
    file: document.path,
    line,
    column,
    from: range.from,
    to: range.to,
    where,
    found: raw === '' ? null : raw.length > foundLength ? `${raw.slice(0, foundLength - 1)}…` : raw,
    expected: finding.expected ?? null,
    suggestion: finding.suggestion ?? [],
    consequence: row.consequence,
    params: finding.params ?? {},
    repeats: 0,
  };
}

/** A finding about a whole file that cannot be opened. */
export function locateFile(finding: Finding, file: string): Diagnostic {
  const row = diagnosticRows[finding.code];
  return {
    code: finding.code,
    severity: row.severity,
    confidence: row.confidence,
    file,
    line: 1,
    column: 1,
    from: 0,
    to: 0,
    where: [],
    found: null,
    expected: finding.expected ?? null,
    suggestion: finding.suggestion ?? [],
    consequence: row.consequence,
    params: finding.params ?? {},
    repeats: 0,
  };
}

/** Findings say the same where code, file and values are the same; a missing field counts by its place instead. */
function sameness(one: Diagnostic): string {
  return one.code === 'E113' ? `E113 ${one.file} ${one.from} ${one.where.join(' ')}` : `${one.code} ${one.file} ${JSON.stringify(one.params)}`;
}

/** Most findings that are shown of one code; the rest are counted. */
const mostOfACode = 25;

/** Stage of a code: JSON and files, shape, names, numbers, events, warnings, tips. */
function stageOf(code: DiagnosticCode): number {
  return code.startsWith('E') ? Number(code[1]) : code.startsWith('W') ? 8 : 9;
}

/** Same findings become one with a count, and causes come before what follows from them. */
export function collapse(all: readonly Diagnostic[], files: readonly string[]): readonly Diagnostic[] {
  const order = new Map(files.map((file, i) => [file, i]));
  const rank = (one: Diagnostic): number => stageOf(one.code) * 1e6 + (order.get(one.file) ?? 0);
  const kept = new Map<string, Diagnostic>();
  const lastOf = new Map<DiagnosticCode, { key: string; count: number }>();
  const again = (key: string): void => {
    const known = kept.get(key);
    if (known !== undefined) kept.set(key, { ...known, repeats: known.repeats + 1 });
  };
  for (const one of all.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from)) {
    const key = sameness(one);
    const known = kept.get(key);
    const last = lastOf.get(one.code) ?? { key, count: 0 };
    if (known !== undefined) {
      if (known.from !== one.from || one.code === 'E113') again(key);
    } else if (last.count >= mostOfACode) again(last.key);
    else {
      kept.set(key, one);
      lastOf.set(one.code, { key, count: last.count + 1 });
    }
  }
  return [...kept.values()];
}
