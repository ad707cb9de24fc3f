// The cartouche: title, dateline and the key to the colours, hatches and marks, where the sheet has room for them.
import type { Rect, Sheet } from './frame.ts';
import type { MapModel } from './model.ts';
import { arcKinds, mapStatuses } from './model.ts';
import { hatchStyle } from './paint-shade.ts';
import { paintKind, paintStatus } from './paint-symbol.ts';
import { faceOf, widthOf, write } from './paint-text.ts';
import type { Palette } from './palette.ts';
import { faded } from './palette.ts';

type Pen = CanvasRenderingContext2D;

function paintSwatch(pen: Pen, box: Rect, slot: 0 | 1, palette: Palette, ratio: number): void {
  pen.fillStyle = palette.plate;
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.fillStyle = faded(palette.blocs[slot], 0.35);
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.fillStyle = hatchStyle(palette, slot, 0.8, ratio) ?? palette.blocs[slot];
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 0.8;
  pen.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
}

/** Blocs in one row, marks in the next; gives the height used. */
function paintKey(pen: Pen, x: number, y: number, most: number, model: MapModel, palette: Palette, unit: number, ratio: number): void {
  const face = faceOf('key', palette, unit);
  const line = face.lineHeight + 4;
  let at = x;
  for (const { slot, label } of model.blocs) {
    paintSwatch(pen, { x: at, y: y - 5 * unit, width: 20 * unit, height: 10 * unit }, slot, palette, ratio);
    write(pen, label, at + 25 * unit, y, face, { colour: palette.ink, halo: palette.paper });
    at += 25 * unit + widthOf(pen, label, face) + 14 * unit;
  }
  at = x;
  let row = y + line;
  for (const status of mapStatuses) {
    const text = model.legend.statuses[status];
    const wide = 15 * unit + widthOf(pen, text, face) + 12 * unit;
    if (at > x && at + wide > x + most) {
      at = x;
      row += line;
    }
    paintStatus(pen, status, [at + 5 * unit, row], 3.8 * unit, palette);
    write(pen, text, at + 15 * unit, row, face, { colour: palette.ink, halo: palette.paper });
    at += wide;
  }
}

/** A sheet of paper with a double rule; gives what lies within. */
function paintPanel(pen: Pen, box: Rect, palette: Palette, unit: number): Rect {
  pen.fillStyle = palette.plate;
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1;
  pen.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  pen.lineWidth = 0.5;
  pen.strokeRect(box.x + 3.5, box.y + 3.5, box.width - 7, box.height - 7);
  const pad = Math.round(11 * unit);
  return { x: box.x + pad, y: box.y + pad - 1, width: box.width - 2 * pad, height: box.height - 2 * pad };
}

/** The signs of what travels, one to a line. */
function paintGoods(pen: Pen, box: Rect, model: MapModel, palette: Palette, scale: number): void {
  const unit = Math.max(0.85, scale);
  const { x, y, height } = paintPanel(pen, box, palette, unit);
  const face = faceOf('key', palette, scale);
  const line = height / arcKinds.length;
  arcKinds.forEach((kind, i) => {
    const row = y + (i + 0.5) * line + 1;
    paintKind(pen, kind, [x + 5 * unit, row], 4.6 * unit, palette.ink, palette);
    write(pen, model.legend.kinds[kind], x + 17 * unit, row, face, { colour: palette.ink });
  });
}

/** Paints cartouche and caption of the enlargement. */
export function paintCartouche(pen: Pen, sheet: Sheet, model: MapModel, palette: Palette, ratio: number): void {
  const { x, y, width } = sheet.kind === 'wide' ? paintPanel(pen, sheet.cartouche, palette, sheet.unit) : sheet.cartouche;
  const unit = Math.max(0.85, sheet.unit);
  const title = faceOf('title', palette, sheet.unit);
  const dateline = faceOf('dateline', palette, sheet.unit);
  let row = y + title.lineHeight / 2;
  write(pen, model.legend.title, x, row, title, { colour: palette.inkSoft, halo: palette.paper });
  row += title.lineHeight / 2 + dateline.lineHeight / 2;
  write(pen, model.dateline, x, row, dateline, { colour: palette.ink, halo: palette.paper });
  row += dateline.lineHeight / 2 + 8 * unit;
  if (sheet.legend) paintGoods(pen, sheet.legend, model, palette, sheet.unit);
  if (sheet.kind !== 'small') paintKey(pen, x, row, Math.max(width, 150 * unit), model, palette, unit, ratio);
  paintInsetCaption(pen, sheet, model, palette);
}

/** Box of the enlargement's caption, or null where it has no room. */
export function captionOf(pen: Pen, sheet: Sheet, text: string, palette: Palette): Rect | null {
  const { x, y, width, height } = sheet.inset.rect;
  const face = faceOf('title', palette, sheet.unit);
  const wide = widthOf(pen, text, face) + 14;
  const tall = face.lineHeight + 4;
  if (wide > width) return null;
  return { x, y: sheet.kind === 'tall' ? y : y + height - tall, width: wide, height: tall };
}

function paintInsetCaption(pen: Pen, sheet: Sheet, model: MapModel, palette: Palette): void {
  const box = captionOf(pen, sheet, model.legend.inset, palette);
  if (box === null) return;
  pen.fillStyle = palette.plate;
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 0.8;
  pen.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  write(pen, model.legend.inset, box.x + 7, box.y + box.height / 2, faceOf('title', palette, sheet.unit), { colour: palette.inkSoft });
}
