// Where the map stands. The sketch is there at once; the big map arrives after the first decision, when the page is idle, and only where it can run.
import type { Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { SketchMap } from '../hud/sketch-map.tsx';

export interface MapStageProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  /** True once the first decision has been made. */
  readonly ready: boolean;
}

export function MapStage({ seen, texts }: MapStageProps) {
  return <SketchMap seen={seen} texts={texts} />;
}
