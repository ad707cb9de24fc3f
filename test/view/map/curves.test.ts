// Routes run from place to place by the shorter way round, lift the pen where the map is cut, and live in the view that shows them best.
import { describe, expect, it } from 'vitest';
import { alongRoute, curvesOf, distanceTo, eastOf, pointAt } from '../../../src/view/map/curves.ts';
import { sheetOf } from '../../../src/view/map/frame.ts';
import type { MapArc } from '../../../src/view/map/model.ts';
import { sampleModel } from './sample.ts';

const { main, inset } = sheetOf(1280, 600);

function arc(from: string, to: string, kind: MapArc['kind'] = 'chips'): MapArc {
  const [first] = sampleModel(0).arcs;
  if (!first) throw new Error('the sample has no route');
  return { ...first, from, to, kind };
}

describe('a route', () => {
  it('starts and ends at its places', () => {
    expect(alongRoute([121, 25], [-84, 38], 0.2, 0)).toEqual([121, 25]);
    const [lon, lat] = alongRoute([121, 25], [-84, 38], 0.2, 1);
    expect(eastOf(-84, lon)).toBeCloseTo(0, 9);
    expect(lat).toBeCloseTo(38, 9);
  });

  it('bulges to the north whichever way it runs', () => {
    expect(alongRoute([0, 10], [100, 10], 0.2, 0.5)[1]).toBeGreaterThan(10);
    expect(alongRoute([100, 10], [0, 10], 0.2, 0.5)[1]).toBeGreaterThan(10);
  });

  it('crosses the Pacific in one stroke', () => {
    const [curve] = curvesOf(arc('hsinchu', 'virginia'), main, inset);
    expect(curve?.samples.filter((s) => s.cut)).toHaveLength(1);
  });

  it('lifts the pen once where it crosses the cut in the Atlantic, and only there', () => {
    const [curve] = curvesOf(arc('virginia', 'gulf-mena', 'models'), main, inset);
    expect(curve?.samples.filter((s) => s.cut)).toHaveLength(2);
    let last: readonly [number, number] | null = null;
    for (const { point, cut } of curve?.samples ?? []) {
      if (last !== null && !cut) expect(Math.hypot(point[0] - last[0], point[1] - last[1])).toBeLessThan(60);
      last = point;
    }
  });

  it('stands in the enlargement when both ends do, and in both views when one does', () => {
    expect(curvesOf(arc('hsinchu', 'guiyang'), main, inset).map((c) => [c.view.id, c.primary])).toEqual([['inset', true]]);
    expect(curvesOf(arc('hsinchu', 'virginia'), main, inset).map((c) => [c.view.id, c.primary])).toEqual([
      ['main', true],
      ['inset', false],
    ]);
    expect(curvesOf(arc('nowhere', 'virginia'), main, inset)).toEqual([]);
  });

  it('knows its points and how far they are', () => {
    const [curve] = curvesOf(arc('hsinchu', 'guiyang'), main, inset);
    if (!curve) throw new Error('no curve');
    const middle = pointAt(curve, 0.5);
    expect(middle).not.toBeNull();
    if (middle) expect(distanceTo(curve, middle.point)).toBeLessThan(0.01);
    expect(distanceTo(curve, [0, 0])).toBeGreaterThan(300);
  });
});
