// A recorded match retold: what each side ordered, what came of it, and how it ended.
import { dateOf, halfMonthsOf, slots } from '../../engine/index.ts';
import type { Report, Scenario } from '../../engine/index.ts';
import { rerunMatch } from '../../match/index.ts';
import type { Match } from '../../match/index.ts';
import { formatDate, t, tOrder, tReport } from '../../text/index.ts';
import type { Names } from '../../text/index.ts';
import { complain, leaveWith, say } from '../io.ts';
import { namesFrom } from './explain-names.ts';
import { loadScenario } from './load.ts';
import { loadMatch } from './load-match.ts';

/** Entries of a turn that are told; the rest weighs less. */
const mostEntries = 8;

function tellTurn(scenario: Scenario, match: Match, names: Names, report: Report, turn: number): void {
  const ticks = (turn - 1) * scenario.meta.turns.halfMonths;
  say(t('cli.play.turn', { turn, date: formatDate(dateOf(halfMonthsOf(scenario.meta.turns.start) + ticks)) }));
  for (const slot of slots) {
    const orders = match.turns[turn - 1]?.[slot] ?? [];
    say(t('cli.explain.ordered', { bloc: scenario.blocs[slot].name, count: orders.length }));
    for (const order of orders) say(`    ${tOrder(order, names)}`);
  }
  const told = report.entries.toSorted((a, b) => b.weight - a.weight).slice(0, mostEntries);
  for (const entry of told) say(`  ${tReport(entry, names)}`);
}

/** Retells the match in a file. */
export function explainRun(typed: string, scenarioName: string | undefined, json: boolean): void {
  const match = loadMatch(typed);
  if (!match) return;
  const loaded = loadScenario(scenarioName ?? match.scenario.id);
  if (!loaded) return;
  const { scenario } = loaded;
  const { states, reports, differsAt } = rerunMatch(scenario, match, { ledger: true });
  leaveWith(differsAt === null ? 0 : 1);
  const ending = states.at(-1)?.ending;
  if (json) {
    const turns = reports.map((report, i) => ({ turn: i + 1, orders: match.turns[i] ?? [], entries: report.entries }));
    return say(JSON.stringify({ scenario: scenario.id, seed: match.seed, turns, ending: ending ?? null, differsAt }, null, 2));
  }
  const names = namesFrom(scenario, scenario.endings.find((one) => one.id === ending?.id)?.text ?? null);
  say(t('cli.explain.run', { title: scenario.meta.title, seed: match.seed, turns: reports.length }));
  reports.forEach((report, i) => tellTurn(scenario, match, names, report, i + 1));
  if (differsAt !== null) complain(t('cli.explain.differs', { turn: differsAt }));
}
