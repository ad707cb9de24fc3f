// Deals of two clauses: offered, accepted, refused, broken.
import { add } from '../ledger.ts';
import type { Order } from '../orders.ts';
import type { Cause } from '../report.ts';
import type { Slot } from '../scenario.ts';
import type { Deal } from '../state.ts';
import { orderCause, report, type TurnContext } from '../turn-context.ts';
import { jolt, suspend } from './policy.ts';

function replaceDeal(turn: TurnContext, deal: Deal): void {
  turn.state.deals = turn.state.deals.map((x) => (x.id === deal.id ? deal : x));
}

function activate(turn: TurnContext, deal: Deal): void {
  const { c, state } = turn;
  const until = state.tick + deal.turns * c.scenario.meta.turns.halfMonths;
  const cause: Cause = { kind: 'deal', id: deal.id, bloc: c.blocs[deal.from].id };
  replaceDeal(turn, { ...deal, status: 'active', until });
  suspend(turn, c.controlIndex.get(deal.give) ?? -1, until, cause);
  suspend(turn, c.controlIndex.get(deal.take) ?? -1, until, cause);
  report(turn, 'deal.active', c.blocs[deal.from].id, { give: deal.give, take: deal.take, tick: until }, { weight: 5, causes: [cause] });
}

/** Until when the deals in force hold a control; 0 where none does. */
function heldUntil(turn: TurnContext, control: string): number {
  let until = 0;
  for (const deal of turn.state.deals) if (deal.status === 'active' && (deal.give === control || deal.take === control)) until = Math.max(until, deal.until);
  return until;
}

/** A broken deal ends at once what it alone suspends, and costs the breaker's word, and calm. */
function breakDeal(turn: TurnContext, slot: Slot, deal: Deal): void {
  const { c, state, ledger } = turn;
  const cause: Cause = { kind: 'deal', id: deal.id, bloc: c.blocs[slot].id };
  replaceDeal(turn, { ...deal, status: 'broken', until: state.tick });
  for (const id of [deal.give, deal.take]) {
    const control = state.controls[c.controlIndex.get(id) ?? -1];
    if (control?.suspendedUntil === deal.until) control.suspendedUntil = heldUntil(turn, id);
  }
  const { stocks } = state.blocs[slot];
  add(ledger, c.cells.blocs[slot], stocks, 'trust', -0.5 * stocks.trust, cause);
  jolt(turn, 6, cause);
  report(turn, 'deal.broken', c.blocs[slot].id, { give: deal.give, take: deal.take }, { weight: 6, causes: [cause] });
}

export function settleDeal(turn: TurnContext, slot: Slot, order: Order): void {
  const { c, state } = turn;
  switch (order.kind) {
    case 'offer': {
      const id = `${c.blocs[slot].id}.${state.turn}`;
      const deal: Deal = { id, from: slot, give: order.give, take: order.take, turns: order.turns, status: 'offered', offeredTurn: state.turn, until: 0 };
      state.deals = [...state.deals, deal];
      return report(
        turn,
        'deal.offered',
        c.blocs[slot].id,
        { give: order.give, take: order.take, turns: order.turns },
        { weight: 3, causes: [orderCause(turn, slot, 'offer')] },
      );
    }
    case 'answer': {
      const deal = state.deals.find((x) => x.id === order.deal);
      if (!deal) return;
      if (order.accept) return activate(turn, deal);
      replaceDeal(turn, { ...deal, status: 'refused' });
      return report(turn, 'deal.refused', c.blocs[slot].id, { give: deal.give, take: deal.take }, { weight: 3 });
    }
    case 'break': {
      const deal = state.deals.find((x) => x.id === order.deal);
      return deal ? breakDeal(turn, slot, deal) : undefined;
    }
    default:
      return undefined;
  }
}

/** Offers that the other side left lying lapse at the end of the turn in which they could be answered. */
export function lapseOffers(turn: TurnContext): void {
  turn.state.deals = turn.state.deals.map((deal) => (deal.status === 'offered' && deal.offeredTurn < turn.state.turn ? { ...deal, status: 'refused' } : deal));
}
