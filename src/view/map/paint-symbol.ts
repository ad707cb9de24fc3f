// Small signs: what travels (one shape per kind), the licence desk and how a route stands. Shapes differ, so colour is never alone.
import type { Point } from './frame.ts';
import type { ArcKind, MapStatus } from './model.ts';
import type { Palette } from './palette.ts';

type Pen = CanvasRenderingContext2D;

function polygon(pen: Pen, points: readonly Point[]): void {
  pen.beginPath();
  points.forEach(([x, y], i) => pen[i === 0 ? 'moveTo' : 'lineTo'](x, y));
  pen.closePath();
}

function chip(pen: Pen, r: number): void {
  const s = r * 0.72;
  pen.beginPath();
  for (const at of [-0.4, 0.4]) {
    pen.moveTo(at * r, -r);
    pen.lineTo(at * r, r);
    pen.moveTo(-r, at * r);
    pen.lineTo(r, at * r);
  }
  pen.stroke();
  pen.beginPath();
  pen.rect(-s, -s, 2 * s, 2 * s);
  pen.fill();
  pen.stroke();
}

function memory(pen: Pen, r: number): void {
  for (const y of [-0.92, -0.3, 0.32]) {
    pen.beginPath();
    pen.rect(-r, y * r, 2 * r, r * 0.6);
    pen.fill();
    pen.stroke();
  }
}

function tools(pen: Pen, r: number): void {
  pen.beginPath();
  pen.arc(0, 0, r * 0.92, 0, Math.PI * 2);
  pen.fill();
  pen.stroke();
  pen.beginPath();
  pen.arc(0, 0, r * 0.36, 0, Math.PI * 2);
  pen.stroke();
}

function materials(pen: Pen, r: number): void {
  polygon(pen, [
    [0, -r],
    [r, 0],
    [0, r],
    [-r, 0],
  ]);
  pen.fill();
  pen.stroke();
}

function models(pen: Pen, r: number): void {
  const points = Array.from({ length: 10 }, (_, i): Point => {
    const size = i % 2 === 0 ? r * 1.08 : r * 0.5;
    const angle = -Math.PI / 2 + (i * Math.PI) / 5;
    return [Math.cos(angle) * size, Math.sin(angle) * size];
  });
  polygon(pen, points);
  pen.fill();
  pen.stroke();
}

function rental(pen: Pen, r: number): void {
  for (const shift of [r * 0.32, -r * 0.32]) {
    pen.beginPath();
    pen.rect(shift - r * 0.6, -shift - r * 0.6, r * 1.2, r * 1.2);
    pen.fill();
    pen.stroke();
  }
}

/** Draws the sign of a kind around the origin of (x, y). Grey goods are hollow. */
export function paintKind(pen: Pen, kind: ArcKind, [x, y]: Point, radius: number, colour: string, palette: Palette): void {
  pen.save();
  pen.translate(x, y);
  pen.lineWidth = 1.1;
  pen.lineJoin = 'round';
  const hollow = kind === 'grey';
  pen.fillStyle = hollow ? palette.plate : colour;
  pen.strokeStyle = hollow ? colour : palette.plate;
  if (kind === 'chips' || kind === 'grey') {
    if (!hollow) pen.strokeStyle = colour;
    chip(pen, radius);
  } else if (kind === 'memory') memory(pen, radius);
  else if (kind === 'tools') tools(pen, radius);
  else if (kind === 'materials') materials(pen, radius);
  else if (kind === 'models') models(pen, radius);
  else rental(pen, radius);
  pen.restore();
}

function mark(pen: Pen, status: MapStatus, r: number): void {
  pen.beginPath();
  if (status === 'blocked') {
    pen.moveTo(-r, -r);
    pen.lineTo(r, r);
    pen.moveTo(r, -r);
    pen.lineTo(-r, r);
  } else if (status === 'waiting') {
    for (const x of [-0.55, 0.55]) {
      pen.moveTo(x * r, -r);
      pen.lineTo(x * r, r);
    }
  } else if (status === 'announced') {
    pen.moveTo(0, -r * 0.85);
    pen.lineTo(0, 0.05 * r);
    pen.lineTo(r * 0.75, 0.05 * r);
    pen.moveTo(r * 1.35, 0);
    pen.arc(0, 0, r * 1.35, 0, Math.PI * 2);
  } else {
    pen.moveTo(-r, 0.05 * r);
    pen.lineTo(-0.25 * r, r * 0.8);
    pen.lineTo(r, -r * 0.8);
  }
  pen.stroke();
}

export function statusColour(status: MapStatus, palette: Palette): string {
  return status === 'flowing' ? palette.good : status === 'blocked' ? palette.bad : palette.warn;
}

/** The licence desk, a stamp across the route: two bars while goods wait, a cross where they are refused, a clock before a rule starts. */
export function paintDesk(pen: Pen, status: MapStatus, [x, y]: Point, radius: number, palette: Palette): void {
  pen.save();
  pen.translate(x, y);
  pen.fillStyle = palette.plate;
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.4;
  pen.beginPath();
  pen.rect(-radius, -radius, radius * 2, radius * 2);
  pen.fill();
  pen.stroke();
  pen.strokeStyle = statusColour(status, palette);
  pen.lineWidth = 2;
  pen.lineCap = 'round';
  mark(pen, status, radius * 0.5);
  pen.restore();
}

/** The same mark alone, for plates and keys. */
export function paintStatus(pen: Pen, status: MapStatus, [x, y]: Point, radius: number, palette: Palette): void {
  pen.save();
  pen.translate(x, y);
  pen.strokeStyle = statusColour(status, palette);
  pen.lineWidth = 1.7;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  mark(pen, status, radius);
  pen.restore();
}
