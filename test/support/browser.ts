// A real Chromium for browser tests: one browser a file, a fresh context a page, and everything that went wrong on the page on record.
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumFlags, findChromium } from '../../src/cli/dev/chromium.ts';

export interface OpenPage {
  readonly page: Page;
  /** Console errors, uncaught exceptions, failed requests and requests to other origins, in order. A healthy page leaves it empty. */
  readonly problems: readonly string[];
  /** Closes the page and its context. */
  readonly close: () => Promise<void>;
}

/** Starts Chromium. Close it in `afterAll`. */
export async function launchBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? (await findChromium());
  if (executablePath === null) throw new Error('No Chromium found: run `npm test` once, which gets one, or set CHROME_PATH.');
  return chromium.launch({ executablePath, args: [...chromiumFlags, ...extraFlags] });
}

/** Address of the built page, with a slash at the end. */
export function pageUrl(): string {
  return inject('pageUrl');
}

/**
 * Opens the built page in a context of its own.
 * @param address path, query and fragment after the page's address, such as "#/library".
 * @param base where the page is; the built page unless told.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}, address = '', base = pageUrl()): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const own = request.url().startsWith(base) || /^(data|blob):/.test(request.url());
    if (!own) problems.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(base + address);
  return { page, problems, close: () => context.close() };
}
