// The table of an event's turns: its clock, each condition, the roll, and what came of it.
import type { EventDef, Scenario } from '../../engine/index.ts';
import type { FiringTurn } from '../../match/index.ts';
import { t } from '../../text/index.ts';
import { say } from '../io.ts';

const yes = (holds: boolean): string => t('cli.explain.yes', { holds: holds ? 'yes' : 'no' });

/** Sides' answers to one line: one word where they agree. */
function answer(scenario: Scenario, turn: FiringTurn, line: number): string {
  const all = turn.sides.map((side) => side.lines[line] ?? false);
  const [first = false] = all;
  if (all.every((one) => one === first)) return yes(first);
  return turn.sides.map((side) => `${scenario.blocs[side.slot].id} ${yes(side.lines[line] ?? false)}`).join(', ');
}

function outcome(turn: FiringTurn): string {
  if (turn.fired) return t('cli.explain.fired');
  if (!turn.rested) return t('cli.explain.rests');
  if (!turn.clock) return t('cli.explain.not-yet');
  const line = turn.sides[0]?.lines.findIndex((_, i) => turn.sides.every((side) => side.lines[i] === false)) ?? -1;
  if (line >= 0) return t('cli.explain.line', { line: line + 1 });
  if (!turn.due && turn.odds !== null && turn.roll !== null && turn.roll >= turn.odds) return t('cli.explain.rolled');
  return turn.due ? t('cli.explain.crowded') : t('cli.explain.no-side');
}

/** Prints the table: a column a condition, a row a turn. */
export function tellFirings(scenario: Scenario, event: EventDef, turns: readonly FiringTurn[]): void {
  const chance = turns.some((turn) => turn.odds !== null);
  const head = [
    t('cli.explain.turn'),
    t('cli.explain.clock'),
    ...event.when.map((line) => line.text),
    ...(chance ? [t('cli.explain.roll')] : []),
    t('cli.explain.result'),
  ];
  const rows = turns.map((turn) => [
    String(turn.turn),
    yes(turn.clock && turn.rested),
    ...event.when.map((_, i) => answer(scenario, turn, i)),
    ...(chance ? [t('cli.explain.odds', { roll: (turn.roll ?? 0).toFixed(2), odds: (turn.odds ?? 0).toFixed(2) })] : []),
    outcome(turn),
  ]);
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of [head, ...rows])
    say(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
