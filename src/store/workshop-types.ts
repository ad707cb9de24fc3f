// Shapes of authoring in the page: files that come in, what the reader says of them, what a reload did to the match under way.
import type { ReportEntry } from '../engine/index.ts';

/** Texts of files by path below the folder of scenarios; null takes one away. */
export type FileTexts = { readonly [path: string]: string | null };

/** A finding in words, as the terminal prints it: the first line is the sentence. */
export interface ShownFinding {
  readonly severity: 'error' | 'warning' | 'tip';
  readonly code: string;
  readonly text: string;
}

/** An order of the match that the changed scenario refused when it was given again. */
export interface LostOrder {
  /** 1 for the first turn. */
  readonly turn: number;
  /** The refusal as the report has it. */
  readonly entry: ReportEntry;
}

/** What became of a scenario whose files came in while the page was open. */
export type Workshop =
  /** It cannot be read; what was open is still open, on the files as they were. */
  | { readonly kind: 'broken'; readonly scenario: string; readonly findings: readonly ShownFinding[] }
  /** It was read, and the match under way was played again on it up to where it stood. */
  | {
      readonly kind: 'reloaded';
      readonly scenario: string;
      readonly turn: number;
      readonly lost: readonly LostOrder[];
      readonly findings: readonly ShownFinding[];
    };

/** An event of the open match, for those who write it. */
export interface DeckEvent {
  readonly id: string;
  readonly title: string;
  readonly to: string;
  /** Times it has fired. */
  readonly fired: number;
}

export interface WorkshopCommands {
  /** Takes in a scenario that a person brings: one bundled file, or the files of a folder. It is kept beside the saves. */
  takeScenario(files: { readonly [path: string]: string }): Promise<void>;
  /** Takes in files as they were just saved. A match on their scenario is played again up to where it stands. */
  reloadFiles(files: FileTexts): Promise<void>;
  /** Lists the events of the open match in `deck`. For the development panel. */
  showDeck(): Promise<void>;
  /** Fires an event now: the match is played again with the event falling due in the present turn. For the development panel. */
  fireNow(event: string): Promise<void>;
  /** Goes to the start of turn `turn`, 1 for the first: back by branching, ahead by letting house agents play both seats. For the development panel. */
  jumpTo(turn: number): Promise<void>;
  /** Closes what the reader said. */
  dismissWorkshop(): Promise<void>;
}
