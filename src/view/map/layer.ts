// A full sheet of ink that can fade into its next state: two canvases take turns, so nothing is ever painted twice in one frame.
import type { GameObjects, Scene, Textures } from 'phaser';

export type Paint = (pen: CanvasRenderingContext2D) => void;

interface Leaf {
  readonly texture: Textures.CanvasTexture;
  readonly image: GameObjects.Image;
}

export class Layer {
  private readonly leaves: Leaf[] = [];
  private readonly scene: Scene;
  private readonly ratio: number;
  private front = 0;
  /** Progress of the fade from the back leaf to the front one, 1 when done. */
  private progress = 1;

  /** @param leaves 2 for a layer that fades, 1 for one that only changes. */
  constructor(scene: Scene, key: string, depth: number, size: { readonly width: number; readonly height: number }, ratio: number, leaves: 1 | 2) {
    this.scene = scene;
    this.ratio = ratio;
    for (let i = 0; i < leaves; i++) {
      const name = `${key}-${i}`;
      if (scene.textures.exists(name)) scene.textures.remove(name);
      const texture = scene.textures.createCanvas(name, size.width, size.height);
      if (texture === null) throw new Error(`The map has no texture ${name}.`);
      this.leaves.push({ texture, image: scene.add.image(0, 0, name).setOrigin(0, 0).setDepth(depth).setVisible(false) });
    }
  }

  /** Paints the next state; `fade` starts a fade to it, else it shows at once. */
  paint(draw: Paint, fade: boolean): void {
    const fades = fade && this.leaves.length > 1;
    if (fades || this.progress < 1) this.front = (this.front + 1) % this.leaves.length;
    const leaf = this.leaves[this.front];
    if (!leaf) return;
    const { context, width, height } = leaf.texture;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    draw(context);
    leaf.texture.refresh();
    this.setProgress(fades ? 0 : 1);
  }

  /** 0 shows the state before, 1 the one painted last. */
  setProgress(progress: number): void {
    this.progress = progress;
    this.leaves.forEach(({ image }, i) => {
      const alpha = i === this.front ? progress : 1 - progress;
      image.setAlpha(alpha).setVisible(alpha > 0.002);
    });
  }

  hide(): void {
    for (const { image } of this.leaves) image.setVisible(false);
  }

  destroy(): void {
    for (const { image, texture } of this.leaves) {
      image.destroy();
      this.scene.textures.remove(texture.key);
    }
    this.leaves.length = 0;
  }
}
