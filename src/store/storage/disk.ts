// Saves in IndexedDB. Each save has two slots and a pointer: a write fills the slot that the pointer does not name, then moves the
// pointer, in one transaction. A tab killed at any moment leaves the old save or the new one, and the one before stays as a spare.
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { SaveSummary } from '../session.ts';
import { claimLock } from './lock.ts';
import { defaultSettings } from './storage.ts';
import type { ReadResult, SaveRecord, SaveStorage, Settings, WriteResult } from './storage.ts';

interface Pointer {
  readonly id: string;
  readonly slot: 0 | 1;
  readonly revision: number;
  readonly summary: SaveSummary;
  /** Counts writes of all saves: the order of the list does not hang on a clock that may be set back. */
  readonly sequence: number;
}

interface Schema extends DBSchema {
  slots: { key: [string, number]; value: SaveRecord };
  pointers: { key: string; value: Pointer; indexes: { sequence: number } };
  settings: { key: string; value: Settings };
}

type Database = IDBPDatabase<Schema>;
const both = ['slots', 'pointers'] as const;

async function openDatabase(name: string): Promise<Database> {
  return openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('slots');
      db.createObjectStore('pointers', { keyPath: 'id' }).createIndex('sequence', 'sequence');
      db.createObjectStore('settings');
    },
  });
}

function failureOf(error: unknown): WriteResult {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed';
}

/** A transaction that is cut off makes what is asked of it fail; its own end must not count as a second, unheard failure. */
function heard<T extends { readonly done: Promise<void> }>(tx: T): T {
  tx.done.catch(() => undefined);
  return tx;
}

async function writeRecord(db: Database, record: SaveRecord): Promise<WriteResult> {
  const { id } = record.summary;
  const tx = heard(db.transaction(both, 'readwrite'));
  const pointers = tx.objectStore('pointers');
  const pointer = await pointers.get(id);
  if (record.revision !== (pointer?.revision ?? 0) + 1) return 'conflict';
  const newest = await pointers.index('sequence').openKeyCursor(null, 'prev');
  const slot = pointer?.slot === 0 ? 1 : 0;
  const sequence = (newest?.key ?? 0) + 1;
  await Promise.all([
    tx.objectStore('slots').put(record, [id, slot]),
    pointers.put({ id, slot, revision: record.revision, summary: record.summary, sequence }),
  ]);
  await tx.done;
  return 'saved';
}

async function readRecord(db: Database, id: string, accept: (text: string) => boolean): Promise<ReadResult> {
  const tx = heard(db.transaction(both, 'readonly'));
  const pointer = await tx.objectStore('pointers').get(id);
  if (pointer === undefined) return { kind: 'missing' };
  const slots = tx.objectStore('slots');
  const newest = await slots.get([id, pointer.slot]);
  if (newest !== undefined && accept(newest.text)) return { kind: 'found', record: newest, older: false };
  const older = await slots.get([id, 1 - pointer.slot]);
  // The spare is handed out under the newest revision, so that the next write may follow it.
  if (older !== undefined && accept(older.text)) return { kind: 'found', record: { ...older, revision: pointer.revision }, older: true };
  return { kind: 'damaged', text: newest?.text ?? older?.text ?? '' };
}

async function removeRecord(db: Database, id: string): Promise<void> {
  const tx = heard(db.transaction(both, 'readwrite'));
  const slots = tx.objectStore('slots');
  await Promise.all([tx.objectStore('pointers').delete(id), slots.delete([id, 0]), slots.delete([id, 1]), tx.done]);
}

async function writeSettings(db: Database, settings: Settings): Promise<void> {
  const tx = heard(db.transaction('settings', 'readwrite'));
  await tx.store.put(settings, 'session');
  await tx.done;
}

/** False instead of an exception. */
async function attempt(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}

/** Failures of the browser, not of the work: a connection it closed of its own accord, a transaction it cut off, a disk that was busy. Nothing was written. */
const passing: readonly string[] = ['InvalidStateError', 'AbortError', 'UnknownError', 'TimeoutError', 'TransactionInactiveError'];
const isPassing = (error: unknown): boolean => error instanceof DOMException && passing.includes(error.name);

/** How long to wait before each further try, in milliseconds. */
const patience = [20, 150, 500] as const;

/** Does the work over while it fails for a reason that passes. @param recover runs before each further try. */
async function persist<T>(work: () => Promise<T>, recover: () => Promise<void>): Promise<T> {
  for (const wait of patience) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
      await recover().catch(() => undefined);
    }
  }
  return work();
}

/** Storage on this machine's disk. Rejects where the browser gives none: a private window, or storage switched off. */
export async function openDiskStorage(name = 'chokepoint'): Promise<SaveStorage> {
  // A refusal for good is an InvalidStateError or SecurityError, and comes at once.
  let db = await openDatabase(name).catch((error: unknown) => {
    if (!isPassing(error) || (error as DOMException).name === 'InvalidStateError') throw error;
    return persist(
      () => openDatabase(name),
      async () => undefined,
    );
  });
  const reopen = async (): Promise<void> => {
    const old = db;
    db = await openDatabase(name);
    old.close();
  };
  const withDisk = <T>(work: (db: Database) => Promise<T>): Promise<T> => persist(() => work(db), reopen);
  return {
    kind: 'disk',
    list: async () => {
      try {
        const pointers = await withDisk((disk) => heard(disk.transaction('pointers')).store.index('sequence').getAll());
        return pointers.reverse().map((pointer) => pointer.summary);
      } catch {
        return null;
      }
    },
    read: async (id, accept) => {
      try {
        return await withDisk((disk) => readRecord(disk, id, accept));
      } catch {
        return { kind: 'failed' };
      }
    },
    write: async (record) => {
      try {
        return await withDisk((disk) => writeRecord(disk, record));
      } catch (error) {
        return failureOf(error);
      }
    },
    remove: (id) => attempt(withDisk((disk) => removeRecord(disk, id))),
    readSettings: async () => {
      try {
        return { ...defaultSettings, ...(await withDisk((disk) => heard(disk.transaction('settings')).store.get('session'))) };
      } catch {
        return defaultSettings;
      }
    },
    writeSettings: (settings) => attempt(withDisk((disk) => writeSettings(disk, settings))),
    claim: (id) => claimLock(`${name}/${id}`),
  };
}
