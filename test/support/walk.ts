// Walking through the built page as a player does: by clicks where a test only wants to get somewhere, by keys where it is about keys.
import type { Page } from 'playwright-core';

/** No WebGL: the sketch stands in for the big map, and a page costs a tenth of the time. */
export const withoutWebGl: readonly string[] = ['--disable-3d-apis'];

export async function openSeats(page: Page): Promise<void> {
  await page.locator('.start-play:not([aria-disabled])').click();
  await page.locator('.seat-card').first().waitFor();
}

/** From the start page into a match, from the seat in the place `slot`. */
export async function beginMatch(page: Page, slot: 0 | 1, seed = 'browser'): Promise<void> {
  await openSeats(page);
  await page.locator('.seat-options summary').click();
  await page.locator('#seed').fill(seed);
  await page.locator('.seat-card .action-main').nth(slot).click();
  await page.locator('.turn-date').waitFor();
}

/** Ends the turn and closes its report. */
export async function endTurn(page: Page): Promise<void> {
  await page.locator('#end-turn').click();
  await page.locator('.sheet-side').waitFor();
  await page.locator('.sheet-actions .action-main').click();
  await page.locator('.sheet-side').waitFor({ state: 'detached' });
}

/** Presses Tab until what has the focus matches `selector`. Says where it went when it never does. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 160; i++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reached ${selector}`);
}

/** What has the focus, for messages: "" when nothing has. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() =>
    document.activeElement === document.body || document.activeElement === null ? '' : `${document.activeElement.tagName}.${document.activeElement.className}`,
  );
}
