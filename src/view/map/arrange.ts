// Places labels and plates so that none covers another or a place that is named. First come, first served; what finds no room is left out. Pure.
import type { Point, Rect } from './frame.ts';
import { overlaps } from './frame.ts';

export interface Wish {
  readonly id: string;
  readonly anchor: Point;
  readonly width: number;
  readonly height: number;
  /** Directions to try, best first, in degrees from east, clockwise. */
  readonly directions: readonly number[];
  /** Distances from the anchor to the box, in pixels. */
  readonly distances: readonly number[];
  readonly within: Rect;
}

/** The box whose nearest point lies `distance` from the anchor in a direction. */
function boxAt(wish: Wish, direction: number, distance: number): Rect {
  const angle = (direction * Math.PI) / 180;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const x = wish.anchor[0] + dx * (distance + wish.width / 2) - wish.width / 2;
  const y = wish.anchor[1] + dy * (distance + wish.height / 2) - wish.height / 2;
  return { x: Math.round(x), y: Math.round(y), width: wish.width, height: wish.height };
}

function fits(box: Rect, within: Rect): boolean {
  return box.x >= within.x && box.y >= within.y && box.x + box.width <= within.x + within.width && box.y + box.height <= within.y + within.height;
}

/** Boxes for the wishes that found room, by id. `taken` is what must stay free; boxes are added to it. */
export function arrange(wishes: readonly Wish[], taken: Rect[], gap = 3): Map<string, Rect> {
  const found = new Map<string, Rect>();
  for (const wish of wishes) {
    search: for (const distance of wish.distances) {
      for (const direction of wish.directions) {
        const box = boxAt(wish, direction, distance);
        if (!fits(box, wish.within) || taken.some((other) => overlaps(box, other, gap))) continue;
        found.set(wish.id, box);
        taken.push(box);
        break search;
      }
    }
  }
  return found;
}
