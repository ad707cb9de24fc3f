// The map in a real browser: it draws, sleeps when nothing moves, plays a turn back in time, knows what is under the pointer, and leaves nothing behind.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveMapPage } from '../../src/cli/dev/map-page.ts';
import type { MapPage } from '../../src/cli/dev/map-page.ts';
import type { MapHandle, MapModel, MapStep, MapTarget } from '../../src/view/map/model.ts';
import { launchBrowser, openPage } from '../support/browser.ts';

declare global {
  interface Window {
    map: MapHandle;
    model: MapModel;
    later: MapModel;
    steps: readonly MapStep[];
    frameCount: number;
    heard: MapTarget[];
  }
}

let served: MapPage;
let browser: Browser;
beforeAll(async () => {
  served = await serveMapPage();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Counts animation frames that anybody on the page asks for. */
function countFrames(): void {
  window.frameCount = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (run) =>
    ask((time) => {
      window.frameCount += 1;
      run(time);
    });
}

async function open(query = '', viewport = { width: 1280, height: 600 }): Promise<{ page: Page; problems: readonly string[]; close: () => Promise<void> }> {
  const opened = await openPage(browser, { viewport }, 'about:blank', '');
  await opened.page.addInitScript(countFrames);
  await opened.page.goto(`${served.url}?${query}`);
  await opened.page.waitForSelector('canvas[aria-hidden="true"]', { timeout: 60_000 });
  return opened;
}

async function framesIn(page: Page, milliseconds: number): Promise<number> {
  const before = await page.evaluate(() => window.frameCount);
  await page.waitForTimeout(milliseconds);
  return (await page.evaluate(() => window.frameCount)) - before;
}

async function settled(page: Page): Promise<void> {
  for (let i = 0; i < 100; i++) if ((await framesIn(page, 150)) === 0) return;
  throw new Error('The map never came to rest.');
}

describe.each([
  ['WebGL', 'renderer=webgl'],
  ['Canvas', 'renderer=canvas'],
])('the map drawn by %s', (_, query) => {
  it('fills its element with a picture that is more than its ground, and then sleeps', async () => {
    const { page, close } = await open(query);
    await settled(page);
    expect(await framesIn(page, 1000)).toBe(0);
    const picture = await page.screenshot();
    expect(picture.length).toBeGreaterThan(100_000);
    expect(await page.evaluate(() => document.querySelector('canvas')?.tabIndex)).toBe(-1);
    await close();
  });

  it('plays a turn back within its time, can be skipped, and sleeps again', async () => {
    const { page, close } = await open(query);
    await settled(page);
    const time = (run: () => Promise<number>): Promise<number> => page.evaluate(run);
    const whole = await time(async () => {
      const from = performance.now();
      await window.map.play(window.steps);
      return performance.now() - from;
    });
    expect(whole).toBeGreaterThan(1500);
    expect(whole).toBeLessThan(4600);
    const skipped = await time(async () => {
      const from = performance.now();
      const played = window.map.play(window.steps);
      setTimeout(() => window.map.skip(), 300);
      await played;
      return performance.now() - from;
    });
    expect(skipped).toBeLessThan(1500);
    await settled(page);
    await close();
  });
});

describe('the map', () => {
  it('moves nothing under reduced motion', async () => {
    const { page, close } = await open('still=1');
    await settled(page);
    const took = await page.evaluate(async () => {
      const from = performance.now();
      window.map.update(window.later);
      await window.map.play(window.steps);
      return performance.now() - from;
    });
    expect(took).toBeLessThan(400);
    expect(await framesIn(page, 600)).toBeLessThan(8);
    await close();
  });

  it('fades to a new state and sleeps', async () => {
    const { page, close } = await open();
    await settled(page);
    const before = await page.screenshot();
    await page.evaluate(() => window.map.update(window.later));
    await settled(page);
    expect((await page.screenshot()).equals(before)).toBe(false);
    await close();
  });

  it('tells what lies under the pointer and what is pressed', async () => {
    const { page, close } = await open();
    await settled(page);
    await page.evaluate(() => {
      window.heard = [];
      window.map.onSelect((target) => window.heard.push(target));
    });
    for (const [x, y] of [
      [580, 440],
      [260, 136],
      [1130, 430],
      [660, 300],
    ] as const)
      await page.mouse.click(x, y);
    expect(await page.evaluate(() => window.heard)).toEqual([
      { kind: 'region', id: 'allies' },
      { kind: 'plate', id: 'lithography' },
      { kind: 'region', id: 'africa-latam' },
    ]);
    await close();
  });

  it('marks a region and takes the mark away', async () => {
    const { page, close } = await open();
    await settled(page);
    const plain = await page.screenshot();
    await page.evaluate(() => window.map.highlight('africa-latam'));
    await settled(page);
    expect((await page.screenshot()).equals(plain)).toBe(false);
    await page.evaluate(() => window.map.highlight(null));
    await settled(page);
    expect((await page.screenshot()).equals(plain)).toBe(true);
    await close();
  });

  it('follows its element to another size, and leaves nothing behind', async () => {
    const { page, problems, close } = await open();
    await settled(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    const size = await page.evaluate(() => {
      const box = document.querySelector('canvas')?.getBoundingClientRect();
      return [box?.width, box?.height];
    });
    expect(size).toEqual([390, 844]);
    await page.evaluate(() => window.map.destroy());
    await page.waitForFunction(() => document.querySelector('canvas') === null);
    expect(await framesIn(page, 500)).toBe(0);
    expect(problems.filter((p) => p.startsWith('exception') || p.startsWith('console'))).toEqual([]);
    await close();
  });
});
