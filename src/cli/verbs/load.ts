// Finding and reading a scenario from what a person typed: a folder, a file, an id, or the folder of all scenarios.
import type { Scenario } from '../../engine/index.ts';
import { bundleOf, printDiagnostic, readScenario, scenarioIds } from '../../scenario/index.ts';
import type { Diagnostic, ReadResult, ScenarioBundle } from '../../scenario/index.ts';
import { hasText, t } from '../../text/index.ts';
import { complain, folderOf, isFile, isFolder, joinPath, leaveWith, nameOf, pathFrom, readJsonFiles, readText, scenariosFolder, shownPath } from '../io.ts';

/** One scenario that was asked for: its bundle, and where it lives. */
export interface Found {
  readonly id: string;
  /** Folder of the scenario, for what is written beside it. */
  readonly folder: string;
  readonly bundle: ScenarioBundle;
}

function findIn(folder: string, id: string): Found | null {
  const texts = readJsonFiles(folder);
  const library = Object.keys(texts).some((path) => path.startsWith('base/')) ? {} : baseTexts();
  const bundle = bundleOf(id, { ...library, ...texts }, (path) => shownPath(joinPath(folder, path)));
  return bundle === null ? null : { id, folder: joinPath(folder, id), bundle };
}

function baseTexts(): { [path: string]: string } {
  const all = isFolder(scenariosFolder) ? readJsonFiles(scenariosFolder) : {};
  return Object.fromEntries(Object.entries(all).filter(([path]) => path.startsWith('base/')));
}

/** A single file: a bundle of its own, with the shipped base worlds at hand. */
function findFile(path: string): Found | null {
  if (nameOf(path) === 'scenario.json') return findIn(folderOf(folderOf(path)), nameOf(folderOf(path)));
  const text = readText(path);
  if (text === null) return null;
  const main = { path: shownPath(path), text };
  const libraries = Object.fromEntries(
    Object.entries(baseTexts()).map(([file, content]) => [nameOf(file).replace(/\.json$/, ''), { path: file, text: content }]),
  );
  return { id: nameOf(path).replace(/\.json$/, ''), folder: folderOf(path), bundle: { main, events: [], libraries } };
}

/** Every scenario that `typed` names; empty where there is none. */
export function findScenarios(typed: string): readonly Found[] {
  const path = pathFrom(typed);
  if (isFile(path)) return [findFile(path)].filter((found) => found !== null);
  if (isFile(joinPath(path, 'scenario.json'))) return [findIn(folderOf(path), nameOf(path))].filter((found) => found !== null);
  if (isFolder(path)) return scenarioIds(Object.keys(readJsonFiles(path))).flatMap((id) => findIn(path, id) ?? []);
  return isFile(joinPath(scenariosFolder, typed, 'scenario.json')) ? [findIn(scenariosFolder, typed)].filter((found) => found !== null) : [];
}

/** The text of a key that comes from data, the key itself where it has none. */
export function sayKey(key: string, params: { readonly [name: string]: string | number }): string {
  return hasText(key) ? t(key, params) : key;
}

/** A finding over several lines, with the line it is about. */
export function tellFinding(found: Found, diagnostic: Diagnostic): string {
  const { main, events, plans, par, checks, texts, libraries } = found.bundle;
  const files = [main, ...events, plans, par, checks, ...Object.values(texts ?? {}), ...Object.values(libraries)].filter((file) => file !== undefined);
  return printDiagnostic(diagnostic, files.find((file) => file.path === diagnostic.file)?.text ?? '', sayKey);
}

/** Reads the one scenario that `typed` names, or says why not and sets the exit code. */
export function loadScenario(typed: string): { readonly found: Found; readonly scenario: Scenario; readonly read: ReadResult } | null {
  const all = findScenarios(typed);
  const found = all[0];
  if (!found || all.length > 1) {
    complain(t(found ? 'cli.which-scenario' : 'cli.no-scenario', { path: typed, ids: all.map((x) => x.id).join(', ') }));
    leaveWith(2);
    return null;
  }
  const read = readScenario(found.bundle);
  if (read.scenario !== null) return { found, scenario: read.scenario, read };
  for (const diagnostic of read.diagnostics.filter((x) => x.severity === 'error')) complain(`${tellFinding(found, diagnostic)}\n`);
  complain(t('cli.not-playable', { id: found.id }));
  leaveWith(1);
  return null;
}
