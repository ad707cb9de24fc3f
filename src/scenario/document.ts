// One JSON file that has been parsed: its value, and where in the text each part of it stands.
import { findNodeAtLocation } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';

export type JsonPath = readonly (string | number)[];

/** Half-open range of characters. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export class Document {
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** The value, or undefined where the text is no JSON. */
  value: unknown = undefined;
  root: Node | undefined = undefined;
  /** Where parts stand that a migration has renamed: the path they have now, and the one in the text. */
  readonly renamed: { readonly now: JsonPath; readonly was: JsonPath }[] = [];
  /** What stands before every path in words, for files that are one field of the scenario. */
  readonly label: readonly string[];
  private readonly lineStarts: readonly number[];

  constructor(path: string, text: string, label: readonly string[] = []) {
    this.path = path;
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    this.label = label;
    this.lineStarts = lineStartsOf(this.text);
  }

  lineOf(at: number): Position {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.lineStarts[low] ?? 0) + 1 };
  }

  private node(path: JsonPath): Node | undefined {
    return this.root === undefined ? undefined : findNodeAtLocation(this.root, [...this.inText(path)]);
  }

  /** The path that a part has in the text, before any migration; the latest renaming is undone first. */
  private inText(path: JsonPath): JsonPath {
    return this.renamed
      .toReversed()
      .reduce<JsonPath>(
        (at, { now, was }) => (at.length >= now.length && now.every((step, i) => at[i] === step) ? [...was, ...at.slice(now.length)] : at),
        path,
      );
  }

  valueAt(path: JsonPath): unknown {
    let { value } = this;
    for (const step of path) value = typeof value === 'object' && value !== null ? (value as { readonly [key: string | number]: unknown })[step] : undefined;
    return value;
  }

  /** Where a value stands; the nearest one around it where there is none. A whole object or list is shown by its bracket. */
  rangeOf(path: JsonPath): Range {
    for (let length = path.length; length >= 0; length--) {
      const node = this.node(path.slice(0, length));
      if (node !== undefined) return { from: node.offset, to: node.offset + (node.type === 'object' || node.type === 'array' ? 1 : node.length) };
    }
    return { from: 0, to: 0 };
  }

  /** Where the name of a field stands. */
  keyRangeOf(path: JsonPath): Range {
    const key = this.node(path)?.parent?.children?.[0];
    return key === undefined || typeof path.at(-1) === 'number' ? this.rangeOf(path) : { from: key.offset, to: key.offset + key.length };
  }

  /** Characters of a text value to characters of the file: escapes are longer in the file. */
  textRangeOf(path: JsonPath, from: number, to: number): Range {
    const node = this.node(path);
    if (node === undefined || node.type !== 'string') return this.rangeOf(path);
    const at = (wanted: number): number => {
      let place = node.offset + 1;
      for (let passed = 0; passed < wanted; passed++) place += this.text[place] !== '\\' ? 1 : this.text[place + 1] === 'u' ? 6 : 2;
      return Math.min(place, node.offset + node.length - 1);
    };
    return { from: at(from), to: Math.max(at(to), at(from)) };
  }

  /** The way to a value in words: field names, ids of list items, "#3" for the third of a list. */
  wordsOf(path: JsonPath): readonly string[] {
    const words: string[] = [...this.label];
    let value = this.value;
    for (const step of path) {
      value = typeof value === 'object' && value !== null ? (value as { [key: string | number]: unknown })[step] : undefined;
      const id = typeof step === 'number' && typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
      words.push(typeof step === 'string' ? step : typeof id === 'string' ? id : `#${step + 1}`);
    }
    return words;
  }
}
