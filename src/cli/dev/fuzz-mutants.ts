// Mutants of the shipped scenarios, and what must hold of each: it is read within a second, and a refusal has a place and a sentence.
import process from 'node:process';
import { createChance } from '../../engine/index.ts';
import { bundleFiles, bundleOf, fixScenario, lintScenario, printDiagnostic, readScenario, scenarioIds } from '../../scenario/index.ts';
import type { ScenarioBundle, SourceFile } from '../../scenario/index.ts';
import { readJsonFiles, scenariosFolder } from '../io.ts';
import { sayKey } from '../verbs/load.ts';

export interface FuzzTask {
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

export interface FuzzFault {
  readonly mutant: number;
  readonly scenario: string;
  readonly file: string;
  readonly what: string;
}

export interface FuzzReport {
  readonly mutants: number;
  readonly refused: number;
  readonly taken: number;
  /** Milliseconds of the slowest reading. */
  readonly slowest: number;
  readonly faults: readonly FuzzFault[];
}

/** Longest that a reading may take, in milliseconds of its own thread's work: a busy machine is not the reader's fault. */
const longest = 1000;
/** Every so many mutants are also repaired and linted, which take several readings. */
const alsoRepaired = 20;

type Draw = (what: string) => number;

const pieces = [
  '',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '0',
  '-1',
  '1e999',
  'null',
  'true',
  '“',
  '\\',
  '\\u12',
  '\u0000',
  '\uD800',
  '//',
  '"__proto__":',
  '\n',
  '999999999999',
  "'",
  'NaN',
  '\uFEFF',
  '[[[[[[[[',
  '{}',
];
const values: readonly unknown[] = [
  null,
  true,
  '',
  0,
  -1,
  1e300,
  0.1,
  [],
  {},
  [[]],
  'self.cash > 1',
  'x'.repeat(5000),
  '2025-13-45',
  'us',
  '1..0',
  { id: 'a' },
  ['a'],
  'both',
  "seen('",
  '((((((',
  1e-320,
];

const pick = <T>(from: readonly T[], draw: number): T | undefined => from[Math.floor(draw * from.length)];

/** Some characters replaced by a piece of JSON, or of nothing. */
function changedCharacters(text: string, draw: Draw): string {
  const at = Math.floor(draw('at') * text.length);
  const length = Math.floor(draw('length') * draw('short') * 40);
  return text.slice(0, at) + (pick(pieces, draw('piece')) ?? '') + text.slice(at + length);
}

/** Two quoted words exchanged. */
function exchangedWords(text: string, draw: Draw): string {
  const words = [...text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)];
  const [a, b] = [pick(words, draw('first')), pick(words, draw('second'))].toSorted((x, y) => (x?.index ?? 0) - (y?.index ?? 0));
  if (a === undefined || b === undefined || a.index === b.index) return text;
  return text.slice(0, a.index) + b[0] + text.slice(a.index + a[0].length, b.index) + a[0] + text.slice(b.index + b[0].length);
}

/** A number made another. */
function changedNumber(text: string, draw: Draw): string {
  const found = pick([...text.matchAll(/-?\d+(?:\.\d+)?/g)], draw('number'));
  if (found === undefined) return text;
  const to = pick(['0', '-1', '1e308', '1e-308', '0.5', '101', '99999999999999999999', '-0'], draw('to')) ?? '0';
  return text.slice(0, found.index) + to + text.slice(found.index + found[0].length);
}

/** A line left out, doubled, or moved. */
function movedLine(text: string, draw: Draw): string {
  const lines = text.split('\n');
  const at = Math.floor(draw('line') * lines.length);
  const how = draw('how');
  if (how < 0.4) return lines.toSpliced(at, 1).join('\n');
  const line = lines[at] ?? '';
  return how < 0.7
    ? lines.toSpliced(at, 0, line).join('\n')
    : lines
        .toSpliced(at, 1)
        .toSpliced(Math.floor(draw('there') * lines.length), 0, line)
        .join('\n');
}

/** Any part of the value replaced by anything. */
function changedValue(text: string, draw: Draw): string {
  let parts = 0;
  const value: unknown = JSON.parse(text);
  JSON.stringify(value, (_key, part: unknown) => {
    parts += 1;
    return part;
  });
  let left = Math.floor(draw('part') * parts);
  const with_ = pick(values, draw('with'));
  return JSON.stringify(value, (_key, part: unknown) => {
    left -= 1;
    return left === -1 ? with_ : part;
  });
}

const mutations = [changedCharacters, exchangedWords, changedNumber, movedLine, changedValue, changedCharacters];

