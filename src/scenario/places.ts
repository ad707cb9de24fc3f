// Where a part of a scenario was written: file, line and column, whichever of its files brought it.
import type { ScenarioBundle } from './bundle.ts';
import type { Cursor } from './checks/checking.ts';
import { openScenario } from './open.ts';
import { idOf } from './origins.ts';

export interface TextPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds the place of a part by the way to it: field names, and ids for items of lists, as ["blocs", "us", "constants", "powerSpeed"]. */
export type PlaceFinder = (steps: readonly string[]) => TextPlace | null;

function within(at: Cursor, step: string): Cursor {
  return at.items.find((item) => idOf(item.value) === step) ?? at.get(step);
}

/** The finder of a bundle; it knows no place where the bundle cannot be read, or where nothing has that name. */
export function placesIn(bundle: ScenarioBundle): PlaceFinder {
  const { checking } = openScenario(bundle);
  if (checking === null) return () => null;
  return (steps) => {
    const at = steps.reduce(within, checking.root);
    return at.exists ? checking.placeOf(at) : null;
  };
}
