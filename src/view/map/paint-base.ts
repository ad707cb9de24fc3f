// The sheet's ground: sea, waterlines along the shores, graticule, land. Painted once per size and theme.
import type { Sheet, View } from './frame.ts';
import type { Palette } from './palette.ts';
import { faded } from './palette.ts';
import type { ViewShapes } from './shapes.ts';

type Pen = CanvasRenderingContext2D;

/** Distances from the shore, in pixels, at which an engraver would cut a waterline. */
const waterlines = [2.8, 6] as const;

function clipTo(pen: Pen, view: View): void {
  pen.beginPath();
  pen.rect(view.rect.x, view.rect.y, view.rect.width, view.rect.height);
  pen.clip();
}

/** Each line is a wide stroke with a slightly narrower one of the sea's own colour over it. */
function paintWaterlines(pen: Pen, shapes: ViewShapes, palette: Palette, unit: number): void {
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (let i = waterlines.length - 1; i >= 0; i--) {
    const reach = (waterlines[i] ?? 0) * unit * 2;
    for (const [colour, width] of [[i === 0 ? palette.seaLine : palette.seaFaint, reach + 0.9] as const, [palette.sea, reach - 0.5] as const]) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      for (const piece of shapes.shoreline) pen.stroke(piece);
    }
  }
  pen.lineCap = 'butt';
}

function paintView(pen: Pen, view: View, shapes: ViewShapes, palette: Palette, unit: number): void {
  pen.save();
  clipTo(pen, view);
  pen.fillStyle = palette.sea;
  if (view.whole) {
    pen.fill(shapes.sphere);
    pen.clip(shapes.sphere);
  } else {
    pen.fillRect(view.rect.x, view.rect.y, view.rect.width, view.rect.height);
  }
  paintWaterlines(pen, shapes, palette, unit);
  pen.strokeStyle = faded(palette.seaLine, 0.85);
  pen.lineWidth = 0.6;
  pen.stroke(shapes.graticule);
  pen.fillStyle = palette.land;
  pen.fill(shapes.land);
  pen.restore();
}

/** The shore is drawn over the shading, so that a tint never blurs it. */
export function paintShore(pen: Pen, view: View, shapes: ViewShapes, palette: Palette): void {
  pen.save();
  clipTo(pen, view);
  pen.lineJoin = 'round';
  pen.strokeStyle = palette.coast;
  pen.lineWidth = view.id === 'inset' ? 0.9 : 0.65;
  pen.stroke(shapes.shore);
  pen.restore();
}

function paintOutline(pen: Pen, sheet: Sheet, shapes: ViewShapes, palette: Palette): void {
  pen.save();
  clipTo(pen, sheet.main);
  pen.strokeStyle = palette.rule;
  pen.lineWidth = 1.2;
  pen.stroke(shapes.sphere);
  pen.restore();
}

/** Paints the ground of both views; the enlargement covers what lies under it. */
export function paintBase(pen: Pen, sheet: Sheet, main: ViewShapes, inset: ViewShapes, palette: Palette): void {
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  paintView(pen, sheet.main, main, palette, sheet.unit);
  if (sheet.main.whole) paintOutline(pen, sheet, main, palette);
  paintView(pen, sheet.inset, inset, palette, sheet.unit * 1.3);
}

/** Frame of the enlargement, and on the world a frame around what it enlarges. */
export function paintFrames(pen: Pen, sheet: Sheet, palette: Palette): void {
  const { main, inset } = sheet;
  const { x, y, width, height } = inset.rect;
  pen.strokeStyle = palette.ink;
  if (sheet.kind === 'tall') {
    pen.lineWidth = 1;
    for (const edge of [y, y + height]) {
      pen.beginPath();
      pen.moveTo(0, edge);
      pen.lineTo(sheet.width, edge);
      pen.stroke();
    }
  } else {
    pen.strokeStyle = palette.paper;
    pen.lineWidth = 7;
    pen.strokeRect(x - 1, y - 1, width + 2, height + 2);
    pen.strokeStyle = palette.ink;
    pen.lineWidth = 1;
    pen.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
    pen.lineWidth = 0.5;
    pen.strokeRect(x - 4.5, y - 4.5, width + 9, height + 9);
  }
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ].map(([cx = 0, cy = 0]): [number, number] => inset.projection.invert?.([cx, cy]) ?? [0, 0]);
  pen.strokeStyle = faded(palette.ink, 0.75);
  pen.lineWidth = 0.8;
  pen.setLineDash([3, 2.5]);
  pen.beginPath();
  corners.forEach((corner, i) => {
    const point = main.projection(corner);
    if (point) pen[i === 0 ? 'moveTo' : 'lineTo'](point[0], point[1]);
  });
  pen.closePath();
  pen.stroke();
  pen.setLineDash([]);
}
