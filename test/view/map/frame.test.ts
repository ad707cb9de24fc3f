// The sheet fits every size: nothing lies outside, both homes and the supply line are always in sight, and labels never overlap.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/view/map/arrange.ts';
import type { Rect } from '../../../src/view/map/frame.ts';
import { contains, overlaps, project, sheetOf } from '../../../src/view/map/frame.ts';
import { positionOf } from '../../../src/view/map/places.ts';

const sizes = fc.record({ width: fc.integer({ min: 280, max: 2600 }), height: fc.integer({ min: 220, max: 1600 }) });

function inside(outer: Rect, inner: Rect): boolean {
  return contains(outer, [inner.x, inner.y], 1) && contains(outer, [inner.x + inner.width, inner.y + inner.height], 1);
}

function place(id: string): readonly [number, number] {
  const found = positionOf(id);
  if (found === null) throw new Error(`no place ${id}`);
  return found;
}

describe('the sheet', () => {
  it('lies within the canvas, and its parts within the sheet', () => {
    fc.assert(
      fc.property(sizes, ({ width, height }) => {
        const sheet = sheetOf(width, height);
        const canvas = { x: 0, y: 0, width, height };
        for (const rect of [sheet.main.rect, sheet.inset.rect, sheet.cartouche]) expect(inside(canvas, rect)).toBe(true);
        expect(sheet.inset.rect.width).toBeGreaterThan(60);
        expect(sheet.inset.rect.height).toBeGreaterThan(60);
      }),
    );
  });

  it('shows both homes in the world and the supply line in its enlargement, at every size', () => {
    fc.assert(
      fc.property(sizes, ({ width, height }) => {
        const { main, inset } = sheetOf(width, height);
        for (const id of ['virginia', 'guiyang']) expect(project(main, place(id)), id).not.toBeNull();
        for (const id of ['hsinchu', 'icheon', 'shanghai', 'guiyang', 'baotou']) expect(project(inset, place(id)), id).not.toBeNull();
      }),
    );
  });

  it('enlarges the supply line at least one and a half times', () => {
    for (const [width, height] of [
      [1280, 600],
      [1920, 1080],
      [390, 844],
      [690, 420],
      [390, 290],
    ] as const) {
      const { main, inset } = sheetOf(width, height);
      expect(inset.scale / main.scale, `${width}×${height}`).toBeGreaterThan(1.5);
    }
  });

  it.each([
    [1280, 600, 'wide'],
    [1920, 1080, 'wide'],
    [390, 844, 'tall'],
    [690, 420, 'small'],
  ])('is at %d × %d a %s one', (width, height, kind) => {
    expect(sheetOf(width, height).kind).toBe(kind);
  });
});

describe('arranging', () => {
  it('never covers what is taken or what it placed before, and stays within', () => {
    const within = { x: 0, y: 0, width: 400, height: 300 };
    const wish = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 5, max: 120 }),
      height: fc.integer({ min: 5, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const taken: Rect[] = [{ x: 100, y: 100, width: 50, height: 50 }];
        const found = arrange(
          wishes.map(({ x, y, width, height }, i) => ({
            id: String(i),
            anchor: [x, y] as const,
            width,
            height,
            directions: [0, 90, 180, 270],
            distances: [4, 20],
            within,
          })),
          taken,
        );
        const boxes = [{ x: 100, y: 100, width: 50, height: 50 }, ...found.values()];
        boxes.forEach((a, i) => {
          expect(inside(within, a)).toBe(true);
          for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
        });
      }),
    );
  });
});
