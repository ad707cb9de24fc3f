// The generated part of docs/backtest.md: the table of targets, what was fitted, and the errors of every series.
import { seriesErrors } from '../../match/index.ts';
import type { Backtest, HistoryRecord } from '../../match/index.ts';
import { formatNumber, formatPlain, t } from '../../text/index.ts';
import { cellsOf, columnHeads, summaryLines } from './backtest-table.ts';
import { complain, joinPath, readText, say, scenariosFolder, shownPath, writeText } from '../io.ts';

const docs = joinPath(scenariosFolder, '..', 'docs', 'backtest.md');
const begin = '<!-- backtest:begin -->';
const end = '<!-- backtest:end -->';

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function fittedNumbers(record: HistoryRecord): string {
  const early = new Map((record.earlyFit?.parameters ?? []).map((each) => [each.name, each.value]));
  const heads = t('cli.backtest.fit-columns', {}).split(' | ');
  const rows = (record.fit?.parameters ?? []).map(({ name, before, value, low, high }) => [
    name,
    ...[before, value, low, high, early.get(name) ?? before].map(formatPlain),
  ]);
  return table(heads, rows);
}

function errorsBySeries(record: HistoryRecord): string {
  const mean = (count: number, error: number): string => (count > 0 ? formatNumber(error, 2) : '–');
  const rows = seriesErrors(record).map((each) => [
    each.series,
    String(each.seen),
    String(each.seenWithin),
    mean(each.seen, each.seenError),
    String(each.unseen),
    String(each.unseenWithin),
    mean(each.unseen, each.unseenError),
  ]);
  return table(t('cli.backtest.series-columns', {}).split(' | '), rows);
}

/** What a reader should take away, in one sentence of figures. */
function headline({ summary }: Backtest): string {
  const { early, fit, compared } = summary;
  return t('cli.backtest.headline', {
    early: early?.until ?? '',
    earlyPassed: early?.passed ?? 0,
    earlyTargets: early?.targets ?? 0,
    until: fit?.until ?? '',
    passed: summary.passedScored,
    scored: summary.scored,
    model: formatNumber(compared?.model ?? 0, 2),
    last: formatNumber(compared?.last ?? 0, 2),
    trend: formatNumber(compared?.trend ?? 0, 2),
  });
}

/** The page with its generated part written anew; null where it has no place for it. */
export function renderBacktestDoc(page: string, record: HistoryRecord, result: Backtest): string | null {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) return null;
  const parts = [
    headline(result),
    '### The targets',
    table(columnHeads(), result.targets.map(cellsOf)),
    summaryLines(result)
      .map((line) => `- ${line}`)
      .join('\n'),
    '### What was fitted',
    fittedNumbers(record),
    '### Every series of the record',
    errorsBySeries(record),
  ];
  return `${page.slice(0, from + begin.length)}\n\n${parts.join('\n\n')}\n\n${page.slice(to)}`;
}

/** Puts the tables into their place in the docs; false, with a sentence, where there is none. */
export function writeDocs(record: HistoryRecord, result: Backtest): boolean {
  const page = renderBacktestDoc(readText(docs) ?? '', record, result);
  if (page === null) {
    complain(t('cli.backtest.no-place', { path: shownPath(docs), begin, end }));
    return false;
  }
  writeText(docs, page);
  say(t('cli.backtest.written', { path: shownPath(docs) }));
  return true;
}
