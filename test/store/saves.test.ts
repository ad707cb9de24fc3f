// Leaving and coming back, files, branches: nothing is lost, nothing is written over.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Match } from '../../src/match/index.ts';
import { parseMatch } from '../../src/match/index.ts';
import { createMemoryStorage } from '../../src/store/index.ts';
import type { SessionState } from '../../src/store/index.ts';
import { tNotice } from '../../src/text/index.ts';
import { begin, effort, freshDisk, look, open, openOnDisk, playOn, reload, sameDisk, turns } from '../support/open-session.ts';

beforeEach(freshDisk);

describe('a reload', () => {
  const same = (a: SessionState, b: SessionState): void => {
    expect({
      screen: b.screen,
      phase: b.phase,
      draft: b.draft,
      match: b.match,
      seen: b.seen,
      report: b.report,
      score: b.score,
      reports: b.reports,
      undecided: b.undecided,
    }).toEqual({
      screen: a.screen,
      phase: a.phase,
      draft: a.draft,
      match: a.match,
      seen: a.seen,
      report: a.report,
      score: a.score,
      reports: a.reports,
      undecided: a.undecided,
    });
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
    expect(tNotice(look(session).notice ?? { code: '', params: {} })).toMatch(/^That file was not taken in. At line 1, column 1 stands sead/);
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
    expect(
      look(session)
        .saves.map((save) => save.title)
        .sort(),
    ).toContain('Old');
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
    const storage = await sameDisk();
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
