// The whole flagship by keyboard alone, from either seat: every screen checked, the page reloaded in the middle, the exported match played again in Node.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMatch, replayMatch } from '../../src/match/index.ts';
import type { Match } from '../../src/match/index.ts';
import { findAxeFaults } from '../support/axe.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { findLayoutFaults } from '../support/layout.ts';
import { shippedScenario } from '../support/shipped.ts';
import { focused, tabTo, withoutWebGl } from '../support/walk.ts';

const size = { width: 1280, height: 600 };

/** Presses the focused button and reads the file it hands over. */
async function takeFile(page: Page): Promise<Match> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const match = parseMatch(await readFile(await download.path(), 'utf8'));
  if ('kind' in match) throw new Error(`the exported match is refused: ${match.code} at ${match.where}`);
  return match;
}

async function exportFromMenu(page: Page): Promise<Match> {
  await tabTo(page, '.nameplate');
  await page.keyboard.press('Enter');
  await page.locator('.sheet').waitFor();
  await tabTo(page, '.menu-list .action');
  const match = await takeFile(page);
  await page.keyboard.press('Escape');
  await page.locator('.sheet').waitFor({ state: 'detached' });
  return match;
}

/** One turn: every card, the main effort, a chip weight, an initiative, End turn, the report. */
async function playTurn(page: Page, turn: number, faults: string[]): Promise<void> {
  const cards = await page.locator('.wire-tab:not([data-key="news"])').count();
  for (let card = 0; card < cards; card++) {
    await tabTo(page, '.wire-tab');
    for (let i = 0; i < card; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tabTo(page, '.choice input');
    await page.keyboard.press('Space');
    await page.locator('.choice[data-selected]').waitFor();
    faults.push(...(await findLayoutFaults(page, { withoutScrolling: true })).map((fault) => `turn ${turn + 1}, card ${card + 1}: ${fault}`));
    await tabTo(page, '.wire-tab', 'Shift+Tab');
  }
  await tabTo(page, '.effort-card input');
  await page.keyboard.press('Space');
  for (let i = 0; i < turn % 5; i++) await page.keyboard.press('ArrowRight');
  await tabTo(page, '.weight input');
  await page.keyboard.press(turn % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
  // A dear answer to a card may have used up the agenda.
  if ((await page.locator('.initiative-box:not([data-disabled])').count()) > 0) {
    const before = await page.locator('.initiative-list .is-drafted').count();
    await tabTo(page, '.initiative-box input');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.initiative-list .is-drafted').count()).not.toBe(before);
  }
  // An answer may turn out too dear beside the rest: then End turn leads to what is in the way, and Enter takes it back.
  for (let i = 0; i < 6; i++) {
    await tabTo(page, '#end-turn');
    await page.keyboard.press('Enter');
    await page.locator('.sheet-side, .desk-problems button:focus').first().waitFor();
    if ((await page.locator('.sheet-side').count()) > 0) return;
    await page.keyboard.press('Enter');
    await page.locator('#end-turn:focus').waitFor();
  }
  throw new Error('End turn is refused again and again');
}

describe('the keyboard', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(withoutWebGl);
  });
  afterAll(() => browser.close());

  it.each([0, 1] as const)('plays the flagship from seat %i', async (slot) => {
    const { page, problems, close } = await openPage(browser, { viewport: size, acceptDownloads: true });
    const faults: string[] = [];
    const look = async (name: string): Promise<void> => {
      faults.push(...(await findAxeFaults(page)).map((fault) => `${name}: ${fault}`));
    };
    await page.locator('.start-play:not([aria-disabled])').waitFor();
    await look('start');
    await tabTo(page, '.start-play');
    await page.keyboard.press('Enter');
    await page.locator('.seat-card').first().waitFor();
    await look('seats');
    await tabTo(page, '.seat-options summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '#seed');
    await page.keyboard.type('keys');
    await tabTo(page, `.seat-card:nth-child(${slot + 1}) .action-main`, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.turn-date').waitFor();
    await expect.poll(() => focused(page)).not.toBe('');

    let turn = 0;
    for (; turn < 30 && (await page.locator('.ending').count()) === 0; turn++) {
      await playTurn(page, turn, faults);
      if (turn < 2) await look(`report of turn ${turn + 1}`);
      await page.keyboard.press('Enter');
      await page.locator('.sheet-side').waitFor({ state: 'detached' });
      await page.locator('.ending, #end-turn').first().waitFor();
      await expect.poll(() => focused(page), { message: `focus after turn ${turn + 1}` }).not.toBe('');
      if (turn < 3 && (await page.locator('.play').count()) > 0) await look(`turn ${turn + 2}`);
      if (turn === 5) {
        const before = await exportFromMenu(page);
        await page.reload();
        await page.locator('.turn-date').waitFor();
        const after = await exportFromMenu(page);
        expect(after.hashes).toEqual(before.hashes);
        expect(after.turns).toEqual(before.turns);
      }
    }
    expect(turn).toBe(12);
    await page.locator('.turning-points, .turning > p + p').first().waitFor();
    await look('ending');
    await tabTo(page, '.ending-actions .action:nth-of-type(2)');
    const match = await takeFile(page);
    expect(match.turns).toHaveLength(12);
    expect(replayMatch(shippedScenario(match.scenario.id), match)).toEqual({ kind: 'reproduced', turns: 12 });
    expect(faults).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
