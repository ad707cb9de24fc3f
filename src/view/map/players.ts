// The moving things of a playback: signs that travel, rings that spread, plates that swell. Each is a Phaser object that lives only while it plays.
import type { GameObjects, Scene } from 'phaser';
import type { Composition } from './compose.ts';
import type { Curve } from './curves.ts';
import { pointAt } from './curves.ts';
import { contains } from './frame.ts';
import type { ArcKind, MapStep } from './model.ts';
import { deskAt } from './paint-arcs.ts';
import { paintKind } from './paint-symbol.ts';
import type { Palette } from './palette.ts';

/** One playing step: draws itself at a progress of 0 to 1 and takes itself away. */
export interface Player {
  readonly step: MapStep;
  show(progress: number): void;
  end(): void;
}

export interface Props {
  readonly scene: Scene;
  readonly ratio: number;
  readonly unit: number;
  readonly palette: Palette;
  readonly placed: Composition;
  readonly plates: ReadonlyMap<string, GameObjects.Image>;
  /** Marks a region, or none. */
  readonly flash: (region: string | null) => void;
}

const depth = 60;

function easeInOut(p: number): number {
  return p < 0.5 ? 2 * p * p : 1 - ((-2 * p + 2) * (-2 * p + 2)) / 2;
}

function canvasTexture(props: Props, key: string, size: number, draw: (pen: CanvasRenderingContext2D) => void): string {
  const name = `${key}@${props.ratio}/${props.unit}/${props.palette.plate}`;
  if (props.scene.textures.exists(name)) return name;
  const texture = props.scene.textures.createCanvas(name, Math.ceil(size * props.ratio), Math.ceil(size * props.ratio));
  if (texture === null) return name;
  texture.context.scale(props.ratio, props.ratio);
  draw(texture.context);
  texture.refresh();
  return name;
}

function signTexture(props: Props, kind: ArcKind, slot: 0 | 1): string {
  const size = 24 * props.unit;
  return canvasTexture(props, `sign-${kind}-${slot}`, size, (pen) => {
    pen.beginPath();
    pen.arc(size / 2, size / 2, size / 2 - 1, 0, Math.PI * 2);
    pen.fillStyle = props.palette.highlight;
    pen.fill();
    pen.strokeStyle = props.palette.ink;
    pen.lineWidth = 1;
    pen.stroke();
    paintKind(pen, kind, [size / 2, size / 2], size * 0.27, props.palette.blocInks[slot], props.palette);
  });
}

function ringTexture(props: Props): string {
  const size = 48 * props.unit;
  return canvasTexture(props, 'ring', size, (pen) => {
    pen.strokeStyle = props.palette.ink;
    pen.lineWidth = 3.4;
    pen.beginPath();
    pen.arc(size / 2, size / 2, size / 2 - 3, 0, Math.PI * 2);
    pen.stroke();
    pen.strokeStyle = props.palette.highlight;
    pen.lineWidth = 2;
    pen.stroke();
  });
}

function place(image: GameObjects.Image, curve: Curve, t: number, ratio: number): void {
  const at = pointAt(curve, t);
  const seen = at !== null && contains(curve.view.rect, at.point);
  image.setVisible(seen);
  if (seen) image.setPosition(at.point[0] * ratio, at.point[1] * ratio);
}

/** A sign on its way: to the end, to the desk, or to where it is seized. */
function traveller(props: Props, step: MapStep, curve: Curve): Player {
  const end = step.kind === 'stop' ? deskAt - 0.04 : step.kind === 'seize' ? 0.62 : 1;
  const image = props.scene.add.image(0, 0, signTexture(props, curve.arc.kind, curve.arc.slot)).setDepth(depth + 1);
  const ring = step.kind === 'shipment' ? null : props.scene.add.image(0, 0, ringTexture(props)).setDepth(depth).setVisible(false);
  const travel = ring === null ? 1 : 0.7;
  return {
    step,
    show(progress) {
      const p = Math.min(1, progress / travel);
      place(image, curve, easeInOut(p) * end, props.ratio);
      if (ring === null || step.kind === 'release') {
        image.setAlpha(progress > 0.9 ? (1 - progress) / 0.1 : 1);
      }
      if (ring === null || progress < travel) return;
      const q = (progress - travel) / (1 - travel);
      place(ring, curve, step.kind === 'stop' ? deskAt : end, props.ratio);
      ring.setScale(0.35 + q * 0.8).setAlpha(1 - q);
      if (step.kind === 'seize') image.setAlpha(1 - q);
    },
    end() {
      image.destroy();
      ring?.destroy();
    },
  };
}

function swelling(step: MapStep, image: GameObjects.Image): Player {
  return {
    step,
    show(progress) {
      image.setScale(1 + Math.sin(progress * Math.PI) * 0.14);
    },
    end() {
      if (image.active) image.setScale(1);
    },
  };
}

function flashing(props: Props, step: MapStep): Player {
  let on = false;
  return {
    step,
    show(progress) {
      if (on || progress >= 1) return;
      on = true;
      props.flash(step.target);
    },
    end() {
      if (on) props.flash(null);
    },
  };
}

/** The player of a step, or null when what it is about does not stand on this sheet. */
export function playerOf(props: Props, step: MapStep): Player | null {
  if (step.kind === 'shade') return flashing(props, step);
  if (step.kind === 'change') {
    const image = props.plates.get(step.target);
    return image ? swelling(step, image) : null;
  }
  const curve = props.placed.curves.find((c) => c.primary && c.arc.id === step.target);
  return curve ? traveller(props, step, curve) : null;
}
