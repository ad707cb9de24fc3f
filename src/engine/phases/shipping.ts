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
  const enforced = state.blocs[rivalOf(slot)].stocks.enforcement;
  for (const channel of compiled.channels) {
    const cells = bloc.channels[channel.index];
    if (!cells || cells.transitTraining.length === 0) continue;
    const at = state.tick % cells.transitTraining.length;
    const training = cells.transitTraining[at] ?? 0;
    const inference = cells.transitInference[at] ?? 0;
    if (training === 0 && inference === 0) continue;
    cells.transitTraining[at] = 0;
    cells.transitInference[at] = 0;
    const lost = channel.def.kind === 'grey' ? 1 - exp(-p.seizureRate * enforced * (channel.leadTicks * tickYears)) : 0;
    bloc.stocks.chipsSeized = changed(turn.ledger, compiled.id, 'chipsSeized', bloc.stocks.chipsSeized, training * lost, channel.cause);
    bloc.stocks.chipsTraining = changed(turn.ledger, compiled.id, 'chipsTraining', bloc.stocks.chipsTraining, training * (1 - lost), channel.cause);
    bloc.stocks.chipsInference = changed(turn.ledger, compiled.id, 'chipsInference', bloc.stocks.chipsInference, inference * (1 - lost), channel.cause);
  }
}

function retire(turn: TurnContext, slot: Slot): void {
  const { stocks } = turn.state.blocs[slot];
  const id = turn.c.blocs[slot].id;
  const worn = turn.c.rates.retired;
  const training = stocks.chipsTraining * worn;
  stocks.chipsTraining = changed(turn.ledger, id, 'chipsTraining', stocks.chipsTraining, -training, retirement);
  stocks.chipsInference = changed(turn.ledger, id, 'chipsInference', stocks.chipsInference, -stocks.chipsInference * worn, retirement);
  stocks.chipsRetired = changed(turn.ledger, id, 'chipsRetired', stocks.chipsRetired, training, retirement);
}

/** Power projects follow installed chips and what is planned ahead; nothing is ever disconnected. */
function connectPower(turn: TurnContext, slot: Slot): void {
  const bloc = turn.state.blocs[slot];
  const wanted = powerNeedGw(turn.c, bloc, turn.state.tick) * (1 + turn.p.powerLead);
  const gap = Math.max(0, wanted - bloc.stocks.powerGw);
  bloc.stocks.powerGw = changed(turn.ledger, turn.c.blocs[slot].id, 'powerGw', bloc.stocks.powerGw, gap * (turn.c.rates.connected[slot] ?? 0), powerPlan);
}

export function ship(turn: TurnContext): void {
  for (const slot of slots) {
    arrive(turn, slot);
    retire(turn, slot);
    connectPower(turn, slot);
  }
}
