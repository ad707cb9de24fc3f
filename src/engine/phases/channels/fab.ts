// Home fabs: production by the layer that binds, and learning by orders.
import { tickYears } from '../../calendar.ts';
import type { CompiledChannel } from '../../compiled.ts';
import { changed } from '../../ledger.ts';
import { clamp, exp, power } from '../../math.ts';
import { firstShipped } from '../../measures/licensing.ts';
import { trackAt, trackShare } from '../../measures/money.ts';
import { referenceShares } from '../../profile.ts';
import type { Slot } from '../../scenario.ts';
import { rivalOf } from '../../slots.ts';
import { type TurnContext, rule } from '../../turn-context.ts';
import { partPrice, tightnessNow, dispatch, type Bought, nothing } from './market.ts';

const learning = rule('learning');

/** Share of memory wanted that still comes from abroad under the rival's memory control: leaks close faster than the rule tightens. */
export function memoryFromAbroad(turn: TurnContext, slot: Slot): number {
  const open = 1 - tightnessNow(turn, rivalOf(slot), turn.c.blocs[rivalOf(slot)].control.memory);
  return open * open;
}

/** Dies a year that home wafers give at their present yield. */
export function freshDies(turn: TurnContext, slot: Slot): number {
  const { stocks } = turn.state.blocs[slot];
  return stocks.wafers * 12000 * turn.p.waferAllocation * turn.p.diesPerWafer * stocks.yield;
}

/** Home fabs: the minimum over money, wafers (with the die bank) and memory; learning by orders raises all three. */
export function fab(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const { c, state } = turn;
  const bloc = state.blocs[slot];
  const { stocks } = bloc;
  const cells = c.cells.blocs[slot];
  const asked = channel.parts.find((x) => x.def.id === bloc.channels[channel.index]?.part);
  const part = asked ?? firstShipped(channel, state.tick);
  if (!part) return nothing;
  const price = partPrice(turn, slot, part) * channel.priceFactor;
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
  stocks.dieBank = changed(turn.ledger, cells.dieBank, stocks.dieBank, -bank * tickYears, channel.cause);
  const usedStacks = units * part.def.memoryStacks;
  const fromStore = clamp(usedStacks * (1 - abroad) - stocks.memoryHome, 0, stocks.memoryStacks * 2);
  stocks.memoryStacks = changed(turn.ledger, cells.memoryStacks, stocks.memoryStacks, -fromStore * tickYears, channel.cause);
  const spent = (units * price) / 1e9;
  return { spent, refused: Math.max(0, money - spent) };
}

/** Fabs learn from orders, whoever paid for them; tool controls slow wafers and yield. */
export function learn(turn: TurnContext, slot: Slot, fabMoney: number): void {
  const { c, state, p } = turn;
  const bloc = state.blocs[slot];
  const { stocks } = bloc;
  const cells = c.cells.blocs[slot];
  const chipShare = trackShare(state, slot, trackAt.chips) / referenceShares.chips;
  const reference = turn.flows[slot].planned * 0.3 * 0.4;
  const target = Math.min(4, (fabMoney / reference) * (0.4 + 0.6 * chipShare));
  stocks.learning = changed(turn.ledger, cells.learning, stocks.learning, (target - stocks.learning) * c.rates.learning, learning);
  if (stocks.wafers <= 0) return;
  const tools = 1 - 0.6 * tightnessNow(turn, rivalOf(slot), turn.c.blocs[rivalOf(slot)].control.tools);
  const pace = p.yieldRate * (c.factors.fabPace[trackShare(state, slot, trackAt.chips)] as number) * power(stocks.learning, 0.4) * tools;
  stocks.yield = changed(turn.ledger, cells.yield, stocks.yield, Math.max(0, p.yieldLimit - stocks.yield) * (1 - exp(-pace * tickYears)), learning);
  stocks.wafers = changed(
    turn.ledger,
    cells.wafers,
    stocks.wafers,
    stocks.wafers * (exp(p.waferGrowth * power(stocks.learning, 0.5) * tools * tickYears) - 1),
    learning,
  );
  stocks.memoryHome = changed(
    turn.ledger,
    cells.memoryHome,
    stocks.memoryHome,
    stocks.memoryHome * (exp(p.memoryGrowth * power(stocks.learning, 0.8) * tickYears) - 1),
    learning,
  );
}
