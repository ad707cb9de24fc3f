// What is told once a match is over: beliefs against the truth, the turns that decided it, and the rival's plan.
import { cardAverages, cardIds, observe, resolveTurn, rivalOf, scoreMatch } from '../../engine/index.ts';
import type { Orders, Scenario, Slot, State } from '../../engine/index.ts';
import type { Agent, CreateAgent } from '../../agents/index.ts';
import { decideTurn, playPar } from '../../match/index.ts';
import type { Match, Table } from '../../match/index.ts';
import type { BeliefLine, Epilogue, RivalPlan, TurningPoint } from '../session.ts';

/** A finished match with every state it went through. */
export interface FinishedGame {
  readonly scenario: Scenario;
  readonly table: Table;
  readonly slot: Slot;
  readonly agents: readonly (Agent | null)[];
  readonly match: Match;
  readonly states: readonly State[];
}

function beliefs({ table, slot, states }: FinishedGame): readonly BeliefLine[] {
  const last = states.at(-1);
  if (last === undefined) return [];
  const seen = observe(table.scenario, last, slot, table.chance);
  const truth = observe(table.scenario, last, rivalOf(slot), table.chance);
  return Object.entries(seen.numbers).flatMap(([path, believed]) => {
    const real = truth.numbers[path];
    return believed.low === believed.high || real === undefined ? [] : [{ path, believed, truth: real.value }];
  });
}

/** The last state when `turn`'s own orders are replaced and every other order stays as recorded. */
function rerunFrom({ table, slot, match, states }: FinishedGame, turn: number, orders: Orders): State | null {
  let state = states[turn];
  if (state === undefined) return null;
  for (let i = turn; i < match.turns.length && state.ending === null; i++) {
    const recorded = match.turns[i] ?? [];
    const both = i === turn ? recorded.map((each, s) => (s === slot ? orders : each)) : recorded;
    state = resolveTurn(table.scenario, state, both, table.chance).state;
  }
  return state;
}

function turningPoints(game: FinishedGame, createAgent: CreateAgent): readonly TurningPoint[] {
  const { scenario, match, slot, states } = game;
  const last = states.at(-1);
  if (last === undefined) return [];
  const par = playPar(scenario, match, createAgent)[slot] ?? [];
  const outcome = scoreMatch(scenario, last, slot, par);
  const averages = cardAverages(last, slot);
  const compare = (turn: number, order: TurningPoint['order'], orders: Orders): TurningPoint[] => {
    const other = rerunFrom(game, turn, orders);
    if (other === null) return [];
    const without = scoreMatch(scenario, other, slot, par);
    const shifts = outcome.cards.map((card, i) => (card.score - (without.cards[i]?.score ?? 0)) * card.weight);
    const most = shifts.reduce((best, shift, i) => (Math.abs(shift) > Math.abs(shifts[best] ?? 0) ? i : best), 0);
    return [
      {
        turn: turn + 1,
        order,
        moved: outcome.outcome - without.outcome,
        card: cardIds[most] ?? 'gap',
        cardMoved: (averages[most] ?? 0) - (cardAverages(other, slot)[most] ?? 0),
      },
    ];
  };
  const points = match.turns.flatMap((both, turn) => {
    const own = both[slot] ?? [];
    const single = own.flatMap((order) =>
      compare(
        turn,
        order,
        own.filter((each) => each !== order),
      ),
    );
    return single.sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved)).slice(0, 1);
  });
  return points.sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || a.turn - b.turn);
}

function rivalPlan({ scenario, table, slot, agents, states }: FinishedGame): RivalPlan | null {
  const rival = rivalOf(slot);
  const agent = agents[rival];
  if (!agent) return null;
  const plan = scenario.plans.find(({ id }) => id === agent.doctrine);
  const turns = states.slice(0, -1).map((state, i) => ({ turn: i + 1, reasons: decideTurn(table, state, rival, agent).reasons }));
  return { name: plan?.name ?? agent.name, text: plan?.text ?? '', turns };
}

export function tellEpilogue(game: FinishedGame, createAgent: CreateAgent): Epilogue {
  return { beliefs: beliefs(game), turningPoints: turningPoints(game, createAgent), rival: rivalPlan(game) };
}
