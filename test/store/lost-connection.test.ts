// A browser that closes the connection to its disk by itself: the saves are still listed, read and written.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDiskStorage } from '../../src/store/index.ts';
import type { SaveRecord } from '../../src/store/storage/index.ts';

const record = (revision: number): SaveRecord => ({
  summary: { id: 'one', title: 'One', scenario: 'Two Stacks', seat: null, turn: revision, turns: 12, ended: false, savedAt: 0 },
  text: '{}',
  screen: 'play',
  phase: 'deciding',
  revision,
});

/** The next transaction fails as on a closed connection. */
function loseConnection(): void {
  // The method is put back as it was, never called apart from its object
  const transaction = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')?.value as IDBDatabase['transaction'];
  IDBDatabase.prototype.transaction = function lost() {
    IDBDatabase.prototype.transaction = transaction;
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  };
}

describe('a lost connection', () => {
  it('is opened again by whatever comes next', async () => {
    const disk = await openDiskStorage('lost');
    expect(await disk.write(record(1))).toBe('saved');
    loseConnection();
    expect((await disk.list()).map((each) => each.id)).toEqual(['one']);
    loseConnection();
    expect(await disk.write(record(2))).toBe('saved');
    loseConnection();
    expect(await disk.read('one', () => true)).toMatchObject({ kind: 'found', record: { revision: 2 } });
    loseConnection();
    expect(await disk.remove('one')).toBe(true);
    expect(await disk.list()).toEqual([]);
  });
});
