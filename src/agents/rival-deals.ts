// A rival at the table: what a clause is worth to it, which offers it takes and makes, and when it breaks its word.
import type { ControlKind, Deal, Order, PlanPhase } from '../engine/index.ts';
import type { AgentReason } from './agent.ts';
import type { Goals } from './cards.ts';
import type { Whim } from './rival-desk.ts';
import type { Senses } from './senses.ts';

/** What a control does when it works fully: to the one it binds. */
const bite: { readonly [kind in ControlKind]: number } = {
  threshold: 1,
  memory: 0.9,
  tools: 0.8,
  remote: 0.6,
  materials: 0.9,
  refusal: 0.3,
  mandate: 0.3,
  listing: 0.4,
};
const offerTurns = 4;

function worth(senses: Senses, id: string): number {
  const kind = senses.scenario.controls.find((control) => control.id === id)?.kind;
  const effective = senses.seen.controls.find((control) => control.id === id)?.effective ?? 0;
  return kind ? bite[kind] * effective : 0;
}

/** What a deal would bring a seat that gives `give` and gets `take` suspended; calm counts too. */
function balance(senses: Senses, goals: Goals, give: string, take: string): number {
  const trust = senses.theirs('trust');
  const calm = 0.12 * (goals['stability'] ?? 1) * Math.max(0, (senses.tension - 25) / 30);
  return worth(senses, take) * (0.6 + 0.6 * trust) - worth(senses, give) * (0.7 + 0.15 * (goals['gap'] ?? 1)) + calm;
}

function nameOf(senses: Senses, id: string): string {
  return senses.scenario.controls.find((control) => control.id === id)?.name ?? id;
}

/** Answers to the offers on the table: the other side's `give` is what this seat gets. */
export function answers(senses: Senses, phase: PlanPhase, goals: Goals, reasons: AgentReason[]): readonly Order[] {
  const { menu, deals } = senses.seen;
  return deals.flatMap((deal) => {
    const open = menu.answers.filter((option) => option.order.deal === deal.id && option.refusal === null);
    if (open.length === 0) return [];
    const reluctance = phase.deals === 'refuse' ? 0.35 : phase.deals === 'accept' ? 0.05 : -0.05;
    const accept = balance(senses, goals, deal.take, deal.give) > reluctance;
    reasons.push({ code: accept ? 'reason.deal-accept' : 'reason.deal-refuse', params: { give: nameOf(senses, deal.take), take: nameOf(senses, deal.give) } });
    return open.filter((option) => option.order.accept === accept).map((option) => option.order);
  });
}

/** An offer worth an agenda point, or null: something for us, and enough for them. */
export function offer(senses: Senses, phase: PlanPhase, goals: Goals, reasons: AgentReason[]): Order | null {
  const busy = senses.seen.deals.some(
    (deal) => deal.status === 'active' || (deal.status === 'refused' && deal.from === senses.slot && deal.offeredTurn >= senses.seen.turn - 2),
  );
  if (busy || senses.left < 2 || phase.deals === 'refuse' || (phase.deals === 'accept' && senses.tension < 55)) return null;
  let best: Order | null = null;
  let most = phase.deals === 'seek' ? 0.05 : 0.2;
  for (const option of senses.seen.menu.offers) {
    const { give, take, turns } = option.order;
    if (option.refusal !== null || turns !== offerTurns || worth(senses, give) < 0.5 * worth(senses, take)) continue;
    const gain = balance(senses, goals, give, take);
    if (gain <= most) continue;
    most = gain;
    best = option.order;
  }
  if (best?.kind === 'offer') reasons.push({ code: 'reason.deal-offer', params: { give: nameOf(senses, best.give), take: nameOf(senses, best.take) } });
  return best;
}

function sides(deal: Deal, senses: Senses): { readonly give: string; readonly take: string } {
  return deal.from === senses.slot ? { give: deal.give, take: deal.take } : { give: deal.take, take: deal.give };
}

/** A deal is broken where it costs far more than it brings, by a seat that does not set calm above all. */
export function breaks(senses: Senses, goals: Goals, whim: Whim, reasons: AgentReason[]): readonly Order[] {
  if ((goals['stability'] ?? 1) >= 1.5 || senses.tension > 60 || senses.left < 2) return [];
  return senses.seen.deals.flatMap((deal) => {
    const option = senses.seen.menu.breaks.find((x) => x.order.deal === deal.id && x.refusal === null);
    if (!option) return [];
    const { give, take } = sides(deal, senses);
    const held = senses.scenario.controls.find((control) => control.id === give);
    const kept = held ? bite[held.kind] : 0;
    const got = bite[senses.scenario.controls.find((control) => control.id === take)?.kind ?? 'listing'];
    if (senses.needs.gap < 1.5 || kept < 2 * got || whim(`break.${deal.id}`) > 0.4) return [];
    reasons.push({ code: 'reason.deal-break', params: { give: nameOf(senses, give) } });
    return [option.order];
  });
}
