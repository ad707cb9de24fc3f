// Every kind of order and its fields' domains.
import type { OrderKind } from '../orders.ts';

export type FieldDomain =
  | { readonly kind: 'id'; readonly of: 'track' | 'channel' | 'part' | 'initiative' | 'target' | 'control' | 'deal' | 'event' | 'choice' | 'action' | 'model' | 'when'; readonly optional: boolean }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: 'percents'; readonly count: number; readonly step: number; readonly min: number }
  | { readonly kind: 'flag' };

export interface OrderRow {
  readonly kind: OrderKind;
  /** Most of this kind in one turn. */
  readonly most: number;
  readonly fields: { readonly [name: string]: FieldDomain };
  readonly help: string;
}

const id = (of: Extract<FieldDomain, { kind: 'id' }>['of'], optional = false): FieldDomain => ({ kind: 'id', of, optional });

export const orderRows = [
  { kind: 'effort', most: 1, fields: { track: id('track') }, help: 'Puts the main effort of the turn on one track; the others follow a profile.' },
  { kind: 'shares', most: 1, fields: { percent: { kind: 'percents', count: 5, step: 5, min: 5 } }, help: 'Sets all five spending shares.' },
  { kind: 'split', most: 1, fields: { percent: { kind: 'percents', count: 3, step: 5, min: 5 } }, help: 'Splits compute between training, serving and experiments.' },
  { kind: 'chips', most: 1, fields: { channel: id('channel'), part: id('part', true), weight: { kind: 'integer', min: 0, max: 4, step: 1 } }, help: 'Sets the standing weight of one chip channel and the part it asks for.' },
  { kind: 'release', most: 2, fields: { model: id('model'), action: id('action'), when: id('when') }, help: 'Decides what happens to a finished model: publish, delay, sell, test or hold.' },
  { kind: 'initiative', most: 12, fields: { initiative: id('initiative'), target: id('target', true) }, help: 'Spends agenda points on a rule, a partnership, talks or another initiative.' },
  { kind: 'offer', most: 1, fields: { give: id('control'), take: id('control'), turns: { kind: 'integer', min: 2, max: 6, step: 2 } }, help: 'Offers a deal of two clauses: I suspend mine, you suspend yours.' },
  { kind: 'answer', most: 4, fields: { deal: id('deal'), accept: { kind: 'flag' } }, help: 'Accepts or refuses a deal on offer.' },
  { kind: 'break', most: 4, fields: { deal: id('deal') }, help: 'Breaks a deal in force, at a price in trust.' },
  { kind: 'reply', most: 8, fields: { event: id('event'), choice: id('choice') }, help: 'Takes a choice on a card.' },
] as const satisfies readonly OrderRow[];
