// What changed over the turn, as entries: the moves of headline numbers with their biggest causes, shortages, and arrivals.
import type { Cells } from '../cells.ts';
import { eachNote } from '../ledger.ts';
import type { Cause, ReportEntry } from '../report.ts';
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

/** The stocks that a report looks at; the first ones are a bloc's. */
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
  'tension',
  'incidents',
] as const;
type Watched = (typeof watched)[number];
const bucketOf = Object.fromEntries(watched.map((key, i) => [key, i])) as { readonly [key in Watched]: number };
/** Buckets of one bloc; the world's stand in the first bloc's. */
const perBloc = watched.length;

const bucketsOfCells = new WeakMap<Cells, Int32Array>();

/** Bucket of each cell: slot * perBloc + place in `watched`; -1 for what no report looks at. */
function cellBuckets(cells: Cells): Int32Array {
  let known = bucketsOfCells.get(cells);
  if (known !== undefined) return known;
  known = new Int32Array(cells.paths.length).fill(-1);
  for (const [i, key] of watched.entries()) {
    if (key === 'tension' || key === 'incidents') known[cells.world[key]] = i;
    else for (const slot of slots) known[cells.blocs[slot][key]] = slot * perBloc + i;
  }
  bucketsOfCells.set(cells, known);
  return known;
}

/** Changes of one stock over the turn, summed by cause. */
interface Sum {
  readonly cause: Cause;
  amount: number;
}
/** Per bucket. A stock has few causes, so a list is quicker than a map. */
type Sums = readonly (readonly Sum[])[];

function sumsOf(turn: TurnContext): Sums {
  const sums: Sum[][] = Array.from({ length: 2 * perBloc }, () => []);
  eachNote(turn.ledger, cellBuckets(turn.c.cells), (bucket, delta, cause) => {
    const list = sums[bucket] as Sum[];
    for (const sum of list) {
      if (sum.cause !== cause) continue;
      sum.amount += delta;
      return;
    }
    list.push({ cause, amount: delta });
  });
  return sums;
}

function sumsFor(sums: Sums, slot: Slot, key: Watched): readonly Sum[] {
  return sums[slot * perBloc + bucketOf[key]] ?? [];
}

/** The causes that moved stocks most in one direction, over several stocks of a bloc or the world; a cause that pulled the other way explains nothing. */
function largestCauses(sums: Sums, slot: Slot, keys: readonly Watched[], direction: number, most: number): Cause[] {
  const pulling: Sum[] = [];
  for (const key of keys) for (const sum of sumsFor(sums, slot, key)) if (sum.amount * direction > 0) pulling.push(sum);
  if (pulling.length > 1) pulling.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return pulling.slice(0, most).map(({ cause }) => cause);
}

/** Causes of a card's move, up (1) or down (-1). What one side gains in a shared measure, the other's deeds explain when it falls. */
function causesOf(sums: Sums, slot: Slot, card: (typeof cardIds)[number], direction: number): Cause[] {
  const mover = direction > 0 ? slot : rivalOf(slot);
  switch (card) {
    case 'gap':
      return largestCauses(sums, mover, ['capabilityClosed', 'capabilityOpen'], 1, 1);
    case 'adoption':
      return [...largestCauses(sums, slot, ['brandShock'], direction, 1), ...largestCauses(sums, mover, ['capabilityOpen', 'capabilityClosed'], 1, 1)].slice(
        0,
        2,
      );
    case 'cover':
      return largestCauses(sums, slot, ['chipReserve', 'memoryStacks', 'dieBank', 'materialsReserve'], direction, 2);
    case 'economy':
      return largestCauses(sums, slot, direction > 0 ? ['revenueTotal'] : ['spendTotal'], 1, 1);
    case 'stability':
      return largestCauses(sums, 0, ['tension', 'incidents'], -direction, 2);
  }
}

function reportCards(turn: TurnContext, sums: Sums, before: State): void {
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
      const causes = causesOf(sums, slot, card, to > from ? 1 : -1);
      report(turn, codeOf[card], id, { from, to }, { weight: Math.min(4, weight), seen: card === 'cover' ? id : 'all', causes });
    }
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
    for (const { cause, amount } of sumsFor(sums, slot, 'chipsTraining')) {
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
  const sums = sumsOf(turn);
  reportCards(turn, sums, before);
  reportShortages(turn, before);
  reportArrivals(turn, sums);
  sortByWeight(turn.entries);
}
