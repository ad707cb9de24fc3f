// `date` of a scenario: the nearest earlier base it uses is advanced to that day, and what comes out is read like one more base file.
import { halfMonthsOf } from '../engine/index.ts';
import type { Scenario } from '../engine/index.ts';
import { advanceWorld, restingScenario } from './advance.ts';
import { Assembly } from './assemble.ts';
import type { Documents } from './assemble.ts';
import { isDay } from './checks/dates.ts';
import type { SourceFile } from './bundle.ts';
import { Checking, runChecks } from './checks/index.ts';
import { contentHash } from './content-hash.ts';
import { locate } from './diagnostic.ts';
import type { Diagnostic, DiagnosticParams } from './diagnostic.ts';
import type { Document } from './document.ts';
import { printFile } from './format.ts';
import { Names } from './names.ts';
import { isPlain } from './origins.ts';
import { resolveScenario } from './resolve.ts';
import { checkShape } from './shape/check-shape.ts';
import { readDocument } from './syntax/read.ts';

type Libraries = Documents['libraries'];

/** Most half-months a world may be advanced: ten years. */
const most = 240;

/** Text of a field of a document's own, or null. */
function textOf(document: Document, ...path: readonly string[]): string | null {
  const value = document.valueAt(path);
  return typeof value === 'string' ? value : null;
}

/** Day that a library describes, or null. */
function dayOf(document: Document): string | null {
  const date = textOf(document, 'date');
  return date !== null && isDay(date) ? date : null;
}

/** The world that libraries make together, resting, or null where they have errors of their own: reading the scenario tells them. */
function worldOf(libraries: Libraries, day: string, halfMonths: number): Scenario | null {
  const empty = readDocument({ path: '', text: '{}' }, []).document;
  const none = { events: [], plans: null, par: null, checks: null, texts: [] };
  const blocs = new Assembly({ main: empty, libraries, ...none }).root.value;
  const main = readDocument({ path: '', text: JSON.stringify(restingScenario(blocs, day, halfMonths)) }, []).document;
  const documents: Documents = { main, libraries, ...none };
  const assembly = new Assembly(documents);
  const written = checkShape(assembly, documents);
  const { value } = assembly.root;
  runChecks(new Checking(assembly, new Names(isPlain(value) ? value : {})));
  const sound = written !== null && assembly.diagnostics.every((one) => one.severity !== 'error');
  return sound ? resolveScenario(written, contentHash) : null;
}

/** Text of the base file that `libraries` become at `date`, and the id of the base it was advanced from; null where they have errors. */
export function advanceText(libraries: Libraries, date: string): { readonly id: string; readonly text: string } | null {
  const nearest = libraries.findLast(({ document }) => (dayOf(document) ?? '9') <= date);
  const day = nearest === undefined ? null : dayOf(nearest.document);
  if (nearest === undefined || day === null) return null;
  const world = worldOf(libraries, day, halfMonthsOf(date) - halfMonthsOf(day));
  if (world === null) return null;
  return { id: nearest.id, text: printFile('library', advanceWorld(world, nearest.id, date)) };
}

/** Why the bases cannot be taken to the day, or null. */
function faultOf(libraries: Libraries, main: Document, date: string): DiagnosticParams | null {
  const start = textOf(main, 'meta', 'turns', 'start');
  const days = libraries.flatMap(({ document }) => dayOf(document) ?? []);
  const last = days.at(-1);
  if (!isDay(date)) return { reason: 'no-such-day', date };
  if (start !== null && start !== date) return { reason: 'world-and-turn', date, start };
  if (last === undefined) return { reason: 'no-dated-base', date };
  const late = days.find((day) => day > date);
  if (late !== undefined) return { reason: 'base-later', date, base: late };
  return halfMonthsOf(date) - halfMonthsOf(last) > most ? { reason: 'too-far', date, base: last, most } : null;
}

/** A world of another day than the game's first, which nobody has asked to be advanced. */
function olderWorld(main: Document, libraries: Libraries): readonly Diagnostic[] {
  const start = textOf(main, 'meta', 'turns', 'start');
  const day = libraries.map(({ document }) => dayOf(document)).findLast((one) => one !== null) ?? null;
  if (start === null || day === null || day === start || !isDay(start)) return [];
  const path = ['meta', 'turns', 'start'];
  return [locate({ code: 'W502', params: { base: day, start } }, main, main.rangeOf(path), main.wordsOf(path))];
}

/** The libraries of a scenario, with what its `date` makes of them as the last. */
export function advanceBases({ main, libraries }: Documents): { readonly libraries: Libraries; readonly diagnostics: readonly Diagnostic[] } {
  const date = textOf(main, 'date');
  if (date === null) return { libraries, diagnostics: olderWorld(main, libraries) };
  const fault = faultOf(libraries, main, date);
  if (fault !== null) return { libraries, diagnostics: [locate({ code: 'E404', params: fault }, main, main.rangeOf(['date']), main.wordsOf(['date']))] };
  if (libraries.some(({ document }) => dayOf(document) === date)) return { libraries, diagnostics: [] };
  const advanced = advanceText(libraries, date);
  if (advanced === null) return { libraries, diagnostics: [] };
  const { document } = readDocument({ path: `${advanced.id} → ${date}`, text: advanced.text }, [advanced.id, date]);
  return { libraries: [...libraries, { id: `${advanced.id}-at-${date}`, document }], diagnostics: [] };
}

/** What `date` would make of base files, in the order of `uses`; null where they have errors or none of them is dated before it. */
export function advanceBundle(files: readonly { readonly id: string; readonly file: SourceFile }[], date: string): string | null {
  if (!isDay(date)) return null;
  const libraries = files.map(({ id, file }) => ({ id, document: readDocument(file, [id]).document }));
  const last = libraries.flatMap(({ document }) => dayOf(document) ?? []).at(-1);
  if (last === undefined || last >= date || halfMonthsOf(date) - halfMonthsOf(last) > most) return null;
  return advanceText(libraries, date)?.text ?? null;
}

/** Start values of a base file by path, and its regions' numbers as "region.<id>.usingShare". */
export type BaseNumbers = { readonly [path: string]: number };

/** The numbers of a base file; nothing where it cannot be read. */
export function parseBase(text: string): BaseNumbers {
  const { value } = readDocument({ path: '', text }, []).document;
  if (!isPlain(value)) return {};
  const start = isPlain(value['start']) ? Object.entries(value['start']) : [];
  const regions = Array.isArray(value['regions']) ? value['regions'].filter(isPlain) : [];
  return Object.fromEntries([
    ...start.flatMap(([path, one]) => (isPlain(one) && typeof one['value'] === 'number' ? [[path, one['value']] as const] : [])),
    ...regions.flatMap((region) =>
      ['usingShare', 'spendUsd'].flatMap((name) => {
        const number = region[name];
        return typeof number === 'number' ? [[`region.${String(region['id'])}.${name}`, number] as const] : [];
      }),
    ),
  ]);
}
