// Routes in ink: width says how much, the line's style says what kind, and what lies beyond the licence desk says whether it passes.
import type { Curve } from './curves.ts';
import { pointAt } from './curves.ts';
import type { ArcKind, MapArc } from './model.ts';
import type { Palette } from './palette.ts';
import { faded } from './palette.ts';
import { paintDesk, paintKind } from './paint-symbol.ts';

type Pen = CanvasRenderingContext2D;

/** Where the desk stands along a route. */
export const deskAt = 0.52;

const thinnest = 1.3;
const widest = 8;
const compute: readonly ArcKind[] = ['chips', 'grey', 'rental'];

/** Width of each route in pixels: proportional to its quantity, one scale for all compute and one for models. */
export function widthsOf(arcs: readonly MapArc[], unit: number): ReadonlyMap<string, number> {
  const most = (of: (arc: MapArc) => boolean): number => arcs.reduce((max, arc) => (of(arc) ? Math.max(max, arc.quantity ?? 0) : max), 0);
  const mostCompute = most((arc) => compute.includes(arc.kind));
  const mostUsers = most((arc) => arc.kind === 'models');
  return new Map(
    arcs.map((arc) => {
      const top = arc.kind === 'models' ? mostUsers : mostCompute;
      const full = (arc.kind === 'models' ? widest * 0.36 : widest) * unit;
      const share = top > 0 && arc.quantity !== null ? arc.quantity / top : 0;
      return [arc.id, Math.max(thinnest * Math.max(unit, 0.9), full * share)];
    }),
  );
}

function clip(pen: Pen, curve: Curve): void {
  const { x, y, width, height } = curve.view.rect;
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
}

function strokePart(pen: Pen, curve: Curve, from: number, to: number): void {
  pen.beginPath();
  for (const { t, point, cut } of curve.samples) {
    if (t < from || t > to) continue;
    if (cut || t === from) pen.moveTo(point[0], point[1]);
    else pen.lineTo(point[0], point[1]);
  }
  pen.stroke();
}

function dashOf(arc: MapArc, width: number): number[] {
  if (arc.kind === 'grey') return [width * 0.1, Math.max(4, width * 1.9)];
  if (arc.kind === 'models') return [6, 4];
  return [];
}

function paintHead(pen: Pen, curve: Curve, width: number, colour: string): void {
  const end = pointAt(curve, 0.985);
  const last = curve.samples.at(-1);
  if (end === null || !last) return;
  const size = 4.5 + width * 0.9;
  pen.save();
  pen.translate(last.point[0], last.point[1]);
  pen.rotate(end.angle);
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(1, 0);
  pen.lineTo(-size * 1.3, -size * 0.62);
  pen.lineTo(-size * 0.9, 0);
  pen.lineTo(-size * 1.3, size * 0.62);
  pen.closePath();
  pen.fill();
  pen.restore();
}

function paintLine(pen: Pen, curve: Curve, width: number, colour: string, palette: Palette): void {
  const { arc } = curve;
  const end = arc.status === 'blocked' ? deskAt : 1;
  const solid = arc.desk && arc.status !== 'announced' ? deskAt : 1;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = faded(palette.plate, 0.85);
  pen.lineWidth = width + 2.6;
  strokePart(pen, curve, 0, end);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dashOf(arc, width));
  strokePart(pen, curve, 0, solid);
  pen.setLineDash([]);
  if (arc.kind === 'rental' && width > 0) {
    pen.lineWidth = Math.max(0.7, width * 0.4);
    pen.strokeStyle = palette.plate;
    strokePart(pen, curve, 0, solid);
  }
  if (solid === 1) return;
  pen.strokeStyle = faded(colour, arc.status === 'blocked' ? 0.55 : 1);
  pen.lineWidth = Math.min(width, 1.5);
  pen.setLineDash(arc.status === 'blocked' ? [1, 5] : [5, 4]);
  strokePart(pen, curve, deskAt, 1);
  pen.setLineDash([]);
}

/** Where goods queue before the desk, and where the sign of the kind stands on a free route. */
export const queueAt = [0.2, 0.3, 0.4] as const;
export const signAt = 0.3;

function paintSigns(pen: Pen, curve: Curve, colour: string, palette: Palette, unit: number): void {
  const { arc } = curve;
  const radius = 5 * Math.max(0.9, unit);
  const queue = arc.desk && arc.status === 'waiting' ? queueAt : [signAt];
  for (const t of queue) {
    const at = pointAt(curve, t);
    if (at) paintKind(pen, arc.kind, at.point, radius, colour, palette);
  }
  const desk = arc.desk ? pointAt(curve, deskAt) : null;
  if (desk) paintDesk(pen, arc.status, desk.point, 7.5 * Math.max(0.9, unit), palette);
}

/** Paints every curve: lines first, then heads and signs, so that no line runs over a sign. */
export function paintArcs(pen: Pen, curves: readonly Curve[], widths: ReadonlyMap<string, number>, palette: Palette, unit: number): void {
  const colourOf = (arc: MapArc): string => palette.blocInks[arc.slot];
  const each = (draw: (curve: Curve, width: number, colour: string) => void): void => {
    for (const curve of curves) {
      pen.save();
      clip(pen, curve);
      draw(curve, widths.get(curve.arc.id) ?? thinnest, colourOf(curve.arc));
      pen.restore();
    }
  };
  each((curve, width, colour) => paintLine(pen, curve, width, colour, palette));
  each((curve, width, colour) => {
    if (curve.arc.status !== 'blocked') paintHead(pen, curve, width, colour);
    if (curve.primary) paintSigns(pen, curve, colour, palette, unit);
  });
}
