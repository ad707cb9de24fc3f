// The design tokens keep their promises: text is readable in every theme, the blocs differ in lightness and under every colour-vision type.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf, differenceOf, luminanceOf, simulate } from './colour.ts';
import type { Vision } from './colour.ts';
import { faded, longHex } from '../../../src/view/map/palette.ts';

const css = readFileSync(new URL('../../../src/view/styles/tokens.css', import.meta.url), 'utf8').replaceAll('"', "'");

function block(selector: string, after = 0): Map<string, string> {
  const start = css.indexOf(selector, after);
  expect(start, selector).toBeGreaterThan(-1);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map([...body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6,8});/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

const themes = { light: block("[data-theme='light']"), dark: block("[data-theme='dark']"), contrast: block("[data-theme='contrast']") };
const grounds = ['--paper', '--paper-raised', '--paper-sunk'];
const inks = ['--ink', '--ink-soft', '--ink-faint', '--bloc-0-ink', '--bloc-1-ink', '--act-ink', '--good', '--warn', '--bad'];
const pairs: readonly (readonly [string, string])[] = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['--on-act', '--act'],
  ['--on-bloc-0', '--bloc-0'],
  ['--on-bloc-1', '--bloc-1'],
  ['--bloc-0-ink', '--bloc-0-wash'],
  ['--bloc-1-ink', '--bloc-1-wash'],
  ['--ink', '--bloc-0-wash'],
  ['--ink', '--bloc-1-wash'],
  ...['--map-sea', '--map-land', '--map-plate'].flatMap((ground) => [['--map-ink', ground] as const, ['--map-ink-soft', ground] as const]),
];

describe.each(Object.entries(themes))('%s theme', (name, tokens) => {
  const colour = (token: string): string => {
    const found = tokens.get(token);
    expect(found, `${name} ${token}`).toBeDefined();
    return found ?? '#000000';
  };

  it.each(pairs)('writes %s on %s at 4.5 to 1 or better', (ink, ground) => {
    expect(contrastOf(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['--rule-strong', '--bloc-0', '--bloc-1', '--focus'])('draws %s on paper at 3 to 1 or better', (line) => {
    for (const ground of grounds) expect(contrastOf(colour(line), colour(ground)), ground).toBeGreaterThanOrEqual(3);
  });

  it('keeps the two blocs apart in greyscale', () => {
    expect(contrastOf(colour('--bloc-0'), colour('--bloc-1'))).toBeGreaterThanOrEqual(1.6);
  });

  it.each(['normal', 'protan', 'deutan', 'tritan'] satisfies Vision[])('keeps blocs and accent apart for %s vision', (vision) => {
    const seen = ['--bloc-0', '--bloc-1', '--act'].map((token) => simulate(colour(token), vision));
    expect(differenceOf(seen[0], seen[1])).toBeGreaterThan(40);
    expect(differenceOf(seen[0], seen[2])).toBeGreaterThan(30);
    expect(differenceOf(seen[1], seen[2])).toBeGreaterThan(20);
  });
});

describe('every theme', () => {
  it('names the same tokens', () => {
    expect([...themes.dark.keys()]).toEqual([...themes.light.keys()]);
    expect([...themes.contrast.keys()]).toEqual([...themes.light.keys()]);
  });
});

describe('the measure itself', () => {
  it('knows black on white, and tells a bad pair from a good one', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeLessThan(4.5);
    expect(luminanceOf('#ffffff')).toBeCloseTo(1, 5);
    expect(differenceOf(simulate('#b04000', 'deutan'), simulate('#607000', 'deutan'))).toBeLessThan(20);
  });
});

describe('colours of the map', () => {
  it('are taken apart at their full length, however the build wrote them', () => {
    expect(longHex('#fff')).toBe('#ffffff');
    expect(longHex('#1b4786')).toBe('#1b4786');
    expect(faded(longHex('#fc0'), 0.5)).toBe('#ffcc0080');
    expect(longHex('Georgia, serif')).toBe('Georgia, serif');
  });
});
