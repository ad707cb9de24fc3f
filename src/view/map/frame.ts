// The sheet: where the world and its enlarged supply line lie on a canvas of any size, and how degrees become pixels there. Pure.
import { geoEqualEarth } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { LonLat } from './places.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [number, number];

/** A window on the globe. `centre` is the meridian in its middle; the cut lies opposite. */
export interface View {
  readonly id: 'main' | 'inset';
  readonly rect: Rect;
  readonly centre: number;
  readonly projection: GeoProjection;
  /** Pixels per degree of longitude at the equator. */
  readonly scale: number;
  /** True where the whole globe is in sight, so that its outline is drawn. */
  readonly whole: boolean;
}

/** `wide` holds everything on one sheet; `tall` stacks the cropped Pacific over the enlargement; `small` leaves out what would not be read. */
export type SheetKind = 'wide' | 'small' | 'tall';

export interface Sheet {
  readonly kind: SheetKind;
  readonly width: number;
  readonly height: number;
  /** Size of type and marks: 1 is a map 1,200 pixels wide. */
  readonly unit: number;
  readonly main: View;
  readonly inset: View;
  readonly cartouche: Rect;
  /** Where the signs of the goods are explained, on a sheet that has room for it. */
  readonly legend: Rect | null;
}

interface Window {
  readonly centre: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** The Pacific in the middle: both homes and the supply line face each other, and the cut runs down the Atlantic. */
const wholeWorld: Window = { centre: 155, west: -25, east: 335, south: -55, north: 79 };
const pacific: Window = { centre: 178, west: 73, east: 291, south: -38, north: 68 };
const supplyLine: Window = { centre: 119, west: 101.5, east: 137.5, south: 18, north: 44 };

/** A canvas narrower than this shows the Pacific instead of the whole world. */
const narrow = 540;

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Projects with the cut kept out of the way: a longitude east of the centre stays east of it. */
function fit(id: View['id'], rect: Rect, window: Window, whole: boolean): View {
  const projection = geoEqualEarth().rotate([-window.centre, 0]).scale(1).translate([0, 0]).precision(0.3);
  const near = 1e-6;
  const at = (lon: number, lat: number): Point => projection([lon, lat]) ?? [0, 0];
  const middle = clamp(0, window.south, window.north);
  const left = at(window.west + near, middle)[0];
  const right = at(window.east - near, middle)[0];
  const top = at(window.centre, window.north)[1];
  const bottom = at(window.centre, window.south)[1];
  const k = Math.min(rect.width / (right - left), rect.height / (bottom - top));
  const x = rect.x + rect.width / 2 - (k * (left + right)) / 2;
  const y = rect.y + rect.height / 2 - (k * (top + bottom)) / 2;
  projection
    .scale(k)
    .translate([x, y])
    .clipExtent([
      [rect.x, rect.y],
      [rect.x + rect.width, rect.y + rect.height],
    ]);
  return { id, rect, centre: window.centre, projection, scale: (k * (right - left)) / (window.east - window.west), whole };
}

function wideSheet(width: number, height: number, kind: SheetKind): Sheet {
  const unit = clamp(Math.min(width / 1200, height / 530), 0.72, 1.7);
  const whole = width >= narrow;
  const pad = whole ? Math.round(10 * unit) : 0;
  const main = fit('main', { x: pad, y: pad, width: width - 2 * pad, height: height - 2 * pad }, whole ? wholeWorld : pacific, whole);
  const corner = main.projection([180, 21]) ?? [width / 2, height / 2];
  const shore = main.projection([276, -20]) ?? [width * 0.8, height / 2];
  const right = Math.round(shore[0]);
  const insetWidth = Math.round(Math.min(right - corner[0], 430 * unit));
  const bottom = Math.round(Math.min(height - Math.max(pad, 6), (main.projection([main.centre, -66]) ?? [0, height])[1]));
  const top = Math.round(Math.max(corner[1], bottom - insetWidth * 1.0));
  const inset = fit('inset', { x: right - insetWidth, y: top, width: insetWidth, height: bottom - top }, supplyLine, false);
  const type = Math.max(0.85, unit);
  const key = { width: Math.round(206 * type), height: Math.round((kind === 'wide' ? 112 : 42) * type) };
  const cartouche = { x: pad, y: height - pad - key.height, ...key };
  const goods = { width: Math.round(136 * type), height: Math.round(121 * type) };
  const legend = kind === 'wide' ? { x: width - pad - goods.width, y: height - pad - goods.height, ...goods } : null;
  return { kind, width, height, unit, main, inset, cartouche, legend };
}

function tallSheet(width: number, height: number): Sheet {
  const unit = clamp(width / 430, 0.82, 1.25);
  const key = Math.round(Math.min(84 * unit, height * 0.2));
  const mainHeight = Math.round(Math.min(width * 0.82, (height - key) * 0.46));
  const insetHeight = height - key - mainHeight;
  const main = fit('main', { x: 0, y: 0, width, height: mainHeight }, pacific, false);
  const inset = fit('inset', { x: 0, y: mainHeight, width, height: insetHeight }, supplyLine, false);
  const cartouche = { x: 12, y: mainHeight + insetHeight + 8, width: width - 24, height: key - 8 };
  return { kind: 'tall', width, height, unit, main, inset, cartouche, legend: null };
}

/** The sheet for a canvas of this size, in CSS pixels. */
export function sheetOf(width: number, height: number): Sheet {
  const w = Math.max(160, Math.round(width));
  const h = Math.max(120, Math.round(height));
  if (w / h < 1.2) return tallSheet(w, h);
  return wideSheet(w, h, w < 720 || h < 340 ? 'small' : 'wide');
}

export function contains(rect: Rect, [x, y]: Point, margin = 0): boolean {
  return x >= rect.x - margin && x <= rect.x + rect.width + margin && y >= rect.y - margin && y <= rect.y + rect.height + margin;
}

export function overlaps(a: Rect, b: Rect, gap = 0): boolean {
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}

/** Pixel of a position in a view, or null outside its window. */
export function project(view: View, position: LonLat, margin = 0): Point | null {
  const point = view.projection([position[0], position[1]]);
  return point !== null && contains(view.rect, point, margin) ? point : null;
}
