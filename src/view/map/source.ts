// What the map is made from, besides the observation: the part of a scenario that it reads, and the function that finds words.
import type { BlocDef, ControlDef, RegionDef, ScenarioMeta } from '../../engine/index.ts';
import type { TextKey, TextParams } from '../../text/index.ts';

/** The part of a scenario that the map reads. A Scenario and a session's ScenarioTexts both have it. */
export interface MapScenario {
  readonly meta: ScenarioMeta;
  readonly blocs: readonly [BlocDef, BlocDef];
  readonly regions: readonly RegionDef[];
  readonly controls: readonly ControlDef[];
}

export type Translate = (key: TextKey, params?: TextParams) => string;
