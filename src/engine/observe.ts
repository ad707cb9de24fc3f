// What a seat may see of a state. The only door from the true state to players, automated ones included.
import { dateOf } from './calendar.ts';
import type { Chance } from './chance.ts';
import { type Compiled, compiledOf } from './compiled.ts';
import { legalOrders } from './legal/legal-orders.ts';
import { blocFormulas, worldFormulas } from './measures/cards.ts';
import { bindingLayer } from './measures/cover.ts';
import { effectiveTightness, gripAtHome, gripOf, writtenTightness } from './measures/controls.ts';
import { clamp } from './math.ts';
import { useIn, useTable } from './measures/use.ts';
import type { Arrival, ControlView, Observation, Reading, RegionView } from './observation.ts';
import { blocDerived, worldDerived } from './registry/derived.ts';
import type { Seen } from './registry/row.ts';
import { blocStocks, worldStocks } from './registry/stocks.ts';
import type { Scenario, Slot } from './scenario.ts';
import { rivalOf, slots } from './slots.ts';
import type { State } from './state.ts';

/** Turns that the coming-up strip looks ahead. */
export const foresightTurns = 4;

function exact(value: number, asOf: number): Reading {
  return { value, low: value, high: value, asOf };
}

/** An estimate of the rival's number: off by a keyed draw inside the band, a band wide enough to hold the truth. */
function estimate(value: number, blur: number, draw: number, asOf: number): Reading {
  const off = value * (1 + (draw * 2 - 1) * blur * 0.8);
  const half = Math.abs(off) * (blur / (1 - blur * 0.8));
  return { value: off, low: off - half, high: off + half, asOf };
}

interface Row {
  readonly path: string;
  readonly seen: Seen;
  readonly blur?: number;
}

function readRow(row: Row, own: boolean, value: number, draw: () => number, asOf: number): Reading | null {
  if (row.seen === 'hidden') return null;
  if (own || row.seen === 'public') return exact(value, asOf);
  return row.seen === 'estimate' ? estimate(value, row.blur ?? 0.2, draw(), asOf) : null;
}

/** A bloc's stocks and derived numbers with their full paths, put together once a scenario: a new text is slow to look up. */
interface NamedRows {
  readonly stocks: readonly { readonly row: (typeof blocStocks)[number]; readonly path: string }[];
  readonly derived: readonly { readonly row: (typeof blocDerived)[number]; readonly path: string }[];
  /** Stream of the draws by which this seat's estimates are off. */
  readonly stream: string;
}
const named = new WeakMap<Compiled, readonly NamedRows[]>();

function namedRows(c: Compiled): readonly NamedRows[] {
  let known = named.get(c);
  if (known === undefined) {
    known = c.blocs.map(({ id }) => ({
      stocks: blocStocks.map((row) => ({ row, path: `${id}.${row.path}` })),
      derived: blocDerived.map((row) => ({ row, path: `${id}.${row.path}` })),
      stream: `observe/${id}`,
    }));
    named.set(c, known);
  }
  return known;
}

/** All numbers a seat may know, by full path. */
function numbersFor(c: Compiled, state: State, slot: Slot, chance: Chance): { [path: string]: Reading } {
  const numbers: { [path: string]: Reading } = {};
  const stream = namedRows(c)[slot]?.stream ?? '';
  for (const other of slots) {
    const rows = namedRows(c)[other];
    const own = other === slot;
    const take = (row: Row, path: string, value: number): void => {
      const reading = readRow(row, own, value, () => chance(stream, path, c.startHalfMonth + state.tick), state.turn);
      if (reading) numbers[path] = reading;
    };
    for (const { row, path } of rows?.stocks ?? []) take(row, path, state.blocs[other].stocks[row.key]);
    for (const { row, path } of rows?.derived ?? []) take(row, path, blocFormulas[row.path](c, state, other));
  }
  for (const row of worldStocks) numbers[`world.${row.path}`] = exact(state.world[row.key], state.turn);
  for (const row of worldDerived) numbers[`world.${row.path}`] = exact(worldFormulas[row.path](c, state), state.turn);
  return numbers;
}

function regionsFor(c: Compiled, state: State): RegionView[] {
  const table = useTable(c, state);
  return state.regions.map((region, r) => ({
    id: c.scenario.regions[r]?.id ?? '',
    users: region.users,
    shares: region.shares,
    use: slots.map((slot) => useIn(table, r, slot)),
    partnership: region.partnership,
    ban: region.ban,
  }));
}

