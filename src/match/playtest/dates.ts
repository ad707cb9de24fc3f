// The first day of a turn, for events that a script fires.
import { dateOf, halfMonthsOf } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';

/** ISO date of the first day of a turn, 1 for the first. */
export function dateOfTurnIn(scenario: Scenario, turn: number): string {
  const { start, halfMonths } = scenario.meta.turns;
  const { year, month, day } = dateOf(halfMonthsOf(start) + (turn - 1) * halfMonths);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
