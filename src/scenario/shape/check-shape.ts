// Does the value have the shape? The schema library's findings are retold with our own codes, places and suggestions.
import type { z } from 'zod';
import type { Assembly, Documents } from '../assemble.ts';
import type { Expected, Finding } from '../diagnostic.ts';
import { nameHere } from '../foreign-names.ts';
import type { JsonPath } from '../document.ts';
import { isPlain } from '../origins.ts';
import type { Placed } from '../origins.ts';
import { factAt, fieldsAt } from './navigate.ts';
import { headShapes, wholeShape } from './files.ts';
import type { Written } from './files.ts';

type Issue = z.core.$ZodIssue;

function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as { readonly [key: string | number]: unknown })[step] : undefined;
  return value;
}

/** Kind of a JSON value, as a code. */
export function kindOf(value: unknown): string {
  return value === null
    ? 'nothing'
    : Array.isArray(value)
      ? 'array'
      : typeof value === 'object'
        ? 'object'
        : typeof value === 'string'
          ? 'text'
          : typeof value === 'boolean'
            ? 'flag'
            : 'number';
}

const kindNames: { readonly [expected: string]: string } = { string: 'text', boolean: 'flag', record: 'object', int: 'whole' };

/** A field in words: "halfMonths", or "#3 of shares" for an item of a list. */
function nameOf(path: JsonPath): string {
  const last = path.at(-1);
  return typeof last === 'string' ? last : last === undefined ? '' : `${String(path.findLast((step) => typeof step === 'string') ?? '')} #${last + 1}`;
}

function bounds(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): { readonly side: 'least' | 'most'; readonly limit: number } {
  return issue.code === 'too_small' ? { side: 'least', limit: Number(issue.minimum) } : { side: 'most', limit: Number(issue.maximum) };
}

function ofSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, value: unknown, field: string): Finding {
  const { side, limit } = bounds(issue);
  const expected: Expected = { code: issue.exact === true ? 'count-exactly' : `count-${side}`, params: { limit } };
  if (issue.origin === 'array') return { code: 'E116', params: { field, found: Array.isArray(value) ? value.length : 0 }, expected };
  if (issue.origin === 'string')
    return { code: 'E118', params: { field, found: typeof value === 'string' ? value.length : 0 }, expected: { code: `length-${side}`, params: { limit } } };
  return { code: 'E117', params: { field, found: Number(value) }, expected: { code: `at-${side}`, params: { limit } } };
}

class Retelling {
  private readonly assembly: Assembly;
  private readonly shape: z.ZodType;
  private readonly root: Placed;
  /** Missing fields by the path of the object they are missing from. */
  private readonly missing = new Map<string, { readonly path: JsonPath; readonly fields: string[] }>();

  constructor(assembly: Assembly, shape: z.ZodType, root: Placed) {
    this.assembly = assembly;
    this.shape = shape;
    this.root = root;
  }

  private report(finding: Finding, path: JsonPath, key = false): void {
    this.assembly.report(finding, this.assembly.origins.placeOf(this.root, path), key);
  }

  private miss(path: JsonPath): void {
    const holder = path.slice(0, -1);
    const key = JSON.stringify(holder);
    const known = this.missing.get(key) ?? { path: holder, fields: [] };
    known.fields.push(path.length === 1 && path[0] === 'parameters' ? 'assumptions' : String(path.at(-1)));
    this.missing.set(key, known);
  }

  private unknownField(path: JsonPath, field: string): void {
    if (this.assembly.full) return;
    const holder = valueAt(this.root.value, path);
    const free = fieldsAt(this.shape, this.root.value, path).filter((name) => !isPlain(holder) || !Object.hasOwn(holder, name));
    const here = nameHere(field, free);
    if (here !== null) return this.report({ code: 'E111', params: { field, here, reason: 'elsewhere' }, suggestion: [here] }, [...path, field], true);
    const near = this.assembly.suggester.near(field, free);
    const all = fieldsAt(this.shape, this.root.value, path);
    this.report({ code: 'E111', params: { field }, suggestion: near.length > 0 ? near : this.assembly.suggester.near(field, all) }, [...path, field], true);
  }

