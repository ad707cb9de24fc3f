// Chip money to chips on their way: each channel's price, cap and lead time, the layer that binds, and what refused money does.
import { tickYears } from '../calendar.ts';
import { type CompiledChannel, type CompiledChip, rivalOf, slots } from '../compiled.ts';
import { add } from '../ledger.ts';
import { clamp, exp, power } from '../math.ts';
import { tightnessOfKind } from '../measures/controls.ts';
import { bestPart, licensedCap, partPermitted } from '../measures/licensing.ts';
import { noticeRunning, trackShare } from '../measures/money.ts';
import { midTick } from '../measures/time.ts';
import { trendsAt } from '../measures/trends.ts';
import type { ControlKind, Slot } from '../scenario.ts';
import { rule, type TurnContext } from '../turn-context.ts';

/** Standing reference shares of spending: profile and equations are scaled by them. */
export const referenceShares = { training: 20, algorithms: 20, chips: 30, applications: 20, safety: 10 } as const;

const learning = rule('learning');
const spending = rule('spending');
const ageing = rule('ageing');
const reserveDrawn = rule('reserve-drawn');

/** Price of a part now, USD: a bloc that puts more than the usual into chips bids its own price up. */
function partPrice(turn: TurnContext, slot: Slot, part: CompiledChip): number {
  const haste = Math.max(1, trackShare(turn.state, slot, 'chips') / referenceShares.chips);
  return (trendsAt(turn.c, turn.state.tick).prices[part.index] ?? part.def.priceUsd) * power(haste, turn.p.chipRush);
}

