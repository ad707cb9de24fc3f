// The shading of regions by whose AI is used there: a wash of the leader, and a hatch per bloc whose lines grow with its share.
// Slot 0 rises to the right and slot 1 falls, so that greyscale and every colour vision tell them apart.
import type { Slot } from '../../engine/index.ts';
import type { View } from './frame.ts';
import type { MapRegion } from './model.ts';
import type { Palette } from './palette.ts';
import { faded } from './palette.ts';
import type { ViewShapes } from './shapes.ts';

type Pen = CanvasRenderingContext2D;

/** Distance between hatch lines along an axis, in pixels. */
const pitch = 6;
/** Below this share a bloc's hatch is left out. */
const least = 0.035;

/** A tile of 45° lines that repeats without a seam, at the device's resolution. */
function hatchTile(colour: string, lineWidth: number, rising: boolean, ratio: number): CanvasPattern | null {
  const size = Math.max(2, Math.round(pitch * ratio));
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (pen === null) return null;
  pen.strokeStyle = colour;
  pen.lineWidth = lineWidth * ratio;
  for (const shift of [-size, 0, size]) {
    pen.beginPath();
    pen.moveTo(shift - size, rising ? 2 * size : -size);
    pen.lineTo(shift + 2 * size, rising ? -size : 2 * size);
    pen.stroke();
  }
  const pattern = pen.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

/** Fills a path, or a rectangle for keys and bars, as one bloc's share of a region is filled. */
export function hatchStyle(palette: Palette, slot: Slot, share: number, ratio: number): CanvasPattern | null {
  return hatchTile(faded(palette.blocs[slot], (palette.dark ? 0.5 : 0.46) * Math.min(1, 0.45 + share)), 0.5 + 1.7 * share, slot === 0, ratio);
}

function paintRegion(pen: Pen, path: Path2D, region: MapRegion, palette: Palette, ratio: number): void {
  const lead = region.shares[0] - region.shares[1];
  const leader: Slot = lead >= 0 ? 0 : 1;
  pen.fillStyle = faded(palette.blocs[leader], 0.07 + 0.21 * Math.abs(lead));
  pen.fill(path);
  for (const slot of [0, 1] as const) {
    const share = region.shares[slot];
    const pattern = share >= least ? hatchStyle(palette, slot, share, ratio) : null;
    if (pattern === null) continue;
    pen.fillStyle = pattern;
    pen.fill(path);
  }
}

/** Shades every region of a view. */
export function paintShade(pen: Pen, view: View, shapes: ViewShapes, regions: readonly MapRegion[], palette: Palette, ratio: number): void {
  pen.save();
  pen.beginPath();
  pen.rect(view.rect.x, view.rect.y, view.rect.width, view.rect.height);
  pen.clip();
  for (const region of regions) {
    const path = shapes.regions.get(region.id);
    if (path) paintRegion(pen, path, region, palette, ratio);
  }
  pen.restore();
}

/** Marks one region as pointed at. */
export function paintHighlight(pen: Pen, view: View, shapes: ViewShapes, region: string, palette: Palette): void {
  const path = shapes.regions.get(region);
  if (!path) return;
  pen.save();
  pen.beginPath();
  pen.rect(view.rect.x, view.rect.y, view.rect.width, view.rect.height);
  pen.clip();
  pen.fillStyle = faded(palette.highlight, 0.22);
  pen.fill(path);
  pen.lineJoin = 'round';
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 3.4;
  pen.stroke(path);
  pen.strokeStyle = palette.highlight;
  pen.lineWidth = 2;
  pen.stroke(path);
  pen.restore();
}
