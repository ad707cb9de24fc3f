// Which files make a scenario. Knows paths and texts only, so the terminal and the browser can both feed it.

/** A file that has been read: its path as shown to the author, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A file before and after a tool went over it. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface ScenarioBundle {
  readonly main: SourceFile;
  readonly events: readonly SourceFile[];
  readonly plans?: SourceFile | undefined;
  readonly par?: SourceFile | undefined;
  readonly checks?: SourceFile | undefined;
  /** Translations by language. */
  readonly texts?: { readonly [language: string]: SourceFile } | undefined;
  /** Base files by id. Those that `uses` does not name are left alone. */
  readonly libraries: { readonly [id: string]: SourceFile };
}

/** Paths of a scenario's files, below the folder that holds all scenarios. */
export interface ScenarioFiles {
  readonly main: string;
  readonly events: readonly string[];
  readonly plans: string | null;
  readonly par: string | null;
  readonly checks: string | null;
  readonly texts: { readonly [language: string]: string };
  readonly libraries: { readonly [id: string]: string };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids of the scenarios among paths such as "two-stacks/scenario.json", in order. */
export function scenarioIds(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => /^([^/]+)\/scenario\.json$/.exec(path)?.[1] ?? []).toSorted(byText);
}

/**
 * The files a scenario's folder needs, out of all paths there are.
 * @param paths relative to the folder of scenarios, with forward slashes: "two-stacks/events/chips.json", "base/base-2024-10.json".
 */
export function scenarioFiles(id: string, paths: readonly string[]): ScenarioFiles {
  const has = (path: string): string | null => (paths.includes(path) ? path : null);
  const inFolder = (folder: string): string[] =>
    paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json') && !path.slice(folder.length + 1).includes('/')).toSorted(byText);
  const byName = (folder: string): { [name: string]: string } =>
    Object.fromEntries(inFolder(folder).map((path) => [path.slice(folder.length + 1, -'.json'.length), path]));
  return {
    main: `${id}/scenario.json`,
    events: inFolder(`${id}/events`),
    plans: has(`${id}/plans.json`),
    par: has(`${id}/par.json`),
    checks: has(`${id}/checks.json`),
    texts: byName(`${id}/texts`),
    libraries: byName('base'),
  };
}

/** The bundle of a scenario out of texts by path; paths are shown as `shown` gives them. Null where the main file is missing. */
export function bundleOf(id: string, texts: { readonly [path: string]: string }, shown: (path: string) => string = (path) => path): ScenarioBundle | null {
  const files = scenarioFiles(id, Object.keys(texts));
  const file = (path: string): SourceFile => ({ path: shown(path), text: texts[path] ?? '' });
  const byName = (paths: { readonly [name: string]: string }): { [name: string]: SourceFile } =>
    Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, file(path)]));
  if (!Object.hasOwn(texts, files.main)) return null;
  return {
    main: file(files.main),
    events: files.events.map(file),
    plans: files.plans === null ? undefined : file(files.plans),
    par: files.par === null ? undefined : file(files.par),
    checks: files.checks === null ? undefined : file(files.checks),
    texts: byName(files.texts),
    libraries: byName(files.libraries),
  };
}

/** Every file of a bundle once, the scenario's own first. */
export function bundleFiles(bundle: ScenarioBundle): readonly SourceFile[] {
  const { main, events, plans, par, checks, texts, libraries } = bundle;
  return [main, ...events, plans, par, checks, ...Object.values(texts ?? {}), ...Object.values(libraries)].filter((file) => file !== undefined);
}