interface Shipped {
  readonly id: string;
  readonly bundle: ScenarioBundle;
}

let known: readonly Shipped[] | null = null;

function shipped(): readonly Shipped[] {
  if (known === null) {
    const texts = readJsonFiles(scenariosFolder);
    known = scenarioIds(Object.keys(texts)).flatMap((id) => {
      const bundle = bundleOf(id, texts);
      return bundle === null ? [] : [{ id, bundle }];
    });
  }
  return known;
}

function withFile(bundle: ScenarioBundle, changed: SourceFile): ScenarioBundle {
  const swap = (file: SourceFile): SourceFile => (file.path === changed.path ? changed : file);
  const maybe = (file: SourceFile | undefined): SourceFile | undefined => (file === undefined ? undefined : swap(file));
  const byName = (files: { readonly [name: string]: SourceFile }): { readonly [name: string]: SourceFile } =>
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, swap(file)]));
  return {
    main: swap(bundle.main),
    events: bundle.events.map(swap),
    plans: maybe(bundle.plans),
    par: maybe(bundle.par),
    checks: maybe(bundle.checks),
    texts: byName(bundle.texts ?? {}),
    libraries: byName(bundle.libraries),
  };
}

/** What is wrong with how a mutant was read, or null. */
function judge(bundle: ScenarioBundle): { readonly fault: string | null; readonly taken: boolean; readonly milliseconds: number } {
  const start = process.threadCpuUsage();
  const { scenario, diagnostics } = readScenario(bundle);
  const { user, system } = process.threadCpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const taken = scenario !== null;
  if (taken === errors.length > 0) return { fault: taken ? 'taken with errors' : 'refused without an error', taken, milliseconds };
  const texts = new Map(bundleFiles(bundle).map((file) => [file.path, file.text.replace(/^\uFEFF/, '')]));
  for (const one of diagnostics) {
    const text = texts.get(one.file);
    const inside = text !== undefined && one.from >= 0 && one.to >= one.from && one.to <= text.length && one.line >= 1 && one.column >= 1;
    if (!inside) return { fault: `${one.code} has no place: ${one.file}:${one.line}:${one.column}`, taken, milliseconds };
    if (printDiagnostic(one, text, sayKey).includes('diagnostic.')) return { fault: `${one.code} has no sentence`, taken, milliseconds };
  }
  return { fault: milliseconds > longest ? `took ${Math.round(milliseconds)} ms` : null, taken, milliseconds };
}

/** One mutant: scenario, file, and what became of it. */
function mutate(seed: string, mutant: number): { readonly id: string; readonly path: string; readonly bundle: ScenarioBundle } | null {
  const chance = createChance(`${seed}/${mutant}`);
  const draw: Draw = (what) => chance('fuzz', what, 0);
  const one = pick(shipped(), draw('scenario'));
  if (one === undefined) return null;
  const used = bundleFiles(one.bundle).filter((file) => !file.path.startsWith('base/') || draw('base') < 0.2);
  const file = pick(used, draw('file'));
  if (file === undefined) return null;
  let { text } = file;
  const rounds = 1 + Math.floor(draw('rounds') * draw('few') * 4);
  for (let i = 0; i < rounds; i++) {
    const mutation = pick(mutations, draw(`mutation ${i}`)) ?? changedCharacters;
    try {
      text = mutation(text, (what) => draw(`${what} ${i}`));
    } catch {
      // A value can be changed only while the text is JSON; after an earlier mutation it may no longer be.
      text = changedCharacters(text, (what) => draw(`${what} ${i}`));
    }
  }
  return { id: one.id, path: file.path, bundle: withFile(one.bundle, { path: file.path, text }) };
}

/** Mutants from `from` to `to`, the last not included. */
export function fuzzRange({ seed, from, to }: FuzzTask): FuzzReport {
  const faults: FuzzFault[] = [];
  let [refused, taken, slowest] = [0, 0, 0];
  for (let mutant = from; mutant < to; mutant++) {
    const made = mutate(seed, mutant);
    if (made === null) continue;
    const tell = (what: string): void => void faults.push({ mutant, scenario: made.id, file: made.path, what });
    try {
      const verdict = judge(made.bundle);
      if (verdict.fault !== null) tell(verdict.fault);
      slowest = Math.max(slowest, verdict.milliseconds);
      if (verdict.taken) taken += 1;
      else refused += 1;
      if (mutant % alsoRepaired === 0) {
        fixScenario(made.bundle);
        lintScenario(made.bundle, '2026-01-01');
      }
    } catch (error) {
      tell(`crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return { mutants: to - from, refused, taken, slowest, faults };
}
