// What changed over the turn, as entries: the moves of headline numbers with their biggest causes, shortages, and arrivals.
import type { Cells } from '../cells.ts';
import { sortNotes, type Sum, sumsOf } from '../ledger.ts';
import type { Cause, ReportEntry } from '../report.ts';
import { cardIds } from '../registry/derived.ts';
import type { BlocStockKey } from '../registry/stocks.ts';
import { headlines } from '../measures/cards.ts';
import { poweredShare } from '../measures/compute.ts';
import { headroom } from '../measures/market.ts';
import { useTable } from '../measures/use.ts';
import type { Slot } from '../scenario.ts';
import { rivalOf, slots } from '../slots.ts';
import type { State } from '../state.ts';
import { report, type TurnContext } from '../turn-context.ts';

/** Size of a move that counts as one in the ranking of a report, per card. */
const scale = { gap: 2, adoption: 2, cover: 1.5, economy: 0.02, stability: 5 } as const;
const codeOf = { gap: 'gap.moved', adoption: 'adoption.moved', cover: 'cover.moved', economy: 'economy.moved', stability: 'tension.moved' } as const;

/** The stocks that a report looks at. */
const watched = [
  'capabilityClosed',
  'capabilityOpen',
  'brandShock',
  'chipReserve',
  'memoryStacks',
  'dieBank',
  'materialsReserve',
  'revenueTotal',
  'spendTotal',
  'chipsTraining',
] as const satisfies readonly BlocStockKey[];
/** Buckets of the notes: each watched stock of the first bloc, then of the second, then the world's. */
const bucketAt = Object.fromEntries(watched.map((key, i) => [key, i])) as { readonly [key in (typeof watched)[number]]: number };
const tension = 2 * watched.length;
const incidents = tension + 1;

const buckets = new WeakMap<Cells, Int32Array>();

function bucketsOf(cells: Cells): Int32Array {
  let known = buckets.get(cells);
  if (known !== undefined) return known;
  known = new Int32Array(cells.paths.length).fill(-1);
  for (const slot of slots) for (const key of watched) known[cells.blocs[slot][key]] = slot * watched.length + bucketAt[key];
  known[cells.world.tension] = tension;
  known[cells.world.incidents] = incidents;
  buckets.set(cells, known);
  return known;
}

/** Bucket of a bloc's stock. */
function of(slot: Slot, at: number): number {
  return slot * watched.length + at;
}

/** The causes that moved stocks most in one direction; a cause that pulled the other way explains nothing. */
function largestCauses(from: readonly number[], direction: number, most: number): Cause[] {
  const pulling: Sum[] = [];
  for (const bucket of from) for (const sum of sumsOf(bucket)) if (sum.amount * direction > 0) pulling.push(sum);
  if (pulling.length > 1) pulling.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return pulling.slice(0, most).map(({ cause }) => cause);
}

/** Causes of a card's move, up (1) or down (-1). What one side gains in a shared measure, the other's deeds explain when it falls. */
function causesOf(slot: Slot, card: (typeof cardIds)[number], direction: number): Cause[] {
  const mover = direction > 0 ? slot : rivalOf(slot);
  const { capabilityClosed, capabilityOpen, brandShock, chipReserve, memoryStacks, dieBank, materialsReserve, revenueTotal, spendTotal } = bucketAt;
  switch (card) {
    case 'gap':
      return largestCauses([of(mover, capabilityClosed), of(mover, capabilityOpen)], 1, 1);
    case 'adoption':
      return [...largestCauses([of(slot, brandShock)], direction, 1), ...largestCauses([of(mover, capabilityOpen), of(mover, capabilityClosed)], 1, 1)];
    case 'cover':
      return largestCauses([of(slot, chipReserve), of(slot, memoryStacks), of(slot, dieBank), of(slot, materialsReserve)], direction, 2);
    case 'economy':
      return largestCauses([of(slot, direction > 0 ? revenueTotal : spendTotal)], 1, 1);
    case 'stability':
      return largestCauses([tension, incidents], -direction, 2);
  }
}

