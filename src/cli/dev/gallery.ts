// Walks through the built page in a real Chromium and photographs every screen, for people to look at.
// Run: node src/cli/dev/gallery.ts [folder] [part of a picture's name]. Pictures go to docs/gallery unless a folder is named.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumFlags, obtainChromium } from './chromium.ts';

const root = join(import.meta.dirname, '../../..');
const sizes = {
  small: { width: 1280, height: 600 },
  projector: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
} as const;
type Size = keyof typeof sizes;

/** Which sizes and themes a screen is photographed in. */
const everywhere: readonly (readonly [Size, Theme])[] = [
  ['small', 'light'],
  ['small', 'dark'],
  ['projector', 'light'],
  ['phone', 'light'],
];
const main: readonly (readonly [Size, Theme])[] = [...everywhere, ['projector', 'dark'], ['phone', 'dark'], ['small', 'contrast']];
const once: readonly (readonly [Size, Theme])[] = [['small', 'light']];
const pair: readonly (readonly [Size, Theme])[] = [
  ['small', 'light'],
  ['phone', 'light'],
];
type Theme = 'light' | 'dark' | 'contrast';

const folder = resolve(process.argv[2] ?? join(root, 'docs/gallery'));
const filter = process.argv[3] ?? '';

async function photograph(page: Page, name: string, looks: readonly (readonly [Size, Theme])[], fullPage = false): Promise<void> {
  for (const [size, theme] of looks) {
    const title = `${name}-${size}-${theme}`;
    if (!title.includes(filter)) continue;
    await page.setViewportSize(sizes[size]);
    await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(folder, `${title}.png`), fullPage, animations: 'disabled', caret: 'hide' });
    console.log(title);
  }
  await page.setViewportSize(sizes.small);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
}

/** Chooses the look for good, as a player would: the map reads it from the session. */
async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.locator('.nameplate').click();
  await page.locator(`input[name="theme"][value="${theme}"]`).check();
  await page.keyboard.press('Escape');
  await page.locator('.sheet').waitFor({ state: 'detached' });
}

async function endTurn(page: Page): Promise<void> {
  await page.locator('#end-turn').click();
  await page.locator('.sheet-side').waitFor({ timeout: 60_000 });
}

async function closeReport(page: Page): Promise<void> {
  await page.locator('.sheet-actions .action-main').click();
  await page.locator('.sheet-side').waitFor({ state: 'detached' });
}

async function sheet(page: Page, opener: string, name: string, looks = once): Promise<void> {
  await page.locator(opener).first().click();
  await page.locator('.sheet').waitFor();
  await photograph(page, name, looks);
  await page.keyboard.press('Escape');
  await page.locator('.sheet').waitFor({ state: 'detached' });
}

async function pagesBefore(page: Page): Promise<void> {
  await page.locator('.start-play:not([aria-disabled])').waitFor();
  await photograph(page, '1-start', main);
  await page.getByRole('button', { name: 'Scenario library' }).click();
  await page.locator('.library-entry').first().waitFor();
  await photograph(page, '8-library', once);
  await page.locator('.page-head .action').first().click();
  await page.locator('.start-play').click();
  await page.locator('.seat-card').first().waitFor();
  await photograph(page, '2-seats', pair);
}

async function playing(page: Page, slot: 0 | 1): Promise<void> {
  await page.locator('.seat-options summary').click();
  await page.locator('#seed').fill('gallery');
  await page.locator('.seat-card .action-main').nth(slot).click();
  await page.locator('.choice').first().waitFor();
  if (slot === 0) await photograph(page, '3-first-decision', everywhere);
  for (let turn = 1; turn < 4; turn++) {
    if ((await page.locator('.choice').count()) > 0) await page.locator('.choice').first().click();
    await page.locator('.effort-card').nth(turn).click();
    await endTurn(page);
    if (turn === 3 && slot === 0) await photograph(page, '5-report', pair);
    await closeReport(page);
  }
  await page.waitForTimeout(1500);
  await photograph(
    page,
    `4-play-seat-${slot}`,
    slot === 0
      ? [
          ['small', 'light'],
          ['projector', 'light'],
          ['phone', 'light'],
        ]
      : once,
  );
  await setTheme(page, 'dark');
  await photograph(page, `4-play-seat-${slot}`, [['small', 'dark'], ...(slot === 0 ? [['projector', 'dark'] as const] : [])]);
  await setTheme(page, 'light');
}

async function sheets(page: Page): Promise<void> {
  await sheet(page, '.effort .action-plain', '6-fine-tune');
  await sheet(page, '.initiatives .desk-head .action', '6-initiatives');
  await sheet(page, '.score-cover .why-number', '6-why');
  await page.locator('.map-head .action').click();
  await photograph(page, '6-map-as-tables', once);
  await page.locator('.map-head .action').click();
  await page.setViewportSize(sizes.phone);
  for (const [i, part] of ['wire', 'desk', 'map', 'standing', 'coming'].entries()) {
    await page.locator('.section-link').nth(i).click();
    await photograph(page, `7-phone-${part}`, [['phone', 'light']]);
    await page.setViewportSize(sizes.phone);
  }
  await page.setViewportSize(sizes.small);
}

async function ending(page: Page): Promise<void> {
  while ((await page.locator('.ending').count()) === 0) {
    await endTurn(page);
    await closeReport(page);
    await page.locator('.ending, #end-turn').first().waitFor();
  }
  await page.locator('.turning-points').waitFor({ timeout: 60_000 });
  await photograph(
    page,
    '9-ending',
    [
      ['small', 'light'],
      ['small', 'dark'],
      ['phone', 'light'],
    ],
    true,
  );
  await page.getByRole('button', { name: 'Front page' }).click();
  await page.getByRole('button', { name: 'Saved matches' }).click();
  await page.locator('.save').first().waitFor();
  await photograph(page, '8-saves', once);
}

async function walk(browser: Browser, url: string, slot: 0 | 1): Promise<void> {
  const context = await browser.newContext({ viewport: sizes.small, colorScheme: 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(url);
  if (slot === 0) await pagesBefore(page);
  else await page.locator('.start-play:not([aria-disabled])').click();
  await playing(page, slot);
  if (slot === 0) {
    await sheets(page);
    await ending(page);
  }
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
