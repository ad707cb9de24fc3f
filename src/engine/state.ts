// The state of a match between two turns: plain data, ids and numbers only, nothing cached.
// Stocks change only through `add` (ledger.ts); lists are in declared order. Who may see what is decided in observe.ts.
import type { Licence } from './scenario.ts';
import type { ReleaseAction } from './orders.ts';
import type { BlocStocks, WorldStocks } from './registry/stocks.ts';

export interface ChannelState {
  /** Standing weight 0 to 4: its part of the chip money is weight / sum of weights. */
  weight: number;
  /** Chip asked for, or null where the channel brings none. */
  part: string | null;
  /** H100e to arrive at tick t, at index t modulo the length, which is two more than the lead in ticks: training metric, then inference metric. Empty where a channel ships nothing. */
  transitTraining: number[];
  transitInference: number[];
}

export interface ModelRecord {
  readonly id: string;
  readonly lab: string;
  readonly name: string;
  readonly capability: number;
  readonly licence: Licence | 'held';
  readonly tick: number;
  /** Tick at which a delayed-open model's weights come out; -1 when never. */
  readonly opensAt: number;
}

export interface BlocState {
  stocks: BlocStocks;
  /** Spending shares in percent in force, in the order of `tracks`. */
  shares: number[];
  /** Compute split in percent in force, in the order of `computeUses`. */
  split: number[];
  /** What happens to the run when it is six months old. */
  onReady: ReleaseAction;
  channels: ChannelState[];
  models: readonly ModelRecord[];
  /** Tick until which a finished model is being tested before sale, and its capability; 0 when none. */
  testing: { until: number; capability: number };
  /** Talks held this turn. */
  talking: boolean;
  /** Layer that bound home production last tick: "money", "wafers", "memory", "packaging" or "". */
  binding: string;
}

export interface RegionState {
  users: number;
  /** Index market*4 + slot*2 + (open ? 1 : 0). */
  shares: number[];
  lockIn: number[];
  partnership: number[];
  ban: number[];
}

export interface ControlState {
  /** Level in force, and the level it comes from while enforcement ramps up. */
  level: number;
  from: number;
  /** Tick at which `level` took effect. */
  since: number;
  /** Announced level, or -1; and the tick at which it takes effect. */
  next: number;
  effectiveAt: number;
  /** Level to which a deal or an event holds it, and until when; suspendedUntil 0 when not suspended. */
  suspendedUntil: number;
}

export type DealStatus = 'offered' | 'active' | 'refused' | 'broken' | 'ended';
export interface Deal {
  readonly id: string;
  /** Slot that offered it. */
  readonly from: 0 | 1;
  readonly give: string;
  readonly take: string;
  readonly turns: number;
  readonly status: DealStatus;
  readonly offeredTurn: number;
  /** Tick at which both suspensions end; 0 while it is not active. */
  readonly until: number;
}

/** Phases replace it and never write into it: most events of a match sleep, so a copy of the state shares them. */
export interface EventState {
  /** Times fired, turn of the last firing (-1: never), turn at which a chain fires it (-1: none). */
  fired: number;
  lastTurn: number;
  chainTurn: number;
  /** Choice last taken by each slot, or null. */
  chosen: (string | null)[];
}

/** A card on a seat's desk, waiting for a reply. */
export interface Card {
  readonly event: string;
  readonly slot: 0 | 1;
}

/** An effect spread over time. */
export interface RunningEffect {
  readonly event: string;
  readonly choice: string | null;
  readonly path: string;
  /** Added each tick. */
  readonly perTick: number;
  readonly until: number;
  /** Tick at which `back` is added once (a `for` effect ends); -1 when never. */
  readonly backAt: number;
  readonly back: number;
}

/** The five cards' headline numbers of one turn, per slot, in the order of `cardIds`. */
export type Headline = readonly (readonly number[])[];

export interface Ending {
  readonly kind: 'last-turn' | 'early';
  readonly id: string;
  readonly sharedLoss: boolean;
}

export interface State {
  /** Number of turns resolved. */
  turn: number;
  /** Half-months since the start. */
  tick: number;
  blocs: [BlocState, BlocState];
  world: WorldStocks;
  regions: RegionState[];
  controls: ControlState[];
  /** Tick at which a redesigned chip ships, in the order of `scenario.chips`; -1 while no rule has called for it. */
  redesigns: number[];
  deals: readonly Deal[];
  events: EventState[];
  cards: readonly Card[];
  effects: readonly RunningEffect[];
  history: readonly Headline[];
  ending: Ending | null;
}

function cloneBloc(bloc: BlocState): BlocState {
  return {
    stocks: { ...bloc.stocks },
    shares: bloc.shares.slice(),
    split: bloc.split.slice(),
    onReady: bloc.onReady,
    channels: bloc.channels.map((c) => ({
      weight: c.weight,
      part: c.part,
      transitTraining: c.transitTraining.slice(),
      transitInference: c.transitInference.slice(),
    })),
    models: bloc.models,
    testing: { ...bloc.testing },
    talking: bloc.talking,
    binding: bloc.binding,
  };
}

/** A copy that shares only what is never mutated in place. */
export function cloneState(state: State): State {
  return {
    turn: state.turn,
    tick: state.tick,
    blocs: [cloneBloc(state.blocs[0]), cloneBloc(state.blocs[1])],
    world: { ...state.world },
    regions: state.regions.map((r) => ({
      users: r.users,
      shares: r.shares.slice(),
      lockIn: r.lockIn.slice(),
      partnership: r.partnership.slice(),
      ban: r.ban.slice(),
    })),
    controls: state.controls.map((c) => ({ ...c })),
    redesigns: state.redesigns.slice(),
    deals: state.deals,
    events: state.events.slice(),
    cards: state.cards,
    effects: state.effects,
    history: state.history,
    ending: state.ending,
  };
}
