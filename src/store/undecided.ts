// What End turn still misses, from what the seat sees and has drafted. Only things that could be decided now are named.
import type { Observation, OrderKind, Orders } from '../engine/index.ts';
import type { UndecidedCode } from './session.ts';

const runMonthsMost = 6;

/** Codes in the order in which they matter. `turnMonths` is the length of a turn. */
export function findUndecided(seen: Observation, draft: Orders, turnMonths: number): readonly UndecidedCode[] {
  const { menu } = seen;
  const has = (...kinds: readonly OrderKind[]): boolean => draft.some((order) => kinds.includes(order.kind));
  const replied = (event: string): boolean => draft.some((order) => order.kind === 'reply' && order.event === event);
  const answered = (deal: string): boolean => draft.some((order) => order.kind === 'answer' && order.deal === deal);
  const runMonths = seen.numbers[`${seen.bloc}.run.months`]?.value ?? 0;
  const codes: UndecidedCode[] = [];
  if (menu.cards.some((card) => !replied(card.event))) codes.push('card');
  if (menu.answers.some((option) => option.refusal === null && !answered(option.order.deal))) codes.push('deal');
  if (runMonths + turnMonths >= runMonthsMost && !has('release')) codes.push('release');
  if (!has('effort', 'shares')) codes.push('effort');
  if (!has('chips')) codes.push('chips');
  if (!has('initiative', 'offer') && menu.initiatives.some((option) => option.offered && option.refusal === null)) codes.push('initiative');
  return codes;
}
