// The five cards as a seat sees them: headline numbers while the match runs, scores against the reference plans once it is over.
import { cardIds, compareOutcomes, rivalOf, scoreMatch } from '../../engine/index.ts';
import type { CardId, Observation, Reading, Scenario, State } from '../../engine/index.ts';
import type { ScoreLine, Scorecard } from '../session.ts';

const nothing: Reading = { value: 0, low: 0, high: 0, asOf: 0 };

function lineOf(scenario: Scenario, seen: Observation, card: CardId): ScoreLine {
  const total = cardIds.reduce((sum, id) => sum + (scenario.score.weights[id] ?? 0), 0);
  const weight = total > 0 ? (scenario.score.weights[card] ?? 0) / total : 1 / cardIds.length;
  const rival = scenario.blocs[rivalOf(seen.slot)].id;
  const shared = card === 'stability';
  const own = seen.numbers[shared ? `world.${card}` : `${seen.bloc}.${card}`] ?? nothing;
  return { card, own, rival: shared ? null : (seen.numbers[`${rival}.${card}`] ?? null), weight, score: null, rivalScore: null };
}

/** The cards while the match runs. */
export function runningCard(scenario: Scenario, seen: Observation): Scorecard {
  return { lines: cardIds.map((card) => lineOf(scenario, seen, card)), total: null, rivalTotal: null, result: null };
}

/** The cards of a finished match. `par` per slot, see `playPar`. */
export function finalCard(scenario: Scenario, state: State, seen: Observation, par: readonly (readonly number[])[]): Scorecard {
  const own = scoreMatch(scenario, state, seen.slot, par[seen.slot] ?? []);
  const rivalSlot = rivalOf(seen.slot);
  const rival = scoreMatch(scenario, state, rivalSlot, par[rivalSlot] ?? []);
  const verdict = compareOutcomes(own.outcome, rival.outcome);
  return {
    lines: cardIds.map((card, i) => ({
      ...lineOf(scenario, seen, card),
      score: own.cards[i]?.score ?? null,
      rivalScore: card === 'stability' ? null : (rival.cards[i]?.score ?? null),
    })),
    total: own.outcome,
    rivalTotal: rival.outcome,
    result: own.sharedLoss ? 'shared-loss' : verdict === 'draw' ? 'draw' : verdict === 'first' ? 'won' : 'lost',
  };
}
