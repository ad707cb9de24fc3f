// Where saves live: the shape that the session needs, whatever is underneath.
import type { Phase, SaveSummary, Screen, Theme } from '../session.ts';

/** One save as it lies on disk. The text is the match; the rest is where the player stood. */
export interface SaveRecord {
  readonly summary: SaveSummary;
  readonly text: string;
  readonly screen: Screen;
  readonly phase: Phase;
  /** Counts writes of this save; a writer that has not seen the newest one is refused. */
  readonly revision: number;
}

export interface Settings {
  readonly theme: Theme;
  /** Save and screen to go back to on the next visit. */
  readonly save: string | null;
  readonly screen: Screen;
}

export const defaultSettings: Settings = { theme: 'system', save: null, screen: 'start' };

/** What became of a write. `conflict`: somebody else has written this save since we read it; nothing was changed. */
export type WriteResult = 'saved' | 'conflict' | 'full' | 'failed';

/** A save as read: the newest write, or the one before it when `accept` turned the newest down. */
export type ReadResult =
  | { readonly kind: 'found'; readonly record: SaveRecord; readonly older: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly text: string }
  | { readonly kind: 'failed' };

export interface SaveStorage {
  /** `memory` forgets everything with the page. */
  readonly kind: 'disk' | 'memory';
  /** Newest first. Null: the list could not be read, which says nothing about what is there. */
  list(): Promise<readonly SaveSummary[] | null>;
  /** Newest record that `accept` takes. */
  read(id: string, accept: (text: string) => boolean): Promise<ReadResult>;
  /** Writes revision `record.revision`, which must follow the one on disk. All or nothing. */
  write(record: SaveRecord): Promise<WriteResult>;
  remove(id: string): Promise<boolean>;
  readSettings(): Promise<Settings>;
  writeSettings(settings: Settings): Promise<boolean>;
  /** Takes this save for this tab. Null: another tab has it. */
  claim(id: string): Promise<Claim | null>;
}

export interface Claim {
  release(): void;
}
