// The playback of a turn as a script: from the map before and the map after to what moves, when, and for how long. Pure.
import type { MapArc, MapModel, MapStep } from './model.ts';
import { playbackSeconds } from './model.ts';

/** Most of each kind that one playback shows, so that four seconds stay readable. */
const mostShipments = 6;
const mostReleases = 10;

function sameRegion(before: MapModel, after: MapModel, id: string): boolean {
  const old = before.regions.find((r) => r.id === id);
  const now = after.regions.find((r) => r.id === id);
  return !old || !now || (Math.abs(old.shares[0] - now.shares[0]) < 0.01 && Math.abs(old.shares[1] - now.shares[1]) < 0.01);
}

/** Shipments leave one after the other; those that a rule stops end at the desk. */
function shipments(before: MapModel, after: MapModel): MapStep[] {
  const moved = before.arcs.filter((arc) => arc.kind !== 'models' && (arc.quantity ?? 0) > 0 && after.arcs.some((a) => a.id === arc.id));
  const waiting = after.arcs.filter((arc) => arc.desk && arc.status !== 'announced' && !moved.some((m) => m.id === arc.id));
  const statusNow = (arc: MapArc): MapArc['status'] => after.arcs.find((a) => a.id === arc.id)?.status ?? arc.status;
  const ordered = [...moved.toSorted((a, b) => (b.quantity ?? 0) - (a.quantity ?? 0)), ...waiting].slice(0, mostShipments);
  return ordered.map((arc, i): MapStep => {
    const stopped = statusNow(arc) === 'blocked' || waiting.includes(arc);
    return { kind: stopped ? 'stop' : 'shipment', target: arc.id, start: 0.1 + i * 0.22, length: stopped ? 1.3 : 1.9 };
  });
}

/** Plates and routes whose standing changed. */
function changes(before: MapModel, after: MapModel): MapStep[] {
  const plates = after.plates.filter((plate) => before.plates.some((old) => old.id === plate.id && old.status !== plate.status));
  return plates.map((plate, i): MapStep => ({ kind: 'change', target: plate.id, start: 1.5 + i * 0.25, length: 0.9 }));
}

function releases(before: MapModel, after: MapModel): MapStep[] {
  const known = new Set(before.arcs.filter((arc) => arc.kind === 'models').map((arc) => arc.note.slice(0, arc.note.indexOf(':'))));
  const fresh = after.arcs.filter((arc) => arc.kind === 'models' && !known.has(arc.note.slice(0, arc.note.indexOf(':'))));
  return fresh.slice(0, mostReleases).map((arc, i): MapStep => ({ kind: 'release', target: arc.id, start: 1.8 + (i % 5) * 0.12, length: 1.5 }));
}

function shades(before: MapModel, after: MapModel): MapStep[] {
  const moved = after.regions.filter((region) => region.home === null && !sameRegion(before, after, region.id));
  return moved.slice(0, 3).map((region, i): MapStep => ({ kind: 'shade', target: region.id, start: 2.6 + i * 0.4, length: 0.6 }));
}

/** Goods that left with the grey market and were seized are named by the report; the HUD passes the channels' route ids. */
function seizures(seized: readonly string[], after: MapModel): MapStep[] {
  return seized.filter((id) => after.arcs.some((arc) => arc.id === id)).map((id): MapStep => ({ kind: 'seize', target: id, start: 1.2, length: 1.4 }));
}

/**
 * The script of a playback, in order of time, never longer than `playbackSeconds`.
 * @param seized ids of routes on which goods were seized this turn.
 */
export function stepsBetween(before: MapModel, after: MapModel, seized: readonly string[] = []): MapStep[] {
  const all = [...shipments(before, after), ...seizures(seized, after), ...changes(before, after), ...releases(before, after), ...shades(before, after)];
  return all
    .map((step) => ({ ...step, length: Math.min(step.length, playbackSeconds - step.start) }))
    .filter((step) => step.length > 0.1)
    .toSorted((a, b) => a.start - b.start);
}
