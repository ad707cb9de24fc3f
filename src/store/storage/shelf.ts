// Scenarios that a person brought along, kept beside the saves, so that a match on one can be taken up again. A database of its own: saves never wait for it.
import { openDB } from 'idb';
import type { DBSchema } from 'idb';

/** Texts of one scenario's files by path below the folder of scenarios. */
export type ScenarioTextsByPath = { readonly [path: string]: string };

interface Schema extends DBSchema {
  scenarios: { key: string; value: ScenarioTextsByPath };
}

export interface Shelf {
  /** Every kept scenario's files together. */
  list(): Promise<ScenarioTextsByPath>;
  /** False where it could not be kept; it is there until the page is left all the same. */
  keep(id: string, files: ScenarioTextsByPath): Promise<boolean>;
}

/** A shelf that is cleared with the page. */
export function createMemoryShelf(): Shelf {
  const kept = new Map<string, ScenarioTextsByPath>();
  return {
    list: async () => Object.assign({}, ...kept.values()) as ScenarioTextsByPath,
    keep: async (id, files) => {
      kept.set(id, files);
      return true;
    },
  };
}

/** The shelf on this machine's disk, or one in memory where the browser gives none. */
export async function openShelf(name = 'chokepoint-scenarios'): Promise<Shelf> {
  try {
    const db = await openDB<Schema>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('scenarios') });
    return {
      list: async () => Object.assign({}, ...(await db.getAll('scenarios').catch(() => []))) as ScenarioTextsByPath,
      keep: (id, files) =>
        db.put('scenarios', files, id).then(
          () => true,
          () => false,
        ),
    };
  } catch {
    return createMemoryShelf();
  }
}
