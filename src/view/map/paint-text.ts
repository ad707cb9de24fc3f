// Type on the map: faces, tracking, halos and line breaks, the same everywhere.
import type { Palette } from './palette.ts';

type Pen = CanvasRenderingContext2D;

export interface Face {
  readonly font: string;
  /** Extra space between letters, pixels. */
  readonly tracking: number;
  readonly caps: boolean;
  readonly lineHeight: number;
}

export type FaceName = 'region' | 'sea' | 'place' | 'figure' | 'plate' | 'value' | 'title' | 'dateline' | 'key';

/** Sizes at unit 1; nothing is ever set smaller than 10 pixels. */
const faces: {
  readonly [name in FaceName]: {
    readonly size: number;
    readonly weight: number;
    readonly serif: boolean;
    readonly italic: boolean;
    readonly tracking: number;
    readonly caps: boolean;
  };
} = {
  region: { size: 11.5, weight: 600, serif: true, italic: false, tracking: 0.1, caps: true },
  sea: { size: 13, weight: 400, serif: true, italic: true, tracking: 0.14, caps: false },
  place: { size: 11.5, weight: 400, serif: true, italic: true, tracking: 0.01, caps: false },
  figure: { size: 11, weight: 600, serif: false, italic: false, tracking: 0, caps: false },
  plate: { size: 11.5, weight: 650, serif: false, italic: false, tracking: 0.02, caps: false },
  value: { size: 11.5, weight: 400, serif: false, italic: false, tracking: 0, caps: false },
  title: { size: 11, weight: 600, serif: false, italic: false, tracking: 0.08, caps: true },
  dateline: { size: 20, weight: 500, serif: true, italic: false, tracking: 0, caps: false },
  key: { size: 11, weight: 400, serif: false, italic: false, tracking: 0, caps: false },
};

export function faceOf(name: FaceName, palette: Palette, unit: number): Face {
  const face = faces[name];
  const size = Math.max(10, face.size * Math.max(0.85, unit));
  const font = `${face.italic ? 'italic ' : ''}${face.weight} ${size}px ${face.serif ? palette.serif : palette.sans}`;
  return { font, tracking: face.tracking * size, caps: face.caps, lineHeight: Math.round(size * 1.18) };
}

function use(pen: Pen, face: Face): void {
  pen.font = face.font;
  pen.letterSpacing = `${face.tracking}px`;
  pen.textBaseline = 'alphabetic';
}

function shown(text: string, face: Face): string {
  return face.caps ? text.toUpperCase() : text;
}

export function widthOf(pen: Pen, text: string, face: Face): number {
  use(pen, face);
  return Math.ceil(pen.measureText(shown(text, face)).width);
}

/** Breaks a text into lines of at most `most` pixels; a longer word keeps a line of its own. */
export function breakText(pen: Pen, text: string, face: Face, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(pen, joined, face) > most) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

export interface TextStyle {
  readonly colour: string;
  readonly align?: CanvasTextAlign;
  readonly halo?: string;
}

/** Writes one line. `y` is the middle of the line. */
export function write(pen: Pen, text: string, x: number, y: number, face: Face, style: TextStyle): void {
  use(pen, face);
  pen.textAlign = style.align ?? 'left';
  const line = shown(text, face);
  const base = Math.round((y + face.lineHeight * 0.3) * 2) / 2;
  const at = pen.textAlign === 'center' ? x + face.tracking / 2 : x;
  if (style.halo !== undefined) {
    pen.lineJoin = 'round';
    pen.lineWidth = 3.2;
    pen.strokeStyle = style.halo;
    pen.strokeText(line, at, base);
  }
  pen.fillStyle = style.colour;
  pen.fillText(line, at, base);
}
