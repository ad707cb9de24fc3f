// What can be told of the model itself: its numbers with their ranges and sources, what is disputed, and what each worldview sets.
import type { SourceDef } from '../engine/index.ts';
import type { ScenarioBundle } from '../scenario/index.ts';

export interface ModelNumber {
  readonly name: string;
  /** One sentence on what it is, from the registry. */
  readonly help: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Id of its source. */
  readonly source: string;
  readonly note: string | null;
  /** True where a slider may move it: experts disagree about it. */
  readonly disputed: boolean;
}

export interface WorldviewFacts {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly set: readonly { readonly parameter: string; readonly from: number; readonly to: number }[];
}

export interface ModelFacts {
  /** Title of the scenario that these numbers belong to. */
  readonly title: string;
  readonly parameters: readonly ModelNumber[];
  readonly worldviews: readonly WorldviewFacts[];
  readonly sources: readonly SourceDef[];
}

/** The files of the record, as texts; null where one is missing. */
export interface RecordTexts {
  readonly bundle: ScenarioBundle;
  readonly record: string | null;
  readonly orders: string | null;
  readonly targets: string | null;
  readonly fit: string | null;
  readonly fitEarly: string | null;
}
