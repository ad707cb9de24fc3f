// Routes as curves: bent in degrees, so that the world and its enlargement draw the same line; broken where the map is cut. Pure.
import type { Point, View } from './frame.ts';
import { project } from './frame.ts';
import type { ArcKind, MapArc } from './model.ts';
import type { LonLat } from './places.ts';
import { positionOf } from './places.ts';

/** How far a route bulges to the north, as a share of its length; negative to the south. Kinds that run side by side differ. */
const bends: { readonly [kind in ArcKind]: number } = { chips: 0.17, memory: 0.3, tools: 0.16, materials: 0.27, models: 0.2, grey: 0.22, rental: -0.1 };

const samples = 64;

/** A point of a route on the sheet; `cut` where the line is lifted before it. */
export interface Sample {
  readonly t: number;
  readonly point: Point;
  readonly cut: boolean;
}

export interface Curve {
  readonly arc: MapArc;
  readonly view: View;
  /** True in the view that carries its label, desk and shipments. */
  readonly primary: boolean;
  readonly samples: readonly Sample[];
}

/** A longitude as degrees east of a centre, −180 to 180. */
export function eastOf(centre: number, longitude: number): number {
  return ((((longitude - centre + 180) % 360) + 360) % 360) - 180;
}

/** Position along a route, 0 to 1, by the shorter way round. */
export function alongRoute(from: LonLat, to: LonLat, bend: number, t: number): LonLat {
  const dx = eastOf(from[0], to[0]);
  const dy = to[1] - from[1];
  const north = dx < 0 ? -1 : 1;
  const cx = from[0] + dx / 2 - dy * bend * north;
  const cy = Math.min(74, from[1] + dy / 2 + dx * bend * north);
  const a = (1 - t) * (1 - t);
  const b = 2 * t * (1 - t);
  const c = t * t;
  return [a * from[0] + b * cx + c * (from[0] + dx), a * from[1] + b * cy + c * to[1]];
}

function trace(arc: MapArc, view: View, from: LonLat, to: LonLat, primary: boolean): Curve {
  const found: Sample[] = [];
  let last: number | null = null;
  for (let i = 0; i <= samples; i++) {
    const t = i / samples;
    const [lon, lat] = alongRoute(from, to, bends[arc.kind], t);
    const east = eastOf(view.centre, lon);
    const point = view.projection([lon, lat]);
    if (point === null) continue;
    found.push({ t, point, cut: last === null || Math.abs(east - last) > 180 });
    last = east;
  }
  return { arc, view, primary, samples: found };
}

/** The curves of a route: in the enlargement when both ends lie there, else in the world and, where an end shows, in the enlargement too. */
export function curvesOf(arc: MapArc, main: View, inset: View): Curve[] {
  const from = positionOf(arc.from);
  const to = positionOf(arc.to);
  if (from === null || to === null) return [];
  const near = [from, to].filter((end) => project(inset, end) !== null).length;
  if (near === 2) return [trace(arc, inset, from, to, true)];
  const curves = [trace(arc, main, from, to, true)];
  if (near === 1 && arc.kind !== 'models') curves.push(trace(arc, inset, from, to, false));
  return curves;
}

/** Point at `t`, and the direction of travel there in radians; null where the line is lifted. */
export function pointAt(curve: Curve, t: number): { readonly point: Point; readonly angle: number } | null {
  const { samples: all } = curve;
  const at = all.findIndex((s) => s.t >= t);
  const b = all[at <= 0 ? 1 : at];
  const a = all[at <= 0 ? 0 : at - 1];
  if (!a || !b || b.cut) return null;
  const part = b.t === a.t ? 0 : Math.min(1, Math.max(0, (t - a.t) / (b.t - a.t)));
  const dx = b.point[0] - a.point[0];
  const dy = b.point[1] - a.point[1];
  return { point: [a.point[0] + dx * part, a.point[1] + dy * part], angle: Math.atan2(dy, dx) };
}

/** Least distance in pixels from a point to a curve inside its view. */
export function distanceTo(curve: Curve, [x, y]: Point): number {
  let best = Number.POSITIVE_INFINITY;
  let last: Point | null = null;
  for (const { point, cut } of curve.samples) {
    if (last !== null && !cut) {
      const dx = point[0] - last[0];
      const dy = point[1] - last[1];
      const size = dx * dx + dy * dy;
      const part = size === 0 ? 0 : Math.min(1, Math.max(0, ((x - last[0]) * dx + (y - last[1]) * dy) / size));
      best = Math.min(best, Math.hypot(x - last[0] - part * dx, y - last[1] - part * dy));
    }
    last = point;
  }
  return best;
}
