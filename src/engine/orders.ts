// What a seat may order. Finite: every field is an id, a whole number in a declared domain, or null.
// The registry rows in `registry/orders.ts` list the kinds; `legal/` lists what is open now and refuses the rest with a reason.
import type { BlocId, Track } from './scenario.ts';

/** What happens to a finished or finishing model. `publish` cannot be undone. */
export type ReleaseAction = 'publish' | 'delay' | 'sell' | 'test' | 'hold';
export const releaseActions = ['publish', 'delay', 'sell', 'test', 'hold'] as const satisfies readonly ReleaseAction[];

export type Order =
  /** Main effort of the turn: the other four tracks follow the profile in `effortShares`. */
  | { readonly kind: 'effort'; readonly track: Track }
  /** Spending shares in percent, in the order of `tracks`: steps of 5, sum 100. */
  | { readonly kind: 'shares'; readonly percent: readonly number[] }
  /** Compute split in percent, in the order of `computeUses`: steps of 5, sum 100, each at least 5. */
  | { readonly kind: 'split'; readonly percent: readonly number[] }
  /** Sets the standing weight (0 to 4) of one chip channel, and the part it asks for. */
  | { readonly kind: 'chips'; readonly channel: string; readonly part: string | null; readonly weight: number }
  /** What happens to the run under way when it is ready (six months), or now; or to a held model, now. Standing until changed. */
  | { readonly kind: 'release'; readonly model: 'run' | 'held'; readonly action: ReleaseAction; readonly when: 'ready' | 'now' }
  | { readonly kind: 'initiative'; readonly initiative: string; readonly target: string | null }
  /** Offers to suspend one's own control `give` if the rival suspends `take`, both for `turns` turns. */
  | { readonly kind: 'offer'; readonly give: string; readonly take: string; readonly turns: number }
  | { readonly kind: 'answer'; readonly deal: string; readonly accept: boolean }
  | { readonly kind: 'break'; readonly deal: string }
  | { readonly kind: 'reply'; readonly event: string; readonly choice: string };

export type OrderKind = Order['kind'];
export type Orders = readonly Order[];

export type Refusal = {
  readonly kind: 'invalid' | 'illegal';
  readonly code: RefusalCode;
  readonly params: { readonly [name: string]: string | number };
};
export type Verdict = { readonly kind: 'accepted' } | Refusal;

export const refusalCodes = [
  'order.unknown-kind',
  'order.malformed',
  'order.twice',
  'order.off-step',
  'order.sum-not-100',
  'order.too-small',
  'order.unknown-track',
  'order.unknown-channel',
  'order.unknown-part',
  'order.part-not-here',
  'order.part-not-shipping',
  'order.part-denied',
  'order.weight-range',
  'order.channel-closed',
  'order.nothing-to-release',
  'order.run-too-young',
  'order.no-held-model',
  'order.unknown-action',
  'order.action-not-here',
  'order.unknown-initiative',
  'order.target-missing',
  'order.target-unknown',
  'order.no-agenda',
  'order.control-at-limit',
  'order.control-pending',
  'order.control-suspended',
  'order.deal-unknown',
  'order.deal-not-open',
  'order.deal-clause-idle',
  'order.deal-already',
  'order.deal-turns',
  'order.card-unknown',
  'order.choice-unknown',
  'order.choice-closed',
  'order.no-cash',
  'order.partner-closed',
  'order.nothing-to-enforce',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** One thing that can be ordered now, with its price and, when it cannot, why not. */
export interface Option<T> {
  readonly order: T;
  readonly refusal: Refusal | null;
}

export interface InitiativeOption extends Option<Extract<Order, { kind: 'initiative' }>> {
  readonly cost: number;
  /** True for the six that matter most now; the others are legal too. */
  readonly offered: boolean;
}

export interface ChannelMenu {
  readonly channel: string;
  readonly weight: number;
  readonly part: string | null;
  readonly refusal: Refusal | null;
  readonly parts: readonly { readonly part: string; readonly refusal: Refusal | null }[];
}

export interface CardMenu {
  readonly event: string;
  readonly choices: readonly Option<Extract<Order, { kind: 'reply' }>>[];
}

/** Everything a seat may order this turn. Menus, automated players and codes are made from it. */
export interface OrderMenu {
  readonly bloc: BlocId;
  readonly agenda: number;
  readonly shares: readonly number[];
  readonly split: readonly number[];
  readonly channels: readonly ChannelMenu[];
  /** What happens to the run when it is ready, as things stand. */
  readonly onReady: ReleaseAction;
  readonly releases: readonly Option<Extract<Order, { kind: 'release' }>>[];
  readonly initiatives: readonly InitiativeOption[];
  readonly offers: readonly Option<Extract<Order, { kind: 'offer' }>>[];
  readonly answers: readonly Option<Extract<Order, { kind: 'answer' }>>[];
  readonly breaks: readonly Option<Extract<Order, { kind: 'break' }>>[];
  readonly cards: readonly CardMenu[];
}
