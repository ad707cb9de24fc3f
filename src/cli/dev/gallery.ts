// Walks through the built page in a real Chromium and photographs every screen, for people to look at.
// Run: node src/cli/dev/gallery.ts [folder] [part of a picture's name]. Pictures go to docs/gallery unless a folder is named.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumFlags, obtainChromium } from './chromium.ts';
import { sizes, tourBefore, tourEnd, tourMatch } from './tour.ts';
import type { Visit } from './tour.ts';

const root = join(import.meta.dirname, '../../..');
const looks = ['light', 'dark'] as const;
/** Photographed in high contrast as well, at the smallest wide size. */
const contrasted = /^(1-start|4-play|6-why|9-ending)$/;
/** Photographed from top to bottom, or as far down as shows what kind of page it is. */
const whole = /^(8-model|9-ending.*)$/;
const tallest = 5000;
/** Of the other seat: what carries its own words. */
const ofSeatOne = /^(3-choice-drafted|4-play|5-report|9-ending)-seat-1$/;

const folder = resolve(process.argv[2] ?? join(root, 'docs/gallery'));
const filter = process.argv[3] ?? '';
let bytes = 0;

/** The page follows the system's look, and so does the map. */
async function wear(page: Page, look: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    contrast: look === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
}

/** A picture of a tenth of the size of a lossless one. */
async function shoot(page: Page, all: boolean): Promise<Buffer> {
  const control = await page.context().newCDPSession(page);
  const { cssContentSize, cssLayoutViewport } = await control.send('Page.getLayoutMetrics');
  const clip = { x: 0, y: 0, width: cssLayoutViewport.clientWidth, height: Math.min(tallest, cssContentSize.height), scale: 1 };
  const { data } = await control.send('Page.captureScreenshot', { format: 'webp', quality: 78, ...(all ? { captureBeyondViewport: true, clip } : {}) });
  await control.detach();
  return Buffer.from(data, 'base64');
}

const photograph: Visit = async (page, name, kind) => {
  const wanted = Object.entries(sizes).filter(([size]) => kind !== 'phone' || size === 'phone');
  for (const [size, viewport] of wanted) {
    for (const look of [...looks, ...(size === 'small' && contrasted.test(name) ? ['contrast' as const] : [])]) {
      const title = kind === 'phone' ? `${name}-${look}` : `${name}-${size}-${look}`;
      if (!title.includes(filter)) continue;
      await page.setViewportSize(viewport);
      await wear(page, look);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.mouse.move(0, 0);
      await page.waitForTimeout((await page.locator('.map-canvas canvas').count()) > 0 ? 700 : 120);
      const picture = await shoot(page, whole.test(name));
      writeFileSync(join(folder, `${title}.webp`), picture);
      bytes += picture.length;
    }
  }
  await page.setViewportSize(kind === 'phone' ? sizes.phone : sizes.small);
  await wear(page, 'light');
  console.log(name);
};

async function walk(browser: Browser, url: string, slot: 0 | 1): Promise<void> {
  const context = await browser.newContext({ viewport: sizes.small, colorScheme: 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(url);
  if (slot === 0) await tourBefore(page, photograph);
  else await page.locator('.start-play').click();
  const visit: Visit = slot === 0 ? photograph : async (at, name, kind) => (ofSeatOne.test(name) ? photograph(at, name, kind) : undefined);
  await tourMatch(page, slot, visit);
  await tourEnd(page, visit, slot === 0 ? '9-ending' : '9-ending-seat-1');
  await context.close();
}

mkdirSync(folder, { recursive: true });
if (!existsSync(join(root, 'dist/index.html'))) await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch({ executablePath: await obtainChromium(console.log), args: [...chromiumFlags] });
const url = server.resolvedUrls?.local[0] ?? '';
for (const slot of [0, 1] as const) await walk(browser, url, slot);
await browser.close();
await server.close();
console.log(`${(bytes / 1e6).toFixed(1)} MB`);
