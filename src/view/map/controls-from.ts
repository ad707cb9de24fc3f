// How a kind of control stands, as the map shows it: the strictest rule of that kind by one bloc, and when the next one starts.
import type { ControlDef, ControlKind, ControlView, Observation } from '../../engine/index.ts';
import { formatMonth } from '../../text/index.ts';
import { addTicks } from '../format.ts';
import type { MapScenario, Translate } from './source.ts';
import type { MapStatus } from './model.ts';

/** Effective tightness from which goods wait for a licence, and from which they are refused. */
export const waitingFrom = 0.1;
export const blockedFrom = 0.65;

export interface Standing {
  readonly def: ControlDef;
  readonly view: ControlView;
  readonly status: MapStatus;
  /** Name of the level in force, and of the announced one with its month. */
  readonly level: string;
  readonly text: string;
}

function statusOf(def: ControlDef, view: ControlView): MapStatus {
  const now = def.levels[view.level]?.tightness ?? 0;
  const next = view.next < 0 ? now : (def.levels[view.next]?.tightness ?? now);
  if (view.effective >= blockedFrom) return 'blocked';
  if (next > now) return 'announced';
  return view.effective >= waitingFrom ? 'waiting' : 'flowing';
}

function textOf(def: ControlDef, view: ControlView, seen: Observation, t: Translate): string {
  const level = def.levels[view.level]?.name ?? '';
  if (view.next < 0 || view.next === view.level) return level;
  return t('map.plate.from', { level: def.levels[view.next]?.name ?? '', date: formatMonth(addTicks(seen.date, view.effectiveAt - seen.tick)) });
}

/** The strictest control of a kind, of one bloc or of either; null where the scenario has none. */
export function standingOf(seen: Observation, scenario: MapScenario, kind: ControlKind, by: string | null, t: Translate): Standing | null {
  let best: { def: ControlDef; view: ControlView } | null = null;
  for (const def of scenario.controls) {
    if (def.kind !== kind || (by !== null && def.by !== by)) continue;
    const view = seen.controls.find((c) => c.id === def.id);
    if (view && (best === null || view.effective > best.view.effective)) best = { def, view };
  }
  if (best === null) return null;
  const { def, view } = best;
  return { def, view, status: statusOf(def, view), level: def.levels[view.level]?.name ?? '', text: textOf(def, view, seen, t) };
}
