// The colours and faces of the map, read from the page's design tokens, so that a theme changes both at once.

export interface Palette {
  readonly paper: string;
  readonly sea: string;
  readonly seaLine: string;
  /** Between the sea and its lines. */
  readonly seaFaint: string;
  readonly land: string;
  readonly coast: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly plate: string;
  readonly rule: string;
  readonly highlight: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly blocs: readonly [string, string];
  readonly blocInks: readonly [string, string];
  readonly serif: string;
  readonly sans: string;
  readonly dark: boolean;
}

/** "#fff" as "#ffffff": a build shortens what it can, and the map takes colours apart by their places. Anything else stays as it is. */
export function longHex(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, (digit) => digit + digit) : colour;
}

/** Reads the tokens in force at an element. Falls back to the light theme's ink and paper where a page has none. */
export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const token = (name: string, fallback: string): string => longHex(style.getPropertyValue(name).trim() || fallback);
  const sea = token('--map-sea', '#dfe5df');
  const seaLine = token('--map-sea-line', '#c3ccc6');
  return {
    paper: token('--paper', '#f6f0e2'),
    sea,
    seaLine,
    seaFaint: mixed(sea, seaLine, 0.5),
    land: token('--map-land', '#f4edda'),
    coast: token('--map-coast', '#978b70'),
    ink: token('--map-ink', '#2b271f'),
    inkSoft: token('--map-ink-soft', '#5b5444'),
    plate: token('--map-plate', '#fdfaf2'),
    rule: token('--rule-strong', '#8b8069'),
    highlight: token('--map-highlight', '#f1b434'),
    good: token('--good', '#2d6439'),
    warn: token('--warn', '#835200'),
    bad: token('--bad', '#97231d'),
    blocs: [token('--bloc-0', '#1b4786'), token('--bloc-1', '#c9441c')],
    blocInks: [token('--bloc-0-ink', '#173f78'), token('--bloc-1-ink', '#a8330f')],
    serif: token('--serif', 'Georgia, serif'),
    sans: token('--sans', 'system-ui, sans-serif'),
    dark: token('color-scheme', 'light').startsWith('dark'),
  };
}

/** A colour of the tokens with an opacity: "#1b4786" and 0.5. */
export function faded(colour: string, alpha: number): string {
  const hex = colour.slice(1, 7);
  return `#${hex}${Math.round(Math.min(1, Math.max(0, alpha)) * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

/** "#f6f0e2" as the number that Phaser takes. */
export function numberOf(colour: string): number {
  return Number.parseInt(colour.slice(1, 7), 16);
}

/** A colour on the way from one to another. */
export function mixed(from: string, to: string, part: number): string {
  const at = (start: number): string => {
    const a = Number.parseInt(from.slice(start, start + 2), 16);
    const b = Number.parseInt(to.slice(start, start + 2), 16);
    return Math.round(a + (b - a) * part)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${at(1)}${at(3)}${at(5)}`;
}
