// What changed over the turn, as entries: the moves of headline numbers with their biggest causes, shortages, and arrivals.
import type { Cause } from '../report.ts';
import { cardIds } from '../registry/derived.ts';
import { headline } from '../measures/cards.ts';
import { poweredShare } from '../measures/compute.ts';
import { headroom } from '../measures/market.ts';
import type { Slot } from '../scenario.ts';
import { slots } from '../slots.ts';
import type { State } from '../state.ts';
import { report, type TurnContext } from '../turn-context.ts';

/** Size of a move that counts as one in the ranking of a report, per card. */
const scale = { gap: 2, adoption: 2, cover: 1.5, economy: 0.02, stability: 5 } as const;
const codeOf = { gap: 'gap.moved', adoption: 'adoption.moved', cover: 'cover.moved', economy: 'economy.moved', stability: 'tension.moved' } as const;

/** The causes with the largest sums of entries on a cell, from this turn's ledger. */
function largestCauses(turn: TurnContext, owner: string, key: string, most: number): Cause[] {
  const sums = new Map<Cause, number>();
  const { owners, keys, deltas, causes } = turn.ledger;
  for (let i = 0; i < deltas.length; i++) {
    const cause = causes[i];
    if (owners[i] !== owner || keys[i] !== key || !cause) continue;
    sums.set(cause, (sums.get(cause) ?? 0) + (deltas[i] ?? 0));
  }
  return [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, most).map(([cause]) => cause);
}

function causesOf(turn: TurnContext, slot: Slot, card: (typeof cardIds)[number]): Cause[] {
  const id = turn.c.blocs[slot].id;
  switch (card) {
    case 'gap': return [...largestCauses(turn, id, 'capabilityClosed', 1), ...largestCauses(turn, id, 'capabilityOpen', 1)];
    case 'adoption': return largestCauses(turn, id, 'brandShock', 1);
    case 'cover': return [...largestCauses(turn, id, 'memoryStacks', 1), ...largestCauses(turn, id, 'materialsReserve', 1)];
    case 'economy': return largestCauses(turn, id, 'revenueTotal', 1);
    case 'stability': return largestCauses(turn, 'world', 'tension', 2);
  }
}

function reportCards(turn: TurnContext, before: State): void {
  for (const slot of slots) {
    const id = turn.c.blocs[slot].id;
    const was = headline(turn.c, before, slot);
    const now = headline(turn.c, turn.state, slot);
    cardIds.forEach((card, i) => {
      if (before.turn === 0 && card === 'economy') return;
      const from = was[i] ?? 0;
      const to = now[i] ?? 0;
      const weight = Math.abs(to - from) / scale[card];
      if (weight >= 0.25) report(turn, codeOf[card], id, { from, to }, { weight: Math.min(4, weight), seen: card === 'cover' ? id : 'all', causes: causesOf(turn, slot, card) });
    });
  }
}

function reportShortages(turn: TurnContext, before: State): void {
  for (const slot of slots) {
    const id = turn.c.blocs[slot].id;
    const bloc = turn.state.blocs[slot];
    const powered = poweredShare(turn.c, bloc, turn.state.tick);
    if (powered < 0.97) report(turn, 'power.short', id, { waiting: bloc.stocks.chipsTraining * (1 - powered), share: 1 - powered }, { weight: 1.5 + 4 * (1 - powered), seen: id });
    const served = headroom(turn.c, turn.state, slot);
    if (served < 1) report(turn, 'serving.short', id, { headroom: served }, { weight: 1 + 3 * (1 - served), seen: id });
    const seized = bloc.stocks.chipsSeized - before.blocs[slot].stocks.chipsSeized;
    if (seized > 100) report(turn, 'grey.seized', id, { amount: seized }, { weight: 1.5, seen: id });
    if (bloc.binding !== before.blocs[slot].binding && before.blocs[slot].binding !== '') report(turn, 'binding.changed', id, { from: before.blocs[slot].binding, to: bloc.binding }, { weight: 3, seen: id });
    const gone = before.blocs[slot].stocks.rental - bloc.stocks.rental;
    if (gone > 0.5 * before.blocs[slot].stocks.rental && gone > 1000) report(turn, 'rental.ended', id, { amount: gone }, { weight: 3, seen: id });
  }
}

function reportArrivals(turn: TurnContext): void {
  const sums = new Map<string, number>();
  const { owners, keys, deltas, causes } = turn.ledger;
  for (let i = 0; i < deltas.length; i++) {
    const cause = causes[i];
    if (keys[i] !== 'chipsTraining' || cause?.kind !== 'order') continue;
    const name = `${owners[i] ?? ''}/${cause.id}`;
    sums.set(name, (sums.get(name) ?? 0) + (deltas[i] ?? 0));
  }
  for (const [name, amount] of sums) {
    const [bloc = '', channel = ''] = name.split('/');
    report(turn, 'arrivals', bloc, { channel, amount }, { weight: 0.8, seen: bloc, causes: [{ kind: 'order', id: channel, bloc }] });
  }
}

/** Adds this turn's moves to the entries and puts the heaviest first. */
export function reportMoves(turn: TurnContext, before: State): void {
  if (!turn.ledger.on) return;
  reportCards(turn, before);
  reportShortages(turn, before);
  reportArrivals(turn);
  const order = turn.entries.map((entry, i) => ({ entry, i })).sort((a, b) => b.entry.weight - a.entry.weight || a.i - b.i);
  turn.entries.splice(0, turn.entries.length, ...order.map((x) => x.entry));
}
