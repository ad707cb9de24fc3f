// Phaser, and nothing about the game: a canvas at the device's own resolution, and a loop that sleeps whenever nothing moves.
import { CANVAS, Game, Scale, Scene, WEBGL } from 'phaser';

/** Gets the seconds since it was started; returns false when it has finished. */
export type Motion = (seconds: number) => boolean;

/** Most device pixels a sheet may have: three full sheets of ink stay under the memory of a small machine. */
const mostPixels = 4_600_000;
/** Frames drawn after the last change before the loop goes to sleep: the second one shows what the first one uploaded. */
const settlingFrames = 3;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Renderer = 'webgl' | 'canvas';

const drawnInSoftware = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** WebGL only where a graphics card runs it: a browser that draws it in software refuses this context, or names its renderer. */
export function fastestRenderer(): Renderer {
  try {
    const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
    if (context === null) return 'canvas';
    const info = context.getExtension('WEBGL_debug_renderer_info');
    const name = String(context.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return drawnInSoftware.test(name) ? 'canvas' : 'webgl';
  } catch {
    return 'canvas';
  }
}

export class Stage {
  readonly game: Game;
  readonly ready: Promise<Scene>;
  private readonly motions = new Map<Motion, number>();
  private settling = settlingFrames;
  private gone = false;
  private css: Size;
  private pixelRatio: number;

  constructor(parent: HTMLElement, size: Size, background: string, renderer: Renderer) {
    this.css = size;
    this.pixelRatio = ratioFor(size);
    const { promise, resolve } = Promise.withResolvers<Scene>();
    this.ready = promise;
    const step = (): void => this.step();
    class Sheet extends Scene {
      create(): void {
        resolve(this);
      }

      override update(): void {
        step();
      }
    }
    this.game = new Game({
      type: renderer === 'webgl' ? WEBGL : CANVAS,
      parent,
      backgroundColor: background,
      width: Math.round(size.width * this.pixelRatio),
      height: Math.round(size.height * this.pixelRatio),
      scale: { mode: Scale.NONE, zoom: 1 / this.pixelRatio },
      scene: Sheet,
      banner: false,
      autoFocus: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    });
  }

  /** Device pixels per CSS pixel. */
  get ratio(): number {
    return this.pixelRatio;
  }

  get size(): Size {
    return this.css;
  }

  /** True after the window has moved to a screen of another resolution. */
  get outdated(): boolean {
    return ratioFor(this.css) !== this.pixelRatio;
  }

  resize(size: Size): void {
    this.css = size;
    this.pixelRatio = ratioFor(size);
    this.game.scale.resize(Math.round(size.width * this.pixelRatio), Math.round(size.height * this.pixelRatio));
    this.game.scale.setZoom(1 / this.pixelRatio);
    this.wake();
  }

  /** Runs a motion frame by frame until it says that it has finished. */
  start(motion: Motion): void {
    this.motions.set(motion, performance.now());
    this.wake();
  }

  stop(motion: Motion): void {
    this.motions.delete(motion);
    this.wake();
  }

  get moving(): boolean {
    return this.motions.size > 0;
  }

  /** Draws the present state, then sleeps again. */
  wake(): void {
    this.settling = settlingFrames;
    if (!this.gone && this.game.isBooted) this.game.loop.wake();
  }

  destroy(): void {
    this.gone = true;
    this.motions.clear();
    this.game.loop.wake();
    this.game.destroy(true);
  }

  private step(): void {
    const now = performance.now();
    for (const [motion, since] of this.motions) {
      if (!motion((now - since) / 1000)) this.motions.delete(motion);
    }
    if (this.motions.size > 0) {
      this.settling = settlingFrames;
      return;
    }
    this.settling -= 1;
    if (this.settling <= 0 && !this.gone) this.game.loop.sleep();
  }
}

function ratioFor({ width, height }: Size): number {
  const device = Math.min(globalThis.devicePixelRatio || 1, 2);
  return Math.max(0.5, Math.min(device, Math.sqrt(mostPixels / Math.max(1, width * height))));
}
