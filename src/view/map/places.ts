// Where things stand and which way they travel, read from assets/map/places.json. Geography only: no drawing.
import file from '../../../assets/map/places.json';
import type { PlateId } from './model.ts';

/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number];
type Route = readonly [string, string];
interface PlacesFile {
  readonly places: { readonly [id: string]: LonLat };
  readonly labels: { readonly [region: string]: readonly LonLat[] };
  readonly seas: { readonly [sea: string]: LonLat };
  readonly hubs: { readonly [region: string]: string };
  readonly markets: { readonly [region: string]: LonLat };
  readonly routes: { readonly [region: string]: { readonly [kind: string]: Route } };
  readonly plates: { readonly [plate in PlateId]: string };
}

const data = file as unknown as PlacesFile;

export const placeIds: readonly string[] = Object.keys(data.places);

/** Position of a place, or of a region's market; null for an id that the map does not know. */
export function positionOf(id: string): LonLat | null {
  return data.places[id] ?? data.markets[id] ?? null;
}

/** Where the names of the oceans stand, by id. */
export const seas: readonly (readonly [string, LonLat])[] = Object.entries(data.seas);

/** Where a region's label may stand, best first. */
export function labelPositions(region: string): readonly LonLat[] {
  return data.labels[region] ?? [];
}

/** Place from which a home region's models leave and to which its chips come. */
export function hubOf(homeRegion: string): string | null {
  return data.hubs[homeRegion] ?? null;
}

/** From and to of what a home region gets through a kind of channel, or of what its rivals' rules touch. */
export function routeOf(homeRegion: string, kind: string): Route | null {
  return data.routes[homeRegion]?.[kind] ?? null;
}

export function placeOfPlate(plate: PlateId): string {
  return data.plates[plate];
}
