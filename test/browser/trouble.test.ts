// What goes wrong around a match: wrong files, no disk, a full disk, no network, two tabs, a page left at any moment, strong zoom. Nothing under way is lost.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, pageUrl } from '../support/browser.ts';
import { findLayoutFaults } from '../support/layout.ts';
import { beginMatch, endTurn, withoutWebGl } from '../support/walk.ts';

const small = { width: 1280, height: 600 };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(withoutWebGl);
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  /** Exceptions that nobody caught. */
  readonly broken: readonly string[];
}

async function open(options: BrowserContextOptions = {}, before?: () => void): Promise<Opened> {
  const context = await browser.newContext({ viewport: small, ...options });
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.setDefaultTimeout(30_000);
  await page.goto(pageUrl());
  return { page, broken };
}

const notice = (page: Page): Promise<string | null> => page.locator('.notice').textContent();
const effort = (page: Page): Promise<string | null> => page.locator('.effort-card[data-selected] .effort-name').textContent();
const draftEffort = async (page: Page, i: number): Promise<void> => {
  await page.locator('.effort-card').nth(i).click();
  await page.locator('.effort-card').nth(i).and(page.locator('[data-selected]')).waitFor();
};

describe('files', () => {
  it.each([
    ['cut short', '{"format": 1, "id": ', /not taken in.*line 1, column \d+.*\.chokepoint\.json/],
    ['a picture', '\u{89}PNG\r\n', /not taken in.*line 1.*\.chokepoint\.json/],
    ['another thing', '{"recipe": "soup"}', /not taken in.*recipe.*\.chokepoint\.json/],
    ['empty', '', /not taken in.*\.chokepoint\.json/],
  ])('that are %s are refused: what, where, what to do', async (_, text, said) => {
    const { page, broken } = await open();
    await page.locator('.start-play').waitFor();
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.locator('.notice').waitFor();
    expect(await notice(page)).toMatch(said);
    expect(broken).toEqual([]);
    await page.context().close();
  });
});

describe('the disk', () => {
  it('refused altogether, is said at once, and the match is played and taken away as a file', async () => {
    const { page, broken } = await open({ acceptDownloads: true }, () => {
      Object.defineProperty(globalThis, 'indexedDB', {
        value: {
          open: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        },
      });
    });
    await page.locator('.notice').waitFor();
    expect(await notice(page)).toMatch(/keeps nothing on disk.*Export it/);
    await beginMatch(page, 0);
    await endTurn(page);
    await page.locator('.nameplate').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.menu-list .action').first().click()]);
    expect(download.suggestedFilename()).toMatch(/\.chokepoint\.json$/);
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it('full, is said, the match goes on, and is saved once there is room', async () => {
    const { page, broken } = await open({}, () => {
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put'];
      IDBObjectStore.prototype.put = function full(...args) {
        if (this.name === 'slots' && sessionStorage.getItem('full') === 'yes') throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      };
    });
    await beginMatch(page, 1);
    await page.evaluate(() => sessionStorage.setItem('full', 'yes'));
    await draftEffort(page, 1);
    await page.locator('.notice').waitFor();
    expect(await notice(page)).toMatch(/disk is full.*goes on.*export/);
    await page.evaluate(() => sessionStorage.setItem('full', 'no'));
    await draftEffort(page, 2);
    await page.reload();
    await page.locator('.turn-date').waitFor();
    expect(await effort(page)).toBe('Chips');
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it('failing now and then never shows an empty list, nor forgets the place', async () => {
    // Every third transaction is cut off, as a busy disk does it.
    const { page, broken } = await open({}, () => {
      const transaction = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')?.value as IDBDatabase['transaction'];
      let count = 0;
      IDBDatabase.prototype.transaction = function busy(...args) {
        const made = transaction.apply(this, args);
        count += 1;
        if (count % 3 === 0) made.abort();
        return made;
      };
    });
    await beginMatch(page, 0);
    for (let i = 0; i < 4; i++) {
      await draftEffort(page, i % 5);
      // Time enough to ask the disk again.
      await page.waitForTimeout(1000);
      await page.reload();
      await page.locator('.turn-date').waitFor();
      expect(
        await page
          .locator('.effort-card')
          .nth(i % 5)
          .getAttribute('data-selected'),
        `reload ${i + 1}`,
      ).not.toBeNull();
      await page.locator('.nameplate').click();
      await page.locator('.menu-list .action').nth(1).click();
      await page.locator('.save').first().waitFor();
      expect(await page.locator('.save-facts').first().textContent()).toContain('United States');
      await page.locator('.save-actions .action').first().click();
      await page.locator('.turn-date').waitFor();
    }
    expect(broken).toEqual([]);
    await page.context().close();
  });
});

describe('a page that is left', () => {
  it('at any moment comes back where it was', async () => {
    const { page, broken } = await open();
    await beginMatch(page, 0);
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (let i = 0; i < 8; i++) {
      await draftEffort(page, i % 5);
      // Left while the order is being written, or a moment after.
      await page.waitForTimeout(i * 5);
      await page.reload();
      await page.locator('.turn-date, .start-front').first().waitFor();
      expect(await page.locator('.start-front').count(), `front page after reload ${i + 1}`).toBe(0);
      await page.locator('#end-turn').waitFor();
    }
    await page.locator('#end-turn').click();
    await page.reload();
    await page.locator('.turn-date').waitFor();
    expect(await page.locator('.turn-count').textContent()).toMatch(/Turn [12] of 12/);
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it('open twice: the second tab is told, and the first loses nothing', async () => {
    const { page, broken } = await open();
    await beginMatch(page, 0);
    const second = await page.context().newPage();
    await second.goto(pageUrl());
    await second.locator('.turn-date').waitFor();
    await second.locator('.notice').waitFor();
    expect(await notice(second)).toMatch(/open in another tab/);
    await draftEffort(second, 4);
    await draftEffort(page, 1);
    await page.reload();
    await page.locator('.turn-date').waitFor();
    expect(await effort(page)).toBe('Algorithms');
    expect(broken).toEqual([]);
    await page.context().close();
  });
});

describe('the network', () => {
  it('gone after a match has begun: it is played to its ending', async () => {
    const { page, broken } = await open();
    await beginMatch(page, 0);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(3_500);
    await page.context().setOffline(true);
    for (let turn = 0; turn < 30 && (await page.locator('.ending').count()) === 0; turn++) {
      await endTurn(page);
      await page.locator('.ending, #end-turn').first().waitFor();
    }
    await page.locator('.turning-points, .turning > p + p').first().waitFor();
    // The page about the model was not fetched: it says so, and nothing else breaks.
    await page.locator('.page-foot .action').last().click();
    await page.locator('.part-missing').waitFor();
    await page.context().setOffline(false);
    await page.locator('.part-missing .action-main').click();
    await page.locator('.model-answers').waitFor();
    expect(broken).toEqual([]);
    await page.context().close();
  });
});

describe('zoom', () => {
  it('of 200 percent: nothing cut, nothing sideways', async () => {
    const { page } = await open({ viewport: { width: 640, height: 300 }, deviceScaleFactor: 2 });
    await page.locator('.start-play').waitFor();
    const faults = [...(await findLayoutFaults(page, { withoutScrolling: false }))];
    await beginMatch(page, 0);
    for (const link of await page.locator('.section-link').all()) {
      await link.click();
      faults.push(...(await findLayoutFaults(page, { withoutScrolling: false })));
    }
    await page.locator('#end-turn').click();
    await page.locator('.sheet-side').waitFor();
    faults.push(...(await findLayoutFaults(page, { withoutScrolling: false })));
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
