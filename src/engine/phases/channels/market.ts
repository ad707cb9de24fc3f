// What every channel shares: prices, controls as they stood when the tick began, and putting chips on their way.
import { tickYears } from '../../calendar.ts';
import type { CompiledChannel, CompiledChip } from '../../compiled.ts';
import { changed } from '../../ledger.ts';
import { clamp } from '../../math.ts';
import { writtenTightness } from '../../measures/controls.ts';
import { trackAt, trackShare } from '../../measures/money.ts';
import { trendsAt } from '../../measures/trends.ts';
import type { Slot } from '../../scenario.ts';
import type { TurnContext } from '../../turn-context.ts';

/** Price of a part now, USD: a bloc that puts more than the usual into chips bids its own price up. */
export function partPrice(turn: TurnContext, slot: Slot, part: CompiledChip): number {
  const haste = turn.c.factors.haste[trackShare(turn.state, slot, trackAt.chips)] as number;
  return (trendsAt(turn.c, turn.state.tick).prices[part.index] ?? part.def.priceUsd) * haste;
}

/** Effective tightness of a bloc's control, by its index or -1, with the grip it had when the tick began, so that neither seat sees the other's purchases of this tick. */
export function tightnessNow(turn: TurnContext, owner: Slot, index: number): number {
  const flows = turn.flows[owner];
  return clamp(writtenTightness(turn.c, turn.state, index) * (index >= 0 && turn.c.controls[index]?.atHome ? flows.gripAtHome : flows.grip), 0, 1);
}

/** Counts what was bought for the turn's report. */
function noteSale(turn: TurnContext, slot: Slot, channel: CompiledChannel, part: CompiledChip, units: number, price: number): void {
  const usdBn = (units * price) / 1e9;
  const { sales } = turn;
  for (let i = 0; i < sales.length; i++) {
    const known = sales[i];
    if (known === undefined || known.part !== part.def.id || known.slot !== slot || known.channel !== channel.id) continue;
    known.units += units;
    known.usdBn += usdBn;
    return;
  }
  sales.push({ slot, channel: channel.id, part: part.def.id, units, usdBn });
}

/** Puts one tick's chips of a channel on their way: `units` a year of `part`, arriving after the lead, split between two ticks where it is no whole number. */
export function dispatch(turn: TurnContext, slot: Slot, channel: CompiledChannel, part: CompiledChip, units: number, price: number): void {
  if (units <= 0) return;
  const bloc = turn.state.blocs[slot];
  const ways = bloc.channels[channel.index];
  if (!ways) return;
  noteSale(turn, slot, channel, part, units * tickYears, price);
  const training = units * part.training * tickYears;
  const inference = units * part.inference * tickYears;
  const { transitTraining, transitInference } = ways;
  const whole = Math.floor(channel.leadTicks);
  const late = channel.leadTicks - whole;
  const first = (turn.state.tick + whole) % transitTraining.length;
  transitTraining[first] = (transitTraining[first] as number) + training * (1 - late);
  transitInference[first] = (transitInference[first] as number) + inference * (1 - late);
  if (late > 0) {
    const second = first + 1 === transitTraining.length ? 0 : first + 1;
    transitTraining[second] = (transitTraining[second] as number) + training * late;
    transitInference[second] = (transitInference[second] as number) + inference * late;
  }
  bloc.stocks.chipsOrdered = changed(turn.ledger, turn.c.cells.blocs[slot].chipsOrdered, bloc.stocks.chipsOrdered, training, channel.cause);
}

/** What a channel did with its money: USD bn a year spent, and refused. */
export interface Bought {
  readonly spent: number;
  readonly refused: number;
}

export const nothing: Bought = { spent: 0, refused: 0 };
