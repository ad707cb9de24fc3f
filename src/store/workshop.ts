// Commands of authoring in the page: files that come in, the match under way on a changed scenario, an event now, a turn ahead.
import { printDiagnostic } from '../scenario/index.ts';
import type { Diagnostic, ScenarioBundle } from '../scenario/index.ts';
import { hasText, t } from '../text/index.ts';
import { judgeDraft, notify, saveNow, showView, withEntry } from './core.ts';
import type { Core } from './core.ts';
import { bundleTexts } from './file-texts.ts';
import type { TurnView } from './host/host.ts';
import { jumpBack } from './matches.ts';
import type { FileTexts, ShownFinding, WorkshopCommands } from './workshop-types.ts';

function shown(bundle: ScenarioBundle, diagnostics: readonly Diagnostic[]): readonly ShownFinding[] {
  const texts = bundleTexts(bundle);
  const say = (key: string, params: Diagnostic['params']): string => (hasText(key) ? t(key, params) : key);
  return diagnostics.map((one) => ({ severity: one.severity, code: one.code, text: printDiagnostic(one, texts.get(one.file) ?? '', say) }));
}

/** Puts a scenario into the library, or takes it out where it cannot be read. */
async function describeAgain(core: Core, id: string, bundle: ScenarioBundle): Promise<void> {
  const { deps, store } = core;
  const found = await deps.host.describe(bundle, deps.languages);
  store.setState(({ catalogue }) => ({
    catalogue: found.kind === 'described' ? withEntry(core, catalogue, { ...found.entry, id }) : catalogue.filter((entry) => entry.id !== id),
  }));
}

/** A match after it was played again: what was drafted stays on the desk, and the player where they were, unless the turn is another. */
async function showAgain(core: Core, view: TurnView): Promise<void> {
  const { match, phase } = core.store.getState();
  const same = match !== null && match.turns.length === view.match.turns.length;
  showView(core, { ...view, match: { ...view.match, draft: same ? match.draft : [] } });
  const ended = view.seen.ending !== null;
  core.store.setState({ screen: 'play', phase: ended ? 'reporting' : phase === 'reporting' && same ? 'reporting' : 'deciding' });
  await judgeDraft(core);
  await saveNow(core);
}

async function takeChanged(core: Core, id: string): Promise<void> {
  const { deps, store } = core;
  const bundle = await deps.catalogue.bundle(id);
  if (bundle === null) return;
  const { sound, diagnostics } = await deps.host.check(bundle);
  const findings = shown(bundle, diagnostics);
  const title = store.getState().catalogue.find((entry) => entry.id === id)?.title ?? id;
  if (!sound) return store.setState({ workshop: { kind: 'broken', scenario: title, findings } });
  await describeAgain(core, id, bundle);
  const { match } = store.getState();
  if (match?.scenario.id !== id) return store.setState({ workshop: null });
  const { view, lost } = await deps.host.reopen(bundle, deps.languages);
  if (view === null) return;
  await showAgain(core, view);
  const worth = findings.filter((finding) => finding.severity === 'warning');
  store.setState({ workshop: { kind: 'reloaded', scenario: view.texts.meta.title, turn: view.match.turns.length + 1, lost, findings: worth } });
}

async function reloadFiles(core: Core, files: FileTexts): Promise<void> {
  for (const id of core.deps.catalogue.put(files)) {
    const known = core.store.getState();
    // Scenarios that nobody has looked at yet are read when they are.
    if (known.match?.scenario.id === id || Object.keys(files).some((path) => path.startsWith(`${id}/`))) await takeChanged(core, id);
  }
}

/** Id that a main file gives itself, where it can be made out at all. */
function idIn(text: string): string | null {
  const id = /^\s*\{[^]*?"id"\s*:\s*"([A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*)"/.exec(text)?.[1] ?? null;
  return id;
}

/** The files of what a person brings, as a scenario's folder: one file becomes its main file. */
function asFolder(files: { readonly [path: string]: string }): { readonly id: string; readonly files: { readonly [path: string]: string } } {
  const mains = Object.keys(files).filter((path) => /(^|\/)scenario\.json$/.test(path));
  const [only = '', text = ''] = Object.entries(files)[0] ?? [];
  const main = mains[0];
  if (main === undefined) {
    const id = idIn(text) ?? (only.replace(/^.*\/|\.json$/g, '') || 'scenario');
    return { id, files: { [`${id}/scenario.json`]: text } };
  }
  const folder = main.slice(0, -'scenario.json'.length);
  const id = idIn(files[main] ?? '') ?? (folder.replace(/\/$/, '').replace(/^.*\//, '') || 'scenario');
  const own = Object.entries(files).flatMap(([path, each]) => (path.startsWith(folder) ? [[`${id}/${path.slice(folder.length)}`, each] as const] : []));
  return { id, files: Object.fromEntries(own) };
}

async function takeScenario(core: Core, brought: { readonly [path: string]: string }): Promise<void> {
  const { deps, store } = core;
  const { id, files } = asFolder(brought);
  const replaced = deps.catalogue.ids.includes(id);
  const before = replaced ? await deps.catalogue.bundle(id) : null;
  deps.catalogue.put(files);
  const bundle = await deps.catalogue.bundle(id);
  if (bundle === null) return;
  const { sound, diagnostics } = await deps.host.check(bundle);
  if (!sound) {
    // What was here under that id is there again.
    const old = before === null ? new Map<string, string>() : bundleTexts(before);
    deps.catalogue.put(Object.fromEntries(Object.keys(files).map((path) => [path, old.get(path) ?? null])));
    return store.setState({ workshop: { kind: 'broken', scenario: id, findings: shown(bundle, diagnostics) } });
  }
  await describeAgain(core, id, bundle);
  await deps.shelf?.keep(id, files);
  const title = store.getState().catalogue.find((entry) => entry.id === id)?.title ?? id;
  store.setState({ workshop: null, screen: 'library' });
  notify(core, 'scenario-added', { title, replaced: replaced ? 'yes' : 'no' });
}

/** Scenarios brought on an earlier visit. */
export async function takeKeptScenarios({ deps }: Core): Promise<void> {
  if (deps.shelf !== undefined) deps.catalogue.put(await deps.shelf.list());
}

async function jumpTo(core: Core, turn: number): Promise<void> {
  const { match } = core.store.getState();
  if (match === null) return notify(core, 'no-match');
  if (turn <= match.turns.length) return jumpBack(core, turn);
  await showAgain(core, await core.deps.host.playAhead(turn));
}

export function workshopCommands(core: Core): WorkshopCommands {
  const { store, deps } = core;
  return {
    takeScenario: (files) => takeScenario(core, files),
    reloadFiles: (files) => reloadFiles(core, files),
    showDeck: async () => store.setState({ deck: await deps.host.deck() }),
    fireNow: async (event) => {
      if (store.getState().match === null) return notify(core, 'no-match');
      await showAgain(core, await deps.host.fire(event));
      store.setState({ deck: await deps.host.deck() });
    },
    jumpTo: (turn) => jumpTo(core, turn),
    dismissWorkshop: async () => store.setState({ workshop: null }),
  };
}