/** Own rules at what they are worth; the rival's at what its visible alliances and estimated enforcement make of them. */
function controlsFor(c: Compiled, state: State, slot: Slot, numbers: { readonly [path: string]: Reading }): ControlView[] {
  const rival = c.blocs[rivalOf(slot)].id;
  const seen = (path: string): number => numbers[`${rival}.${path}`]?.value ?? 0.5;
  const believed = gripOf(seen('allies'), seen('enforcement'));
  const believedAtHome = gripAtHome(seen('enforcement'));
  return state.controls.map((control, i) => ({
    ...control,
    id: c.scenario.controls[i]?.id ?? '',
    by: c.scenario.controls[i]?.by ?? '',
    effective:
      c.controls[i]?.owner === slot
        ? effectiveTightness(c, state, i)
        : clamp(writtenTightness(c, state, i) * (c.controls[i]?.atHome ? believedAtHome : believed), 0, 1),
  }));
}

/** Own chips that arrive in the coming turns, per channel. */
function arrivalsFor(c: Compiled, state: State, slot: Slot): Arrival[] {
  const length = c.scenario.meta.turns.halfMonths;
  return c.blocs[slot].channels.flatMap((channel) =>
    Array.from({ length: foresightTurns }, (_, inTurns) => {
      const cells = state.blocs[slot].channels[channel.index];
      let training = 0;
      let inference = 0;
      const span = cells?.transitTraining.length ?? 0;
      for (let i = inTurns * length; i < (inTurns + 1) * length && i < span; i++) {
        training += cells?.transitTraining[(state.tick + i) % span] ?? 0;
        inference += cells?.transitInference[(state.tick + i) % span] ?? 0;
      }
      return { channel: channel.id, inTurns, training, inference };
    }).filter((arrival) => arrival.training > 0 || arrival.inference > 0),
  );
}

/** Events that fired for the coming turn and that this seat reads about: its own cards first, then news. */
function wireFor(c: Compiled, state: State, slot: Slot): Pick<Observation, 'cards' | 'news'> {
  const own = state.cards.filter((card) => card.slot === slot);
  const events = c.scenario.events;
  return {
    cards: own.map((card) => ({ event: card.event, claim: events[c.eventIndex.get(card.event) ?? -1]?.claim ?? 'reported' })),
    news: events.flatMap((event, i) => {
      const fired = state.events[i]?.lastTurn === state.turn;
      return fired && !own.some((card) => card.event === event.id) ? [event.id] : [];
    }),
  };
}

/**
 * The observation of one seat: own numbers exact, public ones as they are, the rival's as estimates with bands.
 * @param chance draws the errors of estimates, keyed by seat, path and date: looking twice shows the same error.
 */
export function observe(scenario: Scenario, state: State, slot: Slot, chance: Chance): Observation {
  const c = compiledOf(scenario);
  const numbers = numbersFor(c, state, slot, chance);
  return {
    bloc: c.blocs[slot].id,
    slot,
    turn: state.turn,
    turns: scenario.meta.turns.count,
    tick: state.tick,
    date: dateOf(c.startHalfMonth + state.tick),
    numbers,
    menu: legalOrders(scenario, state, slot),
    ...wireFor(c, state, slot),
    regions: regionsFor(c, state),
    controls: controlsFor(c, state, slot, numbers),
    deals: state.deals,
    models: slots.map((other) => state.blocs[other].models.filter((model) => other === slot || model.licence !== 'held')),
    arrivals: arrivalsFor(c, state, slot),
    binding: state.blocs[slot].binding,
    bindingLayer: slots.map((other) => (other === slot ? bindingLayer(c, state, other).id : '')),
    history: historyFor(state, slot),
    ending: state.ending,
  };
}

/** Headline numbers of past turns: all public ones, and cover only of the own bloc (NaN never leaves: the rival's is repeated as 0). */
function historyFor(state: State, slot: Slot): Observation['history'] {
  const coverAt = 2;
  const rival = rivalOf(slot);
  return state.history.map((turn) => turn.map((cards, other) => (other === rival ? cards.map((x, i) => (i === coverAt ? 0 : x)) : cards)));
}
