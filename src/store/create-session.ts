// One session: the store, and every command behind one queue. A command that fails unexpectedly becomes a notice, never an exception.
import { createCore, hasEnded, notify, refreshSaves, rememberPlace, withEntry } from './core.ts';
import type { Core, SessionDeps } from './core.ts';
import { matchCommands, openSave } from './matches.ts';
import { playCommands } from './playing.ts';
import { takeKeptScenarios, workshopCommands } from './workshop.ts';
import type { Backtest } from '../match/index.ts';
import type { CatalogueFault, Commands, Screen, Session, Theme } from './session.ts';

async function start(core: Core): Promise<void> {
  const { deps, store } = core;
  if (deps.storage.kind === 'memory') notify(core, 'storage-memory');
  const settings = await deps.storage.readSettings();
  store.setState({ theme: settings.theme });
  await takeKeptScenarios(core);
  await refreshSaves(core);
  const known = settings.save !== null && store.getState().saves.some((save) => save.id === settings.save);
  if (known && settings.save !== null && (await openSave(core, settings.save))) {
    // Back to the very screen; a page beside the match leaves the match open behind it.
    if (settings.screen !== 'play' && settings.screen !== 'ending') store.setState({ screen: settings.screen });
  } else store.setState({ screen: settings.screen === 'play' || settings.screen === 'ending' ? 'start' : settings.screen });
  void fillCatalogue(core);
}

/** A scenario whose files did not come. */
function missing(scenario: string): { readonly kind: 'refused'; readonly fault: CatalogueFault } {
  return { kind: 'refused', fault: { scenario, code: '', where: `${scenario}/scenario.json`, params: {} } };
}

/** Describes the scenarios one by one, each shown as soon as it is read; the page need not wait for the last. */
async function fillCatalogue(core: Core): Promise<void> {
  const { deps, store } = core;
  for (const id of deps.catalogue.ids) {
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
    exportMatch: wrap(() => commands.exportMatch(), null),
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
