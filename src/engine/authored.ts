// What an author adds to a scenario for its players and for its tests: rivals by name, and expectations that are tried by playing.
import type { Expression } from './expressions/ast.ts';

/** An opponent that a player may choose by name. */
export interface RivalDef {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly seat: string;
  /** A house agent, "balanced:<plan id>" for one with a doctrine, or the id of a plan. */
  readonly player: string;
}

/** An expectation of the author's, tried by playing: over many seeds, or in one game with cards and choices laid down. */
export interface CheckDef {
  readonly it: string;
  readonly expect: readonly Expression[];
  /** Player of each bloc, as in `RivalDef`; balanced where left out. */
  readonly seats: { readonly [bloc: string]: string };
  readonly play:
    | { readonly kind: 'many'; readonly first: number; readonly last: number }
    | {
        readonly kind: 'script';
        readonly seed: string;
        readonly turns?: number;
        readonly force: readonly { readonly event: string; readonly turn: number }[];
        readonly choose: readonly { readonly event: string; readonly choice: string }[];
      };
}