  private oneOf(values: readonly unknown[], value: unknown, path: JsonPath): void {
    const names = values.map(String);
    this.report(
      {
        code: 'E114',
        params: { field: nameOf(path), found: String(value) },
        expected: { code: 'one-of', params: { values: names.join(', ') } },
        suggestion: typeof value === 'string' ? this.assembly.suggester.near(value, names) : [],
      },
      path,
    );
  }

  tell(issue: Issue): void {
    const path = issue.path as JsonPath;
    const value = valueAt(this.root.value, path);
    const field = nameOf(path);
    const missing = value === undefined && issue.code !== 'unrecognized_keys';
    if (missing) return this.miss(path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.forEach((key) => this.unknownField(path, key));
      case 'invalid_type': {
        const expected = kindNames[issue.expected] ?? issue.expected;
        return this.report({ code: 'E112', params: { field, kind: kindOf(value) }, expected: { code: expected, params: {} } }, path);
      }
      case 'invalid_value':
        return isPlain(value) || Array.isArray(value)
          ? this.report(
              { code: 'E112', params: { field, kind: kindOf(value) }, expected: { code: 'one-of', params: { values: issue.values.map(String).join(', ') } } },
              path,
            )
          : this.oneOf(issue.values, value, path);
      case 'invalid_union':
        return this.oneOf(issue.inclusive === false ? [] : (issue.options ?? []), value, path);
      case 'too_small':
      case 'too_big':
        return this.report(ofSize(issue, value, field), path);
      case 'invalid_format': {
        const fact = factAt(this.shape, this.root.value, path);
        return this.report(
          { code: 'E115', params: { field, found: String(value) }, expected: { code: fact?.kind === 'written' ? fact.as : 'text', params: {} } },
          path,
        );
      }
      default:
        return this.report({ code: 'E112', params: { field, kind: kindOf(value) } }, path);
    }
  }

  /** Reports what is missing; a new item of an override that misses its main parts was meant to override something. */
  finish(): void {
    const { origins } = this.assembly;
    for (const { path, fields } of this.missing.values()) {
      if (this.assembly.full) return;
      const value = valueAt(this.root.value, path);
      const added = origins.added.find((one) => one.value === value);
      const id = String(isPlain(value) && typeof value['id'] === 'string' ? value['id'] : path.at(-1));
      if (added !== undefined && fields.length * 2 >= fieldsAt(this.shape, this.root.value, path).length - 1) {
        const place = origins.placeOf(this.root, isPlain(value) && 'id' in value ? [...path, 'id'] : path);
        this.assembly.report(
          { code: 'E203', params: { id }, suggestion: this.assembly.suggester.near(id, added.names) },
          place,
          typeof path.at(-1) === 'string',
        );
        continue;
      }
      for (const field of fields) this.report({ code: 'E113', params: { field } }, path);
    }
  }
}

function check<T extends z.ZodType>(assembly: Assembly, shape: T, root: Placed): z.output<T> | null {
  const result = shape.safeParse(root.value);
  if (result.success) return result.data;
  const retelling = new Retelling(assembly, shape, root);
  const wrongKind = new Set(result.error.issues.flatMap((issue) => (issue.code === 'invalid_type' ? [JSON.stringify(issue.path)] : [])));
  for (const issue of result.error.issues) {
    if (assembly.full) break;
    if (issue.code === 'invalid_type' || !wrongKind.has(JSON.stringify(issue.path))) retelling.tell(issue);
  }
  retelling.finish();
  return null;
}

/** @returns the scenario as written, or null with everything that does not fit reported to the assembly. */
export function checkShape(assembly: Assembly, documents: Documents): Written | null {
  const files = [{ document: documents.main, shape: headShapes.main }, ...documents.libraries.map(({ document }) => ({ document, shape: headShapes.library }))];
  for (const { document, shape } of files) {
    if (isPlain(document.value)) check(assembly, shape, { value: document.value, place: { document, path: [] } });
  }
  return check(assembly, wholeShape, assembly.root);
}
