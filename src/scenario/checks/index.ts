// All checks beyond shape, one file a concern.
import { checkAuthor } from './author.ts';
import { checkConditions } from './conditions.ts';
import { checkDates } from './dates.ts';
import { checkEvents } from './events.ts';
import { checkPlans } from './plans.ts';
import { checkRanges } from './ranges.ts';
import { checkReferences } from './references.ts';
import { checkTexts } from './texts.ts';
import type { Checking } from './checking.ts';

export { Checking, Cursor } from './checking.ts';

const checks: readonly ((checking: Checking) => void)[] = [
  checkReferences,
  checkConditions,
  checkRanges,
  checkDates,
  checkEvents,
  checkPlans,
  checkAuthor,
  checkTexts,
];

/** Runs every check on an assembled scenario; malformed parts are passed over. */
export function runChecks(checking: Checking): void {
  for (const check of checks) check(checking);
}
