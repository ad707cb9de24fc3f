// The map's only door for drawing. Everything Phaser comes in here, so import this file dynamically; the pure parts stand in model-from.ts and steps.ts.
import type { Theme } from '../../store/index.ts';
import { Atlas } from './atlas.ts';
import type { MapHandle, MapModel, MapOptions, MapTarget } from './model.ts';
import { readPalette } from './palette.ts';
import type { Size } from './stage.ts';
import { Stage } from './stage.ts';

export type * from './model.ts';

const quietest = '(prefers-reduced-motion: reduce)';
const schemes = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'] as const;

function sizeOf(parent: HTMLElement): Size {
  return { width: Math.max(1, parent.clientWidth), height: Math.max(1, parent.clientHeight) };
}

/** Asks for the faces the map writes in; canvas text does not make a browser fetch a face by itself. */
async function loadFaces(parent: HTMLElement): Promise<void> {
  const { serif, sans } = readPalette(parent);
  const wanted = [`500 16px ${serif}`, `600 16px ${serif}`, `italic 400 16px ${serif}`, `400 16px ${sans}`, `650 16px ${sans}`];
  await Promise.allSettled(wanted.map((face) => document.fonts.load(face)));
}

/** Listeners that are told of a pointer over the canvas and of a press that did not become a drag. */
function listen(canvas: HTMLCanvasElement, find: (x: number, y: number) => MapTarget | null, hover: (t: MapTarget | null) => void, select: (t: MapTarget) => void): () => void {
  const at = (event: PointerEvent): MapTarget | null => {
    const box = canvas.getBoundingClientRect();
    return find(event.clientX - box.left, event.clientY - box.top);
  };
  let last: string | null = null;
  const tell = (target: MapTarget | null): void => {
    const name = target === null ? null : `${target.kind} ${target.id}`;
    if (name === last) return;
    last = name;
    canvas.style.cursor = target === null ? '' : 'pointer';
    hover(target);
  };
  const move = (event: PointerEvent): void => tell(at(event));
  const leave = (): void => tell(null);
  const press = (event: MouseEvent): void => {
    const target = at(event as PointerEvent);
    if (target) select(target);
  };
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerleave', leave);
  canvas.addEventListener('click', press);
  return () => {
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerleave', leave);
    canvas.removeEventListener('click', press);
  };
}

/**
 * Puts the map into an element and keeps it as large as that element. The canvas is a picture only: it takes no focus and no keys,
 * and is hidden from assistive technology; its text twin is made from the same model.
 * @param parent element with a size of its own; the canvas becomes its child.
 */
export function createMap(parent: HTMLElement, options: MapOptions): MapHandle {
  const stage = new Stage(parent, sizeOf(parent), readPalette(parent).paper, options.canvas === true);
  const hovering = new Set<(target: MapTarget | null) => void>();
  const selecting = new Set<(target: MapTarget) => void>();
  const cleanups: (() => void)[] = [];
  const quiet = matchMedia(quietest);
  let model: MapModel = options.model;
  let reduced = options.reducedMotion ?? quiet.matches;
  let atlas: Atlas | null = null;
  let gone = false;

  const resize = (): void => {
    const size = sizeOf(parent);
    if (gone || atlas === null || (size.width === stage.size.width && size.height === stage.size.height)) return;
    stage.resize(size);
    atlas.resize();
  };
  const setTheme = (theme: Theme): void => {
    model = { ...model, theme };
    atlas?.setTheme(theme);
  };
  const setReducedMotion = (next: boolean): void => {
    reduced = next;
    atlas?.setReducedMotion(next);
  };

  const start = async (): Promise<void> => {
    const [scene] = await Promise.all([stage.ready, loadFaces(parent)]);
    if (gone) return;
    const { canvas } = stage.game;
    canvas.setAttribute('aria-hidden', 'true');
    canvas.style.display = 'block';
    atlas = new Atlas(stage, scene, parent, model, reduced);
    const map = atlas;
    cleanups.push(listen(canvas, (x, y) => map.targetAt(x, y), (t) => hovering.forEach((tell) => tell(t)), (t) => selecting.forEach((tell) => tell(t))));
    const observer = new ResizeObserver(resize);
    observer.observe(parent);
    cleanups.push(() => observer.disconnect());
    for (const query of schemes.map((scheme) => matchMedia(scheme))) {
      const change = (): void => setTheme(model.theme);
      query.addEventListener('change', change);
      cleanups.push(() => query.removeEventListener('change', change));
    }
    const restored = (): void => stage.wake();
    canvas.addEventListener('webglcontextrestored', restored);
    cleanups.push(() => canvas.removeEventListener('webglcontextrestored', restored));
    resize();
  };
  const started = start();

  return {
    update(next) {
      model = next;
      atlas?.update(next);
    },
    async play(steps) {
      await started;
      await atlas?.play(steps);
    },
    skip: () => atlas?.skip(),
    resize,
    setTheme,
    setReducedMotion,
    highlight: (region) => void started.then(() => atlas?.highlight(region)),
    onHover(listener) {
      hovering.add(listener);
      return () => hovering.delete(listener);
    },
    onSelect(listener) {
      selecting.add(listener);
      return () => selecting.delete(listener);
    },
    destroy() {
      if (gone) return;
      gone = true;
      for (const clean of cleanups) clean();
      atlas?.destroy();
      atlas = null;
      stage.destroy();
    },
  };
}
