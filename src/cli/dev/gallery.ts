// Walks through the built page in a real Chromium and photographs every screen, for people to look at.
// Run: node src/cli/dev/gallery.ts [folder] [part of a picture's name]. Pictures go to docs/gallery unless a folder is named.
import { existsSync, mkdirSync, statSync } from 'node:fs';
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
const contrasted = /^(1-start|4-play-seat-0|6-why|9-ending)$/;
/** Photographed from top to bottom. */
const whole = /^(8-model|9-ending.*)$/;

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

const photograph: Visit = async (page, name, kind) => {
  const wanted = Object.entries(sizes).filter(([size]) => kind !== 'phone' || size === 'phone');
  for (const [size, viewport] of wanted) {
    for (const look of [...looks, ...(size === 'small' && contrasted.test(name) ? ['contrast' as const] : [])]) {
      const title = kind === 'phone' ? `${name}-${look}` : `${name}-${size}-${look}`;
      if (!title.includes(filter)) continue;
      await page.setViewportSize(viewport);
      await wear(page, look);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForTimeout((await page.locator('.map-canvas canvas').count()) > 0 ? 700 : 120);
      const path = join(folder, `${title}.png`);
      await page.screenshot({ path, fullPage: whole.test(name), animations: 'disabled', caret: 'hide' });
      bytes += statSync(path).size;
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
  await tourMatch(page, slot, photograph);
  await tourEnd(page, slot === 0 ? photograph : async (at, name, kind) => (name === '9-ending' ? photograph(at, '9-ending-seat-1', kind) : undefined));
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
