// Reading the record's folder for the verbs `backtest`, `series` and `fit`.
import type { FitResult, HistoryRecord, LinkDefs, Observation, ScriptedOrders, Tolerance, GivenSeries } from '../../match/index.ts';
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

interface RecordFile {
  readonly fitted: readonly string[];
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
  const wanted = ['record.json', 'orders.json'].map((name) => ({ path: historyFile(name), value: readJson(historyFile(name)) }));
  const broken = wanted.find((file) => file.value === undefined);
  if (broken) {
    complain(t('cli.backtest.unread', { path: broken.path }));
    leaveWith(2);
    return null;
  }
  const record = wanted[0]?.value as RecordFile;
  const { orders } = wanted[1]?.value as { readonly orders: readonly ScriptedOrders[] };
  const fitIn = (name: string): FitResult | null => (readJson(historyFile(name)) as FitResult | undefined) ?? null;
  return { scenario: loaded.scenario, script: orders, ...record, fit: fitIn('fit.json'), earlyFit: fitIn('fit-early.json') };
}
