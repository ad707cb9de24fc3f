// The map as a whole: keeps a model, a sheet and the layers of ink in step, and plays turns back.
import type { GameObjects, Scene } from 'phaser';
import type { Theme } from '../../store/index.ts';
import type { Composition } from './compose.ts';
import { compose } from './compose.ts';
import type { Sheet } from './frame.ts';
import type { Ground } from './ground.ts';
import { survey } from './ground.ts';
import { Layer } from './layer.ts';
import type { MapModel, MapStep, MapTarget } from './model.ts';
import { paintArcs } from './paint-arcs.ts';
import { paintBase, paintFrames, paintShore } from './paint-base.ts';
import { paintCartouche } from './paint-cartouche.ts';
import { paintLabels, paintPlate } from './paint-labels.ts';
import { paintHighlight, paintShade } from './paint-shade.ts';
import type { Palette } from './palette.ts';
import { numberOf, readPalette } from './palette.ts';
import type { Player } from './players.ts';
import { playerOf } from './players.ts';
import type { Motion, Stage } from './stage.ts';
import { targetAt } from './targets.ts';

type Pen = CanvasRenderingContext2D;

const fadeSeconds = 0.7;

interface Layers {
  readonly base: Layer;
  readonly shade: Layer;
  readonly light: Layer;
  readonly ink: Layer;
}

/** What is made anew for each size: the sheet, its paths and its textures. */
interface Drawing {
  readonly sheet: Sheet;
  readonly shapes: Ground;
  readonly layers: Layers;
}

export interface AtlasStart {
  readonly model: MapModel;
  readonly reduced: boolean;
  readonly ground: Ground;
}

export class Atlas {
  private readonly stage: Stage;
  private readonly element: HTMLElement;
  private readonly scene: Scene;
  private model: MapModel;
  private palette: Palette;
  private drawing: Drawing;
  private placed: Composition;
  private readonly plates = new Map<string, GameObjects.Image>();
  private lit: string | null = null;
  private reduced: boolean;
  private finish: (() => void) | null = null;

  constructor(stage: Stage, scene: Scene, element: HTMLElement, { model, reduced, ground }: AtlasStart) {
    this.stage = stage;
    this.scene = scene;
    this.element = element;
    this.model = model;
    this.reduced = reduced;
    this.palette = readPalette(element);
    this.drawing = this.draw(ground.size === stage.size ? ground : survey(stage.size));
    this.placed = this.compose();
    this.paintAll();
  }

  update(model: MapModel): void {
    const themed = model.theme !== this.model.theme;
    this.model = model;
    if (themed) this.palette = readPalette(this.element);
    this.placed = this.compose();
    if (themed) this.paintAll();
    else {
      this.paintShades(!this.reduced);
      this.paintInk(!this.reduced);
    }
  }

  resize(): void {
    this.skip();
    const layers: readonly { destroy(): void }[] = Object.values(this.drawing.layers);
    for (const layer of layers) layer.destroy();
    this.drawing = this.draw(survey(this.stage.size));
    this.placed = this.compose();
    this.paintAll();
  }

  setTheme(theme: Theme): void {
    this.skip();
    this.model = { ...this.model, theme };
    this.palette = readPalette(this.element);
    this.placed = this.compose();
    this.paintAll();
  }

  setReducedMotion(reduced: boolean): void {
    this.reduced = reduced;
    if (reduced) this.skip();
  }

  highlight(region: string | null): void {
    if (region === this.lit) return;
    this.lit = region;
    this.paintLight();
  }

  targetAt(x: number, y: number): MapTarget | null {
    return targetAt([x, y], this.drawing.sheet, this.placed, this.drawing.shapes);
  }

