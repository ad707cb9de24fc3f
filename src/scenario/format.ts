// The one way a scenario file is written: fields in the order of the shapes, two spaces, on one line what fits and is flat enough to read.
import type { z } from 'zod';
import { collapse } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { JsonPath } from './document.ts';
import type { FixedFile, ScenarioBundle, SourceFile } from './bundle.ts';
import { isPlain } from './origins.ts';
import { fileShapes } from './shape/files.ts';
import { fieldsAt } from './shape/navigate.ts';
import { readDocument } from './syntax/read.ts';

const width = 120;

/** Levels of lists and objects inside a value; 0 for a plain one. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((most, part) => Math.max(most, depthOf(part)), 0);
}

function plainText(value: unknown): string {
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

class Printer {
  private readonly shape: z.core.$ZodType;
  private readonly root: unknown;

  constructor(shape: z.core.$ZodType, root: unknown) {
    this.shape = shape;
    this.root = root;
  }

  /** Names in the order of the shape; those it does not know, and names that are data, stay in theirs. */
  private namesOf(value: { readonly [key: string]: unknown }, path: JsonPath): readonly string[] {
    const order = new Map(fieldsAt(this.shape, this.root, path).map((name, i) => [name, i]));
    const own = Object.keys(value);
    return own.some((name) => order.has(name)) ? own.toSorted((a, b) => (order.get(a) ?? 1e6) - (order.get(b) ?? 1e6)) : own;
  }

  private flat(value: unknown, path: JsonPath): string {
    if (Array.isArray(value)) return `[${value.map((item: unknown, i) => this.flat(item, [...path, i])).join(', ')}]`;
    if (!isPlain(value)) return plainText(value);
    const fields = this.namesOf(value, path).map((name) => `${JSON.stringify(name)}: ${this.flat(value[name], [...path, name])}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }

  /** A value that begins at `column` of a line indented by `indent`. */
  print(value: unknown, path: JsonPath, indent: number, column: number): string {
    if (typeof value !== 'object' || value === null) return plainText(value);
    const depth = depthOf(value);
    if (path.length > 0 && depth <= 2) {
      const flat = this.flat(value, path);
      if (column + flat.length <= width) return flat;
    }
    const inner = indent + 2;
    const pad = ' '.repeat(inner);
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, i) => pad + this.print(item, [...path, i], inner, inner));
      return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${' '.repeat(indent)}]`;
    }
    const object = value as { readonly [key: string]: unknown };
    const fields = this.namesOf(object, path).map((name) => {
      const head = `${pad}${JSON.stringify(name)}: `;
      return head + this.print(object[name], [...path, name], inner, head.length);
    });
    return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${' '.repeat(indent)}}`;
  }
}

type Kind = keyof typeof fileShapes;

/** A value as the text of a file of its kind. Reading the text gives the value again. */
export function printFile(kind: Kind, value: unknown): string {
  return `${new Printer(fileShapes[kind], value).print(value, [], 0, 0)}\n`;
}

/** Every file of a bundle but the base worlds, with its kind. */
function kindsOf(bundle: ScenarioBundle): readonly (readonly [Kind, SourceFile])[] {
  const some = (kind: Kind, file: SourceFile | undefined): readonly (readonly [Kind, SourceFile])[] => (file === undefined ? [] : [[kind, file]]);
  return [
    ...some('main', bundle.main),
    ...bundle.events.flatMap((file) => some('events', file)),
    ...some('plans', bundle.plans),
    ...some('par', bundle.par),
    ...some('checks', bundle.checks),
    ...Object.values(bundle.texts ?? {}).flatMap((file) => some('overlay', file)),
  ];
}

/**
 * A scenario's own files in their one form. Names and values stay as they are.
 * @returns every file before and after, or what keeps a file from being read, since nothing may be lost.
 */
export function formatScenario(bundle: ScenarioBundle): { readonly files: readonly FixedFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const read = kindsOf(bundle).map(([kind, file]) => ({ kind, file, ...readDocument(file) }));
  const diagnostics = collapse(
    read.flatMap((one) => one.diagnostics),
    read.map((one) => one.file.path),
  );
  if (diagnostics.length > 0) return { files: [], diagnostics };
  return { files: read.map(({ kind, file, document }) => ({ path: file.path, before: file.text, after: printFile(kind, document.value) })), diagnostics };
}
