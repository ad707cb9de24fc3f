// The released frontier over time, and how long ago it stood where open weights stand now.
import type { Slot, State } from '../../engine/index.ts';
import type { HistoryPoint } from './script.ts';

/** Best released model of a bloc. */
export function capabilityOf(state: State, slot: Slot): number {
  const { capabilityClosed, capabilityOpen } = state.blocs[slot].stocks;
  return Math.max(capabilityClosed, capabilityOpen);
}

function frontierOf(state: State): number {
  return Math.max(capabilityOf(state, 0), capabilityOf(state, 1));
}

function openOf(state: State): number {
  return Math.max(state.blocs[0].stocks.capabilityOpen, state.blocs[1].stocks.capabilityOpen);
}

/** Months between now and the day the frontier passed the level of today's best open weights; steps between turns count as slopes. */
export function frontierReachedAt(points: readonly HistoryPoint[], at: number): number | null {
  const now = points[at];
  if (!now) return null;
  const level = openOf(now.state);
  if (level >= frontierOf(now.state)) return 0;
  for (let i = at; i >= 0; i--) {
    const point = points[i];
    if (!point) return null;
    const before = frontierOf(point.before);
    const after = frontierOf(point.state);
    if (before > level) continue;
    const part = after > before ? (level - before) / (after - before) : 1;
    const reached = point.from + (point.to - point.from) * part;
    return (now.to - reached) / 2;
  }
  return (now.to - (points[0]?.from ?? now.to)) / 2;
}
