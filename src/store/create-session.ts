// One session: the store, and every command behind one queue. A command that fails unexpectedly becomes a notice, never an exception.
import { createCore, hasEnded, isOfMatch, notify, refreshSaves, rememberPlace, withEntry } from './core.ts';
import type { Core, SessionDeps } from './core.ts';
import { matchCommands, openSave } from './matches.ts';
import { playCommands } from './playing.ts';
import { takeKeptScenarios, workshopCommands } from './workshop.ts';
import type { Backtest } from '../match/index.ts';
import type { Settings } from './storage/index.ts';
import type { CatalogueFault, Commands, Screen, Session, Theme } from './session.ts';

/** Takes up the match that was left open, where there is one, and goes back to the very screen. */
async function comeBack(core: Core, { save, screen }: Settings): Promise<void> {
  const { store } = core;
  // A page beside the match needs no match to be shown: it is opened behind it.
  if (!isOfMatch(screen)) store.setState({ screen });
  const opened = save !== null && (await openSave(core, save, !isOfMatch(screen)));
  if (!opened && isOfMatch(screen)) store.setState({ screen: 'start' });
}

async function start(core: Core): Promise<void> {
  const { deps, store } = core;
  if (deps.storage.kind === 'memory') notify(core, 'storage-memory');
  const settings = deps.settings ?? (await deps.storage.readSettings());
  store.setState({ theme: settings.theme });
  await takeKeptScenarios(core);
  await refreshSaves(core);
  const { saves, notice } = store.getState();
  // A list that could not be read says nothing about the save.
  const gone = notice?.code !== 'saves-unread' && !saves.some((save) => save.id === settings.save);
  await comeBack(core, gone ? { ...settings, save: null } : settings);
  // A page that opens on its front most likely goes on with the first of the library.
  const first = deps.catalogue.ids[0];
  if (first !== undefined && store.getState().match === null) void warmUp(core, first);
  void fillCatalogue(core);
}

/** A scenario whose files did not come. */
function missing(scenario: string): { readonly kind: 'refused'; readonly fault: CatalogueFault } {
  return { kind: 'refused', fault: { scenario, code: '', where: `${scenario}/scenario.json`, params: {} } };
}

/** Describes the scenarios that nobody listed, one by one, each shown as soon as it is read; the page need not wait for the last. */
async function fillCatalogue(core: Core): Promise<void> {
  const { deps, store } = core;
  const listed = new Set(store.getState().catalogue.map((entry) => entry.id));
  for (const id of deps.catalogue.ids.filter((each) => !listed.has(each))) {
    try {
      const bundle = await deps.catalogue.bundle(id);
      const found = bundle === null ? missing(id) : await deps.host.describe(bundle, deps.languages);
      if (found.kind === 'described') store.setState(({ catalogue }) => ({ catalogue: withEntry(core, catalogue, found.entry) }));
      else store.setState(({ catalogueFaults }) => ({ catalogueFaults: [...catalogueFaults, found.fault] }));
    } catch {
      // A scenario that cannot be fetched is missing from the library; the others are still there.
      store.setState(({ catalogueFaults }) => ({ catalogueFaults: [...catalogueFaults, missing(id).fault] }));
    }
  }
}

/** Has the engine fetch and read a scenario before it is asked to play it, so that taking a seat costs no wait. What goes wrong is told then. */
async function warmUp({ deps }: Core, scenario: string): Promise<void> {
  try {
    const bundle = await deps.catalogue.bundle(scenario);
    if (bundle !== null) await deps.host.describe(bundle, deps.languages);
  } catch {
    // Taking the seat asks again, and says what is missing.
  }
}

async function open(core: Core, screen: Screen): Promise<void> {
  const { match, seen } = core.store.getState();
  if (screen === 'play' && match === null) return notify(core, 'no-match');
  if (screen === 'ending' && !hasEnded(seen)) return;
  core.store.setState({ screen });
  if (screen === 'saves' || screen === 'start') await refreshSaves(core);
  await rememberPlace(core);
}

async function setTheme(core: Core, theme: Theme): Promise<void> {
  core.store.setState({ theme });
  await rememberPlace(core);
}

/** The record's files, then its test. */
async function testModel({ deps }: Core): Promise<Backtest | null> {
  const { catalogue, host } = deps;
  const bundle = await catalogue.bundle('history');
  if (bundle === null) return null;
  const file = (name: string): Promise<string | null> => catalogue.text(`history/${name}.json`);
  const [record, orders, targets, fit, fitEarly] = await Promise.all([file('record'), file('orders'), file('targets'), file('fit'), file('fit-early')]);
  return host.testRecord({ bundle, record, orders, targets, fit, fitEarly });
}

type Command = (...args: never[]) => Promise<unknown>;

/** Runs commands one after the other; `fallback` is the answer of one that failed. */
function queued(core: Core, commands: Commands): Commands {
  let tail: Promise<unknown> = Promise.resolve();
  const wrap =
    <A extends unknown[], R>(run: (...args: A) => Promise<R>, fallback: R) =>
    (...args: A): Promise<R> => {
      const done = tail
        .then(() => run(...args))
        .catch(() => {
          notify(core, 'engine-failed');
          return fallback;
        });
      tail = done;
      return done;
    };
  const quiet = Object.fromEntries(
    Object.entries(commands).map(([name, run]) => [name, wrap(run as Command as (...args: unknown[]) => Promise<unknown>, undefined)]),
  );
  return {
    ...(quiet as unknown as Commands),
    exportMatch: wrap((id?: string) => commands.exportMatch(id), null),
    tellEpilogue: wrap(() => commands.tellEpilogue(), null),
    testModel: wrap(() => commands.testModel(), null),
    tellModel: wrap((scenario: string) => commands.tellModel(scenario), null),
    importMatch: wrap((text: string) => commands.importMatch(text), { kind: 'refused', code: 'import.not-stored', where: '', params: {} }),
  };
}

/** Makes the session of a page. Call `commands.start()` once; everything after that is commands and the store. */
export function createSession(deps: SessionDeps): Session {
  const core = createCore(deps);
  const commands: Commands = {
    start: () => start(core),
    open: (screen) => open(core, screen),
    prepare: async (scenario) => void warmUp(core, scenario),
    setTheme: (theme) => setTheme(core, theme),
    tellEpilogue: async () => (hasEnded(core.store.getState().seen) ? deps.host.epilogue() : null),
    tellModel: async (scenario) => {
      const bundle = await deps.catalogue.bundle(scenario);
      return bundle === null ? null : deps.host.model(bundle);
    },
    testModel: () => testModel(core),
    dismissNotice: async () => core.store.setState({ notice: null }),
    ...playCommands(core),
    ...matchCommands(core),
    ...workshopCommands(core),
  };
  return {
    store: core.store,
    commands: queued(core, commands),
    close: async () => {
      core.saver.release();
      await deps.host.close();
    },
  };
}
