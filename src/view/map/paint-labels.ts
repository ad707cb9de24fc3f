// Names and figures in ink: regions with a split bar of use, places, quantities, leader lines, and plates on their own small sheets.
import type { Composition, PlacedLabel, PlacedPlate } from './compose.ts';
import type { Rect, Sheet } from './frame.ts';
import type { MapModel, MapPlate, MapRegion } from './model.ts';
import { hatchStyle } from './paint-shade.ts';
import { paintStatus, statusColour } from './paint-symbol.ts';
import { faceOf, widthOf, write } from './paint-text.ts';
import type { Palette } from './palette.ts';
import { faded } from './palette.ts';

type Pen = CanvasRenderingContext2D;

/** A bar split between the blocs, each part with its own hatch, and both shares written out. */
export function paintSplit(pen: Pen, box: Rect, region: MapRegion, palette: Palette, unit: number, ratio: number): void {
  const face = faceOf('figure', palette, unit);
  const [first, second] = region.shareTexts;
  const left = widthOf(pen, '100%', face) + 3;
  const height = Math.round(7 * Math.max(0.9, unit));
  const y = Math.round(box.y + (box.height - height) / 2);
  const x = Math.round(box.x + left);
  const width = Math.max(20, Math.round(box.width - 2 * left));
  const total = region.shares[0] + region.shares[1];
  const split = total > 0 ? Math.round((width * region.shares[0]) / total) : 0;
  const parts = [
    [0, x, split],
    [1, x + split, width - split],
  ] as const;
  const start = x - widthOf(pen, first, face) - 7;
  const end = x + width + widthOf(pen, second, face) + 7;
  pen.fillStyle = faded(palette.plate, 0.88);
  pen.beginPath();
  pen.roundRect(start, y + height / 2 - face.lineHeight / 2, end - start, face.lineHeight, 3);
  pen.fill();
  for (const [slot, at, wide] of parts) {
    pen.fillStyle = faded(palette.blocs[slot], 0.55);
    pen.fillRect(at, y, wide, height);
    pen.fillStyle = hatchStyle(palette, slot, 0.6, ratio) ?? palette.blocs[slot];
    pen.fillRect(at, y, wide, height);
  }
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 0.8;
  pen.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
  write(pen, first, x - 4, y + height / 2, face, { colour: palette.blocInks[0], align: 'right' });
  write(pen, second, x + width + 4, y + height / 2, face, { colour: palette.blocInks[1] });
}

function paintRegionLabel(pen: Pen, label: PlacedLabel, region: MapRegion, palette: Palette, unit: number, ratio: number): void {
  const face = faceOf('region', palette, unit);
  const { x, y, width, height } = label.box;
  label.lines.forEach((line, i) => {
    write(pen, line, x + width / 2, y + (i + 0.5) * face.lineHeight, face, { colour: palette.ink, align: 'center', halo: faded(palette.land, 0.9) });
  });
  const used = label.lines.length * face.lineHeight;
  const barWidth = Math.min(width, 92 * unit + 14);
  paintSplit(pen, { x: x + (width - barWidth) / 2, y: y + used, width: barWidth, height: height - used }, region, palette, unit, ratio);
}

function paintLeaders(pen: Pen, plates: readonly PlacedPlate[], palette: Palette): void {
  for (const { box, anchor } of plates) {
    const x = Math.min(box.x + box.width, Math.max(box.x, anchor[0]));
    const y = Math.min(box.y + box.height, Math.max(box.y, anchor[1]));
    for (const [colour, width] of [[faded(palette.plate, 0.9), 3] as const, [palette.ink, 1] as const]) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.beginPath();
      pen.moveTo(anchor[0], anchor[1]);
      pen.lineTo(x, y);
      pen.stroke();
    }
  }
}

/** Everything written straight on the map; plates come on top as objects of their own. */
export function paintLabels(pen: Pen, sheet: Sheet, model: MapModel, placed: Composition, palette: Palette, ratio: number): void {
  const sea = faceOf('sea', palette, sheet.unit);
  for (const { text, box } of placed.seas) write(pen, text, box.x, box.y + box.height / 2, sea, { colour: palette.inkSoft });
  for (const label of placed.regions) {
    const region = model.regions.find((r) => r.id === label.id);
    if (region) paintRegionLabel(pen, label, region, palette, sheet.unit, ratio);
  }
  paintLeaders(pen, placed.plates, palette);
  for (const [x, y] of placed.dots) {
    pen.beginPath();
    pen.arc(x, y, 2.6 * Math.max(1, sheet.unit), 0, Math.PI * 2);
    pen.fillStyle = palette.ink;
    pen.strokeStyle = palette.plate;
    pen.lineWidth = 1.2;
    pen.fill();
    pen.stroke();
  }
  const place = faceOf('place', palette, sheet.unit);
  const figure = faceOf('figure', palette, sheet.unit);
  for (const { text, box, slot } of placed.texts) {
    const colour = slot === null ? palette.ink : palette.blocInks[slot];
    write(pen, text, box.x + 1, box.y + box.height / 2, slot === null ? place : figure, { colour, halo: faded(palette.plate, 0.92) });
  }
}

/** One plate on a canvas of its own size: a metal plate with its mark, name and place, and the live value beneath. */
export function paintPlate(pen: Pen, placed: PlacedPlate, plate: MapPlate, palette: Palette, unit: number): void {
  const { width, height } = placed.box;
  const label = faceOf('plate', palette, unit);
  const value = faceOf('value', palette, unit);
  pen.fillStyle = palette.plate;
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1;
  pen.strokeRect(0.5, 0.5, width - 1, height - 1);
  pen.fillStyle = statusColour(plate.status, palette);
  pen.fillRect(0, 0, 4, height);
  const first = placed.brief ? height / 2 : 4 + label.lineHeight / 2;
  write(pen, plate.label, 10, first, label, { colour: palette.ink });
  paintStatus(pen, plate.status, [width - 11, first], 4 * Math.max(0.9, unit), palette);
  if (placed.brief) return;
  const at = 10 + widthOf(pen, `${plate.label} `, label);
  write(pen, plate.placeText, at + 3, first, faceOf('place', palette, unit), { colour: palette.inkSoft });
  write(pen, shorten(pen, plate.value, width - 16, value), 10, 4 + label.lineHeight + value.lineHeight / 2, value, { colour: palette.ink });
}

function shorten(pen: Pen, text: string, most: number, face: ReturnType<typeof faceOf>): string {
  if (widthOf(pen, text, face) <= most) return text;
  let cut = text;
  while (cut.length > 1 && widthOf(pen, `${cut}…`, face) > most) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
