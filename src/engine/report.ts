// What a turn reports: typed entries with causes, never sentences. `text/` turns them into prose.
import type { BlocId, Slot } from './scenario.ts';

/** Why a stock changed. `id` names the order kind, event, rule or parameter. */
export type CauseKind = 'start' | 'order' | 'event' | 'rule' | 'control' | 'deal' | 'rival';
export interface Cause {
  readonly kind: CauseKind;
  readonly id: string;
  /** Bloc whose order, control or rule it was; "" for the world. */
  readonly bloc: BlocId | '';
}

/** One change of one stock. Folding a cell's entries in order gives its value, bit for bit. */
export interface LedgerEntry {
  readonly tick: number;
  /** "us.chips.training", "world.tension", "region.gulf.users". */
  readonly cell: string;
  readonly delta: number;
  readonly cause: Cause;
}

export const reportCodes = [
  'arrivals',
  'control.announced',
  'control.effective',
  'control.suspended',
  'control.resumed',
  'redesign.shipping',
  'model.released',
  'model.published',
  'model.held',
  'model.leaked',
  'model.testing',
  'deal.offered',
  'deal.active',
  'deal.refused',
  'deal.broken',
  'deal.ended',
  'event.fired',
  'choice.taken',
  'grey.seized',
  'binding.changed',
  'tension.moved',
  'gap.moved',
  'adoption.moved',
  'cover.moved',
  'economy.moved',
  'power.short',
  'serving.short',
  'rental.ended',
  'incident',
  'ending',
  'initiative.done',
  'pull-forward',
  'order.refused',
] as const;
export type ReportCode = (typeof reportCodes)[number];

export interface ReportEntry {
  readonly code: ReportCode;
  /** Bloc it is about, or "" for the world. */
  readonly bloc: BlocId | '';
  /** Blocs that may read it. */
  readonly seen: 'all' | BlocId;
  /** How much it matters this turn: the effect on a headline number in deviations of luck, or a fixed rank for facts. */
  readonly weight: number;
  readonly params: { readonly [name: string]: string | number };
  readonly causes: readonly Cause[];
}

/** Entries as parallel columns, read back with `ledgerEntries`. */
export interface LedgerBook {
  /** Full path of each cell, shared by all turns of a scenario. */
  readonly paths: readonly string[];
  /** For each tick of the turn the number of notes before it. */
  readonly ticks: readonly { readonly before: number; readonly tick: number }[];
  /** The cell, or -1 - c for the row of a region's shares that begins with cell c. */
  readonly cells: readonly number[];
  /** The change; of a row nothing: its changes stand in `wide`, row after row. */
  readonly deltas: readonly number[];
  readonly causes: readonly Cause[];
  readonly wide: readonly number[];
}

/** Chips that one bloc bought through one channel in a turn: dispatched, not yet arrived. `usdBn` is what was paid for them. */
export interface Sale {
  readonly slot: Slot;
  readonly channel: string;
  readonly part: string;
  units: number;
  usdBn: number;
}

export interface Report {
  readonly turn: number;
  readonly entries: readonly ReportEntry[];
  /** What was bought this turn, by bloc, channel and part. */
  readonly sales: readonly Readonly<Sale>[];
  /** Empty when the ledger was off. */
  readonly ledger: LedgerBook;
}
