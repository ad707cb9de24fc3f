// The map in its element: waits for Phaser and the faces, follows size, theme and motion settings of the page, and cleans up after itself.
import type { Theme } from '../../store/index.ts';
import { Atlas } from './atlas.ts';
import { surveyGently } from './ground.ts';
import type { MapHandle, MapModel, MapOptions, MapStep, MapTarget } from './model.ts';
import { readPalette } from './palette.ts';
import { listenToPointer } from './pointer.ts';
import type { Size } from './stage.ts';
import { fastestRenderer, Stage } from './stage.ts';

const pageSchemes = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'] as const;

function sizeOf(parent: HTMLElement): Size {
  return { width: Math.max(1, parent.clientWidth), height: Math.max(1, parent.clientHeight) };
}

/** Asks for the faces the map writes in; canvas text does not make a browser fetch a face by itself. */
async function loadFaces(parent: HTMLElement): Promise<void> {
  const { serif, sans } = readPalette(parent);
  const wanted = [`500 16px ${serif}`, `600 16px ${serif}`, `italic 400 16px ${serif}`, `400 16px ${sans}`, `650 16px ${sans}`];
  await Promise.allSettled(wanted.map((face) => document.fonts.load(face)));
}

export class Mount implements MapHandle {
  private readonly parent: HTMLElement;
  private readonly stage: Stage;
  private readonly started: Promise<void>;
  private readonly hovering = new Set<(target: MapTarget | null) => void>();
  private readonly selecting = new Set<(target: MapTarget) => void>();
  private readonly cleanups: (() => void)[] = [];
  private model: MapModel;
  private reduced: boolean;
  private lit: string | null = null;
  private atlas: Atlas | null = null;
  private gone = false;

  constructor(parent: HTMLElement, options: MapOptions) {
    this.parent = parent;
    this.model = options.model;
    const quiet = matchMedia('(prefers-reduced-motion: reduce)');
    this.reduced = options.reducedMotion ?? quiet.matches;
    if (options.reducedMotion === undefined) this.follow(quiet, () => this.setReducedMotion(quiet.matches));
    this.stage = new Stage(parent, sizeOf(parent), readPalette(parent).paper, options.renderer ?? fastestRenderer());
    this.started = this.start();
  }

  update(model: MapModel): void {
    this.model = model;
    this.atlas?.update(model);
  }

  async play(steps: readonly MapStep[]): Promise<void> {
    await this.started;
    await this.atlas?.play(steps);
  }

  skip(): void {
    this.atlas?.skip();
  }

  resize(): void {
    const size = sizeOf(this.parent);
    // An element that is hidden has no size; the map keeps its own until it is shown again.
    if (size.width < 2 || size.height < 2) return;
    if (this.atlas === null || (size.width === this.stage.size.width && size.height === this.stage.size.height && !this.stage.outdated)) return;
    this.stage.resize(size);
    this.atlas.resize();
  }

  setTheme(theme: Theme): void {
    this.model = { ...this.model, theme };
    this.atlas?.setTheme(theme);
  }

  setReducedMotion(reduced: boolean): void {
    this.reduced = reduced;
    this.atlas?.setReducedMotion(reduced);
  }

  highlight(region: string | null): void {
    this.lit = region;
    this.atlas?.highlight(region);
  }

  onHover(listener: (target: MapTarget | null) => void): () => void {
    this.hovering.add(listener);
    return () => this.hovering.delete(listener);
  }

  onSelect(listener: (target: MapTarget) => void): () => void {
    this.selecting.add(listener);
    return () => this.selecting.delete(listener);
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    for (const clean of this.cleanups) clean();
    this.atlas?.skip();
    this.atlas = null;
    this.stage.destroy();
  }

  private follow(target: EventTarget, react: () => void, name = 'change'): void {
    target.addEventListener(name, react);
    this.cleanups.push(() => target.removeEventListener(name, react));
  }

  private async start(): Promise<void> {
    const [scene] = await Promise.all([this.stage.ready, loadFaces(this.parent)]);
    if (this.gone) return;
    const ground = await surveyGently(this.stage.size);
    if (this.gone) return;
    const atlas = new Atlas(this.stage, scene, this.parent, { model: this.model, reduced: this.reduced, ground });
    this.atlas = atlas;
    if (this.lit !== null) atlas.highlight(this.lit);
    const { canvas } = this.stage.game;
    canvas.style.display = 'block';
    canvas.setAttribute('aria-hidden', 'true');
    const stop = listenToPointer(canvas, {
      find: (x, y) => atlas.targetAt(x, y),
      hover: (target) => this.hovering.forEach((tell) => tell(target)),
      select: (target) => this.selecting.forEach((tell) => tell(target)),
    });
    this.cleanups.push(stop);
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(this.parent);
    this.cleanups.push(() => observer.disconnect());
    for (const scheme of pageSchemes) this.follow(matchMedia(scheme), () => this.setTheme(this.model.theme));
    this.follow(canvas, () => this.stage.wake(), 'webglcontextrestored');
    this.resize();
  }
}