/** Effective tightness of a bloc's control with the grip it had when the tick began, so that neither seat sees the other's purchases of this tick. */
function tightnessNow(turn: TurnContext, owner: Slot, kind: ControlKind): number {
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
function dispatch(turn: TurnContext, slot: Slot, channel: CompiledChannel, part: CompiledChip, units: number, price: number): void {
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
  add(turn.ledger, turn.c.blocs[slot].id, bloc.stocks, 'chipsOrdered', training, channel.cause);
}

/** What a channel did with its money: USD bn a year spent, and refused. */
interface Bought {
  readonly spent: number;
  readonly refused: number;
}
const nothing: Bought = { spent: 0, refused: 0 };

function purchase(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const { c, state } = turn;
  const bloc = state.blocs[slot];
  const part = bestPart(turn.c, state, slot, channel);
  if (!part || money <= 0) return { spent: 0, refused: money };
  const price = partPrice(turn, slot, part) * channel.def.priceFactor;
  const shock = exp(bloc.stocks.supplyShock * c.blocs[slot].constants.supplyExposure * (1 - bloc.stocks.onshore));
  const wanted = (money * 1e9) / price;
  let most = wanted;
  if (channel.def.capacityH100e !== undefined) {
    const capacity = channel.def.capacityH100e * exp((channel.def.capacityGrowth ?? 0) * midTick(c, state.tick));
    most = Math.min(most, capacity / part.training);
    if (most < wanted) bloc.binding = 'packaging';
  }
  if (channel.def.controlled) {
    const refusal = tightnessNow(turn, slot, 'refusal');
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
  const id = turn.c.blocs[slot].id;
  const draw = Math.min(stocks.chipReserve * 2, training) * tickYears;
  if (draw <= 0) return;
  add(turn.ledger, id, stocks, 'chipReserve', -draw, reserveDrawn);
  add(turn.ledger, id, stocks, 'chipsOrdered', draw, reserveDrawn);
  add(turn.ledger, id, stocks, 'chipsTraining', draw, reserveDrawn);
  add(turn.ledger, id, stocks, 'chipsInference', training > 0 ? (draw * inference) / training : 0, reserveDrawn);
}

function grey(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const part = channel.parts.find((x) => x.shipsAt <= turn.state.tick && !partPermitted(turn.c, turn.state, slot, x)) ?? channel.parts[0];
  if (!part || money <= 0) return nothing;
  const enforced = turn.state.blocs[rivalOf(slot)].stocks.enforcement;
  const supply = turn.p.greyBase * power(1 + turn.p.greyPremium, 0.5) * (1 - enforced);
  const price = partPrice(turn, slot, part) * (1 + turn.p.greyPremium) * channel.def.priceFactor;
  const units = Math.min((money * 1e9) / price, supply / part.training);
  dispatch(turn, slot, channel, part, units, price);
  const spent = (units * price) / 1e9;
  return { spent, refused: money - spent };
}

function rental(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const part = channel.parts.find((x) => x.shipsAt <= turn.state.tick) ?? channel.parts[0];
  const { stocks } = turn.state.blocs[slot];
  const id = turn.c.blocs[slot].id;
  const cap = turn.p.rentalCap * (1 - tightnessNow(turn, rivalOf(slot), 'remote'));
  const rent = part ? (partPrice(turn, slot, part) / part.training) * turn.p.rentalPriceFactor : 0;
  const target = rent > 0 ? Math.min(cap, (money * 1e9) / rent) : 0;
  const cause = target < stocks.rental && cap <= target ? { kind: 'control' as const, id: 'remote', bloc: turn.c.blocs[rivalOf(slot)].id } : channel.cause;
  add(turn.ledger, id, stocks, 'rental', (target - stocks.rental) * turn.c.rates.rental, cause);
  const spent = (target * rent) / 1e9;
  return { spent, refused: Math.max(0, money - spent) };
}

/** Share of memory wanted that still comes from abroad under the rival's memory control: leaks close faster than the rule tightens. */
function memoryFromAbroad(turn: TurnContext, slot: Slot): number {
  const open = 1 - tightnessNow(turn, rivalOf(slot), 'memory');
  return open * open;
}

/** Dies a year that home wafers give at their present yield. */
function freshDies(turn: TurnContext, slot: Slot): number {
  const { stocks } = turn.state.blocs[slot];
  return stocks.wafers * 12000 * turn.p.waferAllocation * turn.p.diesPerWafer * stocks.yield;
}

/** Home fabs: the minimum over money, wafers (with the die bank) and memory; learning by orders raises all three. */
function fab(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const { c, state } = turn;
  const bloc = state.blocs[slot];
  const { stocks } = bloc;
  const id = c.blocs[slot].id;
  const asked = channel.parts.find((x) => x.def.id === bloc.channels[channel.index]?.part);
  const part = asked ?? channel.parts.find((x) => x.shipsAt <= state.tick);
  if (!part) return nothing;
  const price = partPrice(turn, slot, part) * channel.def.priceFactor;
  const wanted = (money * 1e9) / price;
  const fresh = freshDies(turn, slot);
  const dies = fresh + Math.min(stocks.dieBank * 2, Math.max(0, wanted * part.def.diesPerChip - fresh));
  const abroad = memoryFromAbroad(turn, slot);
  const stacksNeed = wanted * part.def.memoryStacks;
  const stacks = stocks.memoryHome + stacksNeed * abroad + stocks.memoryStacks * 2;
  const byDies = dies / part.def.diesPerChip;
  const byMemory = part.def.memoryStacks > 0 ? stacks / part.def.memoryStacks : wanted;
  const units = Math.min(wanted, byDies, byMemory);
  bloc.binding = units === wanted ? 'money' : byDies < byMemory ? 'wafers' : 'memory';
  dispatch(turn, slot, channel, part, units, price);
  const usedDies = units * part.def.diesPerChip;
  const bank = clamp(usedDies - fresh, 0, stocks.dieBank * 2);
  add(turn.ledger, id, stocks, 'dieBank', -bank * tickYears, channel.cause);
  const usedStacks = units * part.def.memoryStacks;
  const fromStore = clamp(usedStacks * (1 - abroad) - stocks.memoryHome, 0, stocks.memoryStacks * 2);
  add(turn.ledger, id, stocks, 'memoryStacks', -fromStore * tickYears, channel.cause);
  const spent = (units * price) / 1e9;
  return { spent, refused: Math.max(0, money - spent) };
}

/** Fabs learn from orders, whoever paid for them; tool controls slow wafers and yield. */
function learn(turn: TurnContext, slot: Slot, fabMoney: number): void {
  const { c, state, p } = turn;
  const bloc = state.blocs[slot];
  const { stocks } = bloc;
  const id = c.blocs[slot].id;
  const chipShare = trackShare(state, slot, 'chips') / referenceShares.chips;
  const reference = turn.flows[slot].planned * 0.3 * 0.4;
  const target = Math.min(4, (fabMoney / reference) * (0.4 + 0.6 * chipShare));
  add(turn.ledger, id, stocks, 'learning', (target - stocks.learning) * c.rates.learning, learning);
  if (stocks.wafers <= 0) return;
  const tools = 1 - 0.6 * tightnessNow(turn, rivalOf(slot), 'tools');
  const pace = p.yieldRate * power(chipShare, 0.5) * power(stocks.learning, 0.4) * tools;
  add(turn.ledger, id, stocks, 'yield', Math.max(0, p.yieldLimit - stocks.yield) * (1 - exp(-pace * tickYears)), learning);
  add(turn.ledger, id, stocks, 'wafers', stocks.wafers * (exp(p.waferGrowth * power(stocks.learning, 0.5) * tools * tickYears) - 1), learning);
  add(turn.ledger, id, stocks, 'memoryHome', stocks.memoryHome * (exp(p.memoryGrowth * power(stocks.learning, 0.8) * tickYears) - 1), learning);
}

/** Onshore purchases are dearer; their part of all purchases is what the home share moves toward. */
function onshore(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number, allMoney: number): Bought {
  const part = channel.parts.find((x) => x.shipsAt <= turn.state.tick);
  const { stocks } = turn.state.blocs[slot];
  const id = turn.c.blocs[slot].id;
  if (part) {
    const price = partPrice(turn, slot, part) * (1 + turn.p.onshorePremium);
    dispatch(turn, slot, channel, part, (money * 1e9) / price, price);
  }
  const share = allMoney > 0 ? money / allMoney : 0;
  add(turn.ledger, id, stocks, 'onshore', (share - stocks.onshore) * (1 - exp(-turn.p.onshoreRate * (0.25 + share) * tickYears)), channel.cause);
  return { spent: money, refused: 0 };
}

/** Most quarters of refined materials that the open market can add to a store in a year; licensing by the other side cuts it. */
const materialsMarket = 2;

/** Money for the store is split over the bloc's supply layers; what one layer cannot take goes to the last. */
function reserve(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const { c, state, ledger } = turn;
  const { stocks } = state.blocs[slot];
  const bloc = c.blocs[slot];
  const { layers } = c.scenario.blocs[slot];
  const budget = money * tickYears;
  const each = layers.length > 0 ? budget / layers.length : 0;
  let spent = 0;
  for (const layer of layers) {
    if (layer.uses === 'materials') {
      const open = materialsMarket * tickYears * (1 - tightnessOfKind(c, state, rivalOf(slot), 'materials'));
      const quarters = Math.min(each / turn.p.materialsCost, open, 12 - stocks.materialsReserve);
      add(ledger, bloc.id, stocks, 'materialsReserve', quarters, channel.cause);
      spent += quarters * turn.p.materialsCost;
    } else if (layer.uses === 'stacks') {
      const stacks = ((each * 1e9) / turn.p.memoryCost) * memoryFromAbroad(turn, slot);
      add(ledger, bloc.id, stocks, 'memoryStacks', stacks, channel.cause);
      spent += (stacks * turn.p.memoryCost) / 1e9;
    } else if (layer.uses === 'dies') {
      const dies = Math.min((each * 1e9) / turn.p.dieCost, freshDies(turn, slot) * tickYears);
      add(ledger, bloc.id, stocks, 'dieBank', dies, channel.cause);
      spent += (dies * turn.p.dieCost) / 1e9;
    }
  }
  const part = bloc.storePart;
  if (part && layers.some((layer) => layer.uses === 'chips')) {
    const price = (partPrice(turn, slot, part) / part.training) * (1 + turn.p.onshorePremium);
    add(ledger, bloc.id, stocks, 'chipReserve', ((budget - spent) * 1e9) / price, channel.cause);
    spent = budget;
  }
  return { spent: spent / tickYears, refused: money - spent / tickYears };
}

function extraPower(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const { stocks } = turn.state.blocs[slot];
  add(turn.ledger, turn.c.blocs[slot].id, stocks, 'powerGw', (money / turn.p.powerCost) * tickYears * turn.c.blocs[slot].constants.powerSpeed, channel.cause);
  return { spent: money, refused: 0 };
}

function buy(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number, allMoney: number): Bought {
  switch (channel.def.kind) {
    case 'purchase':
      return purchase(turn, slot, channel, money);
    case 'grey':
      return grey(turn, slot, channel, money);
    case 'rental':
      return rental(turn, slot, channel, money);
    case 'fab':
      return nothing;
    case 'onshore':
      return onshore(turn, slot, channel, money, allMoney);
    case 'reserve':
      return reserve(turn, slot, channel, money);
    case 'power':
      return extraPower(turn, slot, channel, money);
  }
}

/** One tick of one bloc's chip money. Returns what was left unspent, USD bn a year. */
function sourceBloc(turn: TurnContext, slot: Slot): void {
  const { c, state, p } = turn;
  const bloc = state.blocs[slot];
  const all = turn.flows[slot].spend;
  const chipMoney = (all * trackShare(state, slot, 'chips')) / 100;
  const compiled = c.blocs[slot];
  let weights = 0;
  for (const channel of bloc.channels) weights += channel.weight;
  const mandate = tightnessNow(turn, slot, 'mandate');
  const rush = noticeRunning(c, state, slot);
  let left = weights === 0 ? chipMoney : 0;
  let homeward = 0;
  let pulled = 0;
  let fabMoney = 0;
  bloc.binding = 'money';
  for (const channel of compiled.channels) {
    const weight = bloc.channels[channel.index]?.weight ?? 0;
    let money = weights > 0 ? (chipMoney * weight) / weights : 0;
    if (channel.def.kind === 'fab') {
      fabMoney += money;
      continue;
    }
    if (channel.def.kind === 'rental' && weight === 0 && bloc.stocks.rental === 0) continue;
    if (channel.def.controlled && compiled.fab >= 0) {
      homeward += money * mandate * 0.5;
      money *= 1 - mandate * 0.5;
    }
    if (channel.def.controlled && rush && weight >= 3 && bloc.stocks.cash > 0) {
      pulled += money * p.pullForward;
      money *= 1 + p.pullForward;
    }
    const bought = buy(turn, slot, channel, money, chipMoney);
    const home = channel.def.controlled && compiled.fab >= 0 ? p.redirection : 0;
    homeward += bought.refused * home;
    left += bought.refused * (1 - home);
  }
  const fabChannel = compiled.channels[compiled.fab];
  if (fabChannel) {
    const made = fab(turn, slot, fabChannel, fabMoney + homeward);
    left += made.refused;
    learn(turn, slot, made.spent);
  } else left += homeward;
  const net = (left - pulled) * tickYears;
  add(turn.ledger, compiled.id, bloc.stocks, 'cash', net, spending);
  add(turn.ledger, compiled.id, bloc.stocks, 'spendTotal', all * tickYears - net, spending);
}

/** Stored chips, materials and memory lose value; materials are used up while the rival licenses them, and fill up again afterwards. */
function ageReserves(turn: TurnContext, slot: Slot): void {
  const { c, state } = turn;
  const { stocks } = state.blocs[slot];
  const id = c.blocs[slot].id;
  const { rates } = c;
  add(turn.ledger, id, stocks, 'chipReserve', -stocks.chipReserve * rates.aged, ageing);
  const cut = tightnessOfKind(c, state, rivalOf(slot), 'materials') * c.blocs[slot].constants.materialsExposure;
  const used = cut * (1 - stocks.materialsHome) * 4 * tickYears;
  const refill = cut < 0.05 ? Math.max(0, 1 - stocks.materialsReserve) * rates.refilled : 0;
  const over = Math.max(0, stocks.materialsReserve - 1) * rates.agedSlowly;
  add(turn.ledger, id, stocks, 'materialsReserve', refill - over - Math.min(used, stocks.materialsReserve - over), ageing);
  add(
    turn.ledger,
    id,
    stocks,
    'materialsHome',
    Math.min(0.95 - stocks.materialsHome, 0.05 + 0.25 * cut) > 0 ? (0.05 + 0.25 * cut) * tickYears * (0.95 - stocks.materialsHome) : 0,
    ageing,
  );
}

export function source(turn: TurnContext): void {
  for (const slot of slots) {
    sourceBloc(turn, slot);
    ageReserves(turn, slot);
  }
}
