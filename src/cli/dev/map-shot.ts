// Draws the map with a sample model in a real Chromium and writes pictures to look at.
// Run: node src/cli/dev/map-shot.ts <folder> [part of a picture's name] [query, such as "slot=0&play=1"]
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { chromiumFlags, obtainChromium } from './chromium.ts';
import { serveMapPage } from './map-page.ts';

const sizes = [
  { name: 'desk', width: 1280, height: 600 },
  { name: 'projector', width: 1920, height: 1080 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'panel', width: 690, height: 420 },
  { name: 'pane', width: 600, height: 330 },
  { name: 'strip', width: 390, height: 290 },
] as const;
const themes = ['light', 'dark', 'contrast'] as const;

const folder = resolve(process.argv[2] ?? 'map-shots');
const filter = process.argv[3] ?? '';
const query = process.argv[4] ?? '';
mkdirSync(folder, { recursive: true });
const { url, close } = await serveMapPage();
const browser = await chromium.launch({ executablePath: await obtainChromium(console.log), args: [...chromiumFlags] });
for (const { name, width, height } of sizes) {
  for (const theme of themes) {
    const title = `${name}-${theme}`;
    if (!title.includes(filter)) continue;
    const tab = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: name === 'phone' ? 2 : 1 });
    tab.on('pageerror', (error) => console.log(`${title}: ${error.message}`));
    await tab.goto(`${url}?theme=${theme}&${query}`);
    await tab.waitForSelector('canvas[aria-hidden]', { timeout: 60_000 });
    await tab.waitForTimeout(1500);
    await tab.screenshot({ path: join(folder, `${title}.png`) });
    await tab.close();
    console.log(join(folder, `${title}.png`));
  }
}
await browser.close();
await close();
