// A drafted order that the rules refuse, as a sentence: which one, and why.
import type { DraftProblem, ScenarioTexts } from '../../store/index.ts';
import { namesOf, t, tOrder, tRefusal } from '../../text/index.ts';

/** Which order is refused, and why. */
export function sayProblem({ order, refusal }: DraftProblem, texts: ScenarioTexts): string {
  return t('hud.desk.problem', { order: tOrder(order, namesOf(texts)), reason: tRefusal(refusal) });
}
