// What changed over the turn, as entries: the moves of headline numbers with their biggest causes, shortages, and arrivals.
import type { Ledger } from '../ledger.ts';
import type { Cause } from '../report.ts';
import { cardIds } from '../registry/derived.ts';
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

/** The cells that a report looks at. */
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
  'tension',
  'incidents',
  'chipsTraining',
] as const;
type Watched = (typeof watched)[number];
const isWatched: ReadonlySet<string | number> = new Set(watched);

/** The turn's ledger, and which of its notes are of watched cells. They are summed when a card asks: most turns ask for few. */
interface Sums {
  readonly ledger: Ledger;
  readonly notes: readonly number[];
}

function watchedNotes(ledger: Ledger): Sums {
  const { keys, size } = ledger;
  const notes: number[] = [];
  for (let i = 0; i < size; i++) if (isWatched.has(keys[i] ?? 0)) notes.push(i);
  return { ledger, notes };
}

/** Sums of one cell's notes by cause. */
function causesFor({ ledger, notes }: Sums, owner: string, key: Watched): ReadonlyMap<Cause, number> {
  const { owners, keys, deltas, causes } = ledger;
  const byCause = new Map<Cause, number>();
  for (const i of notes) {
    const cause = causes[i];
    if (keys[i] !== key || owners[i] !== owner || !cause) continue;
    byCause.set(cause, (byCause.get(cause) ?? 0) + (deltas[i] ?? 0));
  }
  return byCause;
}

/** The causes that moved cells most in one direction, over several cells of an owner; a cause that pulled the other way explains nothing. */
function largestCauses(sums: Sums, owner: string, keys: readonly Watched[], direction: number, most: number): Cause[] {
  return keys
    .flatMap((key) => [...causesFor(sums, owner, key)])
    .filter(([, amount]) => amount * direction > 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, most)
    .map(([cause]) => cause);
}

/** Causes of a card's move, up (1) or down (-1). What one side gains in a shared measure, the other's deeds explain when it falls. */
function causesOf(turn: TurnContext, sums: Sums, slot: Slot, card: (typeof cardIds)[number], direction: number): Cause[] {
  const own = turn.c.blocs[slot].id;
  const rival = turn.c.blocs[rivalOf(slot)].id;
  const mover = direction > 0 ? own : rival;
  switch (card) {
    case 'gap':
      return largestCauses(sums, mover, ['capabilityClosed', 'capabilityOpen'], 1, 1);
    case 'adoption':
      return [...largestCauses(sums, own, ['brandShock'], direction, 1), ...largestCauses(sums, mover, ['capabilityOpen', 'capabilityClosed'], 1, 1)].slice(
        0,
        2,
      );
    case 'cover':
      return largestCauses(sums, own, ['chipReserve', 'memoryStacks', 'dieBank', 'materialsReserve'], direction, 2);
    case 'economy':
      return largestCauses(sums, own, direction > 0 ? ['revenueTotal'] : ['spendTotal'], 1, 1);
    case 'stability':
      return largestCauses(sums, 'world', ['tension', 'incidents'], -direction, 2);
  }
}

function reportCards(turn: TurnContext, sums: Sums, before: State): void {
  const was = before.history.at(-1) ?? headlines(turn.c, before);
  const now = turn.state.history.at(-1) ?? headlines(turn.c, turn.state);
  for (const slot of slots) {
    const id = turn.c.blocs[slot].id;
    cardIds.forEach((card, i) => {
      if (before.turn === 0 && card === 'economy') return;
      const from = was[slot]?.[i] ?? 0;
      const to = now[slot]?.[i] ?? 0;
      const weight = Math.abs(to - from) / scale[card];
      if (weight >= 0.25)
        report(
          turn,
          codeOf[card],
          id,
          { from, to },
          { weight: Math.min(4, weight), seen: card === 'cover' ? id : 'all', causes: causesOf(turn, sums, slot, card, to > from ? 1 : -1) },
        );
    });
  }
}

function reportShortages(turn: TurnContext, before: State): void {
  const table = useTable(turn.c, turn.state);
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
    const rule = turn.c.scenario.controls[turn.c.blocs[rivalOf(slot)].control.threshold];
    if (pulled > 0 && rule) report(turn, 'pull-forward', id, { amount: pulled, control: rule.id }, { weight: 2.5, seen: id });
    const gone = before.blocs[slot].stocks.rental - bloc.stocks.rental;
    if (gone > 0.5 * before.blocs[slot].stocks.rental && gone > 1000) report(turn, 'rental.ended', id, { amount: gone }, { weight: 3, seen: id });
  }
}

function reportArrivals(turn: TurnContext, sums: Sums): void {
  for (const slot of slots) {
    const bloc = turn.c.blocs[slot].id;
    for (const [cause, amount] of causesFor(sums, bloc, 'chipsTraining')) {
      if (cause.kind === 'order') report(turn, 'arrivals', bloc, { channel: cause.id, amount }, { weight: 0.8, seen: bloc, causes: [cause] });
    }
  }
}

/** Adds this turn's moves to the entries and puts the heaviest first. */
export function reportMoves(turn: TurnContext, before: State): void {
  if (!turn.ledger.on) return;
  const sums = watchedNotes(turn.ledger);
  reportCards(turn, sums, before);
  reportShortages(turn, before);
  reportArrivals(turn, sums);
  // Sorting is stable: entries of one weight stay in the order in which they were made.
  turn.entries.sort((a, b) => b.weight - a.weight);
}
