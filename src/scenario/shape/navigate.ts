// Walks a shape: which shape stands at a path of a value, which fields it knows, and what facts hold on the way.
import type { z } from 'zod';
import type { JsonPath } from '../document.ts';
import { isPlain } from '../origins.ts';
import { facts } from './fields.ts';
import type { Fact } from './fields.ts';

type Shape = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

function defOf(shape: Shape): Def {
  return (shape as z.core.$ZodTypes)._zod.def;
}

/** The fact of a shape, looked for inside `optional`, `nullable` and `default` too. */
function factOf(shape: Shape): Fact | undefined {
  return facts.get(shape) ?? facts.get(bare(shape));
}

function bare(shape: Shape): Shape {
  const def = defOf(shape);
  return def.type === 'optional' || def.type === 'nullable' || def.type === 'default' ? bare(def.innerType) : shape;
}

function option(options: readonly Shape[], value: unknown): Shape | undefined {
  return options.find((one) => {
    const def = defOf(one);
    if (def.type !== 'object') return false;
    const tag = def.shape['do'];
    const literal = tag === undefined ? undefined : defOf(tag);
    return literal?.type === 'literal' && isPlain(value) && literal.values.includes(value['do'] as string);
  });
}

/** The shape of one part of a value, or undefined where the shape knows no such part. */
function partOf(outer: Shape, value: unknown, step: string | number): Shape | undefined {
  const def = defOf(bare(outer));
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'array') return def.element;
  if (def.type === 'union') {
    const chosen = option(def.options, value);
    return chosen === undefined ? undefined : partOf(chosen, value, step);
  }
  return undefined;
}

/** The shape at a path of a value. */
export function shapeAt(root: Shape, rootValue: unknown, path: JsonPath): Shape | undefined {
  let shape: Shape | undefined = root;
  let value = rootValue;
  for (const step of path) {
    if (shape === undefined) return undefined;
    shape = partOf(shape, value, step);
    value = typeof value === 'object' && value !== null ? (value as { readonly [key: string | number]: unknown })[step] : undefined;
  }
  return shape === undefined ? undefined : bare(shape);
}

export function factAt(root: Shape, rootValue: unknown, path: JsonPath): Fact | undefined {
  const shape = shapeAt(root, rootValue, path);
  return shape === undefined ? undefined : factOf(shape);
}

/** Names of the fields that may stand in an object at a path. */
export function fieldsAt(root: Shape, rootValue: unknown, path: JsonPath): readonly string[] {
  const shape = shapeAt(root, rootValue, path);
  const def = shape === undefined ? undefined : defOf(shape);
  if (def?.type === 'object') return Object.keys(def.shape);
  if (def?.type === 'record') {
    const key = defOf(def.keyType);
    return key.type === 'enum' ? Object.keys(key.entries) : [];
  }
  if (def?.type === 'union') {
    let value = rootValue;
    for (const step of path) value = (value as { readonly [key: string | number]: unknown } | undefined)?.[step];
    const chosen = option(def.options, value);
    return chosen === undefined ? [] : fieldsAt(chosen, value, []);
  }
  return [];
}

/** Calls `visit` for every text of a value whose shape has a fact. Parts that do not fit their shape are left out. */
export function visitFacts(shape: Shape, value: unknown, path: JsonPath, visit: (fact: Fact, value: string, path: JsonPath) => void): void {
  if (typeof value === 'string') {
    const fact = factOf(shape);
    if (fact !== undefined) visit(fact, value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const steps: readonly (string | number)[] = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  for (const step of steps) {
    const part = partOf(shape, value, step);
    if (part !== undefined) visitFacts(part, (value as { readonly [key: string | number]: unknown })[step], [...path, step], visit);
  }
}
