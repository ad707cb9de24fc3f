// Saves on disk and in memory: nothing half written, nothing overwritten by somebody who has not seen the newest.
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage, openDiskStorage } from '../../src/store/storage/index.ts';
import type { SaveRecord, SaveStorage } from '../../src/store/storage/index.ts';

const record = (id: string, revision: number, text = `text ${revision}`): SaveRecord => ({
  summary: { id, title: id, scenario: 's', seat: 'north', turn: revision, turns: 8, ended: false, savedAt: 1000 - revision },
  text,
  screen: 'play',
  phase: 'deciding',
  revision,
});
const any = () => true;
let count = 0;
const fresh = async (): Promise<{ storage: SaveStorage; name: string }> => {
  const name = `test-${++count}`;
  return { name, storage: await openDiskStorage(name) };
};

const kinds: readonly (readonly [string, () => Promise<SaveStorage>])[] = [
  ['on disk', async () => (await fresh()).storage],
  ['in memory', async () => createMemoryStorage()],
];
for (const [name, open] of kinds) {
  describe(`saves ${name}`, () => {
    it('reads what was written last', async () => {
      const storage = await open();
      expect(await storage.write(record('a', 1))).toBe('saved');
      expect(await storage.write(record('a', 2))).toBe('saved');
      expect(await storage.read('a', any)).toEqual({ kind: 'found', record: record('a', 2), older: false });
      expect(await storage.read('b', any)).toEqual({ kind: 'missing' });
    });

    it('refuses a writer who has not seen the newest, and changes nothing', async () => {
      const storage = await open();
      await storage.write(record('a', 1));
      await storage.write(record('a', 2));
      expect(await storage.write(record('a', 2, 'other'))).toBe('conflict');
      expect(await storage.write(record('a', 9, 'other'))).toBe('conflict');
      expect(await storage.write(record('a', 1, 'other'))).toBe('conflict');
      expect(await storage.read('a', any)).toMatchObject({ record: { text: 'text 2' } });
    });

    it('lists the newest write first, whatever the clock says', async () => {
      const storage = await open();
      for (const id of ['a', 'b', 'c']) await storage.write(record(id, 1));
      await storage.write(record('a', 2));
      expect((await storage.list())?.map((s) => s.id)).toEqual(['a', 'c', 'b']);
      expect(await storage.remove('c')).toBe(true);
      expect((await storage.list())?.map((s) => s.id)).toEqual(['a', 'b']);
      expect(await storage.write(record('c', 1))).toBe('saved');
    });

    it('keeps the settings', async () => {
      const storage = await open();
      await storage.writeSettings({ theme: 'dark', save: 'a', screen: 'play' });
      expect(await storage.readSettings()).toEqual({ theme: 'dark', save: 'a', screen: 'play' });
    });
  });
}

describe('saves on disk', () => {
  it('survive a page that goes away', async () => {
    const { storage, name } = await fresh();
    await storage.write(record('a', 1));
    expect(await (await openDiskStorage(name)).read('a', any)).toMatchObject({ record: { text: 'text 1' } });
  });

  it('fall back on the write before when the newest cannot be read, and go on from there', async () => {
    const { storage } = await fresh();
    await storage.write(record('a', 1));
    await storage.write(record('a', 2));
    const found = await storage.read('a', (text) => text !== 'text 2');
    expect(found).toMatchObject({ kind: 'found', older: true, record: { text: 'text 1', revision: 2 } });
    expect(await storage.write(record('a', 3))).toBe('saved');
    expect(await storage.read('a', () => false)).toEqual({ kind: 'damaged', text: 'text 3' });
  });

  it('leave the old save whole when a write is cut off after any of its steps', async () => {
    const { storage, name } = await fresh();
    await storage.write(record('a', 1));
    const db = await openDB(name, 1);
    for (const steps of [1, 2]) {
      const tx = db.transaction(['slots', 'pointers'], 'readwrite');
      await tx.objectStore('slots').put(record('a', 2, 'half'), ['a', 1]);
      if (steps === 2) await tx.objectStore('pointers').put({ id: 'a', slot: 1, revision: 2, summary: record('a', 2).summary, sequence: 9 });
      tx.abort();
      await tx.done.catch(() => undefined);
      expect(await storage.read('a', any)).toMatchObject({ older: false, record: { text: 'text 1', revision: 1 } });
    }
    db.close();
  });

  it('gives the second of two tabs a conflict, not a lost save', async () => {
    const { storage, name } = await fresh();
    const other = await openDiskStorage(name);
    await storage.write(record('a', 1));
    const results = await Promise.all([storage.write(record('a', 2, 'mine')), other.write(record('a', 2, 'theirs'))]);
    expect([...results].sort()).toEqual(['conflict', 'saved']);
  });
});
