// What every phase of a turn works with. `state` is this turn's own copy; phases change it through the ledger alone.
import type { Chance } from './chance.ts';
import type { Compiled } from './compiled.ts';
import type { Ledger } from './ledger.ts';
import type { Cause, ReportCode, ReportEntry, Sale } from './report.ts';
import type { BlocId, Scenario } from './scenario.ts';
import type { Flows } from './measures/money.ts';
import type { UseTable } from './measures/use.ts';
import type { State } from './state.ts';

export interface TurnContext {
  readonly c: Compiled;
  readonly p: Scenario['parameters'];
  readonly state: State;
  readonly chance: Chance;
  readonly ledger: Ledger;
  readonly entries: ReportEntry[];
  readonly sales: Sale[];
  /** Money and service of the tick under way, per slot, as they stood at its beginning. */
  flows: readonly [Flows, Flows];
  /** Who uses what at the beginning of the tick. */
  readonly use: UseTable;
  /** Jolts to tension of the step under way, see `jolt`. */
  jolts: readonly { readonly delta: number; readonly cause: Cause }[];
  /** Best published weights of either bloc when the step began: what a release is compared with. */
  openFrontier: number;
  /** Training H100e ordered ahead of a rule's effect this turn, per slot. */
  readonly pulledForward: [number, number];
  /** Hazard of a major incident, summed over the turn's ticks. */
  hazard: number;
}

/** Cause of changes that a rule of the model makes by itself. */
export function rule(id: string): Cause {
  return { kind: 'rule', id, bloc: '' };
}

export function report(
  turn: TurnContext,
  code: ReportCode,
  bloc: BlocId | '',
  params: ReportEntry['params'],
  options: { readonly weight?: number; readonly seen?: 'all' | BlocId; readonly causes?: readonly Cause[] } = {},
): void {
  turn.entries.push({ code, bloc, seen: options.seen ?? 'all', weight: options.weight ?? 1, params, causes: options.causes ?? [] });
}
