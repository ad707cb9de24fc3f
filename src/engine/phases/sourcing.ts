// Chip money to chips on their way: each channel takes its part; what rules refuse flows home or stays in hand; stores age.
import { tickYears } from '../calendar.ts';
import type { CompiledChannel } from '../compiled.ts';
import { changed } from '../ledger.ts';
import { writtenTightness } from '../measures/controls.ts';
import { noticeRunning, trackAt, trackShare } from '../measures/money.ts';
import type { Slot } from '../scenario.ts';
import { rivalOf, slots } from '../slots.ts';
import { type TurnContext, rule } from '../turn-context.ts';
import { fab, learn } from './channels/fab.ts';
import { tightnessNow, type Bought, nothing } from './channels/market.ts';
import { purchase, grey, rental, onshore, extraPower } from './channels/purchase.ts';
import { reserve } from './channels/reserve.ts';

const spending = rule('spending');

const ageing = rule('ageing');

function buy(turn: TurnContext, slot: Slot, channel: CompiledChannel, money: number, allMoney: number): Bought {
  switch (channel.kind) {
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
  const chipMoney = (all * trackShare(state, slot, trackAt.chips)) / 100;
  const compiled = c.blocs[slot];
  const cells = c.cells.blocs[slot];
  let weights = 0;
  for (const channel of bloc.channels) weights += channel.weight;
  const mandate = tightnessNow(turn, slot, turn.c.blocs[slot].control.mandate);
  const rush = noticeRunning(c, state, slot);
  let left = weights === 0 ? chipMoney : 0;
  let homeward = 0;
  let pulled = 0;
  let fabMoney = 0;
  bloc.binding = 'money';
  for (const channel of compiled.channels) {
    const weight = bloc.channels[channel.index]?.weight ?? 0;
    let money = weights > 0 ? (chipMoney * weight) / weights : 0;
    if (channel.kind === 'fab') {
      fabMoney += money;
      continue;
    }
    if (channel.kind === 'rental' && weight === 0 && bloc.stocks.rental === 0) continue;
    if (channel.controlled && compiled.fab >= 0) {
      homeward += money * mandate * 0.5;
      money *= 1 - mandate * 0.5;
    }
    const rushing = channel.controlled && rush && weight >= 3 && bloc.stocks.cash > 0;
    if (rushing) {
      pulled += money * p.pullForward;
      money *= 1 + p.pullForward;
    }
    const ordered = bloc.stocks.chipsOrdered;
    const bought = buy(turn, slot, channel, money, chipMoney);
    if (rushing) turn.pulledForward[slot] += ((bloc.stocks.chipsOrdered - ordered) * p.pullForward) / (1 + p.pullForward);
    const home = channel.controlled && compiled.fab >= 0 ? p.redirection : 0;
    homeward += bought.refused * home;
    left += bought.refused * (1 - home);
  }
  const fabChannel = compiled.fab < 0 ? undefined : compiled.channels[compiled.fab];
  if (fabChannel) {
    const made = fab(turn, slot, fabChannel, fabMoney + homeward);
    left += made.refused;
    learn(turn, slot, made.spent);
  } else left += homeward;
  const net = (left - pulled) * tickYears;
  bloc.stocks.cash = changed(turn.ledger, cells.cash, bloc.stocks.cash, net, spending);
  bloc.stocks.spendTotal = changed(turn.ledger, cells.spendTotal, bloc.stocks.spendTotal, all * tickYears - net, spending);
}

/** Stored chips, materials and memory lose value; materials are used up while the rival licenses them, and fill up again afterwards. */
function ageReserves(turn: TurnContext, slot: Slot): void {
  const { c, state } = turn;
  const { stocks } = state.blocs[slot];
  const cells = c.cells.blocs[slot];
  const { rates } = c;
  stocks.chipReserve = changed(turn.ledger, cells.chipReserve, stocks.chipReserve, -stocks.chipReserve * rates.aged, ageing);
  const cut = writtenTightness(c, state, c.blocs[rivalOf(slot)].control.materials) * c.blocs[slot].constants.materialsExposure;
  const used = cut * (1 - stocks.materialsHome) * 4 * tickYears;
  const refill = cut < 0.05 ? Math.max(0, 1 - stocks.materialsReserve) * rates.refilled : 0;
  const over = Math.max(0, stocks.materialsReserve - 1) * rates.agedSlowly;
  stocks.materialsReserve = changed(
    turn.ledger,
    cells.materialsReserve,
    stocks.materialsReserve,
    refill - over - Math.min(used, stocks.materialsReserve - over),
    ageing,
  );
  stocks.materialsHome = changed(
    turn.ledger,
    cells.materialsHome,
    stocks.materialsHome,
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
