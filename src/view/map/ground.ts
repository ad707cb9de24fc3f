// The surveyed ground of one size: the sheet and the paths of its two views. Projecting every shore takes a moment, so the first time it is done in pieces.
import type { Sheet } from './frame.ts';
import { sheetOf } from './frame.ts';
import type { ViewShapes } from './shapes.ts';
import { shapesOf } from './shapes.ts';
import type { Size } from './stage.ts';

export interface Ground {
  readonly size: Size;
  readonly sheet: Sheet;
  readonly main: ViewShapes;
  readonly inset: ViewShapes;
}

export function survey(size: Size): Ground {
  const sheet = sheetOf(size.width, size.height);
  return { size, sheet, main: shapesOf(sheet.main), inset: shapesOf(sheet.inset) };
}

/** Lets the page answer a waiting key or press. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** The same, with a breath between the parts. */
export async function surveyGently(size: Size): Promise<Ground> {
  const sheet = sheetOf(size.width, size.height);
  await breathe();
  const main = shapesOf(sheet.main);
  await breathe();
  const inset = shapesOf(sheet.inset);
  await breathe();
  return { size, sheet, main, inset };
}
