// Fairness as a person reads it: who does better, whether the lead decides early, what luck, skill, choices and assumptions do.
import { cardIds, slots } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { spreadOf } from '../../match/index.ts';
import type { AssumptionRow, BalanceGame, BalanceReport, ChoiceRow, classSeeds, SkillRow, Spread } from '../../match/index.ts';
import { formatNumber, formatPlain, formatQuantity, t } from '../../text/index.ts';
import { say } from '../io.ts';
import { sayKey } from './load.ts';

/** Everything a measurement found. */
export interface Balance {
  readonly first: number;
  readonly last: number;
  readonly wanted: number;
  /** Seeds that were played again with one thing changed. */
  readonly paired: number;
  readonly complete: boolean;
  readonly report: BalanceReport;
  readonly skill: readonly SkillRow[];
  readonly choices: readonly ChoiceRow[];
  readonly assumptions: readonly AssumptionRow[];
  readonly classes: ReturnType<typeof classSeeds>;
}

/** What differs from an older version beyond what chance explains. */
export interface Moved {
  readonly bloc: string;
  /** A card, or "share" for the share of games it does better in. */
  readonly what: string;
  readonly change: Spread;
}

const band = { low: 0.35, high: 0.65 } as const;
/** Fewer games than this say nothing of a choice. */
const enough = 5;
/** An assumption that moves the outcome by less is counted and not told: points. */
const noticed = 0.1;

/** Blocs whose share of games lies outside the band, however lucky the seeds were. A tutorial is no contest. */
export function outsideBand(scenario: Scenario, report: BalanceReport): readonly string[] {
  if (scenario.meta.level === 'tutorial' || scenario.id === 'tutorial') return [];
  return slots.flatMap((slot) => {
    const share = report.shares[slot];
    return share !== undefined && (share.low > band.high || share.high < band.low) ? [scenario.blocs[slot].id] : [];
  });
}

/** A seat's averages in one game: distance from the reference plan and the plan itself. */
function averages(game: BalanceGame, slot: 0 | 1): readonly number[] {
  return cardIds.map((_, i) => (game.distances[slot]?.[i] ?? 0) + (game.par[slot]?.[i] ?? 0));
}

/** What has moved between two versions of a scenario, on the seeds that both were played on. */
export function movedSince(older: Scenario, before: readonly BalanceGame[], scenario: Scenario, after: readonly BalanceGame[]): readonly Moved[] {
  const old = new Map(before.map((game) => [game.seed, game]));
  const pairs = after.flatMap((game) => {
    const known = old.get(game.seed);
    return known === undefined ? [] : [[known, game] as const];
  });
  return slots.flatMap((slot) => {
    const bloc = scenario.blocs[slot].id;
    if (older.blocs[slot].id !== bloc) return [];
    return cardIds
      .map((what, i) => ({ bloc, what, change: spreadOf(pairs.map(([a, b]) => (averages(b, slot)[i] ?? 0) - (averages(a, slot)[i] ?? 0))) }))
      .filter(({ change }) => change.low > 0 || change.high < 0);
  });
}

const percent = (x: number): string => formatQuantity(x, 'share');
/** With its sign, since it is a change. */
const change = (x: number, digits: number): string => {
  const text = formatNumber(Math.abs(x), digits);
  return Number(text) === 0 ? text : `${x > 0 ? '+' : '−'}${text}`;
};
const range = (spread: Spread, digits: number): { readonly mean: string; readonly low: string; readonly high: string } => ({
  mean: change(spread.mean, digits),
  low: change(spread.low, digits),
  high: change(spread.high, digits),
});

function tellShares(scenario: Scenario, { report }: Balance): void {
  scenario.blocs.forEach(({ id, name }, slot) => {
    const { share, low, high } = report.shares[slot] ?? { share: 0, low: 0, high: 1 };
    say(
      t('cli.balance.share', { bloc: name, share: percent(share), low: percent(low), high: percent(high), draws: report.draws, losses: report.sharedLosses }),
    );
    for (const card of cardIds) {
      const { mean = 0, deviation = 0 } = report.stats[id]?.[card] ?? {};
      say(t('cli.balance.card', { card: sayKey(`card.${card}`, {}), mean: formatNumber(mean, 3), deviation: formatNumber(deviation, 3) }));
    }
    for (const row of report.doctrines.filter((x) => x.bloc === id))
      say(t('cli.balance.doctrine', { doctrine: row.doctrine, games: row.games, outcome: formatNumber(row.outcome, 1) }));
  });
  const { snowball } = report;
  if (snowball !== null) say(t('cli.balance.snowball', { share: percent(snowball.share), low: percent(snowball.low), high: percent(snowball.high) }));
}

function tellPaired(scenario: Scenario, { paired, skill, choices, assumptions }: Balance): void {
  if (paired === 0) return;
  const name = (id: string): string => scenario.blocs.find((bloc) => bloc.id === id)?.name ?? id;
  say(t('cli.balance.paired', { seeds: paired }));
  for (const row of skill) {
    const players = row.players.map(({ player, outcome }) => t('cli.balance.player', { player, outcome: formatNumber(outcome, 1) })).join(', ');
    say(t('cli.balance.skill', { bloc: name(row.bloc), luck: percent(row.luck), skill: percent(row.skill), both: percent(row.both), players }));
  }
  const often = choices.filter((row) => row.games >= enough);
  const width = often.reduce((most, row) => Math.max(most, row.event.length + row.choice.length + 1), 0);
  for (const row of often)
    say(
      t('cli.balance.choice', {
        choice: `${row.event}:${row.choice}`.padEnd(width),
        bloc: row.bloc,
        games: row.games,
        ...range(row.effect, 1),
        verdict: row.dominated ? 'dominated' : 'none',
      }),
    );
  if (often.length < choices.length) say(t('cli.balance.seldom', { count: choices.length - often.length, enough }));
  const strong = assumptions.filter((row) => Math.abs(row.outcome.mean) >= noticed);
  for (const row of strong)
    say(
      t('cli.balance.assumption', {
        assumption: row.assumption,
        value: formatPlain(row.value),
        bloc: scenario.blocs[0].name,
        ...range(row.outcome, 1),
        share: change(100 * row.share, 0),
      }),
    );
  if (strong.length < assumptions.length) say(t('cli.balance.insensitive', { count: assumptions.length - strong.length }));
}

/** Prints a measurement. */
export function tellBalance(
  scenario: Scenario,
  found: Balance,
  { moved, outside, why }: { readonly moved: readonly Moved[] | null; readonly outside: readonly string[]; readonly why: string | null },
): void {
  const { report, classes } = found;
  say(t('cli.balance.head', { title: scenario.meta.title, games: report.games, first: found.first, last: found.last }));
  if (!found.complete) say(t('cli.stopped', { done: report.games, all: found.wanted }));
  tellShares(scenario, found);
  tellPaired(scenario, found);
  say(t('cli.balance.classes', { seeds: classes.seeds.join(', '), forms: classes.forms.join(', ') }));
  if (moved !== null) {
    say(t('cli.balance.against', { count: moved.length }));
    for (const row of moved) say(t('cli.balance.moved', { bloc: row.bloc, card: sayKey(`card.${row.what}`, {}), ...range(row.change, 3) }));
  }
  if (outside.length > 0) say(why === null ? t('cli.balance.outside') : t('cli.balance.meant', { why }));
}
