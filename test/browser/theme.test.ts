// The look of the page: what the system asks for holds as if it had been chosen, from the first moment and when the system changes its mind.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('follows the system, and a choice outlives a reload', async () => {
  const { page, problems, close } = await openPage(browser, { colorScheme: 'dark' });
  const look = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['theme']);
  await page.locator('.start-play').waitFor();
  expect(await look()).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(look).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect.poll(look).toBe('contrast');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await page.locator('input[name="theme"][value="dark"]').check();
  await expect.poll(look).toBe('dark');
  await page.reload();
  await page.locator('.start-play').waitFor();
  expect(await look()).toBe('dark');
  expect(problems).toEqual([]);
  await close();
});
