// Authoring with the game open: a saved scenario is read again and the turn kept, a broken one is told over the game, and the development panel.
import type { Browser, Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDevServer } from '../../src/cli/dev/dev-server.ts';
import { openAuthorFolder } from '../support/author-folder.ts';
import type { AuthorFolder } from '../support/author-folder.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { endTurn, withoutWebGl } from '../support/walk.ts';

const events = 'events/1-cards.json';

describe('a scenario of one’s own on the development server', () => {
  let folder: AuthorFolder;
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    folder = openAuthorFolder('chip-squeeze');
    server = await openDevServer({ scenarios: [folder.path] });
    browser = await launchBrowser(withoutWebGl);
    const base = server.resolvedUrls?.local[0] ?? '';
    // The first visit makes the server bundle its libraries, which loads the page anew; the second is the one that is tested.
    await (await openPage(browser, {}, '', base)).page.locator('.start-play:not([aria-disabled])').waitFor({ timeout: 90_000 });
    ({ page } = await openPage(browser, {}, '', base));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    folder.remove();
  });

  it('stands in the library and plays', async () => {
    await page.locator('.start-play:not([aria-disabled])').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Scenario library' }).click();
    await page.getByRole('heading', { name: 'Chip squeeze' }).waitFor({ timeout: 60_000 });
    await page.locator('.library-entry', { hasText: 'Chip squeeze' }).getByRole('button').click();
    await page.locator('.seat-card .action-main').first().click();
    await page.locator('.turn-date').waitFor();
    await endTurn(page);
    await page.getByText('A laboratory wants to publish').first().waitFor();
    expect(await page.locator('.turn-date').innerText()).toContain('2025');
  });

  it('is read again when it is saved, and the turn is kept', async () => {
    const date = await page.locator('.turn-date').innerText();
    folder.change(events, '"title": "A laboratory wants to publish"', '"title": "A laboratory would publish"');
    await page.getByText('A laboratory would publish').first().waitFor();
    expect(await page.locator('.turn-date').innerText()).toBe(date);
    await page.getByText('has been read again; the match was played again up to turn 2').first().waitFor({ state: 'attached' });
  });

  it('says over the game what is wrong, and the game goes on below', async () => {
    folder.change(events, '"path": "us.enforcement"', '"path": "us.enforcment"');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('This names something that does not exist: us.enforcment').waitFor();
    expect(await sheet.innerText()).toContain('error[E204] unknown path');
    expect(await sheet.innerText()).toContain('chip-squeeze/events/1-cards.json:');
    expect(await sheet.innerText()).toContain('did you mean us.enforcement?');
    await sheet.getByRole('button').last().click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText('A laboratory would publish').first().waitFor();
    folder.change(events, '"path": "us.enforcment"', '"path": "us.enforcement"');
    await page.getByText('has been read again').first().waitFor({ state: 'attached' });
  });

  it('fires an event now', async () => {
    await page.locator('.workshop-panel summary').click();
    await page.locator('.workshop-panel select').selectOption('found-shipment');
    await page.getByRole('button', { name: 'Fire this event now' }).click();
    const tabs = page.getByRole('tab', { name: /Card/ });
    await tabs.nth(1).waitFor();
    const titles: string[] = [];
    for (const tab of await tabs.all()) {
      await tab.click();
      titles.push(...(await page.locator('[role=tabpanel] h3, [role=tabpanel] h2').allInnerTexts()));
    }
    expect(titles).toContain('A shipment is found');
    expect(await page.locator('.workshop-panel option', { hasText: 'found-shipment' }).innerText()).toContain('fired');
  });

  it('jumps to a turn ahead, and back', async () => {
    const jump = async (turn: number): Promise<void> => {
      await page.locator('.workshop-panel input').fill(String(turn));
      await page.getByRole('button', { name: 'Jump to turn' }).click();
      await page.locator('.workshop-panel', { hasText: `Turn ${turn} of 4` }).waitFor();
    };
    await jump(4);
    expect(await page.locator('.turn-date').innerText()).toContain('2025');
    await jump(1);
    await page.getByText('A rule with a date').first().waitFor();
    expect(await page.locator('.turn-date').innerText()).toContain('2024');
  });

  it('names the orders that no longer apply', async () => {
    await page
      .getByRole('radio', { name: /notice/ })
      .first()
      .check({ force: true });
    await endTurn(page);
    folder.change(events, '"id": "give-notice"', '"id": "give-half-a-year"');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('One order no longer applies in the changed scenario').waitFor();
    expect(await sheet.innerText()).toContain('Turn 1, United States: ');
  });
});
