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
  /** The shore once more in short coarse pieces: a wide pen is twenty times faster on those than on one long line. */
  readonly shoreline: readonly Path2D[];
  readonly sphere: Path2D;
  readonly graticule: Path2D;
  readonly regions: ReadonlyMap<string, Path2D>;
}

/** Most points of a piece of shoreline, and the least distance between two of them in pixels. */
const pieceLength = 48;
const coarse = 1.2;

/** Takes d3's pen strokes and cuts them into short pieces. */
class Pieces {
  readonly paths: Path2D[] = [];
  private path = new Path2D();
  private count = 0;
  private x = 0;
  private y = 0;

  beginPath(): void {}

  arc(): void {}

  closePath(): void {}

  moveTo(x: number, y: number): void {
    this.path = new Path2D();
    this.paths.push(this.path);
    this.count = 0;
    this.path.moveTo(x, y);
    [this.x, this.y] = [x, y];
  }

  lineTo(x: number, y: number): void {
    if (Math.abs(x - this.x) + Math.abs(y - this.y) < coarse) return;
    this.path.lineTo(x, y);
    [this.x, this.y] = [x, y];
    this.count += 1;
    if (this.count >= pieceLength) this.moveTo(x, y);
  }
}

function piecesOf(view: View): Path2D[] {
  const pieces = new Pieces();
  geoPath(view.projection, pieces)(shore);
  return pieces.paths;
}

/** Paths of one view, in CSS pixels of the sheet. Shores have points enough, so only the outline and the graticule are drawn with finer steps. */
export function shapesOf(view: View): ViewShapes {
  const draw = geoPath(view.projection).digits(2);
  const path = (object: Parameters<typeof draw>[0]): Path2D => new Path2D(draw(object) ?? '');
  const step = view.id === 'inset' ? 5 : 15;
  const sphere = path({ type: 'Sphere' });
  const graticule = path(geoGraticule().step([step, step])());
  const fine = view.projection.precision();
  view.projection.precision(0);
  const regions = new Map(
    regionIds.flatMap((id) => {
      const object = world.objects[id];
      return object ? [[id, path(feature(world, object))] as const] : [];
    }),
  );
  const shapes = { land: path(land), shore: path(shore), shoreline: piecesOf(view), sphere, graticule, regions };
  view.projection.precision(fine);
  return shapes;
}
