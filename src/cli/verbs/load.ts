// Finding and reading a scenario from what a person typed: a folder, a file, an id, or the folder of all scenarios.
import type { Scenario } from '../../engine/index.ts';
import { bundleFiles, bundleOf, printDiagnostic, readScenario } from '../../scenario/index.ts';
import type { Diagnostic, ReadResult, ScenarioBundle, SourceFile } from '../../scenario/index.ts';
import { hasText, t } from '../../text/index.ts';
import {
  complain,
  folderOf,
  foldersIn,
  isFile,
  isFolder,
  joinPath,
  leaveWith,
  nameOf,
  pathFrom,
  readInput,
  readJsonFiles,
  readText,
  scenariosFolder,
  shownPath,
} from '../io.ts';

/** One scenario that was asked for: its bundle, and where it lives. */
export interface Found {
  readonly id: string;
  /** Folder of the scenario, for what is written beside it. */
  readonly folder: string;
  readonly bundle: ScenarioBundle;
}

/** JSON files of one folder among others, by path below the folder they all stand in. */
function textsOf(folder: string, name: string): { [path: string]: string } {
  const own = joinPath(folder, name);
  return isFolder(own) ? Object.fromEntries(Object.entries(readJsonFiles(own, '', 1)).map(([path, text]) => [`${name}/${path}`, text])) : {};
}

/** A scenario's folder, with the base worlds beside it, or the shipped ones where there are none. */
function findIn(folder: string, id: string): Found | null {
  const beside = textsOf(folder, 'base');
  const library = Object.keys(beside).length > 0 ? beside : textsOf(scenariosFolder, 'base');
  const shown = (path: string): string => shownPath(joinPath(path.startsWith('base/') && library !== beside ? scenariosFolder : folder, path));
  const bundle = bundleOf(id, { ...library, ...textsOf(folder, id) }, shown);
  return bundle === null ? null : { id, folder: joinPath(folder, id), bundle };
}

/** A single file: a bundle of its own, with the shipped base worlds at hand. */
function alone(name: string, folder: string, main: SourceFile): Found {
  const libraries = Object.fromEntries(
    Object.entries(textsOf(scenariosFolder, 'base')).map(([file, text]) => [
      nameOf(file).replace(/\.json$/, ''),
      { path: shownPath(joinPath(scenariosFolder, file)), text },
    ]),
  );
  return { id: name.replace(/\.json$/, ''), folder, bundle: { main, events: [], libraries } };
}

function findFile(path: string): Found | null {
  if (nameOf(path) === 'scenario.json') return findIn(folderOf(folderOf(path)), nameOf(folderOf(path)));
  const text = readText(path);
  return text === null ? null : alone(nameOf(path), folderOf(path), { path: shownPath(path), text });
}

/** Every scenario that `typed` names, "-" being what is piped in; empty where there is none. */
export function findScenarios(typed: string): readonly Found[] {
  if (typed === '-') return [alone('stdin', pathFrom('.'), { path: 'stdin', text: readInput() })];
  const path = pathFrom(typed);
  if (isFile(path)) return [findFile(path)].filter((found) => found !== null);
  if (isFile(joinPath(path, 'scenario.json'))) return [findIn(folderOf(path), nameOf(path))].filter((found) => found !== null);
  if (isFolder(path)) {
    const ids = foldersIn(path).filter((name) => isFile(joinPath(path, name, 'scenario.json')));
    return ids.toSorted().flatMap((id) => findIn(path, id) ?? []);
  }
  return isFile(joinPath(scenariosFolder, typed, 'scenario.json')) ? [findIn(scenariosFolder, typed)].filter((found) => found !== null) : [];
}

/** The text of a key that comes from data, the key itself where it has none. */
export function sayKey(key: string, params: { readonly [name: string]: string | number }): string {
  return hasText(key) ? t(key, params) : key;
}

/** A finding over several lines, with the line it is about. */
export function tellFinding(found: Found, diagnostic: Diagnostic): string {
  return printDiagnostic(diagnostic, bundleFiles(found.bundle).find((file) => file.path === diagnostic.file)?.text ?? '', sayKey);
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
