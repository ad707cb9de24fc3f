// Replies to cards: what a choice costs, does and leads to.
import { type CompiledChoice, eventsOf } from '../compiled-events.ts';
import type { Orders } from '../orders.ts';
import type { Slot } from '../scenario.ts';
import { report, type TurnContext } from '../turn-context.ts';
import { applyEffect, cellAt } from './effects.ts';

function reply(turn: TurnContext, slot: Slot, index: number, choice: CompiledChoice): void {
  const { c, state } = turn;
  const event = c.scenario.events[index]?.id ?? '';
  const memory = state.events[index];
  if (!memory) return;
  const cause = choice.causes[slot];
  for (const price of choice.prices) {
    const cell = cellAt(turn, price.address, slot);
    cell?.add(-Math.min(price.value, Math.max(0, cell.value - cell.min)), cause);
  }
  const chosen = memory.chosen.slice();
  chosen[slot] = choice.id;
  state.events[index] = { ...memory, chosen };
  for (const effect of choice.effects) applyEffect(turn, effect, slot, event, choice.id, cause);
  const bloc = c.blocs[slot].id;
  report(turn, 'choice.taken', bloc, { event, choice: choice.id }, { weight: 2, seen: choice.open ? 'all' : bloc, causes: [cause] });
  const next = choice.chained < 0 ? undefined : state.events[choice.chained];
  if (next) state.events[choice.chained] = { ...next, chainTurn: state.turn + choice.chainedAfter };
}

/** Replies to the cards on a desk; those that nobody answered take their default. */
export function replyToCards(turn: TurnContext, slot: Slot, orders: Orders): void {
  const { c, state } = turn;
  const events = eventsOf(c.scenario);
  const bloc = c.blocs[slot].id;
  for (const card of state.cards) {
    if (card.slot !== slot) continue;
    let wanted: string | null = null;
    for (const order of orders) if (order.kind === 'reply' && order.event === card.event) wanted = order.choice;
    const index = c.eventIndex.get(card.event) ?? -1;
    for (const choice of events[index]?.choices ?? []) {
      if (wanted === null ? !choice.default || (choice.for !== null && choice.for !== bloc) : choice.id !== wanted) continue;
      reply(turn, slot, index, choice);
      break;
    }
  }
}
