// Chips arrive, may be seized on the way, wear out, and wait for power.
import { tickYears } from '../calendar.ts';
import { rivalOf, slots } from '../compiled.ts';
import { changed } from '../ledger.ts';
import { exp } from '../math.ts';
import { powerNeedGw } from '../measures/compute.ts';
import type { Slot } from '../scenario.ts';
import { rule, type TurnContext } from '../turn-context.ts';

const retirement = rule('retirement');
const powerPlan = rule('power-plan');

function arrive(turn: TurnContext, slot: Slot): void {
  const { c, state, p } = turn;
  const bloc = state.blocs[slot];
  const compiled = c.blocs[slot];
  const cells = c.cells.blocs[slot];
  const enforced = state.blocs[rivalOf(slot)].stocks.enforcement;
  for (const channel of compiled.channels) {
    const ways = bloc.channels[channel.index];
    if (!ways || ways.transitTraining.length === 0) continue;
    const at = state.tick % ways.transitTraining.length;
    const training = ways.transitTraining[at] ?? 0;
    const inference = ways.transitInference[at] ?? 0;
    if (training === 0 && inference === 0) continue;
    ways.transitTraining[at] = 0;
    ways.transitInference[at] = 0;
    const lost = channel.kind === 'grey' ? 1 - exp(-p.seizureRate * enforced * (channel.leadTicks * tickYears)) : 0;
    bloc.stocks.chipsSeized = changed(turn.ledger, cells.chipsSeized, bloc.stocks.chipsSeized, training * lost, channel.cause);
    bloc.stocks.chipsTraining = changed(turn.ledger, cells.chipsTraining, bloc.stocks.chipsTraining, training * (1 - lost), channel.cause);
    bloc.stocks.chipsInference = changed(turn.ledger, cells.chipsInference, bloc.stocks.chipsInference, inference * (1 - lost), channel.cause);
  }
}

function retire(turn: TurnContext, slot: Slot): void {
  const { stocks } = turn.state.blocs[slot];
  const cells = turn.c.cells.blocs[slot];
  const worn = turn.c.rates.retired;
  const training = stocks.chipsTraining * worn;
  stocks.chipsTraining = changed(turn.ledger, cells.chipsTraining, stocks.chipsTraining, -training, retirement);
  stocks.chipsInference = changed(turn.ledger, cells.chipsInference, stocks.chipsInference, -stocks.chipsInference * worn, retirement);
  stocks.chipsRetired = changed(turn.ledger, cells.chipsRetired, stocks.chipsRetired, training, retirement);
}

/** Power projects follow installed chips and what is planned ahead; nothing is ever disconnected. */
function connectPower(turn: TurnContext, slot: Slot): void {
  const bloc = turn.state.blocs[slot];
  const wanted = powerNeedGw(turn.c, bloc, turn.state.tick) * (1 + turn.p.powerLead);
  const gap = Math.max(0, wanted - bloc.stocks.powerGw);
  bloc.stocks.powerGw = changed(turn.ledger, turn.c.cells.blocs[slot].powerGw, bloc.stocks.powerGw, gap * (turn.c.rates.connected[slot] ?? 0), powerPlan);
}

export function ship(turn: TurnContext): void {
  for (const slot of slots) {
    arrive(turn, slot);
    retire(turn, slot);
    connectPower(turn, slot);
  }
}
