// Decides what stands where on a sheet before anything is drawn: routes, plates, region labels, place names and quantities, in order of importance.
import type { Wish } from './arrange.ts';
import { arrange } from './arrange.ts';
import type { Curve } from './curves.ts';
import { curvesOf, distanceTo, pointAt } from './curves.ts';
import type { Point, Rect, Sheet, View } from './frame.ts';
import { contains, project } from './frame.ts';
import type { MapModel } from './model.ts';
import { captionOf } from './paint-cartouche.ts';
import { deskAt, queueAt, signAt, widthsOf } from './paint-arcs.ts';
import type { Palette } from './palette.ts';
import type { Face, FaceName } from './paint-text.ts';
import { breakText, faceOf, widthOf } from './paint-text.ts';
import { labelPositions, placeIds, placeOfPlate, positionOf, seas } from './places.ts';

type Pen = CanvasRenderingContext2D;

export interface PlacedPlate {
  readonly id: string;
  readonly box: Rect;
  readonly anchor: Point;
  /** True where only the label is shown, for want of room. */
  readonly brief: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Rect;
  readonly lines: readonly string[];
}

export interface PlacedText {
  readonly text: string;
  readonly box: Rect;
  readonly slot: 0 | 1 | null;
}

export interface Composition {
  readonly curves: readonly Curve[];
  readonly widths: ReadonlyMap<string, number>;
  readonly plates: readonly PlacedPlate[];
  readonly regions: readonly PlacedLabel[];
  readonly dots: readonly Point[];
  readonly texts: readonly PlacedText[];
  readonly seas: readonly PlacedText[];
}

const around = [0, 180, 45, 135, -45, -135, 90, -90, 20, 160, -20, -160, 70, 110] as const;
/** Plates look for the open sea to the east first. */
const seaward = [0, 35, 20, -20, 60, -40, 90, -70, 180, 145, -145, 120, -110] as const;

class Composer {
  readonly faces: (name: FaceName) => Face;
  /** What must stay free in each view; the world may write nothing under the enlargement. */
  readonly taken: { readonly main: Rect[]; readonly inset: Rect[] } = { main: [], inset: [] };
  readonly pen: Pen;
  readonly sheet: Sheet;
  readonly model: MapModel;

  constructor(pen: Pen, sheet: Sheet, model: MapModel, palette: Palette) {
    this.pen = pen;
    this.sheet = sheet;
    this.model = model;
    this.faces = (name) => faceOf(name, palette, sheet.unit);
    this.taken.main.push(sheet.cartouche);
    if (sheet.legend) this.taken.main.push(sheet.legend);
    if (sheet.kind !== 'tall') this.taken.main.push(sheet.inset.rect);
    const caption = captionOf(pen, sheet, model.legend.inset, palette);
    if (caption) this.taken.inset.push(caption);
  }

  square([x, y]: Point, size: number): Rect {
    return { x: x - size / 2, y: y - size / 2, width: size, height: size };
  }

  /** Desks and signs stand where their routes put them; everything else gives way. */
  reserve(curves: readonly Curve[]): void {
    for (const curve of curves) {
      if (!curve.primary) continue;
      const marks = curve.arc.desk ? [deskAt, ...(curve.arc.status === 'waiting' ? queueAt : [signAt])] : [signAt];
      for (const t of marks) {
        const at = pointAt(curve, t);
        if (at && contains(curve.view.rect, at.point)) this.taken[curve.view.id].push(this.square(at.point, 14 * this.sheet.unit));
      }
    }
  }

  /** The view in which a place is shown best, and its pixel there. */
  whereIs(id: string): { readonly view: View; readonly point: Point } | null {
    const position = positionOf(id);
    if (position === null) return null;
    const close = project(this.sheet.inset, position, -2);
    if (close !== null) return { view: this.sheet.inset, point: close };
    const far = project(this.sheet.main, position);
    if (far === null || (this.sheet.kind !== 'tall' && contains(this.sheet.inset.rect, far))) return null;
    return { view: this.sheet.main, point: far };
  }

  plates(): PlacedPlate[] {
    const label = this.faces('plate');
    const value = this.faces('value');
    return this.model.plates.flatMap((plate): PlacedPlate[] => {
      const at = this.whereIs(plate.place);
      if (at === null) return [];
      const head = widthOf(this.pen, `${plate.label} · ${plate.placeText}`, label) + 30;
      const full = Math.min(Math.max(head, widthOf(this.pen, plate.value, value) + 18), 190 * this.sheet.unit);
      const tall = label.lineHeight + value.lineHeight + 9;
      const short = widthOf(this.pen, plate.label, label) + 30;
      const wishes = (width: number, height: number): Wish[] => [
        {
          id: plate.id,
          anchor: at.point,
          width,
          height,
          directions: seaward,
          distances: [14, 22, 32, 44, 58, 74, 92, 112].map((d) => d * this.sheet.unit),
          within: this.inner(at.view),
        },
      ];
      const brief = this.sheet.kind === 'small';
      const found = brief ? undefined : arrange(wishes(full, tall), this.taken[at.view.id]).get(plate.id);
      if (found) return [{ id: plate.id, box: found, anchor: at.point, brief: false }];
      const less = arrange(wishes(short, label.lineHeight + 7), this.taken[at.view.id]).get(plate.id);
      return less ? [{ id: plate.id, box: less, anchor: at.point, brief: true }] : [];
    });
  }

