// Two tabs, a full disk, no disk, an engine that stops, a damaged save: said once, and the game goes on.
import { beforeEach, describe, expect, it } from 'vitest';
import { createCatalogue, createEngineHost, createMemoryStorage, createSession } from '../../src/store/index.ts';
import { tNotice } from '../../src/text/index.ts';
import { createPlainAgent } from '../support/plain-agent.ts';
import { shippedTexts } from '../support/shipped.ts';
import { begin, effort, freshDisk, id, look, open, openOnDisk, reload, sameDisk, seat, turns } from '../support/open-session.ts';

beforeEach(freshDisk);

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
      freshDisk();
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
      host: { ...host, advance: () => Promise.reject(new Error('worker gone')) },
      storage: createMemoryStorage(),
      catalogue: createCatalogue({ [`${id}/scenario.json`]: async () => '' }),
      clock: () => 0,
      randomSeed: () => 's',
    });
    await begin(session);
    expect(look(session).notice?.code).toBe('scenario-refused');
    const other = createSession({
      host: { ...host, advance: () => Promise.reject(new Error('worker gone')) },
      storage: createMemoryStorage(),
      catalogue: createCatalogue(Object.fromEntries(Object.entries(shippedTexts).map(([path, text]) => [path, async () => text]))),
      clock: () => 0,
      randomSeed: () => 's',
    });
    await begin(other);
    await other.commands.order(effort('chips'));
    await other.commands.endTurn();
    expect(look(other)).toMatchObject({ phase: 'deciding', draft: [effort('chips')], notice: { code: 'engine-failed' } });
  });

  it('a damaged save is said with its place and left alone', async () => {
    const session = await openOnDisk();
    const storage = await sameDisk();
    const summary = { id: 'x', title: 'x', scenario: 's', seat, turn: 0, turns, ended: false, savedAt: 0 };
    await storage.write({ summary, text: '{"format": 1', screen: 'play', phase: 'deciding', revision: 1 });
    await session.commands.openSave('x');
    expect(look(session).notice).toMatchObject({ code: 'save-damaged' });
    expect(tNotice(look(session).notice ?? { code: '', params: {} })).toContain('line 1, column 13');
    expect((await storage.list())?.map((save) => save.id)).toEqual(['x']);
  });
});
