// `backtest`: how well does the model reproduce the record? A table, a summary, and the same as JSON or in the docs.
import type { Command } from 'commander';
import { backtest, readTargets } from '../../match/index.ts';
import { t } from '../../text/index.ts';
import { complain, leaveWith, pathFrom, say, shownPath } from '../io.ts';
import { writeDocs } from './backtest-docs.ts';
import { aligned, cellsOf, columnHeads, summaryLines } from './backtest-table.ts';
import { historyFile, jsonFault, loadRecord, readJson } from './history.ts';

interface BacktestOptions {
  readonly targets?: string;
  readonly json?: boolean;
  readonly write?: boolean;
}

function run(options: BacktestOptions): void {
  const record = loadRecord();
  if (!record) return;
  const path = options.targets === undefined ? historyFile('targets.json') : pathFrom(options.targets);
  const value = readJson(path);
  if (value === undefined) {
    const fault = jsonFault(path);
    complain(fault === null ? t('cli.backtest.missing', { path: shownPath(path) }) : t('cli.backtest.unread', { path: shownPath(path), fault }));
    return leaveWith(2);
  }
  const read = readTargets(value);
  const result = backtest(record, read.targets);
  const faults = [...read.faults, ...result.faults];
  for (const { where, code, found } of faults) complain(t(`cli.backtest.fault.${code}`, { path: shownPath(path), where, found }));
  if (options.json) say(JSON.stringify({ targets: result.targets, summary: result.summary }, null, 2));
  else {
    say(t('cli.backtest.head', { targets: result.targets.length }));
    for (const line of aligned([columnHeads(), ...result.targets.map(cellsOf)])) say(line);
    for (const line of summaryLines(result)) say(line);
    if (result.targets.some((each) => each.model === null))
      say(t('cli.backtest.outside', { from: record.scenario.meta.turns.start.slice(0, 7), to: '2026-03' }));
  }
  const written = options.write ? writeDocs(record, result) : true;
  leaveWith(faults.length > 0 || !written ? 1 : 0);
}

export function addBacktest(program: Command): void {
  program
    .command('backtest')
    .description('Plays the record of 2022 to 2026 through the model and compares it with what was observed.')
    .option('--targets <file>', 'a file of targets; without it the 15 that come with the repository')
    .option('--json', 'machine-readable: one object {targets, summary}')
    .option('--write', 'put the table into docs/backtest.md')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- backtest\n  npm run scenario -- backtest --targets my-targets.json --json\n')
    .action(run);
}
