// The first decision is on screen soon after the page opens, and nothing of the big map is asked for before it.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, pageUrl } from '../support/browser.ts';

const mapChunk = /\/map-[\w-]+\.js$/;

describe('the first decision', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('stands within two seconds, before the map is fetched', async () => {
    const limit = 2000;
    const errors: string[] = [];
    let best = Number.POSITIVE_INFINITY;
    // The best of up to five: what is measured is the page, not what else the machine is doing.
    for (let attempt = 0; attempt < 5 && best >= limit; attempt++) {
      const fresh = await browser.newPage({ viewport: { width: 1280, height: 600 } });
      fresh.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      const asked: string[] = [];
      fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const start = performance.now();
      await fresh.goto(pageUrl());
      await fresh.locator('.start-play:not([aria-disabled])').click();
      await fresh.locator('.seat-card .action-main').first().click();
      await fresh.locator('.choice').first().waitFor();
      best = Math.min(best, performance.now() - start);
      await fresh.waitForTimeout(800);
      expect(asked.filter((path) => mapChunk.test(path))).toEqual([]);
      const map = fresh.waitForRequest(mapChunk);
      await fresh.locator('.choice').first().click();
      await map;
      await fresh.locator('.map-canvas canvas').waitFor({ state: 'attached' });
      await fresh.locator('.sketch').waitFor({ state: 'detached' });
      await fresh.close();
    }
    expect(errors).toEqual([]);
    expect(best).toBeLessThan(limit);
  });
});
