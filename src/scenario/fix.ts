// Repairs of findings that have exactly one: the nearest name, a comma too many or too few, a sign that another language uses.
import { bundleFiles } from './bundle.ts';
import type { FixedFile, ScenarioBundle, SourceFile } from './bundle.ts';
import type { DiagnosticCode } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { openScenario } from './open.ts';

/** A repair: what replaces the characters from `from` to `to`. */
export interface Repair {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Codes whose suggestion can stand where the wrong name stands. */
const byName: ReadonlySet<DiagnosticCode> = new Set(['E001', 'E111', 'E114', 'E201', 'E203', 'E204', 'E207', 'E208', 'E411', 'E414', 'E415', 'E421']);
const mostPasses = 200;

function inPlace(found: string, wanted: string): string {
  const quoted = JSON.stringify(wanted);
  return found.startsWith('"') ? quoted : quoted.slice(1, -1);
}

/** A sign or word with a space on either side. */
function spaced(text: string, from: number, to: number, wanted: string): string {
  return `${text[from - 1] === ' ' ? '' : ' '}${wanted}${text[to] === ' ' ? '' : ' '}`;
}

/** The one repair of a finding, or null where a person has to choose. `text` is the file, without a byte order mark. */
export function repairOf(diagnostic: Diagnostic, text: string): Repair | null {
  const { code, from, to, suggestion, params } = diagnostic;
  const found = text.slice(from, to);
  if (code === 'E014') return { from, to: from, text: ',' };
  if (code === 'E015') return found === ',' ? { from, to, text: '' } : null;
  if (code === 'E205' && params['reason'] === 'operator' && found !== '**') return { from, to, text: spaced(text, from, to, String(params['write'])) };
  if (code === 'E205' && params['reason'] === 'single-equals') return { from, to, text: '==' };
  // What another game calls by another name it also writes in another way.
  if (params['reason'] === 'elsewhere') return null;
  const [only, second] = suggestion;
  if (!byName.has(code) || only === undefined || second !== undefined || found === '') return null;
  return { from, to, text: inPlace(found, only) };
}

function withText(bundle: ScenarioBundle, path: string, text: string): ScenarioBundle {
  const change = (file: SourceFile): SourceFile => (file.path === path ? { path, text } : file);
  const maybe = (file: SourceFile | undefined): SourceFile | undefined => (file === undefined ? undefined : change(file));
  const byKey = (files: { readonly [name: string]: SourceFile }): { readonly [name: string]: SourceFile } =>
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, change(file)]));
  return {
    main: change(bundle.main),
    events: bundle.events.map(change),
    plans: maybe(bundle.plans),
    par: maybe(bundle.par),
    checks: maybe(bundle.checks),
    texts: byKey(bundle.texts ?? {}),
    libraries: byKey(bundle.libraries),
  };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Repairs of one reading that do not overlap, last first, so that earlier places stay where they are. */
function repairsOf(bundle: ScenarioBundle, own: ReadonlySet<string>): readonly (readonly [path: string, repair: Repair])[] {
  const texts = new Map(bundleFiles(bundle).map((file) => [file.path, withoutMark(file.text)]));
  const all = openScenario(bundle)
    .diagnostics.flatMap((one): readonly (readonly [string, Repair])[] => {
      const repair = own.has(one.file) ? repairOf(one, texts.get(one.file) ?? '') : null;
      return repair === null ? [] : [[one.file, repair]];
    })
    .toSorted(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : y.from - x.from));
  return all.filter(([path, repair], i) => {
    const [before, later] = all[i - 1] ?? ['', repair];
    return before !== path || repair.to <= later.from;
  });
}

/**
 * Repairs what has exactly one repair, again and again until nothing of that kind is left. Base worlds are left alone: other scenarios rest on them.
 * @returns the bundle as it would be, and the files that change.
 */
export function fixScenario(bundle: ScenarioBundle): { readonly bundle: ScenarioBundle; readonly files: readonly FixedFile[]; readonly repairs: number } {
  const before = bundleFiles({ ...bundle, libraries: {} });
  const own = new Set(before.map((file) => file.path));
  let now = bundle;
  let count = 0;
  for (let pass = 0; pass < mostPasses; pass++) {
    const repairs = repairsOf(now, own);
    if (repairs.length === 0) break;
    count += repairs.length;
    for (const [path, { from, to, text }] of repairs) {
      const old = withoutMark(bundleFiles(now).find((file) => file.path === path)?.text ?? '');
      now = withText(now, path, old.slice(0, from) + text + old.slice(to));
    }
  }
  const after = new Map(bundleFiles(now).map((file) => [file.path, file.text]));
  const files = before
    .map((file) => ({ path: file.path, before: file.text, after: after.get(file.path) ?? file.text }))
    .filter((file) => file.before !== file.after);
  return { bundle: now, files, repairs: count };
}
