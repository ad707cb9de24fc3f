// What lies under the pointer: a plate, a route, or a region, in that order. The canvas has no elements, so the map asks its own drawing.
import type { Composition } from './compose.ts';
import { distanceTo } from './curves.ts';
import type { Point, Sheet } from './frame.ts';
import { contains } from './frame.ts';
import type { MapTarget } from './model.ts';
import type { ViewShapes } from './shapes.ts';

/** How near a pointer must come to a route, and to a plate's edge, in pixels. */
const reach = 7;

let probe: CanvasRenderingContext2D | null = null;
function inside(path: Path2D, [x, y]: Point): boolean {
  probe ??= document.createElement('canvas').getContext('2d');
  return probe?.isPointInPath(path, x, y) ?? false;
}

export function targetAt(point: Point, sheet: Sheet, placed: Composition, shapes: { readonly main: ViewShapes; readonly inset: ViewShapes }): MapTarget | null {
  const plate = placed.plates.find(({ box }) => contains(box, point, 3));
  if (plate) return { kind: 'plate', id: plate.id };
  const view = contains(sheet.inset.rect, point) ? sheet.inset : sheet.main;
  if (!contains(view.rect, point)) return null;
  let nearest: { id: string; distance: number } | null = null;
  for (const curve of placed.curves) {
    if (curve.view.id !== view.id) continue;
    const distance = distanceTo(curve, point) - (placed.widths.get(curve.arc.id) ?? 0) / 2;
    if (distance < reach && (nearest === null || distance < nearest.distance)) nearest = { id: curve.arc.id, distance };
  }
  if (nearest !== null) return { kind: 'arc', id: nearest.id };
  for (const [id, path] of shapes[view.id].regions) if (inside(path, point)) return { kind: 'region', id };
  return null;
}