  inner(view: View): Rect {
    const { x, y, width, height } = view.rect;
    return { x: x + 4, y: y + 4, width: width - 8, height: height - 8 };
  }

  regions(): PlacedLabel[] {
    const face = this.faces('region');
    const bar = Math.round(15 * Math.max(0.9, this.sheet.unit));
    const main = this.sheet.main;
    return this.model.regions.flatMap((region) => {
      const lines = breakText(this.pen, region.label, face, Math.max(118, 142 * this.sheet.unit));
      const wide = Math.max(...lines.map((line) => widthOf(this.pen, line, face)), 92 * this.sheet.unit);
      for (const shown of [lines, []]) {
        for (const position of labelPositions(region.id)) {
          const anchor = project(main, position, -8);
          if (anchor === null) continue;
          const size = { width: shown.length > 0 ? wide : 92 * this.sheet.unit, height: shown.length * face.lineHeight + bar };
          const distances = [-size.height / 2, 0, 14];
          const wish: Wish = { id: region.id, anchor, ...size, directions: [90, -90, 0, 180], distances, within: this.inner(main) };
          const box = arrange([wish], this.taken.main, 2).get(region.id);
          if (box) return [{ id: region.id, box, lines: shown }];
        }
      }
      return [];
    });
  }

  places(named: ReadonlySet<string>): { dots: Point[]; texts: PlacedText[] } {
    const face = this.faces('place');
    const dots: Point[] = [];
    const texts: PlacedText[] = [];
    for (const id of placeIds) {
      if (!named.has(id)) continue;
      const at = this.whereIs(id);
      if (at === null) continue;
      dots.push(at.point);
      const plated = this.model.plates.some((plate) => plate.place === id);
      const text = this.model.places[id];
      if (plated || text === undefined) continue;
      const wish: Wish = {
        id,
        anchor: at.point,
        width: widthOf(this.pen, text, face) + 2,
        height: face.lineHeight,
        directions: around,
        distances: [6, 10],
        within: this.inner(at.view),
      };
      const box = arrange([wish], this.taken[at.view.id], 1).get(id);
      if (box) texts.push({ text, box, slot: null });
    }
    return { dots, texts };
  }

  /** Names of the oceans, last of all: they take only room that nobody wanted. */
  seas(): PlacedText[] {
    if (this.sheet.kind === 'small') return [];
    const face = this.faces('sea');
    return seas.flatMap(([id, position]) => {
      const anchor = project(this.sheet.main, position);
      const text = this.model.seas[id];
      if (anchor === null || text === undefined) return [];
      const width = widthOf(this.pen, text, face) + 2;
      const wish: Wish = {
        id,
        anchor,
        width,
        height: face.lineHeight,
        directions: [0, 90, -90, 180],
        distances: [-width / 2, 4, 30],
        within: this.inner(this.sheet.main),
      };
      const box = arrange([wish], this.taken.main, 6).get(id);
      return box ? [{ text, box, slot: null }] : [];
    });
  }

  /** A figure stands beside its own route, and never nearer to another one. */
  quantities(curves: readonly Curve[], widths: ReadonlyMap<string, number>): PlacedText[] {
    const face = this.faces('figure');
    return curves.flatMap((curve) => {
      const { arc, view } = curve;
      if (!curve.primary || arc.quantity === null || arc.quantity <= 0 || arc.kind === 'models') return [];
      const width = widthOf(this.pen, arc.text, face) + 4;
      const others = curves.filter((other) => other.view === view && other.arc.id !== arc.id && other.arc.kind !== 'models');
      const reach = 2 + (widths.get(arc.id) ?? 0) / 2;
      for (const t of [0.66, 0.5, 0.76, 0.4, 0.86, 0.2]) {
        const at = pointAt(curve, t);
        if (at === null || !contains(view.rect, at.point)) continue;
        const base = { id: arc.id, anchor: at.point, width, height: face.lineHeight, distances: [reach, reach + 5], within: this.inner(view) };
        for (const direction of [-90, 90, -50, 130, 50, -130, 0, 180]) {
          const trial = [...this.taken[view.id]];
          const box = arrange([{ ...base, directions: [direction] }], trial, 1).get(arc.id);
          if (!box) continue;
          const middle: Point = [box.x + box.width / 2, box.y + box.height / 2];
          const own = distanceTo(curve, middle);
          if (others.some((other) => distanceTo(other, middle) < own + 4)) continue;
          this.taken[view.id].push(box);
          return [{ text: arc.text, box, slot: arc.slot }];
        }
      }
      return [];
    });
  }
}

/** Everything that has a place on this sheet. */
export function compose(pen: Pen, sheet: Sheet, model: MapModel, palette: Palette): Composition {
  const composer = new Composer(pen, sheet, model, palette);
  const curves = model.arcs.flatMap((arc) => curvesOf(arc, sheet.main, sheet.inset));
  const widths = widthsOf(model.arcs, sheet.unit);
  composer.reserve(curves);
  for (const plate of model.plates) {
    const at = composer.whereIs(placeOfPlate(plate.id));
    if (at) composer.taken[at.view.id].push(composer.square(at.point, 6));
  }
  const plates = composer.plates();
  const regions = composer.regions();
  const named = new Set([...model.arcs.flatMap((arc) => [arc.from, arc.to]), ...model.plates.map((plate) => plate.place)]);
  const { dots, texts } = composer.places(named);
  const figures = composer.quantities(curves, widths);
  return { curves, widths, plates, regions, dots, texts: [...texts, ...figures], seas: composer.seas() };
}
