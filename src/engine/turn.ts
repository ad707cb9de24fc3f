// One turn from end to end. docs/turn.md tells the same story in pseudocode; `phases/` has one file a step.
import type { Chance } from './chance.ts';
import { compiledOf } from './compiled.ts';
import { tickYears } from './calendar.ts';
import { beginTick, bookOf, createLedger } from './ledger.ts';
import { exp } from './math.ts';
import { openFrontier } from './measures/capability.ts';
import { headlines } from './measures/cards.ts';
import { flowsOf } from './measures/money.ts';
import { useTable } from './measures/use.ts';
import type { Orders } from './orders.ts';
import { carryOut } from './phases/orders.ts';
import { runEffects } from './phases/effects.ts';
import { endingOf } from './phases/endings.ts';
import { fireEvents } from './phases/events.ts';
import { adopt } from './phases/market.ts';
import { applyPolicy } from './phases/policy.ts';
import { govern } from './phases/politics.ts';
import { leakHeldModels } from './phases/leaks.ts';
import { lobbyAgainstRules } from './phases/lobbying.ts';
import { release } from './phases/releasing.ts';
import { reportMoves } from './phases/reporting.ts';
import { research } from './phases/research.ts';
import { ship } from './phases/shipping.ts';
import { source } from './phases/sourcing.ts';
import { strikeIncident } from './phases/incidents.ts';
import type { Report } from './report.ts';
import type { PublicScenario, Scenario } from './scenario.ts';
import { slots } from './slots.ts';
import { initialState } from './start.ts';
import { cloneState, type State } from './state.ts';
import type { TurnContext } from './turn-context.ts';

export interface ResolveOptions {
  /** Keep the ledger; the state is the same bit for bit either way. Default true. */
  readonly ledger?: boolean;
}

/** Takes the tick's flows as they stand now. */
function takeStock(turn: TurnContext): void {
  useTable(turn.c, turn.state, turn.use);
  turn.openFrontier = openFrontier(turn.state);
  turn.flows = [flowsOf(turn.c, turn.state, turn.use, 0), flowsOf(turn.c, turn.state, turn.use, 1)];
}

function contextOf(scenario: Scenario, state: State, chance: Chance, ledger: boolean): TurnContext {
  const c = compiledOf(scenario);
  const use = useTable(c, state);
  const flows: TurnContext['flows'] = [flowsOf(c, state, use, 0), flowsOf(c, state, use, 1)];
  return {
    c,
    p: scenario.parameters,
    state,
    chance,
    ledger: createLedger(ledger),
    entries: [],
    sales: [],
    flows,
    use,
    jolts: [],
    openFrontier: openFrontier(state),
    pulledForward: [0, 0],
    hazard: 0,
  };
}

/** One half-month. Everything here depends on the tick alone, never on the turn's length. */
function tick(turn: TurnContext): void {
  beginTick(turn.ledger, turn.state.tick);
  takeStock(turn);
  applyPolicy(turn);
  runEffects(turn);
  ship(turn);
  source(turn);
  research(turn);
  release(turn);
  adopt(turn);
  govern(turn);
  turn.state.tick += 1;
}

/**
 * Plays one turn: both seats' orders at once, then the turn's half-months, then events for the next.
 * @param state is not touched; the returned state is its own.
 * @param orders per slot; what is not legal is left out and reported as `order.refused`.
 */
export function resolveTurn(
  scenario: Scenario | PublicScenario,
  state: State,
  orders: readonly Orders[],
  chance: Chance,
  options: ResolveOptions = {},
): { state: State; report: Report } {
  const turn = contextOf(scenario, cloneState(state), chance, options.ledger ?? true);
  const { halfMonths, count } = scenario.meta.turns;
  beginTick(turn.ledger, state.tick);
  carryOut(turn, orders);
  for (let i = 0; i < halfMonths; i++) tick(turn);
  turn.openFrontier = openFrontier(turn.state);
  leakHeldModels(turn, halfMonths * tickYears);
  lobbyAgainstRules(turn, halfMonths * tickYears);
  strikeIncident(turn, 1 - exp(-turn.hazard));
  turn.state.turn += 1;
  turn.state.history = [...turn.state.history, headlines(turn.c, turn.state)];
  turn.state.ending = endingOf(turn, count);
  if (!turn.state.ending) fireEvents(turn, halfMonths);
  reportMoves(turn, state);
  return { state: turn.state, report: { turn: state.turn, entries: turn.entries, sales: turn.sales, ledger: bookOf(turn.ledger, turn.c.cells) } };
}

/** Fills the pipelines as if the start's standing orders had run before it, so that the first quarter is not empty. */
function fillPipelines(turn: TurnContext): void {
  const trial: TurnContext = { ...turn, state: cloneState(turn.state) };
  source(trial);
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, x) => total + x, 0);
  for (const slot of slots) {
    const bloc = turn.state.blocs[slot];
    turn.c.blocs[slot].channels.forEach((channel, i) => {
      const cells = bloc.channels[i];
      const tried = trial.state.blocs[slot].channels[i];
      if (!cells || !tried) return;
      const training = sum(tried.transitTraining);
      const inference = sum(tried.transitInference);
      for (let at = 0; cells.transitTraining.length > 0 && at < Math.floor(channel.leadTicks); at++) {
        cells.transitTraining[at] = training;
        cells.transitInference[at] = inference;
        bloc.stocks.chipsOrdered += training;
      }
    });
  }
}

/** The state with which a match begins: start values, chips already on their way, the first cards on the desks. */
export function startState(scenario: Scenario, chance: Chance): State {
  const turn = contextOf(scenario, initialState(scenario), chance, false);
  fillPipelines(turn);
  fireEvents(turn, scenario.meta.turns.halfMonths);
  return turn.state;
}
