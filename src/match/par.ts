// The yardstick of a score: both reference plans played against each other on the match's own seed, because luck is as large as skill.
import { cardAverages, slots } from '../engine/index.ts';
import type { Scenario } from '../engine/index.ts';
import type { CreateAgent } from '../agents/index.ts';
import type { Match } from './match.ts';
import { playMatch } from './play.ts';

/** Average headline numbers of each seat's reference plan, per slot in the order of `cardIds`. */
export function playPar(scenario: Scenario, match: Pick<Match, 'seed' | 'assumptions'>, create: CreateAgent): readonly (readonly number[])[] {
  const seats = scenario.blocs.map(({ id }) => ({ bloc: id, kind: 'agent' as const, agent: scenario.score.par.plans[id] ?? 'balanced', doctrine: null }));
  const { state } = playMatch(scenario, { id: 'par', title: '', seed: match.seed, seats, assumptions: match.assumptions }, create);
  return slots.map((slot) => cardAverages(state, slot));
}
