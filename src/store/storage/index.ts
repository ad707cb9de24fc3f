// Saves: on disk where the browser allows it, otherwise in memory.
export { openDiskStorage } from './disk.ts';
export { createMemoryStorage } from './memory.ts';
export type { Claim, ReadResult, SaveRecord, SaveStorage, Settings, WriteResult } from './storage.ts';
import { openDiskStorage } from './disk.ts';
import { createMemoryStorage } from './memory.ts';
import type { SaveStorage } from './storage.ts';

/** The best storage this browser gives. Never rejects; `kind` says which it is. */
export async function openStorage(name?: string): Promise<SaveStorage> {
  try {
    return await openDiskStorage(name);
  } catch {
    return createMemoryStorage();
  }
}
export type { ScenarioTextsByPath, Shelf } from './shelf.ts';
export { createMemoryShelf, openShelf } from './shelf.ts';
