// One tab a save: a lock that the browser lets go of by itself when the tab goes away.
import type { Claim } from './storage.ts';

/** Takes a named lock for this tab, or null when another tab holds it. Without Web Locks every claim succeeds: the revision check still guards. */
export async function claimLock(name: string): Promise<Claim | null> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (locks === undefined) return { release: () => undefined };
  return new Promise((resolve) => {
    const held = locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => resolve({ release: () => release() }));
    });
    // A browser that refuses the lock manager altogether (an opaque origin) must not stop the game.
    held.catch(() => resolve({ release: () => undefined }));
  });
}
