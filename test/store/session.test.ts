// The session over the real engine: orders, turns, reloads, branches, imports, two tabs, a full disk.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Order } from '../../src/engine/index.ts';
import { parseMatch, replayMatch } from '../../src/match/index.ts';
import type { Match } from '../../src/match/index.ts';
import { createCatalogue, createEngineHost, createMemoryStorage, createSession, openDiskStorage } from '../../src/store/index.ts';
import type { SaveStorage, Session, SessionState } from '../../src/store/index.ts';
import { tNotice, tReport, namesOf } from '../../src/text/index.ts';
import { createPlainAgent } from '../support/plain-agent.ts';
import { shippedScenario, shippedTexts } from '../support/shipped.ts';

const id = 'two-stacks';
const scenario = shippedScenario(id);
const seat = scenario.blocs[0].id;
const turns = scenario.meta.turns.count;
let disks = 0;
let disk = '';
let seeds = 0;
beforeEach(() => {
  disk = `session-${++disks}`;
});

function open(storage: SaveStorage): Session {
  const loaders = Object.fromEntries(Object.entries(shippedTexts).filter(([path]) => /^(two-stacks|base)\//.test(path)).map(([path, text]) => [path, async () => text]));
  return createSession({
    host: createEngineHost({ createAgent: createPlainAgent, rival: 'plain' }), storage, catalogue: createCatalogue(loaders), clock: () => 1_700_000_000_000, randomSeed: () => `seed-${++seeds}`,
  });
}
const openOnDisk = async (): Promise<Session> => {
  const session = open(await openDiskStorage(disk));
  await session.commands.start();
  return session;
};
/** The page is left and opened again. */
const reload = async (session: Session): Promise<Session> => {
  await session.close();
  return openOnDisk();
};
const begin = async (session: Session, seed = 'storm'): Promise<void> => session.commands.newMatch({ scenario: id, seat, seed });
const look = (session: Session): SessionState => session.store.getState();
const effort = (track: 'chips' | 'safety' | 'training'): Order => ({ kind: 'effort', track });

async function playOn(session: Session, count: number): Promise<void> {
  for (let i = 0; i < count && look(session).phase === 'deciding'; i++) {
    await session.commands.order(effort(i % 2 === 0 ? 'chips' : 'training'));
    await session.commands.endTurn();
    await session.commands.closeReport();
  }
}

describe('a session', () => {
  it('plays a whole match whose record replays to the same hashes', async () => {
    const session = await openOnDisk();
    await begin(session);
    expect(look(session)).toMatchObject({ screen: 'play', phase: 'deciding', seat, notice: null, saving: 'saved' });
    await playOn(session, turns);
    const state = look(session);
    expect(state).toMatchObject({ screen: 'ending', phase: 'ended', notice: null });
    expect(replayMatch(scenario, state.match as Match)).toEqual({ kind: 'reproduced', turns: state.match?.turns.length });
    expect(state.score?.result).not.toBeNull();
    for (const line of state.score?.lines ?? []) expect(line.score).toBeGreaterThanOrEqual(0);
    expect(state.scenario?.debrief.length).toBeGreaterThanOrEqual(0);
    expect(state.saves[0]).toMatchObject({ ended: true, turn: turns });
  });

  it('writes every report entry it shows as a whole sentence', async () => {
    for (const seed of ['storm', 'calm', 'third']) {
      const session = open(createMemoryStorage());
      await begin(session, seed);
      await playOn(session, turns);
      const state = look(session);
      if (state.scenario === null) throw new Error('no texts');
      const names = namesOf(state.scenario);
      expect(state.reports).toHaveLength(turns);
      for (const entry of state.reports.flat()) {
        expect(entry.seen === 'all' || entry.seen === seat).toBe(true);
        const sentence = tReport(entry, names);
        expect(sentence, JSON.stringify(entry)).not.toMatch(/–\.|undefined|NaN|[{}]| {2}|, \./);
        expect(sentence).toMatch(/^["“A-Z0-9]/);
      }
    }
  });

  it('shows only cards that have come up, and nothing of the debrief before the end', async () => {
    const session = await openOnDisk();
    await begin(session);
    const { scenario: texts, seen } = look(session);
    expect(Object.keys(texts?.cards ?? {}).length).toBeLessThan(scenario.events.length);
    expect(texts?.debrief).toEqual([]);
    expect(JSON.stringify(look(session))).not.toContain('"plans"');
    for (const card of seen?.cards ?? []) expect(texts?.cards[card.event]?.choices.length).toBeGreaterThan(0);
  });

  it('fills the library', async () => {
    const session = await openOnDisk();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(look(session).catalogue.map((entry) => entry.id)).toEqual([id]);
    expect(look(session).catalogue[0]?.blocs).toHaveLength(2);
  });
});

describe('drafting', () => {
  it('undoes, redoes, judges and names what is undecided', async () => {
    const session = await openOnDisk();
    await begin(session);
    expect(look(session).undecided).toContain('effort');
    await session.commands.order(effort('chips'));
    expect(look(session)).toMatchObject({ draft: [effort('chips')], canUndo: true, canRedo: false });
    expect(look(session).undecided).not.toContain('effort');
    await session.commands.undo();
    expect(look(session)).toMatchObject({ draft: [], canUndo: false, canRedo: true });
    await session.commands.redo();
    await session.commands.order({ kind: 'shares', percent: [50, 50, 10, 0, 0] });
    expect(look(session).draftProblems[0]?.refusal.code).toBe('order.sum-not-100');
    await session.commands.endTurn();
    expect(look(session)).toMatchObject({ phase: 'deciding', notice: { code: 'order-refused' } });
    expect(tNotice(look(session).notice ?? { code: '', params: {} })).toBe('The shares must add up to 100 percent.');
    await session.commands.withdraw({ kind: 'shares' });
    expect(look(session)).toMatchObject({ draft: [], draftProblems: [] });
  });

  it('takes the price of a drafted initiative off the menu', async () => {
    const session = await openOnDisk();
    await begin(session);
    const option = look(session).seen?.menu.initiatives.find((each) => each.refusal === null && each.cost > 0);
    if (option === undefined) throw new Error('nothing is affordable');
    const before = look(session).menu?.agenda ?? 0;
    await session.commands.order(option.order);
    expect(look(session).menu?.agenda).toBeCloseTo(before - option.cost, 9);
  });

  it('runs commands one after the other, however fast they come', async () => {
    const session = await openOnDisk();
    await begin(session);
    const { commands } = session;
    await Promise.all([commands.order(effort('chips')), commands.order(effort('safety')), commands.endTurn(), commands.order(effort('training')), commands.closeReport(), commands.order(effort('chips'))]);
    expect(look(session).match?.turns).toHaveLength(1);
    expect(look(session).match?.turns[0]?.[0]).toEqual([effort('safety')]);
    expect(look(session).draft).toEqual([effort('chips')]);
  });
});

describe('why', () => {
  it('adds up for every number the seat sees exactly, and gives only the band of an estimate', async () => {
    const session = await openOnDisk();
    await begin(session);
    await playOn(session, 2);
    const numbers = look(session).seen?.numbers ?? {};
    let opened = 0;
    for (const [path, reading] of Object.entries(numbers)) {
      await session.commands.askWhy(path);
      const top = look(session).why?.open.at(-1)?.breakdown;
      expect(top, path).toMatchObject({ path, value: reading.value, low: reading.low, high: reading.high });
      if (top === undefined) continue;
      if (top.kind === 'estimate') expect(top.parts.map((part) => part.code)).toEqual(['estimate']);
      const sum = top.parts.reduce((total, part) => total + part.value, 0);
      if (top.parts.length > 0) expect(Math.abs(sum + top.rounding - top.value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(top.value)));
      opened += top.parts.length;
      await session.commands.closeWhy(true);
    }
    expect(opened).toBeGreaterThan(50);
  });

  it('tells nothing about numbers this seat may not see', async () => {
    const session = await openOnDisk();
    await begin(session);
    const rival = scenario.blocs[1].id;
    for (const path of [`${rival}.capability.held`, `${seat}.algorithms`, `${rival}.agenda`, 'constructor', '__proto__', '']) await session.commands.askWhy(path);
    expect(look(session).why).toBeNull();
  });

  it('stacks, pins and closes', async () => {
    const session = await openOnDisk();
    await begin(session);
    for (const path of [`${seat}.gap`, `${seat}.capability`, 'world.tension']) await session.commands.askWhy(path);
    await session.commands.pinWhy('world.tension');
    await session.commands.closeWhy();
    expect(look(session).why?.open.map((entry) => entry.breakdown.path)).toEqual([`${seat}.gap`, 'world.tension']);
    await session.commands.closeWhy(true);
    expect(look(session).why).toBeNull();
  });
});

describe('a reload', () => {
  const same = (a: SessionState, b: SessionState): void => {
    expect({ screen: b.screen, phase: b.phase, draft: b.draft, match: b.match, seen: b.seen, report: b.report, score: b.score, reports: b.reports, undecided: b.undecided })
      .toEqual({ screen: a.screen, phase: a.phase, draft: a.draft, match: a.match, seen: a.seen, report: a.report, score: a.score, reports: a.reports, undecided: a.undecided });
  };

  it('comes back to the very same spot with the same hash, wherever it happens', async () => {
    let session = await openOnDisk();
    await begin(session);
    const spots: (() => Promise<void>)[] = [
      async () => session.commands.order(effort('chips')),
      async () => session.commands.order({ kind: 'split', percent: [40, 40, 20] }),
      async () => session.commands.endTurn(),
      async () => session.commands.closeReport(),
      async () => playOn(session, turns),
    ];
    for (const go of spots) {
      await go();
      const before = look(session);
      session = await reload(session);
      expect(look(session).notice).toBeNull();
      same(before, look(session));
    }
  });

  it('plays on exactly as if nothing had happened', async () => {
    const straight = open(createMemoryStorage());
    await begin(straight);
    await playOn(straight, 6);
    let session = await openOnDisk();
    await begin(session);
    for (let i = 0; i < 6; i++) {
      await session.commands.order(effort(i % 2 === 0 ? 'chips' : 'training'));
      session = await reload(session);
      await session.commands.endTurn();
      session = await reload(session);
      await session.commands.closeReport();
    }
    expect(look(session).match?.hashes).toEqual(look(straight).match?.hashes);
  });

  it('remembers the theme and the page beside the match', async () => {
    const session = await openOnDisk();
    await begin(session);
    await session.commands.setTheme('dark');
    await session.commands.open('library');
    const again = await reload(session);
    expect(look(again)).toMatchObject({ theme: 'dark', screen: 'library', phase: 'deciding' });
    await again.commands.open('play');
    expect(look(again).screen).toBe('play');
  });
});

describe('saves', () => {
  it('are exported and taken in again as a new save that goes on the same way', async () => {
    const session = await openOnDisk();
    await begin(session);
    await playOn(session, 2);
    await session.commands.order(effort('safety'));
    const file = await session.commands.exportMatch();
    const taken = await session.commands.importMatch(file?.text ?? '');
    expect(file?.name).toMatch(/^two-stacks-.*\.chokepoint\.json$/);
    expect(taken.kind).toBe('imported');
    const first = look(session).match;
    expect(look(session).saves).toHaveLength(2);
    if (taken.kind === 'imported') await session.commands.openSave(taken.id);
    expect(look(session).match).toEqual({ ...first, id: look(session).match?.id, draft: [effort('safety')] });
    expect(look(session).draft).toEqual([effort('safety')]);
    expect(look(session).match?.id).not.toBe(first?.id);
  });

  it('refuse a broken file with its place, and leave the match alone', async () => {
    const session = await openOnDisk();
    await begin(session);
    const before = look(session).match;
    const file = await session.commands.exportMatch();
    const found = await session.commands.importMatch((file?.text ?? '').replace('"seed"', '"sead"'));
    expect(found).toMatchObject({ kind: 'refused', code: 'import.unknown-key' });
    expect(tNotice(look(session).notice ?? { code: '', params: {} })).toMatch(/^That file was not taken in: At line 1, column 1 stands sead/);
    expect(look(session).match).toBe(before);
    expect(look(session).saves).toHaveLength(1);
  });

  it('are renamed and deleted, the open one too', async () => {
    const session = await openOnDisk();
    await begin(session);
    const first = look(session).match?.id ?? '';
    await session.commands.renameSave(first, '  My \u0007 best match ');
    expect(look(session).saves.map((save) => save.title)).toEqual(['My   best match']);
    await begin(session, 'other');
    await session.commands.renameSave(first, 'Old');
    expect(look(session).saves.map((save) => save.title).sort()).toContain('Old');
    await session.commands.openSave(first);
    expect(look(session).match?.title).toBe('Old');
    await session.commands.deleteSave(first);
    expect(look(session)).toMatchObject({ match: null, screen: 'start' });
    expect(look(session).saves).toHaveLength(1);
    await session.commands.openSave(first);
    expect(look(session).notice?.code).toBe('save-missing');
  });

  it('branch off at a turn with its orders on the desk, and keep the old match', async () => {
    const session = await openOnDisk();
    await begin(session);
    await playOn(session, 4);
    const old = look(session).match;
    await session.commands.goToTurn(2);
    const { match, phase, draft } = look(session);
    expect(phase).toBe('deciding');
    expect(match?.turns).toEqual(old?.turns.slice(0, 1));
    expect(draft).toEqual(old?.turns[1]?.[0]);
    expect(match?.branches).toEqual([{ fromTurn: 1, turns: old?.turns.slice(1) }]);
    expect(look(session).saves).toHaveLength(2);
    await session.commands.endTurn();
    expect(look(session).match?.hashes[2]).toBe(old?.hashes[2]);
  });

  it('that come out differently are shown, said so, and left as they are', async () => {
    const session = await openOnDisk();
    await begin(session);
    await playOn(session, 3);
    const storage = await openDiskStorage(disk);
    const file = (await session.commands.exportMatch())?.text ?? '';
    const hash = look(session).match?.hashes[2] ?? '';
    const spoiled = await session.commands.importMatch(file.replace(hash, '0123456789abcdef'));
    const spoiledId = spoiled.kind === 'imported' ? spoiled.id : '';
    await session.commands.openSave(spoiledId);
    expect(look(session).notice).toMatchObject({ code: 'save-hash-differs', params: { turn: 2 } });
    await playOn(session, 1);
    const kept = await storage.read(spoiledId, () => true);
    expect(kept.kind === 'found' && (parseMatch(kept.record.text) as Match).turns.length).toBe(3);
    const other = await session.commands.importMatch(file.replace(hash, '0123456789abcdef').replace(/"rulesVersion": ".*"/, '"rulesVersion": "ancient"'));
    await session.commands.openSave(other.kind === 'imported' ? other.id : '');
    expect(look(session).notice).toMatchObject({ code: 'save-other-rules', params: { theirs: 'ancient' } });
  });
});

describe('trouble', () => {
  it('a second tab is told, and does not write over the first', async () => {
    const first = await openOnDisk();
    await begin(first);
    const second = await openOnDisk();
    await first.commands.order(effort('chips'));
    await second.commands.order(effort('safety'));
    const told = [look(first), look(second)].filter((state) => state.saving === 'elsewhere');
    expect(told).toHaveLength(1);
    expect(told[0]?.notice?.code).toBe('other-tab');
    await second.close();
    const third = await reload(first);
    expect(look(third)).toMatchObject({ draft: [effort('chips')], saving: 'saved' });
  });

  it('a second tab takes over when the first has gone and changed nothing, and not when it has', async () => {
    for (const changed of [false, true]) {
      disk = `session-${++disks}`;
      const first = await openOnDisk();
      await begin(first);
      const second = await openOnDisk();
      expect(look(second)).toMatchObject({ saving: 'elsewhere', notice: { code: 'other-tab' } });
      if (changed) await first.commands.order(effort('chips'));
      await first.close();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await second.commands.order(effort('safety'));
      expect(look(second).saving).toBe(changed ? 'elsewhere' : 'saved');
      const third = await reload(second);
      expect(look(third).draft).toEqual([effort(changed ? 'chips' : 'safety')]);
    }
  });

  it('a full disk is said once, and the game goes on', async () => {
    const storage = createMemoryStorage();
    let full = false;
    const session = open({ ...storage, kind: 'disk', write: async (record) => (full ? 'full' : storage.write(record)) });
    await begin(session);
    full = true;
    await session.commands.order(effort('chips'));
    expect(look(session)).toMatchObject({ saving: 'failed', notice: { code: 'storage-full' } });
    await session.commands.dismissNotice();
    await session.commands.order(effort('safety'));
    expect(look(session).notice).toBeNull();
    full = false;
    await session.commands.endTurn();
    expect(look(session)).toMatchObject({ saving: 'saved', phase: 'reporting' });
  });

  it('memory only is said at the start', async () => {
    const session = open(createMemoryStorage());
    await session.commands.start();
    expect(look(session)).toMatchObject({ saving: 'memory', notice: { code: 'storage-memory' } });
  });

  it('an engine that fails leaves the draft and says so', async () => {
    const host = createEngineHost({ createAgent: createPlainAgent, rival: 'plain' });
    const session = createSession({
      host: { ...host, advance: () => Promise.reject(new Error('worker gone')) }, storage: createMemoryStorage(), catalogue: createCatalogue({ [`${id}/scenario.json`]: async () => '' }),
      clock: () => 0, randomSeed: () => 's',
    });
    await begin(session);
    expect(look(session).notice?.code).toBe('scenario-refused');
    const other = createSession({
      host: { ...host, advance: () => Promise.reject(new Error('worker gone')) }, storage: createMemoryStorage(),
      catalogue: createCatalogue(Object.fromEntries(Object.entries(shippedTexts).map(([path, text]) => [path, async () => text]))), clock: () => 0, randomSeed: () => 's',
    });
    await begin(other);
    await other.commands.order(effort('chips'));
    await other.commands.endTurn();
    expect(look(other)).toMatchObject({ phase: 'deciding', draft: [effort('chips')], notice: { code: 'engine-failed' } });
  });

  it('a damaged save is said with its place and left alone', async () => {
    const session = await openOnDisk();
    const storage = await openDiskStorage(disk);
    const summary = { id: 'x', title: 'x', scenario: 's', seat, turn: 0, turns, ended: false, savedAt: 0 };
    await storage.write({ summary, text: '{"format": 1', screen: 'play', phase: 'deciding', revision: 1 });
    await session.commands.openSave('x');
    expect(look(session).notice).toMatchObject({ code: 'save-damaged' });
    expect(tNotice(look(session).notice ?? { code: '', params: {} })).toContain('line 1, column 13');
    expect((await storage.list()).map((save) => save.id)).toEqual(['x']);
  });
});
