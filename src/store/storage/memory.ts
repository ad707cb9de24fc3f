// Saves that live as long as the page: for private windows, for machines without a disk to write to, and for the terminal.
import { defaultSettings } from './storage.ts';
import type { SaveRecord, SaveStorage, Settings } from './storage.ts';

export function createMemoryStorage(): SaveStorage {
  const records = new Map<string, SaveRecord>();
  let settings: Settings = defaultSettings;
  return {
    kind: 'memory',
    list: async () => [...records.values()].reverse().map((record) => record.summary),
    read: async (id, accept) => {
      const record = records.get(id);
      if (record === undefined) return { kind: 'missing' };
      return accept(record.text) ? { kind: 'found', record, older: false } : { kind: 'damaged', text: record.text };
    },
    write: async (record) => {
      const { id } = record.summary;
      if (record.revision !== (records.get(id)?.revision ?? 0) + 1) return 'conflict';
      // Set anew, so that the order of the map is the order of writing.
      records.delete(id);
      records.set(id, record);
      return 'saved';
    },
    remove: async (id) => records.delete(id),
    readSettings: async () => settings,
    writeSettings: async (next) => {
      settings = next;
      return true;
    },
    claim: async () => ({ release: () => undefined }),
  };
}
