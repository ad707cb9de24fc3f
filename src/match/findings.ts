// What the searches of a game check found for one seat, before it is judged.
import type { Slot } from '../engine/index.ts';
import type { LeverEffect } from './levers.ts';
import type { SearchResult } from './search.ts';

/** Best answer of one seat to one rival. */
export interface Answer {
  readonly rival: string;
  readonly best: SearchResult;
  /** Best of the plans that never change, searched with the same effort. */
  readonly constant: SearchResult;
  /** Every start's best two-phase plan. */
  readonly all: readonly SearchResult[];
}

/** What one seat's searches and comparisons gave. Rows and columns in the order of `answers`. */
export interface SeatFindings {
  readonly slot: Slot;
  readonly answers: readonly Answer[];
  /** outcomes[i][j]: best answer to rival i played against rival j, on fresh seeds. */
  readonly outcomes: readonly (readonly number[])[];
  readonly reference: readonly number[];
  readonly constant: readonly number[];
  /** Best answer with every licence opened, and with every one closed. */
  readonly opened: readonly number[];
  readonly closed: readonly number[];
  /** What opening every licence of a best answer gains over closing them, by rival, where all catch-up together is at an end of its range. */
  readonly overSigma: readonly { readonly sigma: number; readonly gains: readonly number[] }[];
  readonly allIn: readonly { readonly name: string; readonly outcomes: readonly number[] }[];
  readonly levers: readonly LeverEffect[];
}
