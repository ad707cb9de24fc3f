// Writing the match under way: one save at a time, held by this tab, each write following the last one seen.
import { printMatch } from '../match/index.ts';
import type { Match } from '../match/index.ts';
import type { Phase, SaveSummary, Screen } from './session.ts';
import type { Claim, SaveStorage } from './storage/index.ts';

export interface Snapshot {
  readonly match: Match;
  readonly screen: Screen;
  readonly phase: Phase;
  readonly summary: SaveSummary;
}

export type SaveResult = 'saved' | 'elsewhere' | 'full' | 'failed';

export interface Saver {
  /** Takes a save for this tab, as of `revision`; lets go of the one before. False: another tab has it. */
  take(id: string, revision: number): Promise<boolean>;
  save(snapshot: Snapshot): Promise<SaveResult>;
  /** Lets go of the save; nothing is written until the next `take`. */
  release(): void;
}

interface Held {
  readonly id: string;
  claim: Claim | null;
  revision: number;
  /** Somebody else has written since. */
  lost: boolean;
}

const patience = [0, 40, 120] as const;

/** A page that is being left lets go of its save a moment after the next one asks for it: asks again before giving up. */
async function claimPatiently(storage: SaveStorage, id: string): Promise<Claim | null> {
  for (const wait of patience) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const claim = await storage.claim(id);
    if (claim !== null) return claim;
  }
  return null;
}

export function createSaver(storage: SaveStorage): Saver {
  let held: Held | null = null;
  const release = (): void => {
    held?.claim?.release();
    held = null;
  };
  return {
    release,
    take: async (id, revision) => {
      if (held?.id === id && held.claim !== null && !held.lost) {
        held.revision = revision;
        return true;
      }
      release();
      const claim = await claimPatiently(storage, id);
      held = { id, claim, revision, lost: false };
      return claim !== null;
    },
    save: async ({ match, screen, phase, summary }) => {
      const save = held;
      if (save === null || save.id !== match.id || save.lost) return 'elsewhere';
      // The other tab may have gone; the revision tells whether it wrote anything before it went.
      save.claim ??= await storage.claim(save.id);
      if (save.claim === null) return 'elsewhere';
      const revision = save.revision + 1;
      const result = await storage.write({ summary, text: printMatch(match), screen, phase, revision });
      if (result === 'saved') save.revision = revision;
      if (result === 'conflict') save.lost = true;
      return result === 'conflict' ? 'elsewhere' : result;
    },
  };
}
