// A playtest as a person reads it: one row an event, then what is never seen, how long it takes, and the author's checks.
import type { Scenario } from '../../engine/index.ts';
import type { CheckVerdict, Coverage, EventCoverage, PlaytestSetup } from '../../match/index.ts';
import { formatNumber, t } from '../../text/index.ts';
import { say } from '../io.ts';

/** Everything a playtest found. */
export interface Playtest {
  readonly first: number;
  readonly last: number;
  readonly players: readonly string[];
  readonly wanted: number;
  readonly coverage: Coverage;
  readonly verdicts: readonly CheckVerdict[];
  /** Checks that an interruption left unfinished, with the games they have. */
  readonly unfinished: readonly { readonly it: string; readonly done: number; readonly all: number }[];
  /** Games played twice, and those whose two hashes differ. */
  readonly twice: number;
  readonly differing: readonly PlaytestSetup[];
}

const percent = (x: number): string => `${Math.round(x * 100)}%`;
const listed = (names: readonly string[]): string => (names.length === 0 ? t('cli.playtest.none') : names.join(', '));

function row(event: EventCoverage, width: number): string {
  const all = event.choices.reduce((sum, choice) => sum + choice.taken, 0);
  const choices = event.choices.map((choice) => `${choice.choice} ${percent(choice.taken / Math.max(1, all))}`).join('  ');
  const turns = event.seen === 0 ? '–' : event.first === event.last ? String(event.first) : `${event.first}–${event.last}`;
  return t('cli.playtest.row', { event: event.event.padEnd(width), seen: percent(event.seen).padStart(4), turns: turns.padEnd(6), choices }).trimEnd();
}

function tellFigures(scenario: Scenario, { coverage }: Playtest): void {
  const sides = (values: readonly string[]): string =>
    scenario.blocs.map((bloc, i) => t('cli.playtest.side', { bloc: bloc.name, count: values[i] ?? '' })).join(', ');
  const { minutes, worst } = coverage;
  say(t('cli.playtest.never', { events: listed(coverage.neverFired), choices: listed(coverage.neverTaken) }));
  say(t('cli.playtest.endings', { endings: coverage.endings.map((one) => `${one.ending} ${one.games}`).join(', ') }));
  say(
    t('cli.playtest.idle', {
      first: sides(coverage.idle.map((x) => formatNumber(x, 1))),
      dead: formatNumber(coverage.dead, 1),
      turns: formatNumber(coverage.turns, 1),
    }),
  );
  say(t('cli.playtest.minutes', { mean: formatNumber(minutes.mean, 0), most: formatNumber(minutes.most, 0), given: scenario.meta.minutes.play }));
  say(t('cli.playtest.better', { first: sides(coverage.better.map(percent)) }));
  if (worst !== null)
    say(t('cli.playtest.worst', { seed: worst.seed, players: worst.players.join(' – '), outcomes: worst.outcomes.map((x) => formatNumber(x, 1)).join(' – ') }));
}

function tellChecks({ verdicts, unfinished }: Playtest): void {
  for (const verdict of verdicts) {
    for (const line of verdict.lines) {
      const values = line.values.length === 0 ? '' : ` (${line.values.map((x) => formatNumber(x, 3)).join(', ')})`;
      say(t('cli.playtest.check', { holds: line.holds ? 'yes' : 'no', it: verdict.it, line: line.text, values }));
    }
  }
  for (const one of unfinished) say(t('cli.playtest.check-stopped', { ...one }));
  const met = verdicts.filter((verdict) => verdict.lines.every((line) => line.holds)).length;
  const all = verdicts.length + unfinished.length;
  say(all === 0 ? t('cli.playtest.no-checks') : t('cli.playtest.checks', { met, all }));
}

/** Prints a playtest. */
export function tellPlaytest(scenario: Scenario, found: Playtest, problems: number): void {
  const { coverage } = found;
  say(t('cli.playtest.head', { title: scenario.meta.title, games: coverage.games, first: found.first, last: found.last, players: found.players.join(', ') }));
  if (coverage.games < found.wanted) say(t('cli.stopped', { done: coverage.games, all: found.wanted }));
  const width = coverage.events.reduce((most, event) => Math.max(most, event.event.length), 5);
  say(t('cli.playtest.columns', { event: ''.padEnd(width) }));
  for (const event of coverage.events) say(row(event, width));
  tellFigures(scenario, found);
  tellChecks(found);
  const which = found.differing.map((one) => `${one.players.join(' – ')} ${one.seed}`).join(', ');
  say(t('cli.playtest.same', { same: found.differing.length === 0 ? 'yes' : 'no', games: found.twice, which }));
  say(t('cli.playtest.sum', { problems }));
}
