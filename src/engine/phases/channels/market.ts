// What every channel shares: prices, controls as they stood when the tick began, and putting chips on their way.
import { tickYears } from '../../calendar.ts';
import type { CompiledChannel, CompiledChip } from '../../compiled.ts';
import { changed } from '../../ledger.ts';
import { clamp, power } from '../../math.ts';
import { tightnessOfKind } from '../../measures/controls.ts';
import { trackShare } from '../../measures/money.ts';
import { trendsAt } from '../../measures/trends.ts';
import { referenceShares } from '../../profile.ts';
import type { ControlKind, Slot } from '../../scenario.ts';
import type { TurnContext } from '../../turn-context.ts';

/** Price of a part now, USD: a bloc that puts more than the usual into chips bids its own price up. */
export function partPrice(turn: TurnContext, slot: Slot, part: CompiledChip): number {
  const haste = Math.max(1, trackShare(turn.state, slot, 'chips') / referenceShares.chips);
  return (trendsAt(turn.c, turn.state.tick).prices[part.index] ?? part.def.priceUsd) * power(haste, turn.p.chipRush);
}

/** Effective tightness of a bloc's control with the grip it had when the tick began, so that neither seat sees the other's purchases of this tick. */
export function tightnessNow(turn: TurnContext, owner: Slot, kind: ControlKind): number {
  return clamp(tightnessOfKind(turn.c, turn.state, owner, kind) * turn.flows[owner].grip, 0, 1);
}

/** Counts what was bought for the turn's report. */
function noteSale(turn: TurnContext, slot: Slot, channel: CompiledChannel, part: CompiledChip, units: number, price: number): void {
  const usdBn = (units * price) / 1e9;
  const known = turn.sales.find((sale) => sale.part === part.def.id && sale.slot === slot && sale.channel === channel.def.id);
  if (known === undefined) {
    turn.sales.push({ slot, channel: channel.def.id, part: part.def.id, units, usdBn });
    return;
  }
  known.units += units;
  known.usdBn += usdBn;
}

/** Puts one tick's chips of a channel on their way: `units` a year of `part`, arriving after the lead, split between two ticks where it is no whole number. */
export function dispatch(turn: TurnContext, slot: Slot, channel: CompiledChannel, part: CompiledChip, units: number, price: number): void {
  if (units <= 0) return;
  const bloc = turn.state.blocs[slot];
  const cells = bloc.channels[channel.index];
  if (!cells) return;
  noteSale(turn, slot, channel, part, units * tickYears, price);
  const training = units * part.training * tickYears;
  const inference = units * part.inference * tickYears;
  const whole = Math.floor(channel.leadTicks);
  const late = channel.leadTicks - whole;
  const first = (turn.state.tick + whole) % cells.transitTraining.length;
  const second = (first + 1) % cells.transitTraining.length;
  cells.transitTraining[first] = (cells.transitTraining[first] ?? 0) + training * (1 - late);
  cells.transitInference[first] = (cells.transitInference[first] ?? 0) + inference * (1 - late);
  if (late > 0) {
    cells.transitTraining[second] = (cells.transitTraining[second] ?? 0) + training * late;
    cells.transitInference[second] = (cells.transitInference[second] ?? 0) + inference * late;
  }
  bloc.stocks.chipsOrdered = changed(turn.ledger, turn.c.blocs[slot].id, 'chipsOrdered', bloc.stocks.chipsOrdered, training, channel.cause);
}

/** What a channel did with its money: USD bn a year spent, and refused. */
export interface Bought {
  readonly spent: number;
  readonly refused: number;
}

export const nothing: Bought = { spent: 0, refused: 0 };
