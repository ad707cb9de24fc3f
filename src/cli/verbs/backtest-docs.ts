// The generated part of docs/backtest.md: the table of targets, what was fitted, and the errors of every series.
import { seriesErrors } from '../../match/index.ts';
import type { HistoryRecord } from '../../match/index.ts';
import { formatNumber, formatPlain, t } from '../../text/index.ts';
import { complain, joinPath, readText, say, scenariosFolder, shownPath, writeText } from '../io.ts';

const docs = joinPath(scenariosFolder, '..', 'docs', 'backtest.md');
const begin = '<!-- backtest:begin -->';
const end = '<!-- backtest:end -->';

export interface TargetTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The summary, a sentence a line. */
  readonly lines: readonly string[];
}

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

/** Puts the tables into their place in the docs; false, with a sentence, where there is none. */
export function writeDocs(record: HistoryRecord, targets: TargetTable): boolean {
  const page = readText(docs) ?? '';
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) {
    complain(t('cli.backtest.no-place', { path: shownPath(docs), begin, end }));
    return false;
  }
  const parts = [
    '### The targets',
    table(targets.heads, targets.rows),
    targets.lines.map((line) => `- ${line}`).join('\n'),
    '### What was fitted',
    fittedNumbers(record),
    '### Every series of the record',
    errorsBySeries(record),
  ];
  writeText(docs, `${page.slice(0, from + begin.length)}\n\n${parts.join('\n\n')}\n\n${page.slice(to)}`);
  say(t('cli.backtest.written', { path: shownPath(docs) }));
  return true;
}
