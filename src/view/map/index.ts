// The map's only door for drawing. Everything Phaser comes in here, so import this file dynamically; the pure parts stand in model-from.ts and steps.ts.
import type { MapHandle, MapOptions } from './model.ts';
import { Mount } from './mount.ts';

export type * from './model.ts';

/**
 * Puts the map into an element and keeps it as large as that element. The canvas is a picture only: it takes no focus and no keys,
 * and is hidden from assistive technology; its text twin is made from the same model.
 * @param parent element with a size of its own; the canvas becomes its child.
 */
export function createMap(parent: HTMLElement, options: MapOptions): MapHandle {
  return new Mount(parent, options);
}
