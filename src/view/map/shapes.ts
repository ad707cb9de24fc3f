// The coastlines as paths: one per region and one for all land, projected once per size and kept.
import { geoGraticule, geoPath } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon, Topology } from 'topojson-specification';
import file from '../../../assets/map/world.json';
import type { View } from './frame.ts';

const world = file as unknown as Topology<{ [region: string]: MultiPolygon }>;
const regionIds = Object.keys(world.objects).filter((id) => id !== 'plain');
const everyShape = Object.values(world.objects);

/** All land as one area and its shore as lines: nothing between two regions is ever stroked. */
const land = merge(world, everyShape);
const shore = mesh(world, { type: 'GeometryCollection', geometries: everyShape }, (a, b) => a === b);

export interface ViewShapes {
  readonly land: Path2D;
  readonly shore: Path2D;
  readonly sphere: Path2D;
  readonly graticule: Path2D;
  readonly regions: ReadonlyMap<string, Path2D>;
}

/** Paths of one view, in CSS pixels of the sheet. */
export function shapesOf(view: View): ViewShapes {
  const draw = geoPath(view.projection);
  const path = (object: Parameters<typeof draw>[0]): Path2D => new Path2D(draw(object) ?? '');
  const step = view.id === 'inset' ? 5 : 15;
  return {
    land: path(land),
    shore: path(shore),
    sphere: path({ type: 'Sphere' }),
    graticule: path(geoGraticule().step([step, step])()),
    regions: new Map(
      regionIds.flatMap((id) => {
        const object = world.objects[id];
        return object ? [[id, path(feature(world, object))] as const] : [];
      }),
    ),
  };
}
