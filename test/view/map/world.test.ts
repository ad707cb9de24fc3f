// The map's data keeps the map policy: every economy in one market at most, disputed land in none, no border in the file, and a file that stays small.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { geoContains } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import base from '../../../scenarios/base/base-2024-10.json';
import { hubOf, labelPositions, placeIds, positionOf, routeOf } from '../../../src/view/map/places.ts';

const folder = new URL('../../../assets/map/', import.meta.url);
const text = readFileSync(new URL('world.json', folder), 'utf8');
const world = JSON.parse(text) as Topology<{ [id: string]: MultiPolygon }>;
const plan = JSON.parse(readFileSync(new URL('regions.json', folder), 'utf8')) as { regions: { [id: string]: { rule: string; economies: string[] } } };

function regionAt(lon: number, lat: number): string | null {
  return Object.entries(world.objects).find(([, shape]) => geoContains(feature(world, shape), [lon, lat]))?.[0] ?? null;
}

describe('the shapes', () => {
  it('are the regions of the base world and plain land, nothing else', () => {
    expect(Object.keys(world.objects).toSorted()).toEqual([...base.regions.map((r) => r.id), 'plain'].toSorted());
  });

  it('hold one shape per market and no names, so no border between economies can be drawn', () => {
    for (const shape of Object.values(world.objects)) {
      expect(shape.type).toBe('MultiPolygon');
      expect(shape.properties ?? {}).toEqual({});
    }
  });

  it('stay under 60 kB compressed', () => {
    expect(brotliCompressSync(text).length).toBeLessThan(60_000);
  });

  it.each([
    ['the Mediterranean', 18, 35],
    ['the Black Sea', 34, 43],
    ['the Caspian Sea', 51, 41],
    ['the Red Sea', 38, 20],
    ['the South China Sea', 115, 14],
    ['the Pacific', -150, 30],
    ['the Baltic', 19.5, 57],
  ])('leave %s wet, and the land around it whole', (_, lon, lat) => {
    const land = merge(world, Object.values(world.objects));
    expect(geoContains(land, [lon, lat])).toBe(false);
    for (const dry of [
      [10, 20],
      [10, 50],
      [100, 60],
      [78, 22],
    ] as const)
      expect(geoContains(land, [dry[0], dry[1]])).toBe(true);
  });

  it.each([
    ['us-home', -100, 40],
    ['us-home', -155.5, 19.6],
    ['cn-home', 104, 35],
    ['allies', 5.4, 51.4],
    ['allies', 138.5, 36.2],
    ['india-asean', 103.82, 1.36],
    ['gulf-mena', 45, 24],
    ['africa-latam', 37, 0.5],
    ['africa-latam', -52, -12],
    ['sanctioned', 60, 57],
    ['plain', 121, 23.8],
    ['plain', 34.3, 45.2],
    ['plain', -13.5, 24.5],
    ['plain', 21, 42.6],
    ['plain', 67, 48],
  ])('put %s at %d, %d', (region, lon, lat) => {
    expect(regionAt(lon, lat)).toBe(region);
  });
});

describe('the plan', () => {
  it('lists an economy once, and states a rule for every market', () => {
    const codes = Object.values(plan.regions).flatMap((r) => r.economies);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { rule } of Object.values(plan.regions)) expect(rule.length).toBeGreaterThan(10);
  });

  it('knows a label, a market and the routes of every region that needs one', () => {
    for (const region of base.regions) {
      expect(labelPositions(region.id).length, region.id).toBeGreaterThan(0);
      expect(positionOf(region.id), region.id).not.toBeNull();
      if (region.home === null) continue;
      expect(placeIds).toContain(hubOf(region.id));
      const bloc = base.blocs.find((b) => b.id === region.home);
      for (const { kind } of bloc?.channels ?? []) {
        if (kind === 'reserve' || kind === 'power') continue;
        for (const end of routeOf(region.id, kind) ?? []) expect(placeIds, kind).toContain(end);
      }
    }
  });
});
