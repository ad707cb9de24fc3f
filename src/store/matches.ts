// Commands that begin, take up, copy and put away matches. A save that cannot be taken up is left exactly as it is.
import { parseMatch, printMatch } from '../match/index.ts';
import type { Match, MatchFault } from '../match/index.ts';
import { judgeDraft, notify, refreshSaves, rememberPlace, saveNow, showView } from './core.ts';
import type { Core } from './core.ts';
import type { OpenRequest, Opened } from './host/host.ts';
import type { Commands, ImportError, NewMatch, Phase, Screen } from './session.ts';
import type { SaveRecord } from './storage/index.ts';

const titleMost = 120;

function isFault(found: Match | MatchFault): found is MatchFault {
  return 'kind' in found;
}

/** A title without control characters, trimmed and of bounded length. */
function tidyTitle(title: string): string {
  return title
    .replace(/\p{Cc}|\p{Surrogate}/gu, ' ')
    .trim()
    .slice(0, titleMost);
}

/** Opens a position in the engine, or says why not. Null: what was open is untouched. */
async function openInHost(core: Core, scenario: string, start: OpenRequest['start']): Promise<Extract<Opened, { kind: 'open' }> | null> {
  const bundle = await core.deps.catalogue.bundle(scenario);
  if (bundle === null) return (notify(core, 'scenario-missing', { scenario }), null);
  const opened = await core.deps.host.open({ bundle, start, languages: core.deps.languages ?? [] });
  if (opened.kind === 'open') return opened;
  notify(core, 'scenario-refused', { scenario, reason: `${opened.code} ${opened.where}` });
  return null;
}

async function settle(core: Core, screen: Screen, phase: Phase): Promise<void> {
  core.store.setState({ screen, phase });
  await judgeDraft(core);
}

async function newMatch(core: Core, wish: NewMatch): Promise<void> {
  const { deps, store } = core;
  const before = store.getState().phase;
  store.setState({ phase: 'loading' });
  const id = `m-${deps.randomSeed()}`;
  const opened = await openInHost(core, wish.scenario, {
    kind: 'fresh',
    id,
    seat: wish.seat,
    seed: wish.seed ?? deps.randomSeed(),
    worldview: wish.worldview ?? null,
    rival: wish.rival ?? null,
  });
  if (opened === null) return store.setState({ phase: before });
  await core.saver.take(id, 0);
  showView(core, opened.view);
  await settle(core, 'play', 'deciding');
  await saveNow(core);
  await Promise.all([rememberPlace(core), refreshSaves(core)]);
}

/** Says what a check of a recorded match found. True: it came out as recorded. */
function reportCheck(core: Core, opened: Extract<Opened, { kind: 'open' }>): boolean {
  const { check } = opened;
  if (check.kind === 'reproduced') return true;
  if (check.rules !== null) notify(core, 'save-other-rules', check.rules);
  else if (check.scenarioChanged) notify(core, 'save-other-scenario');
  else notify(core, 'save-hash-differs', { turn: check.turn });
  return false;
}

/** Where the player stood. A turn that was being played when the page went away is still to be decided. */
function placeOf(record: SaveRecord, ended: boolean, played: number): { readonly screen: Screen; readonly phase: Phase } {
  if (ended && record.phase !== 'reporting') return { screen: 'ending', phase: 'ended' };
  if (record.phase === 'reporting' && played > 0) return { screen: 'play', phase: 'reporting' };
  return { screen: 'play', phase: 'deciding' };
}

async function readSave(core: Core, id: string): Promise<{ readonly record: SaveRecord; readonly match: Match } | null> {
  const found = await core.deps.storage.read(id, (text) => !isFault(parseMatch(text)));
  if (found.kind === 'missing') notify(core, 'save-missing');
  if (found.kind === 'failed') notify(core, 'storage-failed');
  if (found.kind === 'damaged') {
    const fault = parseMatch(found.text);
    notify(core, 'save-damaged', { where: isFault(fault) ? fault.where : '' });
  }
  if (found.kind !== 'found') return null;
  const match = parseMatch(found.record.text);
  if (isFault(match)) return null;
  if (found.older) notify(core, 'save-restored');
  return { record: found.record, match };
}

/**
 * Takes a save up where it was left.
 * @param behind leaves the screen as it is.
 * @returns false when that was not possible; then nothing has changed.
 */
export async function openSave(core: Core, id: string, behind = false): Promise<boolean> {
  const save = await readSave(core, id);
  if (save === null) return false;
  const opened = await openInHost(core, save.match.scenario.id, { kind: 'recorded', match: save.match });
  if (opened === null) return false;
  const { view } = opened;
  const same = reportCheck(core, opened);
  // A match that came out differently goes on under a new id: the file is left as it was.
  const match = same ? view.match : { ...view.match, id: `m-${core.deps.randomSeed()}` };
  const mine = await core.saver.take(match.id, same ? save.record.revision : 0);
  if (!mine) notify(core, 'other-tab');
  showView(core, { ...view, match });
  core.store.setState({ saving: mine ? (core.deps.storage.kind === 'memory' ? 'memory' : 'saved') : 'elsewhere' });
  const place = placeOf(save.record, view.seen.ending !== null, view.match.turns.length);
  await settle(core, behind ? core.store.getState().screen : place.screen, place.phase);
  return true;
}

