// Makes assets/map/world.json: Natural Earth coastlines from world-atlas, simplified, with the economies of each market merged into one shape.
// Merging removes every line between economies, so the file that the game ships holds no border at all. Run: node src/cli/dev/build-map.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { geoContains } from 'd3-geo';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon as MultiShape, Objects, Polygon as Shape, Topology } from 'topojson-specification';

const root = join(import.meta.dirname, '../../..');
/** Share of the points that simplification drops, and the smallest island that stays (square degrees, about 12 km across). */
const dropped = 0.42;
const smallestIsland = 0.012;

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
interface Box {
  readonly of: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
interface Cut {
  readonly of: string;
  /** Ends of the cut; the nearest corners of the shape are taken, so that neighbours keep fitting. */
  readonly from: Position;
  readonly to: Position;
  /** A point of the part that becomes plain. */
  readonly plain: [number, number];
}
interface Plan {
  readonly regions: { readonly [id: string]: { readonly economies: readonly string[] } };
  readonly plainParts: readonly Box[];
  readonly plainCuts: readonly Cut[];
  readonly omitted: readonly { readonly code: string }[];
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}

function nearestCorner(ring: readonly Position[], [x = 0, y = 0]: Position): number {
  const distance = (p: Position): number => Math.hypot((p[0] ?? 0) - x, (p[1] ?? 0) - y);
  return ring.reduce((best, p, i) => (distance(p) < distance(ring[best] ?? p) ? i : best), 0);
}

/** Cuts a ring in two along a straight line between two of its corners. */
function cutRing(ring: readonly Position[], cut: Cut): [Position[], Position[]] {
  const open = ring.slice(0, -1);
  const [a = 0, b = 0] = [nearestCorner(open, cut.from), nearestCorner(open, cut.to)].toSorted((x, y) => x - y);
  const between = open.slice(a, b + 1);
  const around = [...open.slice(b), ...open.slice(0, a + 1)];
  return [between, around].map((part) => [...part, part[0] ?? []]) as [Position[], Position[]];
}

function polygonsOf({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function liesIn(polygon: Position[][], box: Box): boolean {
  return (polygon[0] ?? []).every(([x = 0, y = 0]) => x >= box.west && x <= box.east && y >= box.south && y <= box.north);
}

/** A ring that simplification has folded flat would use a shore line twice, and merging would then lose that shore. */
function isFlat(ring: readonly Position[]): boolean {
  let doubled = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = x, nextY = y] = ring[i + 1] ?? [];
    doubled += x * nextY - nextX * y;
  });
  return Math.abs(doubled) < 1e-6;
}

/** The polygon in parts, each with the region it belongs to. */
function divide(polygon: Position[][], code: string, region: string, plan: Plan): { region: string; polygon: Position[][] }[] {
  if (plan.plainParts.some((box) => box.of === code && liesIn(polygon, box))) return [{ region: 'plain', polygon }];
  const cut = plan.plainCuts.find((c) => c.of === code && geoContains({ type: 'Polygon', coordinates: polygon }, c.plain));
  if (!cut) return [{ region, polygon }];
  return cutRing(polygon[0] ?? [], cut).map((ring) => {
    const plain = geoContains({ type: 'Polygon', coordinates: [ring] }, cut.plain);
    return { region: plain ? 'plain' : region, polygon: [ring] };
  });
}

/** Each economy's polygons under the region it belongs to, the rest under "plain". */
function assign(world: World, plan: Plan): Map<string, Position[][][]> {
  const regionOf = new Map(Object.entries(plan.regions).flatMap(([region, { economies }]) => economies.map((code) => [code, region] as const)));
  const omitted = new Set(plan.omitted.map((o) => o.code));
  const parts = new Map<string, Position[][][]>([...Object.keys(plan.regions), 'plain'].map((id) => [id, []]));
  const met = new Set<string>();
  for (const shape of feature(world, world.objects.countries).features as Feature<Polygon | MultiPolygon>[]) {
    const code = String(shape.id ?? '');
    met.add(code);
    if (omitted.has(code)) continue;
    for (const polygon of polygonsOf(shape)) {
      if (isFlat(polygon[0] ?? [])) continue;
      for (const part of divide(polygon, code, regionOf.get(code) ?? 'plain', plan)) parts.get(part.region)?.push(part.polygon);
    }
  }
  const unknown = [...regionOf.keys()].filter((code) => !met.has(code));
  if (unknown.length > 0) throw new Error(`regions.json names economies that Natural Earth does not draw: ${unknown.join(', ')}`);
  return parts;
}

/** One topology of all polygons, then one merged shape per region. */
function mergeRegions(parts: ReadonlyMap<string, Position[][][]>): Topology<Objects<object>> {
  const pieces = [...parts].map(([id, polygons]) => [
    id,
    { type: 'GeometryCollection' as const, geometries: polygons.map((coordinates) => ({ type: 'Polygon' as const, coordinates })) },
  ]);
  const joined = topology(Object.fromEntries(pieces) as Parameters<typeof topology>[0]) as Topology<{ [id: string]: GeometryCollection }>;
  const objects: { [id: string]: MultiShape } = {};
  for (const [id, { geometries }] of Object.entries(joined.objects)) objects[id] = mergeArcs(joined, geometries as Shape[]);
  return { type: 'Topology', arcs: joined.arcs, objects };
}

function build(): string {
  const source = readJson<World>('node_modules/world-atlas/countries-50m.json');
  const plan = readJson<Plan>('assets/map/regions.json');
  const weighted = presimplify(source);
  const simple = simplify(weighted, quantile(weighted, dropped)) as World;
  const everything = mergeRegions(assign(simple, plan));
  const kept = filter(everything, filterWeight(everything, smallestIsland));
  return JSON.stringify(quantize(kept, 1e4));
}

const text = build();
writeFileSync(join(root, 'assets/map/world.json'), `${text}\n`);
console.log(`assets/map/world.json: ${(text.length / 1024).toFixed(0)} kB, ${(brotliCompressSync(text).length / 1024).toFixed(1)} kB brotli`);
