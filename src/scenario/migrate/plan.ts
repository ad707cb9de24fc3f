// What the rules would do to one file: a list of small edits at paths, which `apply.ts` carries out on a value or on a text.
import type { JsonPath } from '../document.ts';
import { isPlain } from '../origins.ts';
import { migrationRules } from './rules.ts';
import type { FileKind, MigrationRule, MigrationStep, Pattern } from './rules.ts';

/** An edit at a path that holds at the moment it is carried out, in order. */
export type Edit =
  | { readonly kind: 'rename'; readonly path: JsonPath; readonly to: string }
  | { readonly kind: 'set'; readonly path: JsonPath; readonly value: unknown };

export interface ManualStep {
  readonly path: JsonPath;
  /** Key of `text/`. */
  readonly text: string;
  readonly field: string;
}

export interface MigrationPlan {
  readonly edits: readonly Edit[];
  readonly manual: readonly ManualStep[];
}

/** Rules from a version to the present one; empty where it is the present one, or where nobody knows it. */
export function rulesFrom(format: unknown): readonly MigrationRule[] {
  const at = migrationRules.findIndex((rule) => rule.from === format);
  return at < 0 ? [] : migrationRules.slice(at);
}

function matches(value: unknown, pattern: Pattern, path: JsonPath = []): readonly JsonPath[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return value === undefined ? [] : [path];
  if (Array.isArray(value)) return step === '*' ? value.flatMap((item: unknown, i) => matches(item, rest, [...path, i])) : [];
  if (!isPlain(value)) return [];
  const keys = step === '*' ? Object.keys(value) : Object.hasOwn(value, step) ? [step] : [];
  return keys.flatMap((key) => matches(value[key], rest, [...path, key]));
}

function at(value: unknown, path: JsonPath): unknown {
  let part = value;
  for (const step of path) part = typeof part === 'object' && part !== null ? (part as { readonly [key: string | number]: unknown })[step] : undefined;
  return part;
}

function editsOf(step: Extract<MigrationStep, { kind: 'rename' | 'replace' }>, value: unknown, path: JsonPath): readonly Edit[] {
  const holder = at(value, path.slice(0, -1));
  if (step.kind === 'rename') return isPlain(holder) && Object.hasOwn(holder, step.to) ? [] : [{ kind: 'rename', path, to: step.to }];
  if (at(value, path) !== step.from) return [];
  const beside = Object.entries(step.beside).filter(([field]) => !isPlain(holder) || !Object.hasOwn(holder, field));
  return [{ kind: 'set', path, value: step.to }, ...beside.map(([field, given]): Edit => ({ kind: 'set', path: [...path.slice(0, -1), field], value: given }))];
}

/** Where a step's patterns begin in a file: lists of their own files stand under their name in a bundled one. */
function patternIn(step: MigrationStep, file: FileKind): Pattern | null {
  if (step.file === file) return step.at;
  return file === 'main' ? [step.file, ...step.at] : null;
}

/** What a rule asks of one file. */
export function planMigration(rule: MigrationRule, file: FileKind, value: unknown): MigrationPlan {
  const edits: Edit[] = [];
  const manual: ManualStep[] = [];
  for (const step of rule.steps) {
    const pattern = patternIn(step, file);
    if (pattern === null) continue;
    for (const path of matches(value, pattern)) {
      if (step.kind === 'manual') manual.push({ path, text: step.text, field: String(path.at(-1)) });
      else edits.push(...editsOf(step, value, path));
    }
  }
  if (file === 'main') edits.push({ kind: 'set', path: ['format'], value: rule.to });
  return { edits, manual };
}
