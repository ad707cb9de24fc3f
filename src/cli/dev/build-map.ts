// Makes assets/map/world.json: Natural Earth coastlines from world-atlas, simplified, with the economies of each market merged into one shape.
// Merging removes every line between economies, so the file that the game ships holds no border at all. Run: node src/cli/dev/build-map.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { filter, filterWeight, presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';

const root = join(import.meta.dirname, '../../..');
/** Share of the points that simplification drops, and the smallest island that stays (square degrees, about 12 km across). */
const dropped = 0.42;
const smallestIsland = 0.012;

type Shape = Polygon<{ name: string }> | MultiPolygon<{ name: string }>;
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
interface Box {
  readonly of: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
interface RegionsFile {
  readonly regions: { readonly [id: string]: { readonly economies: readonly string[] } };
  readonly plainParts: readonly Box[];
  readonly omitted: readonly { readonly code: string }[];
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}

/** Rings of a shape, one list per polygon. */
function polygonsOf(shape: Shape): number[][][] {
  return shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
}

function liesIn(topology: World, arcs: number[][], box: Box): boolean {
  const drawn = feature(topology, { type: 'Polygon', arcs });
  const ring = drawn.geometry.type === 'Polygon' ? (drawn.geometry.coordinates[0] ?? []) : [];
  return ring.length > 0 && ring.every(([x = 0, y = 0]) => x >= box.west && x <= box.east && y >= box.south && y <= box.north);
}

/** Each economy's polygons under the region it belongs to, the rest under "plain". */
function assign(topology: World, plan: RegionsFile): Map<string, number[][][]> {
  const regionOf = new Map(Object.entries(plan.regions).flatMap(([region, { economies }]) => economies.map((code) => [code, region] as const)));
  const omitted = new Set(plan.omitted.map((o) => o.code));
  const parts = new Map<string, number[][][]>([...Object.keys(plan.regions), 'plain'].map((id) => [id, []]));
  const met = new Set<string>();
  for (const shape of topology.objects.countries.geometries as Shape[]) {
    const code = String(shape.id ?? '');
    met.add(code);
    if (omitted.has(code)) continue;
    for (const polygon of polygonsOf(shape)) {
      const plain = plan.plainParts.some((box) => box.of === code && liesIn(topology, polygon, box));
      parts.get(plain ? 'plain' : (regionOf.get(code) ?? 'plain'))?.push(polygon);
    }
  }
  const unknown = [...regionOf.keys()].filter((code) => !met.has(code));
  if (unknown.length > 0) throw new Error(`regions.json names economies that Natural Earth does not draw: ${unknown.join(', ')}`);
  return parts;
}

function build(): string {
  const source = readJson<World>('node_modules/world-atlas/countries-50m.json');
  const plan = readJson<RegionsFile>('assets/map/regions.json');
  const weighted = presimplify(source);
  const simple = simplify(weighted, quantile(weighted, dropped)) as World;
  const parts = assign(simple, plan);
  const merged: { [id: string]: MultiPolygon } = {};
  for (const [id, polygons] of parts)
    merged[id] = mergeArcs(
      simple,
      polygons.map((arcs) => ({ type: 'Polygon' as const, arcs })),
    );
  const everything: Topology<Objects<object>> = { type: 'Topology', arcs: simple.arcs, objects: merged };
  const kept = filter(everything, filterWeight(everything, smallestIsland));
  return JSON.stringify(quantize(kept, 1e4));
}

const text = build();
writeFileSync(join(root, 'assets/map/world.json'), `${text}\n`);
console.log(`assets/map/world.json: ${(text.length / 1024).toFixed(0)} kB, ${(brotliCompressSync(text).length / 1024).toFixed(1)} kB brotli`);
