// Reading the record's folder for the verbs `backtest`, `series` and `fit`.
import type { FitResult, FittedNumber, HistoryRecord, LinkDefs, Observation, ScriptedOrders, Tolerance, GivenSeries } from '../../match/index.ts';
import { t } from '../../text/index.ts';
import { complain, joinPath, leaveWith, readText, scenariosFolder } from '../io.ts';
import { loadScenario } from './load.ts';

export const historyFolder = joinPath(scenariosFolder, 'history');
export const historyFile = (name: string): string => joinPath(historyFolder, name);

/** A JSON file as a value; undefined where it is missing or no JSON. */
export function readJson(path: string): unknown {
  const text = readText(path);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Where a text stops being JSON, as "line 3, column 7"; null where the reader does not say, and for no text. */
export function jsonFault(path: string): string | null {
  const text = readText(path);
  if (text === null) return null;
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const at = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const before = text.slice(0, at === undefined ? text.length : Number(at)).split('\n');
    return t('cli.backtest.fault.place', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }
}

interface RecordFile {
  readonly fitted: readonly FittedNumber[];
  readonly guided: readonly string[];
  readonly tolerances: { readonly [series: string]: Tolerance };
  readonly links: LinkDefs;
  readonly given: GivenSeries;
  readonly observations: readonly Observation[];
}

/** The record as the repository has it; null, with a sentence and exit code 2, where a file is missing or broken. */
export function loadRecord(): HistoryRecord | null {
  const loaded = loadScenario('history');
  if (!loaded) return null;
  const record = readJson(historyFile('record.json')) as RecordFile | undefined;
  const script = readJson(historyFile('orders.json')) as { readonly orders: readonly ScriptedOrders[] } | undefined;
  if (record === undefined || script === undefined) {
    const path = historyFile(record === undefined ? 'record.json' : 'orders.json');
    complain(t('cli.backtest.unread', { path, fault: jsonFault(path) ?? '' }));
    leaveWith(2);
    return null;
  }
  const fitIn = (name: string): FitResult | null => (readJson(historyFile(name)) as FitResult | undefined) ?? null;
  return { scenario: loaded.scenario, script: script.orders, ...record, fit: fitIn('fit.json'), earlyFit: fitIn('fit-early.json') };
}
