// A match on record: enough to play it again, bit for bit. A save, a link and a hand-in are all this; states are recomputed.
import type { BlocId, Orders } from '../engine/index.ts';

export type Seat =
  | { readonly bloc: BlocId; readonly kind: 'human' }
  | { readonly bloc: BlocId; readonly kind: 'agent'; readonly agent: string; readonly doctrine: string | null };

export interface Match {
  readonly format: 1;
  readonly id: string;
  /** Name shown in the list of saves. */
  readonly title: string;
  readonly scenario: { readonly id: string; readonly version: string; readonly contentHash: string };
  /** Identity of the rules: changes exactly when a golden match's hash changes. */
  readonly rulesVersion: string;
  /** Parameters set away from the scenario's: a worldview or sliders. */
  readonly assumptions: { readonly worldview: string | null; readonly set: { readonly [parameter: string]: number } };
  readonly seed: string;
  readonly seats: readonly Seat[];
  /** Every seat's orders, per resolved turn, in the order of `scenario.blocs`. */
  readonly turns: readonly (readonly Orders[])[];
  /** The human seat's orders for the turn under way. */
  readonly draft: Orders;
  readonly predictions: readonly { readonly turn: number; readonly path: string; readonly value: number }[];
  readonly branches: readonly { readonly fromTurn: number; readonly turns: readonly (readonly Orders[])[] }[];
  /** State hash after each resolved turn; the first is the start state's. */
  readonly hashes: readonly string[];
}
