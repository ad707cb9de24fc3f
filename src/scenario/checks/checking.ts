// What every check works with: the assembled value, its names, and a cursor that steps into it without minding what is malformed.
import type { Assembly } from '../assemble.ts';
import type { Diagnostic, Finding } from '../diagnostic.ts';
import { locate } from '../diagnostic.ts';
import type { JsonPath, Range } from '../document.ts';
import { isPlain } from '../origins.ts';
import type { Names } from '../names.ts';
import type { Suggester } from '../suggest.ts';

/** A place in the assembled value. What is not there, or of another kind, reads as nothing: the shape check has told of it. */
export class Cursor {
  readonly value: unknown;
  readonly path: JsonPath;

  constructor(value: unknown, path: JsonPath = []) {
    this.value = value;
    this.path = path;
  }

  get(...steps: readonly string[]): Cursor {
    const [first, ...rest] = steps;
    if (first === undefined) return this;
    const value = isPlain(this.value) && Object.hasOwn(this.value, first) ? this.value[first] : undefined;
    return new Cursor(value, [...this.path, first]).get(...rest);
  }

  get items(): readonly Cursor[] {
    return Array.isArray(this.value) ? this.value.map((item: unknown, i) => new Cursor(item, [...this.path, i])) : [];
  }

  get entries(): readonly (readonly [string, Cursor])[] {
    return isPlain(this.value) ? Object.keys(this.value).map((key) => [key, this.get(key)] as const) : [];
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  get text(): string | null {
    return typeof this.value === 'string' ? this.value : null;
  }

  get number(): number | null {
    return typeof this.value === 'number' ? this.value : null;
  }

  /** The numbers of a list, or null where it holds anything else. */
  get numbers(): readonly number[] | null {
    return Array.isArray(this.value) && this.value.every((item) => typeof item === 'number') ? (this.value as readonly number[]) : null;
  }
}

export class Checking {
  readonly root: Cursor;
  readonly names: Names;
  private readonly assembly: Assembly;

  get suggester(): Suggester {
    return this.assembly.suggester;
  }

  /** True where so much is wrong that looking on would help nobody. */
  get full(): boolean {
    return this.assembly.full;
  }

  /** Names near a wrong one. */
  near(wrong: string, names: Iterable<string>): readonly string[] {
    return this.full ? [] : this.suggester.near(wrong, names);
  }

  constructor(assembly: Assembly, names: Names) {
    this.assembly = assembly;
    this.names = names;
    this.root = new Cursor(assembly.root.value);
  }

  /** What is found while `look` runs, and nothing of what was found before. */
  collect(look: () => void): readonly Diagnostic[] {
    const { diagnostics } = this.assembly;
    diagnostics.length = 0;
    look();
    return diagnostics.splice(0);
  }

  /** True where two values were written in one file. */
  sameFile(a: Cursor, b: Cursor): boolean {
    const { origins, root } = this.assembly;
    return origins.placeOf(root, a.path).document === origins.placeOf(root, b.path).document;
  }

  /** A finding about a value. */
  report(finding: Finding, at: Cursor): void {
    this.assembly.report(finding, this.assembly.origins.placeOf(this.assembly.root, at.path));
  }

  /** File, line and column of a value. */
  placeOf(at: Cursor): { readonly file: string; readonly line: number; readonly column: number } {
    const { document, path } = this.assembly.origins.placeOf(this.assembly.root, at.path);
    return { file: document.path, ...document.lineOf(document.rangeOf(path).from) };
  }

  /** A finding about the name of a field. */
  reportKey(finding: Finding, at: Cursor): void {
    this.assembly.report(finding, this.assembly.origins.placeOf(this.assembly.root, at.path), true);
  }

  /** A finding about some characters of a text. */
  reportInside(finding: Finding, at: Cursor, span: Range): void {
    if (this.full) return;
    const { document, path } = this.assembly.origins.placeOf(this.assembly.root, at.path);
    this.assembly.diagnostics.push(locate(finding, document, document.textRangeOf(path, span.from, span.to), document.wordsOf(path)));
  }
}