async function renameSave(core: Core, id: string, wish: string): Promise<void> {
  const { storage } = core.deps;
  const title = tidyTitle(wish);
  if (title === '') return;
  const { match } = core.store.getState();
  if (match?.id === id) {
    core.store.setState({ match: { ...match, title } });
    await saveNow(core);
  } else {
    const save = await readSave(core, id);
    if (save === null) return;
    const { record } = save;
    const text = printMatch({ ...save.match, title });
    const result = await storage.write({ ...record, text, summary: { ...record.summary, title }, revision: record.revision + 1 });
    if (result !== 'saved') return notify(core, result === 'conflict' ? 'other-tab' : result === 'full' ? 'storage-full' : 'storage-failed');
  }
  await refreshSaves(core);
  notify(core, 'save-renamed', { title });
}

async function deleteSave(core: Core, id: string): Promise<void> {
  const { store, deps } = core;
  const open = store.getState().match?.id === id;
  if (open) core.saver.release();
  if (!(await deps.storage.remove(id))) return notify(core, 'storage-failed');
  if (open) {
    const screen = store.getState().screen;
    store.setState({
      match: null,
      seen: null,
      menu: null,
      scenario: null,
      seat: null,
      draft: [],
      report: [],
      reports: [],
      score: null,
      why: null,
      phase: 'loading',
      screen: screen === 'play' ? 'start' : screen,
    });
    await rememberPlace(core);
  }
  await refreshSaves(core);
  notify(core, 'save-deleted');
}

function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\w]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);
  return `${plain === '' ? 'match' : plain}.chokepoint.json`;
}

/** A save as it lies on disk, sound or not; the match under way as it stands. */
async function exportMatch(core: Core, id?: string): Promise<{ readonly name: string; readonly text: string } | null> {
  const { match } = core.store.getState();
  if (id === undefined || id === match?.id) return match === null ? null : { name: fileName(match.title), text: printMatch(match) };
  const found = await core.deps.storage.read(id, () => true);
  if (found.kind === 'found') return { name: fileName(found.record.summary.title), text: found.record.text };
  notify(core, found.kind === 'missing' ? 'save-missing' : 'storage-failed');
  return null;
}

/** Writes a match as a new save beside all others. */
async function storeAsNew(core: Core, match: Match, phase: Phase, ended: boolean, title: string, turns: number): Promise<boolean> {
  const seat = match.seats.find((each) => each.kind === 'human')?.bloc ?? null;
  const result = await core.deps.storage.write({
    summary: { id: match.id, title: match.title, scenario: title, seat, turn: match.turns.length, turns, ended, savedAt: core.deps.clock() },
    text: printMatch(match),
    screen: 'play',
    phase,
    revision: 1,
  });
  if (result === 'saved') return true;
  notify(core, result === 'full' ? 'storage-full' : 'storage-failed');
  return false;
}

async function importMatch(core: Core, text: string): Promise<{ readonly kind: 'imported'; readonly id: string } | ImportError> {
  const found = parseMatch(text);
  if (isFault(found)) {
    notify(core, 'import-refused', { code: found.code, where: found.where, ...found.params });
    return found;
  }
  const known = core.store.getState().catalogue.find((entry) => entry.id === found.scenario.id);
  const match = { ...found, id: `m-${core.deps.randomSeed()}` };
  const turns = known?.turns ?? match.turns.length;
  if (!(await storeAsNew(core, match, 'deciding', match.turns.length >= turns, known?.title ?? found.scenario.id, turns))) {
    return { kind: 'refused', code: 'import.not-stored', where: '', params: {} };
  }
  await refreshSaves(core);
  notify(core, 'imported', { title: match.title });
  return { kind: 'imported', id: match.id };
}

/** Goes back to the start of a turn as a new match, with the orders of that turn on the desk; the old match is kept. */
export async function jumpBack(core: Core, turn: number): Promise<void> {
  const { match, scenario, seen, seat } = core.store.getState();
  if (match === null || scenario === null || seen === null) return notify(core, 'no-match');
  const kept = turn - 1;
  if (!Number.isInteger(kept) || kept < 0 || kept > match.turns.length) return;
  const slot = match.seats.findIndex((each) => each.bloc === seat);
  const branch: Match = {
    ...match,
    id: `m-${core.deps.randomSeed()}`,
    turns: match.turns.slice(0, kept),
    hashes: match.hashes.slice(0, kept + 1),
    draft: match.turns[kept]?.[slot] ?? match.draft,
    branches: kept < match.turns.length ? [...match.branches, { fromTurn: kept, turns: match.turns.slice(kept) }] : match.branches,
  };
  if (!(await storeAsNew(core, branch, 'deciding', false, scenario.meta.title, seen.turns))) return;
  if (!(await openSave(core, branch.id))) return;
  await Promise.all([rememberPlace(core), refreshSaves(core)]);
  notify(core, 'branched', { turn });
}

type MatchCommands = Pick<Commands, 'newMatch' | 'openSave' | 'renameSave' | 'deleteSave' | 'exportMatch' | 'importMatch' | 'goToTurn'>;

export function matchCommands(core: Core): MatchCommands {
  return {
    newMatch: (wish) => newMatch(core, wish),
    openSave: async (id) => {
      if (await openSave(core, id)) await Promise.all([rememberPlace(core), refreshSaves(core)]);
    },
    renameSave: (id, title) => renameSave(core, id, title),
    deleteSave: (id) => deleteSave(core, id),
    exportMatch: (id) => exportMatch(core, id),
    importMatch: (text) => importMatch(core, text),
    goToTurn: (turn) => jumpBack(core, turn),
  };
}
