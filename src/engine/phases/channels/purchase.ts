// Channels that buy: from abroad under the rival's rules, on the grey market, by renting, at home, and power.
import { tickYears } from '../../calendar.ts';
import type { CompiledChannel } from '../../compiled.ts';
import { changed } from '../../ledger.ts';
import { exp, power } from '../../math.ts';
import { bestPart, firstShipped, licensedCap, partPermitted } from '../../measures/licensing.ts';
import { trendsAt } from '../../measures/trends.ts';
import type { Slot } from '../../scenario.ts';
import { rivalOf } from '../../slots.ts';
import { type TurnContext, rule } from '../../turn-context.ts';
import { partPrice, tightnessNow, dispatch, type Bought, nothing } from './market.ts';

const reserveDrawn = rule('reserve-drawn');

export function purchase(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const { c, state } = turn;
  const bloc = state.blocs[slot];
  const part = bestPart(turn.c, state, slot, channel);
  if (!part || money <= 0) return { spent: 0, refused: money };
  const price = partPrice(turn, slot, part) * channel.priceFactor;
  const shock = exp(bloc.stocks.supplyShock * c.blocs[slot].constants.supplyExposure * (1 - bloc.stocks.onshore));
  const wanted = (money * 1e9) / price;
  let most = wanted;
  if (channel.capacityH100e < Infinity) {
    const capacity = trendsAt(c, state.tick).capacities[slot]?.[channel.index] ?? Infinity;
    most = Math.min(most, capacity / part.training);
    if (most < wanted) bloc.binding = 'packaging';
  }
  if (channel.controlled) {
    const refusal = tightnessNow(turn, slot, turn.c.blocs[slot].control.refusal);
    most = Math.min(most, licensedCap(c, state, slot, part, turn.flows[rivalOf(slot)].grip) / part.training) * (1 - refusal);
  }
  const units = Math.max(0, most * shock);
  dispatch(turn, slot, channel, part, units, price);
  if (shock < 1) drawReserve(turn, slot, (most - units) * part.training, (most - units) * part.inference);
  const spent = (units * price) / 1e9;
  return { spent, refused: Math.max(0, money - spent) };
}

/** Stored chips stand in for those that a shock keeps away; from then on they count as ordered. */
function drawReserve(turn: TurnContext, slot: Slot, training: number, inference: number): void {
  const { stocks } = turn.state.blocs[slot];
  const cells = turn.c.cells.blocs[slot];
  const draw = Math.min(stocks.chipReserve * 2, training) * tickYears;
  if (draw <= 0) return;
  stocks.chipReserve = changed(turn.ledger, cells.chipReserve, stocks.chipReserve, -draw, reserveDrawn);
  stocks.chipsOrdered = changed(turn.ledger, cells.chipsOrdered, stocks.chipsOrdered, draw, reserveDrawn);
  stocks.chipsTraining = changed(turn.ledger, cells.chipsTraining, stocks.chipsTraining, draw, reserveDrawn);
  stocks.chipsInference = changed(turn.ledger, cells.chipsInference, stocks.chipsInference, training > 0 ? (draw * inference) / training : 0, reserveDrawn);
}

export function grey(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const part = channel.parts.find((x) => x.shipsAt <= turn.state.tick && !partPermitted(turn.c, turn.state, slot, x)) ?? channel.parts[0];
  if (!part || money <= 0) return nothing;
  const enforced = turn.state.blocs[rivalOf(slot)].stocks.enforcement;
  const supply = turn.p.greyBase * power(1 + turn.p.greyPremium, 0.5) * (1 - enforced);
  const price = partPrice(turn, slot, part) * (1 + turn.p.greyPremium) * channel.priceFactor;
  const units = Math.min((money * 1e9) / price, supply / part.training);
  dispatch(turn, slot, channel, part, units, price);
  const spent = (units * price) / 1e9;
  return { spent, refused: money - spent };
}

export function rental(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const part = firstShipped(channel, turn.state.tick) ?? channel.parts[0];
  const { stocks } = turn.state.blocs[slot];
  const cells = turn.c.cells.blocs[slot];
  const cap = turn.p.rentalCap * (1 - tightnessNow(turn, rivalOf(slot), turn.c.blocs[rivalOf(slot)].control.remote));
  const rent = part ? (partPrice(turn, slot, part) / part.training) * turn.p.rentalPriceFactor : 0;
  const target = rent > 0 ? Math.min(cap, (money * 1e9) / rent) : 0;
  const cause = target < stocks.rental && cap <= target ? { kind: 'control' as const, id: 'remote', bloc: turn.c.blocs[rivalOf(slot)].id } : channel.cause;
  stocks.rental = changed(turn.ledger, cells.rental, stocks.rental, (target - stocks.rental) * turn.c.rates.rental, cause);
  const spent = (target * rent) / 1e9;
  return { spent, refused: Math.max(0, money - spent) };
}

/** Onshore purchases are dearer; their part of all purchases is what the home share moves toward. */
export function onshore(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number, allMoney: number): Bought {
  const part = firstShipped(channel, turn.state.tick);
  const { stocks } = turn.state.blocs[slot];
  const cells = turn.c.cells.blocs[slot];
  if (part) {
    const price = partPrice(turn, slot, part) * (1 + turn.p.onshorePremium);
    dispatch(turn, slot, channel, part, (money * 1e9) / price, price);
  }
  const share = allMoney > 0 ? money / allMoney : 0;
  stocks.onshore = changed(
    turn.ledger,
    cells.onshore,
    stocks.onshore,
    (share - stocks.onshore) * (1 - exp(-turn.p.onshoreRate * (0.25 + share) * tickYears)),
    channel.cause,
  );
  return { spent: money, refused: 0 };
}

export function extraPower(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const { stocks } = turn.state.blocs[slot];
  const cells = turn.c.cells.blocs[slot];
  stocks.powerGw = changed(
    turn.ledger,
    cells.powerGw,
    stocks.powerGw,
    (money / turn.p.powerCost) * tickYears * turn.c.blocs[slot].constants.powerSpeed,
    channel.cause,
  );
  return { spent: money, refused: 0 };
}