  async play(steps: readonly MapStep[]): Promise<void> {
    this.skip();
    if (this.reduced || steps.length === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const props = {
      scene: this.scene,
      ratio: this.stage.ratio,
      unit: Math.max(0.85, this.drawing.sheet.unit),
      palette: this.palette,
      placed: this.placed,
      plates: this.plates,
      flash: (region: string | null): void => this.highlight(region),
    };
    const waiting = [...steps];
    const playing = new Set<Player>();
    const motion: Motion = (seconds) => {
      while (waiting[0] && waiting[0].start <= seconds) {
        const player = playerOf(props, waiting.shift() as MapStep);
        if (player) playing.add(player);
      }
      for (const player of playing) {
        const progress = (seconds - player.step.start) / player.step.length;
        player.show(Math.min(1, progress));
        if (progress < 1 || (player.step.kind === 'stop' && waiting.length > 0)) continue;
        player.end();
        playing.delete(player);
      }
      if (waiting.length > 0 || playing.size > 0) return true;
      this.skip();
      return false;
    };
    this.finish = (): void => {
      this.finish = null;
      for (const player of playing) player.end();
      this.stage.stop(motion);
      resolve();
    };
    this.stage.start(motion);
    return promise;
  }

  skip(): void {
    this.finish?.();
  }

  private draw(ground: Ground): Drawing {
    const { width, height } = ground.size;
    const { ratio } = this.stage;
    const size = { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) };
    const layer = (key: string, depth: number, leaves: 1 | 2): Layer => new Layer(this.scene, key, depth, size, ratio, leaves);
    return {
      sheet: ground.sheet,
      shapes: ground,
      layers: { base: layer('base', 0, 1), shade: layer('shade', 10, 2), light: layer('light', 20, 1), ink: layer('ink', 30, 2) },
    };
  }

  private compose(): Composition {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) throw new Error('This browser draws no canvas.');
    return compose(pen, this.drawing.sheet, this.model, this.palette);
  }

  private paintAll(): void {
    const { layers, sheet, shapes } = this.drawing;
    this.scene.cameras.main.setBackgroundColor(numberOf(this.palette.paper));
    layers.base.paint((pen) => paintBase(pen, sheet, shapes.main, shapes.inset, this.palette), false);
    this.paintShades(false);
    this.paintLight();
    this.paintInk(false);
  }

  /** Paints the world, cuts out the enlargement, paints that. */
  private inBothViews(pen: Pen, draw: (view: 'main' | 'inset') => void): void {
    draw('main');
    const { x, y, width, height } = this.drawing.sheet.inset.rect;
    pen.clearRect(x, y, width, height);
    draw('inset');
  }

  private paintShades(fade: boolean): void {
    const { layers, sheet, shapes } = this.drawing;
    layers.shade.paint((pen) => {
      this.inBothViews(pen, (view) => paintShade(pen, sheet[view], shapes[view], this.model.regions, this.palette, this.stage.ratio));
    }, fade);
    this.fade(layers.shade, fade);
  }

  private paintLight(): void {
    const { layers, sheet, shapes } = this.drawing;
    const { lit } = this;
    if (lit === null) layers.light.hide();
    else layers.light.paint((pen) => this.inBothViews(pen, (view) => paintHighlight(pen, sheet[view], shapes[view], lit, this.palette)), false);
    this.stage.wake();
  }

  private paintInk(fade: boolean): void {
    const { layers, sheet, shapes } = this.drawing;
    layers.ink.paint((pen) => {
      this.inBothViews(pen, (view) => {
        paintShore(pen, sheet[view], shapes[view], this.palette);
        const curves = this.placed.curves.filter((curve) => curve.view.id === view);
        paintArcs(pen, curves, this.placed.widths, this.palette, sheet.unit);
      });
      paintFrames(pen, sheet, this.palette);
      paintCartouche(pen, sheet, this.model, this.palette, this.stage.ratio);
      paintLabels(pen, sheet, this.model, this.placed, this.palette, this.stage.ratio);
    }, fade);
    this.paintPlates();
    this.fade(layers.ink, fade);
  }

  private paintPlates(): void {
    for (const image of this.plates.values()) {
      const { key } = image.texture;
      image.destroy();
      this.scene.textures.remove(key);
    }
    this.plates.clear();
    const { ratio } = this.stage;
    for (const placed of this.placed.plates) {
      const plate = this.model.plates.find((p) => p.id === placed.id);
      const key = `plate-${placed.id}`;
      const texture = this.scene.textures.createCanvas(key, Math.round(placed.box.width * ratio), Math.round(placed.box.height * ratio));
      if (!plate || texture === null) continue;
      texture.context.scale(ratio, ratio);
      paintPlate(texture.context, placed, plate, this.palette, this.drawing.sheet.unit);
      texture.refresh();
      const x = (placed.box.x + placed.box.width / 2) * ratio;
      const y = (placed.box.y + placed.box.height / 2) * ratio;
      this.plates.set(placed.id, this.scene.add.image(x, y, key).setDepth(50));
    }
  }

  private fade(layer: Layer, fade: boolean): void {
    if (!fade) {
      this.stage.wake();
      return;
    }
    this.stage.start((seconds) => {
      const progress = Math.min(1, seconds / fadeSeconds);
      layer.setProgress(progress);
      return progress < 1;
    });
  }
}
