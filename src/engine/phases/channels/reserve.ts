// Money for the store: split over the bloc's supply layers.
import { tickYears } from '../../calendar.ts';
import type { CompiledChannel } from '../../compiled.ts';
import { changed } from '../../ledger.ts';
import { writtenTightness } from '../../measures/controls.ts';
import type { Slot } from '../../scenario.ts';
import { rivalOf } from '../../slots.ts';
import type { TurnContext } from '../../turn-context.ts';
import { memoryFromAbroad, freshDies } from './fab.ts';
import { partPrice, type Bought } from './market.ts';

/** Most quarters of refined materials that the open market can add to a store in a year; licensing by the other side cuts it. */
const materialsMarket = 2;

/** Money for the store is split over the bloc's supply layers; what one layer cannot take goes to the last. */
export function reserve(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number): Bought {
  const { c, state, ledger } = turn;
  const { stocks } = state.blocs[slot];
  const bloc = c.blocs[slot];
  const cells = c.cells.blocs[slot];
  const { layers } = c.scenario.blocs[slot];
  const budget = money * tickYears;
  const each = layers.length > 0 ? budget / layers.length : 0;
  let spent = 0;
  for (const layer of layers) {
    if (layer.uses === 'materials') {
      const open = materialsMarket * tickYears * (1 - writtenTightness(c, state, c.blocs[rivalOf(slot)].control.materials));
      const quarters = Math.min(each / turn.p.materialsCost, open, 12 - stocks.materialsReserve);
      stocks.materialsReserve = changed(ledger, cells.materialsReserve, stocks.materialsReserve, quarters, channel.cause);
      spent += quarters * turn.p.materialsCost;
    } else if (layer.uses === 'stacks') {
      const stacks = ((each * 1e9) / turn.p.memoryCost) * memoryFromAbroad(turn, slot);
      stocks.memoryStacks = changed(ledger, cells.memoryStacks, stocks.memoryStacks, stacks, channel.cause);
      spent += (stacks * turn.p.memoryCost) / 1e9;
    } else if (layer.uses === 'dies') {
      const dies = Math.min((each * 1e9) / turn.p.dieCost, freshDies(turn, slot) * tickYears);
      stocks.dieBank = changed(ledger, cells.dieBank, stocks.dieBank, dies, channel.cause);
      spent += (dies * turn.p.dieCost) / 1e9;
    }
  }
  const part = bloc.storePart;
  if (part && layers.some((layer) => layer.uses === 'chips')) {
    const price = (partPrice(turn, slot, part) / part.training) * (1 + turn.p.onshorePremium);
    stocks.chipReserve = changed(ledger, cells.chipReserve, stocks.chipReserve, ((budget - spent) * 1e9) / price, channel.cause);
    spent = budget;
  }
  return { spent: spent / tickYears, refused: money - spent / tickYears };
}
