// Bytes to a parsed document: limits first, then strict JSON, then names and characters that no scenario may hold.
import { createScanner, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { locate, locateFile, mostFindings } from '../diagnostic.ts';
import type { Diagnostic, Finding } from '../diagnostic.ts';
import { Document } from '../document.ts';
import type { JsonPath, Range } from '../document.ts';
import type { SourceFile } from '../bundle.ts';
import { tellSyntax } from './errors.ts';

/** Most bytes of all files of a scenario together. */
export const maxBytes = 5_000_000;
/** Most values of one file, fields and items together. */
export const maxValues = 300_000;
/** Most brackets inside one another. */
export const maxDepth = 64;

/** Half of a character of two, which no other program would take. */
const loneSurrogate = /\p{Surrogate}/u;
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xdc00 ? 4 : unit >= 0xdc00 && unit < 0xe000 ? 0 : 3;
  }
  return bytes;
}

/** Where brackets go deeper or values become more than allowed, or null. Runs without recursion, before anything that recurses. */
function tooMuchAt(text: string): { readonly at: number; readonly finding: Finding } | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  let values = 0;
  for (let kind: number = scanner.scan(); kind !== 17; kind = scanner.scan()) {
    if (kind === 1 || kind === 3) depth += 1;
    else if (kind === 2 || kind === 4) depth -= 1;
    if (kind === 1 || kind === 3 || (kind >= 7 && kind <= 11)) values += 1;
    if (depth > maxDepth) return { at: scanner.getTokenOffset(), finding: { code: 'E003', params: { most: maxDepth } } };
    if (values > maxValues) return { at: scanner.getTokenOffset(), finding: { code: 'E005', params: { most: maxValues } } };
  }
  return null;
}

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  report(finding: Finding, range: Range, path: JsonPath = []): void {
    if (this.diagnostics.length >= mostFindings) return;
    this.diagnostics.push(locate(finding, this.document, range, this.document.wordsOf(path)));
  }

  private text(node: Node, value: string, path: JsonPath): void {
    if (!loneSurrogate.test(value)) return;
    this.report({ code: 'E033' }, { from: node.offset, to: node.offset + node.length }, path);
  }

  private object(node: Node, path: JsonPath): { [key: string]: unknown } {
    const out: { [key: string]: unknown } = {};
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key === undefined || value === undefined) continue;
      const name = String(key.value);
      const range = { from: key.offset, to: key.offset + key.length };
      this.text(key, name, path);
      if (reserved.has(name)) this.report({ code: 'E031', params: { name } }, range, path);
      else if (Object.hasOwn(out, name)) this.report({ code: 'E030', params: { name } }, range, path);
      else out[name] = this.value(value, [...path, name]);
    }
    return out;
  }

  /** The plain value of a node. Depth has been bounded before. */
  value(node: Node, path: JsonPath): unknown {
    if (node.type === 'object') return this.object(node, path);
    if (node.type === 'array') return (node.children ?? []).map((child, i) => this.value(child, [...path, i]));
    const value: unknown = node.value;
    if (typeof value === 'string') this.text(node, value, path);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.report({ code: 'E032' }, { from: node.offset, to: node.offset + node.length }, path);
      return 0;
    }
    return value;
  }
}

/**
 * Reads one file.
 * @returns its document, with a value only where the text is strict JSON within the limits, and everything found on the way.
 */
export function readDocument(file: SourceFile, label: readonly string[] = []): { readonly document: Document; readonly diagnostics: readonly Diagnostic[] } {
  const bytes = file.text.length > maxBytes ? file.text.length : bytesOf(file.text);
  if (bytes > maxBytes) {
    return { document: new Document(file.path, '', label), diagnostics: [locateFile({ code: 'E002', params: { bytes, most: maxBytes } }, file.path)] };
  }
  const document = new Document(file.path, file.text, label);
  const reader = new Reader(document);
  const tooMuch = tooMuchAt(document.text);
  if (tooMuch !== null) {
    reader.report(tooMuch.finding, { from: tooMuch.at, to: tooMuch.at + 1 });
    return { document, diagnostics: reader.diagnostics };
  }
  const errors: ParseError[] = [];
  const root = parseTree(document.text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  if (errors.length > 0 || root === undefined) {
    for (const { range, ...finding } of tellSyntax(document, errors)) reader.report(finding, range);
    return { document, diagnostics: reader.diagnostics };
  }
  document.root = root;
  document.value = reader.value(root, []);
  return { document, diagnostics: reader.diagnostics };
}
