// Looks at a page as a typesetter would: text that is cut, that lies over other text, that is too small or too faint; parts that scroll where nothing should.
import type { Page } from 'playwright-core';

export interface LayoutWish {
  /** True where the page must be complete without scrolling, as the play page is at its smallest size. */
  readonly withoutScrolling: boolean;
}

/** Runs inside the page. Everything it needs stands in it. */
function inspect(withoutScrolling: boolean): string[] {
  const faults: string[] = [];
  const dialog = document.querySelector('[role="dialog"]');
  const root = dialog ?? document.body;
  const label = (element: Element): string =>
    `${element.tagName.toLowerCase()}${typeof element.className === 'string' && element.className !== '' ? `.${element.className.trim().split(/\s+/).join('.')}` : ''}`;
  const isHidden = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
    for (let e: Element | null = element; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.clipPath === 'inset(50%)') return true;
      if (e.tagName === 'DETAILS' && !(e as HTMLDetailsElement).open && element.closest('summary') === null) return true;
      if (e.classList.contains('skip-links')) return true;
    }
    return false;
  };

  interface Piece {
    readonly element: Element;
    readonly text: string;
    readonly box: DOMRect;
    readonly layer: Element | null;
  }
  const layerOf = (element: Element): Element | null => {
    for (let e: Element | null = element; e; e = e.parentElement) if (['fixed', 'sticky', 'absolute'].includes(getComputedStyle(e).position)) return e;
    return null;
  };
  /** True where a scrolling part has scrolled the box out of sight. */
  const isScrolledAway = (element: Element, box: DOMRect): boolean => {
    for (let e: Element | null = element; e && e !== document.documentElement; e = e.parentElement) {
      if (!['auto', 'scroll'].includes(getComputedStyle(e).overflowY)) continue;
      const frame = e.getBoundingClientRect();
      if (box.bottom > frame.bottom + 1 || box.top < frame.top - 1) return true;
    }
    return false;
  };
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!element || text === '' || ['SCRIPT', 'STYLE', 'OPTION', 'TITLE', 'NOSCRIPT'].includes(element.tagName) || isHidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 0.5 && box.height > 0.5 && !isScrolledAway(element, box)) pieces.push({ element, text, box, layer: layerOf(element) });
  }

  // Cut: outside the window sideways, or outside an ancestor that hides what overflows.
  for (const { element, text, box } of pieces) {
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`outside the window: "${text.slice(0, 40)}" in ${label(element)}`);
    for (let e: Element | null = element; e && e !== document.documentElement; e = e.parentElement) {
      const style = getComputedStyle(e);
      const frame = e.getBoundingClientRect();
      const hidesX = ['hidden', 'clip'].includes(style.overflowX);
      const hidesY = ['hidden', 'clip'].includes(style.overflowY);
      if ((hidesX && (box.left < frame.left - 1 || box.right > frame.right + 1)) || (hidesY && (box.top < frame.top - 2 || box.bottom > frame.bottom + 2))) {
        faults.push(`cut by ${label(e)}: "${text.slice(0, 40)}" in ${label(element)}`);
      }
    }
  }

  const frame = dialog?.parentElement?.getBoundingClientRect();
  if (frame && (frame.top < -1 || frame.bottom > innerHeight + 1))
    faults.push(`the dialog is taller than the window: ${Math.round(frame.height)} in ${innerHeight}`);

  // Over each other: two pieces of different elements whose letters share space.
  const inner = (box: DOMRect): { l: number; r: number; t: number; b: number } => ({
    l: box.left + 1,
    r: box.right - 1,
    t: box.top + box.height * 0.25,
    b: box.bottom - box.height * 0.25,
  });
  for (let i = 0; i < pieces.length; i++) {
    for (let j = i + 1; j < pieces.length; j++) {
      const a = pieces[i];
      const b = pieces[j];
      if (!a || !b || a.layer !== b.layer || a.element === b.element) continue;
      const p = inner(a.box);
      const q = inner(b.box);
      if (p.l < q.r && q.l < p.r && p.t < q.b && q.t < p.b) faults.push(`over each other: "${a.text.slice(0, 30)}" and "${b.text.slice(0, 30)}"`);
    }
  }

  // Too small or too faint.
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const rgba = (colour: string): number[] => {
    if (!pen) return [0, 0, 0, 1];
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top: number[], below: number[]): number[] => {
    const a = top[3] ?? 1;
    return [0, 1, 2].map((i) => (top[i] ?? 0) * a + (below[i] ?? 0) * (1 - a)).concat(1);
  };
  const backgroundOf = (element: Element): number[] => {
    const plate = element instanceof SVGElement ? element.parentElement?.querySelector('rect') : null;
    const stack: number[][] = plate ? [rgba(getComputedStyle(plate).fill)] : [];
    for (let e: Element | null = element; e; e = e.parentElement) {
      const colour = rgba(getComputedStyle(e).backgroundColor);
      if ((colour[3] ?? 0) > 0) stack.push(colour);
      if (colour[3] === 1) break;
    }
    return stack.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
  };
  const light = (colour: number[]): number => {
    const [r = 0, g = 0, b = 0] = colour.map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const judged = new Set<Element>();
  for (const { element, text } of pieces) {
    if (judged.has(element)) continue;
    judged.add(element);
    const style = getComputedStyle(element);
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(style.fontSize) * scale;
    if (size < 9.5) faults.push(`too small (${size.toFixed(1)} px): "${text.slice(0, 40)}" in ${label(element)}`);
    if (element.closest('[aria-disabled="true"], [data-disabled]')) continue;
    const below = backgroundOf(element);
    const ink = over(rgba(element instanceof SVGElement ? style.fill : style.color), below);
    const [bright, dark] = [light(ink), light(below)].sort((a, b) => b - a);
    const ratio = ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) faults.push(`too faint (${ratio.toFixed(2)}): "${text.slice(0, 40)}" in ${label(element)}`);
  }

  if (document.documentElement.scrollWidth > innerWidth + 1) faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} in ${innerWidth}`);
  if (withoutScrolling) {
    if (document.documentElement.scrollHeight > innerHeight + 1) faults.push(`the page scrolls: ${document.documentElement.scrollHeight} in ${innerHeight}`);
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (isHidden(element)) continue;
      const { overflowY } = getComputedStyle(element);
      if (['auto', 'scroll'].includes(overflowY) && element.scrollHeight > element.clientHeight + 2)
        faults.push(`${label(element)} scrolls: ${element.scrollHeight} in ${element.clientHeight}`);
    }
    for (const part of root.querySelectorAll<HTMLElement>('main section')) {
      if (!isHidden(part) && part.scrollHeight > part.clientHeight + 2) faults.push(`${label(part)} is too full: ${part.scrollHeight} in ${part.clientHeight}`);
    }
  }
  return [...new Set(faults)];
}

/** What is wrong with how the page stands now. With a dialog open, only the dialog is judged. */
export async function findLayoutFaults(page: Page, wish: LayoutWish): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.evaluate(inspect, wish.withoutScrolling);
}
