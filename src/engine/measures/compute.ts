// What compute a bloc can use: chips that have power, rented chips, and how they are split.
import type { Compiled } from '../compiled.ts';
import type { ComputeUse, Slot } from '../scenario.ts';
import type { BlocState, State } from '../state.ts';
import { trendsAt } from './trends.ts';

/** Place of a use in a bloc's split: that of `computeUses`. */
export const useAt = { train: 0, serve: 1, experiment: 2 } as const satisfies { readonly [use in ComputeUse]: number };

/** Gigawatts that all installed chips would draw. A chip counts by the mean of its two metrics, as power follows both. */
export function powerNeedGw(c: Compiled, bloc: BlocState, tick: number): number {
  return (trendsAt(c, tick).kilowatts * (bloc.stocks.chipsTraining + bloc.stocks.chipsInference) * 0.5) / 1e6;
}

/** Share of installed chips that have power, 0 to 1. */
export function poweredShare(c: Compiled, bloc: BlocState, tick: number): number {
  const need = powerNeedGw(c, bloc, tick);
  return need <= bloc.stocks.powerGw ? 1 : bloc.stocks.powerGw / need;
}

export function usableTraining(c: Compiled, state: State, slot: Slot): number {
  const bloc = state.blocs[slot];
  return bloc.stocks.chipsTraining * poweredShare(c, bloc, state.tick) + bloc.stocks.rental;
}

export function usableInference(c: Compiled, state: State, slot: Slot): number {
  const bloc = state.blocs[slot];
  return bloc.stocks.chipsInference * poweredShare(c, bloc, state.tick);
}

/** Share of compute given to a use, by its place in `useAt`, 0 to 1. */
export function splitShare(bloc: BlocState, use: (typeof useAt)[ComputeUse]): number {
  return (bloc.split[use] ?? 0) / 100;
}

/** Training H100e on their way, all channels together. */
export function inTransit(bloc: BlocState): number {
  let sum = 0;
  for (const channel of bloc.channels) for (const amount of channel.transitTraining) sum += amount;
  return sum;
}
