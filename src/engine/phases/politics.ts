// Agenda, allies, enforcement, trust, tension and shocks: what accrues, decays and cools down.
import { tickYears, ticksPerYear } from '../calendar.ts';
import { changed } from '../ledger.ts';
import { clamp, exp } from '../math.ts';
import { openShare } from '../measures/use.ts';
import { capability } from '../measures/capability.ts';
import { sumOfWritten } from '../measures/controls.ts';
import type { Slot } from '../scenario.ts';
import { rule, type TurnContext } from '../turn-context.ts';

const accrual = rule('agenda');
const drift = rule('drift');
const fading = rule('fading');
const cooling = rule('cooling');
const standing = rule('standing-rules');
const hazard = rule('hazard');

/** Most agenda that may be held: a quarter's worth and one. */
export function agendaMost(perYear: number): number {
  return perYear / 4 + 1;
}

/** `written` is what its rules on paper add up to. */
function moveBloc(turn: TurnContext, slot: Slot, written: number): void {
  const { c, state, p, ledger } = turn;
  const { rates } = c;
  const { stocks } = state.blocs[slot];
  const cells = c.cells.blocs[slot];
  const most = Math.max(stocks.agenda, agendaMost(p.agendaPerYear));
  stocks.agenda = changed(ledger, cells.agenda, stocks.agenda, Math.min(p.agendaPerYear / ticksPerYear, most - stocks.agenda), accrual);
  const left = clamp(c.blocs[slot].alliesAtStart + 0.1 - 0.12 * written, 0.05, 1);
  stocks.allies = changed(ledger, cells.allies, stocks.allies, (left - stocks.allies) * rates.allies, drift);
  stocks.enforcement = changed(ledger, cells.enforcement, stocks.enforcement, (0.15 - stocks.enforcement) * rates.enforcement, drift);
  stocks.trust = changed(ledger, cells.trust, stocks.trust, (0.55 - stocks.trust) * rates.trust, drift);
  stocks.talent = changed(ledger, cells.talent, stocks.talent, (1 - stocks.talent) * rates.talent, drift);
  stocks.labAlignment = changed(ledger, cells.labAlignment, stocks.labAlignment, (c.blocs[slot].labsAtStart - stocks.labAlignment) * rates.labs, drift);
  const fade = -rates.shockFaded;
  stocks.budgetShock = changed(ledger, cells.budgetShock, stocks.budgetShock, stocks.budgetShock * fade, fading);
  stocks.researchShock = changed(ledger, cells.researchShock, stocks.researchShock, stocks.researchShock * fade, fading);
  stocks.supplyShock = changed(ledger, cells.supplyShock, stocks.supplyShock, stocks.supplyShock * fade, fading);
  stocks.brandShock = changed(ledger, cells.brandShock, stocks.brandShock, stocks.brandShock * fade, fading);
}

/** Hazard of a major incident now, a year. A held model counts too: it exists. */
function incidentHazard(turn: TurnContext): number {
  const { state, p } = turn;
  const frontier = Math.max(
    Math.max(capability(state, 0), state.blocs[0].stocks.capabilityHeld),
    Math.max(capability(state, 1), state.blocs[1].stocks.capabilityHeld),
  );
  const open = 0.5 * (openShare(state, turn.use, 0) + openShare(state, turn.use, 1));
  const cover = 0.5 * (state.blocs[0].stocks.safety + state.blocs[1].stocks.safety);
  return p.incidentHazard * exp(p.incidentPerPoint * (frontier - 150)) * (1 + p.incidentOpen * open) * (1 - p.incidentSafety * cover);
}

export function govern(turn: TurnContext): void {
  const { c, state, p, ledger } = turn;
  const first = sumOfWritten(c, state, 0);
  const second = sumOfWritten(c, state, 1);
  moveBloc(turn, 0, first);
  moveBloc(turn, 1, second);
  const danger = incidentHazard(turn) * tickYears;
  const pull = c.rates.tension;
  state.world.tension = changed(ledger, c.cells.world.tension, state.world.tension, (p.tensionBase - state.world.tension) * pull, cooling);
  state.world.tension = changed(ledger, c.cells.world.tension, state.world.tension, p.tensionPerRule * (first + second) * pull, standing);
  state.world.incidents = changed(ledger, c.cells.world.incidents, state.world.incidents, danger, hazard);
  turn.hazard += danger;
}
