// All that a back-test needs beside the targets, as it stands in the folder of the history.
import type { Scenario } from '../../engine/index.ts';
import type { Observation } from './baselines.ts';
import type { ScriptedOrders } from './script.ts';
import { runHistory } from './script.ts';
import type { GivenSeries, Reading } from './series.ts';
import type { LinkDefs, Settings } from './settings.ts';
import { withSettings } from './settings.ts';
import type { Tolerance } from './target.ts';

/** Result of a fit as it is committed. */
export interface FitResult {
  readonly date: string;
  readonly command: string;
  /** Last day of the data that it has seen. */
  readonly until: string;
  readonly observations: number;
  readonly series: number;
  readonly evaluations: number;
  /** Mean squared error in tolerances, before and after. */
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly parameters: readonly { readonly name: string; readonly before: number; readonly value: number; readonly low: number; readonly high: number }[];
}

/** A number that the fit may move: its name, and the value that its source gives without the fit. */
export interface FittedNumber {
  readonly name: string;
  readonly sourced: number;
}

export interface HistoryRecord {
  readonly scenario: Scenario;
  readonly script: readonly ScriptedOrders[];
  readonly observations: readonly Observation[];
  /** How far a series may be off its observations while fitting, by series. */
  readonly tolerances: { readonly [series: string]: Tolerance };
  readonly links: LinkDefs;
  readonly given: GivenSeries;
  /** Series whose observations, later ones too, were in view when start values were set by hand: never called predicted. */
  readonly guided: readonly string[];
  /** Numbers that a fit may move, in the order in which it tries them, with the sourced values that it starts from and is pulled back to. */
  readonly fitted: readonly FittedNumber[];
  readonly fit: FitResult | null;
  readonly earlyFit: FitResult | null;
}

export function settingsOf(fit: FitResult | null): Settings {
  return Object.fromEntries((fit?.parameters ?? []).map(({ name, value }) => [name, value]));
}

/** The record played once with numbers replaced by name, ready to be read. */
export function readingWith(record: HistoryRecord, settings: Settings): Reading {
  const { scenario, links } = withSettings(record.scenario, record.links, settings);
  return { scenario, links, given: record.given, points: runHistory(scenario, record.script) };
}
