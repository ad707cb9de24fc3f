// What the commands share: the store, the drafted turn, the saver, and one queue so that no two commands interleave.
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Observation } from '../engine/index.ts';
import type { ScenarioBundle } from '../scenario/index.ts';
import { startDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { EngineHost, TurnView } from './host/host.ts';
import { createSaver } from './saver.ts';
import type { Saver } from './saver.ts';
import type { CatalogueEntry, Notice, NoticeCode, Screen, SessionState } from './session.ts';
import type { SaveStorage, Settings, Shelf } from './storage/index.ts';
import type { FileTexts } from './workshop-types.ts';
import { findUndecided } from './undecided.ts';

/** The scenarios that can be played. */
export interface Catalogue {
  /** Ids in the order of the library, the one to begin with first. */
  readonly ids: readonly string[];
  /** The files of one scenario, or null when it is not here. */
  bundle(id: string): Promise<ScenarioBundle | null>;
  /** The text of any other file below the folder of scenarios, or null when it is not here. */
  text(path: string): Promise<string | null>;
  /** Lays files over those there are, until the page is left. @returns ids of the scenarios that they are part of. */
  put(files: FileTexts): readonly string[];
}

export interface SessionDeps {
  readonly host: EngineHost;
  readonly storage: SaveStorage;
  readonly catalogue: Catalogue;
  /** What is known of scenarios without reading them; those of the catalogue that are missing here are read one by one. */
  readonly listed?: readonly CatalogueEntry[];
  /** What the page was left with, where it is known before the page is drawn: it opens in its colours, and not on a screen it will leave at once. */
  readonly settings?: Settings;
  /** Milliseconds since 1970; only shown, never played with. */
  readonly clock: () => number;
  /** Fresh text for seeds and save ids. */
  readonly randomSeed: () => string;
  /** Languages the player reads, the best first, for scenarios that come in several. */
  readonly languages?: readonly string[];
  /** Where scenarios that a person brought along are kept. */
  readonly shelf?: Shelf;
}

export interface Core {
  readonly store: StoreApi<SessionState>;
  readonly deps: SessionDeps;
  readonly saver: Saver;
  draft: Draft;
  notices: number;
}

const emptyState: SessionState = {
  screen: 'start',
  phase: 'loading',
  match: null,
  seat: null,
  scenario: null,
  seen: null,
  menu: null,
  draft: [],
  draftProblems: [],
  canUndo: false,
  canRedo: false,
  undecided: [],
  report: [],
  reports: [],
  score: null,
  why: null,
  saves: [],
  catalogue: [],
  catalogueFaults: [],
  notice: null,
  workshop: null,
  deck: [],
  theme: 'system',
  language: 'en',
  saving: 'saved',
};

/** True for a screen that shows the match under way. */
export function isOfMatch(screen: Screen): boolean {
  return screen === 'play' || screen === 'ending';
}

export function createCore(deps: SessionDeps): Core {
  const saving = deps.storage.kind === 'memory' ? 'memory' : 'saved';
  const catalogue = deps.catalogue.ids.flatMap((id) => deps.listed?.find((entry) => entry.id === id) ?? []);
  const { settings } = deps;
  const screen = settings !== undefined && settings.save !== null && isOfMatch(settings.screen) ? 'play' : 'start';
  const first: SessionState = { ...emptyState, saving, catalogue, screen, theme: settings?.theme ?? 'system' };
  return { store: createStore<SessionState>(() => first), deps, saver: createSaver(deps.storage), draft: startDraft([]), notices: 0 };
}

const tones: { readonly [code in NoticeCode]?: Notice['tone'] } = {
  imported: 'info',
  'scenario-added': 'info',
  'save-deleted': 'info',
  'save-renamed': 'info',
  branched: 'info',
  'storage-failed': 'error',
  'saves-unread': 'error',
  'engine-failed': 'error',
  'import-refused': 'error',
  'save-damaged': 'error',
  'scenario-refused': 'error',
};

export function notify(core: Core, code: NoticeCode, params: Notice['params'] = {}): void {
  core.notices += 1;
  core.store.setState({ notice: { id: core.notices, code, tone: tones[code] ?? 'warning', params } });
}

/** The library with an entry, in the order of the catalogue. */
export function withEntry({ deps }: Core, entries: readonly CatalogueEntry[], entry: CatalogueEntry): readonly CatalogueEntry[] {
  const { ids } = deps.catalogue;
  return [...entries.filter((each) => each.id !== entry.id), entry].toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** True once the match that is seen is over. */
export function hasEnded(seen: Observation | null): boolean {
  return seen !== null && seen.ending !== null;
}

/** Puts the draft into the store, with what it means for the buttons. */
export function showDraft(core: Core, draft: Draft): void {
  core.draft = draft;
  const { seen, scenario, match } = core.store.getState();
  core.store.setState({
    match: match === null ? null : { ...match, draft: draft.orders },
    draft: draft.orders,
    canUndo: draft.past.length > 0,
    canRedo: draft.future.length > 0,
    undecided: seen === null || scenario === null ? [] : findUndecided(seen, draft.orders, scenario.meta.turns.halfMonths / 2),
  });
}

/** Asks the rules about the draft. */
export async function judgeDraft(core: Core): Promise<void> {
  const { problems, menu } = await core.deps.host.verdict(core.draft.orders);
  core.store.setState({ draftProblems: problems, menu });
}

/** Puts a position into the store. The phase and the screen are the caller's. */
export function showView(core: Core, view: TurnView): void {
  core.store.setState({
    match: view.match,
    seat: view.seat,
    seen: view.seen,
    menu: view.seen.menu,
    scenario: view.texts,
    score: view.score,
    reports: view.reports,
    report: view.reports.at(-1) ?? [],
    draftProblems: [],
    why: null,
  });
  showDraft(core, startDraft(view.match.draft));
}

/** Saves the match as it stands, and says so when that fails. The game goes on either way. */
export async function saveNow(core: Core): Promise<void> {
  const { match, seen, screen, phase, scenario, seat } = core.store.getState();
  if (match === null || seen === null || scenario === null) return;
  const before = core.store.getState().saving;
  const result = await core.saver.save({
    match,
    screen,
    phase,
    summary: {
      id: match.id,
      title: match.title,
      scenario: scenario.meta.title,
      seat,
      turn: match.turns.length,
      turns: seen.turns,
      ended: seen.ending !== null,
      savedAt: core.deps.clock(),
    },
  });
  const saving = result === 'saved' ? (core.deps.storage.kind === 'memory' ? 'memory' : 'saved') : result === 'elsewhere' ? 'elsewhere' : 'failed';
  core.store.setState({ saving });
  if (saving === before || result === 'saved') return;
  notify(core, result === 'elsewhere' ? 'other-tab' : result === 'full' ? 'storage-full' : 'storage-failed');
}

/** Reads the list of saves. One that cannot be read is said, and what was known stays. */
export async function refreshSaves(core: Core): Promise<void> {
  const saves = await core.deps.storage.list();
  if (saves === null) notify(core, 'saves-unread');
  else core.store.setState({ saves });
}

/** Remembers where to come back to. */
export async function rememberPlace(core: Core): Promise<void> {
  const { theme, match, screen } = core.store.getState();
  await core.deps.storage.writeSettings({ theme, save: match?.id ?? null, screen });
}
