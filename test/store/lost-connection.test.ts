// A browser that closes the connection to its disk by itself: the saves are still listed, read and written.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDiskStorage } from '../../src/store/index.ts';
import { begin, effort, freshDisk, look, open, openOnDisk, sameDisk } from '../support/open-session.ts';
import type { SaveRecord } from '../../src/store/storage/index.ts';

const record = (revision: number): SaveRecord => ({
  summary: { id: 'one', title: 'One', scenario: 'Two Stacks', seat: null, turn: revision, turns: 12, ended: false, savedAt: 0 },
  text: '{}',
  screen: 'play',
  phase: 'deciding',
  revision,
});

/** The next transactions, `times` of them, fail as on a closed connection or a busy disk. */
function loseConnection(name = 'InvalidStateError', times = 1): void {
  // The method is put back as it was, never called apart from its object
  const transaction = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')?.value as IDBDatabase['transaction'];
  let left = times;
  IDBDatabase.prototype.transaction = function lost() {
    left -= 1;
    if (left <= 0) IDBDatabase.prototype.transaction = transaction;
    throw new DOMException('The database connection is closing.', name);
  };
}

describe('a lost connection', () => {
  it('is opened again by whatever comes next', async () => {
    const disk = await openDiskStorage('lost');
    expect(await disk.write(record(1))).toBe('saved');
    loseConnection();
    expect((await disk.list())?.map((each) => each.id)).toEqual(['one']);
    loseConnection();
    expect(await disk.write(record(2))).toBe('saved');
    loseConnection();
    expect(await disk.read('one', () => true)).toMatchObject({ kind: 'found', record: { revision: 2 } });
    loseConnection();
    expect(await disk.remove('one')).toBe(true);
    expect(await disk.list()).toEqual([]);
  });

  it.each(['AbortError', 'UnknownError', 'InvalidStateError'])('that fails twice with %s is asked a third time', async (name) => {
    const disk = await openDiskStorage(`busy-${name}`);
    loseConnection(name, 2);
    expect(await disk.write(record(1))).toBe('saved');
    loseConnection(name, 2);
    expect((await disk.list())?.map((each) => each.id)).toEqual(['one']);
  });

  it('for good is no empty list, and the session keeps what it knew and where it stood', async () => {
    freshDisk();
    const session = await openOnDisk();
    await begin(session);
    await session.commands.order(effort('chips'));
    const disk = await sameDisk();
    const again = open({ ...disk, list: async () => null });
    await session.close();
    await again.commands.start();
    expect(look(again)).toMatchObject({ screen: 'play', phase: 'deciding', draft: [effort('chips')], notice: { code: 'saves-unread' } });
    await again.close();
  });
});
