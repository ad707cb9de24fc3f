// Every screen at every size and in every theme: nothing cut, nothing over anything else, nothing faint, nothing an accessibility checker minds.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeFaults } from '../support/axe.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { OpenPage } from '../support/browser.ts';
import { findLayoutFaults } from '../support/layout.ts';
import { beginMatch, endTurn, openSeats, playToEnd, withoutWebGl } from '../support/walk.ts';

const sizes = { small: { width: 1280, height: 600 }, projector: { width: 1920, height: 1080 }, phone: { width: 390, height: 844 } } as const;
const themes = ['light', 'dark', 'contrast'] as const;

describe('every screen', () => {
  let browser: Browser;
  let open: OpenPage;
  const opened: OpenPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser(withoutWebGl);
  });
  afterAll(() => browser.close());

  const at = async (): Promise<Page> => {
    open = await openPage(browser, { viewport: sizes.small });
    opened.push(open);
    return open.page;
  };

  /** Judges the screen at all sizes and themes; `play` screens must not scroll at the two wide sizes. */
  const judge = async (page: Page, name: string, play = false): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const theme of themes) {
      await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        await page.waitForTimeout(60);
        const faults = await findLayoutFaults(page, { withoutScrolling: play && size !== 'phone' });
        found.push(...faults.map((fault) => `${name}, ${size}, ${theme}: ${fault}`));
        if (size !== 'projector') found.push(...(await findAxeFaults(page)).map((fault) => `${name}, ${size}, ${theme}: ${fault}`));
      }
    }
    await page.setViewportSize(sizes.small);
    return [...found, ...open.problems];
  };

  it('start, seats, library, saves', async () => {
    const page = await at();
    await page.locator('.start-play:not([aria-disabled])').waitFor();
    expect(await judge(page, 'start')).toEqual([]);
    await openSeats(page);
    await page.locator('.seat-options summary').click();
    expect(await judge(page, 'seats')).toEqual([]);
    await page.locator('.page-head .action').click();
    await page.getByRole('button', { name: 'Scenario library' }).click();
    await page.locator('.library').waitFor();
    expect(await judge(page, 'library')).toEqual([]);
    await page.locator('.page-head .action').first().click();
    await page.getByRole('button', { name: 'Saved matches' }).click();
    await page.locator('.saves').waitFor();
    expect(await judge(page, 'saves, none')).toEqual([]);
    await open.close();
  });

  for (const slot of [0, 1] as const) {
    it(`play from seat ${slot}, with every sheet`, async () => {
      const page = await at();
      await beginMatch(page, slot);
      expect(await judge(page, 'play, turn 1', true)).toEqual([]);
      await page.locator('#end-turn').click();
      await page.locator('.sheet-side').waitFor();
      expect(await judge(page, 'report')).toEqual([]);
      await page.locator('.sheet-actions .action-main').click();
      await page.locator('.sheet-side').waitFor({ state: 'detached' });
      await endTurn(page);
      expect(await judge(page, 'play, turn 3', true)).toEqual([]);
      for (const [name, button] of [
        ['fine-tune', '.effort .action-plain'],
        ['initiatives', '.initiatives .desk-head .action'],
        ['deal', '.deals .desk-head .action'],
        ['why', '.score-gap .why-number'],
        ['menu', '.nameplate'],
      ] as const) {
        const opener = page.locator(button).first();
        if ((await opener.count()) === 0) continue;
        await opener.click();
        await page.locator('.sheet').waitFor();
        expect(await judge(page, name)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('.sheet').waitFor({ state: 'detached' });
      }
      await page.locator('.map-head .action').click();
      expect(await judge(page, 'map as tables')).toEqual([]);
      await open.close();
    });
  }

  it('phone: every part of the play page', async () => {
    const page = await at();
    await beginMatch(page, 1);
    await page.setViewportSize(sizes.phone);
    const found: string[] = [];
    for (const part of await page.locator('.section-link').all()) {
      await part.click();
      const name = await part.textContent();
      found.push(...(await findLayoutFaults(page, { withoutScrolling: false })).map((fault) => `${name}: ${fault}`));
      found.push(...(await findAxeFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(found).toEqual([]);
    await open.close();
  });

  it('ending, and saves with a match in them', async () => {
    const page = await at();
    await beginMatch(page, 0);
    await playToEnd(page);
    await page.locator('.turning-points, .turning > p + p').first().waitFor();
    expect(await judge(page, 'ending')).toEqual([]);
    await page.getByRole('button', { name: 'Front page' }).click();
    await page.getByRole('button', { name: 'Saved matches' }).click();
    await page.locator('.save').first().waitFor();
    expect(await judge(page, 'saves')).toEqual([]);
    await open.close();
  });
});