function reportCards(turn: TurnContext, before: State): void {
  const was = before.history.at(-1) ?? headlines(turn.c, before);
  const now = turn.state.history.at(-1) ?? headlines(turn.c, turn.state);
  for (const slot of slots) {
    const id = turn.c.blocs[slot].id;
    for (let i = 0; i < cardIds.length; i++) {
      const card = cardIds[i] ?? 'gap';
      if (before.turn === 0 && card === 'economy') continue;
      const from = was[slot]?.[i] ?? 0;
      const to = now[slot]?.[i] ?? 0;
      const weight = Math.abs(to - from) / scale[card];
      if (weight < 0.25) continue;
      const causes = causesOf(slot, card, to > from ? 1 : -1);
      report(turn, codeOf[card], id, { from, to }, { weight: Math.min(4, weight), seen: card === 'cover' ? id : 'all', causes });
    }
  }
}

function reportShortages(turn: TurnContext, before: State): void {
  // The turn's last tick is over, so its table may be written over.
  const table = useTable(turn.c, turn.state, turn.use);
  for (const slot of slots) {
    const id = turn.c.blocs[slot].id;
    const bloc = turn.state.blocs[slot];
    const powered = poweredShare(turn.c, bloc, turn.state.tick);
    if (powered < 0.97)
      report(
        turn,
        'power.short',
        id,
        { waiting: bloc.stocks.chipsTraining * (1 - powered), share: 1 - powered },
        { weight: 1.5 + 4 * (1 - powered), seen: id },
      );
    const served = headroom(turn.c, turn.state, table, slot);
    if (served < 1) report(turn, 'serving.short', id, { headroom: served }, { weight: 1 + 3 * (1 - served), seen: id });
    const seized = bloc.stocks.chipsSeized - before.blocs[slot].stocks.chipsSeized;
    if (seized > 100) report(turn, 'grey.seized', id, { amount: seized }, { weight: 1.5, seen: id });
    if (bloc.binding !== before.blocs[slot].binding && before.blocs[slot].binding !== '')
      report(turn, 'binding.changed', id, { from: before.blocs[slot].binding, to: bloc.binding }, { weight: 3, seen: id });
    const pulled = turn.pulledForward[slot];
    const rule = pulled > 0 ? turn.c.scenario.controls[turn.c.blocs[rivalOf(slot)].control.threshold] : undefined;
    if (rule) report(turn, 'pull-forward', id, { amount: pulled, control: rule.id }, { weight: 2.5, seen: id });
    const gone = before.blocs[slot].stocks.rental - bloc.stocks.rental;
    if (gone > 0.5 * before.blocs[slot].stocks.rental && gone > 1000) report(turn, 'rental.ended', id, { amount: gone }, { weight: 3, seen: id });
  }
}

function reportArrivals(turn: TurnContext): void {
  for (const slot of slots) {
    const bloc = turn.c.blocs[slot].id;
    for (const { cause, amount } of sumsOf(of(slot, bucketAt.chipsTraining))) {
      if (cause.kind === 'order') report(turn, 'arrivals', bloc, { channel: cause.id, amount }, { weight: 0.8, seen: bloc, causes: [cause] });
    }
  }
}

/** Heaviest first; entries of one weight stay in the order in which they were made. By insertion: there are a few dozen. */
function sortByWeight(entries: ReportEntry[]): void {
  for (let i = 1; i < entries.length; i++) {
    const entry = entries[i] as ReportEntry;
    let at = i;
    for (; at > 0 && (entries[at - 1] as ReportEntry).weight < entry.weight; at--) entries[at] = entries[at - 1] as ReportEntry;
    entries[at] = entry;
  }
}

/** Adds this turn's moves to the entries and puts the heaviest first. */
export function reportMoves(turn: TurnContext, before: State): void {
  if (!turn.ledger.on) return;
  sortNotes(turn.ledger, bucketsOf(turn.c.cells));
  reportCards(turn, before);
  reportShortages(turn, before);
  reportArrivals(turn);
  sortByWeight(turn.entries);
}
