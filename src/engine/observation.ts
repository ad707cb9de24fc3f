// What a seat sees: its own numbers exactly, the rival's as estimates, public things as they are. The only picture that leaves the engine.
import type { BlocId, Claim, Slot } from './scenario.ts';
import type { ControlState, Deal, Ending, Headline, ModelRecord } from './state.ts';
import type { OrderMenu } from './orders.ts';

/** A number as a seat knows it. Exact when `low` equals `high`. `asOf` is the turn it describes. */
export interface Reading {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly asOf: number;
}

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 or 16. */
  readonly day: number;
}

export interface CardView {
  readonly event: string;
  readonly claim: Claim;
}

export interface Arrival {
  readonly channel: string;
  /** Turns from now: 0 is the turn about to be played. */
  readonly inTurns: number;
  /** H100e, training and inference metric. */
  readonly training: number;
  readonly inference: number;
}

export interface ControlView extends Readonly<ControlState> {
  readonly id: string;
  readonly by: BlocId;
  /** Tightness that works now, 0 to 1: exact for the own rules, for the rival's what can be seen of allies and enforcement makes of them. */
  readonly effective: number;
}

export interface RegionView {
  readonly id: string;
  readonly users: number;
  readonly shares: readonly number[];
  /** Share of use per slot, all markets together. */
  readonly use: readonly number[];
  readonly partnership: readonly number[];
  readonly ban: readonly number[];
}

export interface Observation {
  readonly bloc: BlocId;
  readonly slot: Slot;
  readonly turn: number;
  readonly turns: number;
  readonly tick: number;
  readonly date: CalendarDate;
  /** Every number this seat may know, by full path: "us.chips.training", "world.tension", "cn.capability". Stocks and derived numbers alike. */
  readonly numbers: { readonly [path: string]: Reading };
  readonly menu: OrderMenu;
  /** Cards this seat must answer, and news it reads, oldest first. */
  readonly cards: readonly CardView[];
  readonly news: readonly string[];
  readonly regions: readonly RegionView[];
  readonly controls: readonly ControlView[];
  readonly deals: readonly Deal[];
  /** Released models of both blocs and the own held ones, per slot. */
  readonly models: readonly (readonly ModelRecord[])[];
  readonly arrivals: readonly Arrival[];
  readonly binding: string;
  /** Layer whose stock runs out first, per slot: "" for the rival, whose stores are not seen. */
  readonly bindingLayer: readonly string[];
  readonly history: readonly Headline[];
  readonly ending: Ending | null;
}
