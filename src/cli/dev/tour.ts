// The walk past every screen of the built page: the gallery photographs each stop, the browser tests judge it.
import type { Page } from 'playwright-core';

/** `play` must be complete without scrolling at the two wide sizes; `phone` stands on a telephone alone. */
export type StopKind = 'page' | 'play' | 'sheet' | 'phone';
/** Called at every stop with its name; leaves the page as it found it. */
export type Visit = (page: Page, name: string, kind: StopKind) => Promise<void>;

export const sizes = {
  small: { width: 1280, height: 600 },
  projector: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
} as const;

/** Parts of the play page that a telephone shows one at a time, in the order of their links. */
const parts = ['wire', 'desk', 'map', 'standing', 'coming'] as const;

/** Opens a sheet, visits it, and closes it again. */
async function sheet(page: Page, opener: string, name: string, visit: Visit): Promise<void> {
  await page.locator(opener).first().click();
  await page.locator('.sheet').waitFor();
  await visit(page, name, 'sheet');
  await page.keyboard.press('Escape');
  await page.locator('.sheet').waitFor({ state: 'detached' });
}

const back = (page: Page): Promise<void> => page.locator('.page-head .action').first().click();

/** From the front page to the seats, past everything that needs no match. */
export async function tourBefore(page: Page, visit: Visit): Promise<void> {
  await page.locator('.start-play:not([aria-disabled])').waitFor();
  await visit(page, '1-start', 'page');
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{"format": 1, “title”: 2}') });
  await page.locator('.notice').waitFor();
  await visit(page, '1-start-refused-file', 'page');
  await page.locator('.notice .action').click();
  await page.getByRole('button', { name: 'Scenario library' }).click();
  await page.locator('.library-entry').first().waitFor();
  await visit(page, '8-library', 'page');
  await back(page);
  await page.getByRole('button', { name: 'Saved matches' }).click();
  await page.locator('.saves').waitFor();
  await visit(page, '8-saves-none', 'page');
  await back(page);
  await page.locator('.page-foot .action').last().click();
  await page.locator('.model-table').nth(1).waitFor({ timeout: 60_000 });
  await visit(page, '8-model', 'page');
  await back(page);
  await page.locator('.start-play').click();
  await page.locator('.seat-card').first().waitFor();
  await visit(page, '2-seats', 'page');
  await page.locator('.seat-options summary').click();
  await visit(page, '2-seats-options', 'page');
  await page.locator('.seat-options summary').click();
}

/** Takes the seat in the place `slot`, from the page of seats. */
export async function takeSeat(page: Page, slot: 0 | 1, seed: string): Promise<void> {
  await page.locator('.seat-options summary').click();
  await page.locator('#seed').fill(seed);
  await page.locator('.seat-card .action-main').nth(slot).click();
  await page.locator('.turn-date').waitFor();
}

/** Ends the turn; its report stands. */
async function endTurn(page: Page): Promise<void> {
  await page.locator('#end-turn').click();
  await page.locator('.sheet-side').waitFor({ timeout: 60_000 });
}

async function closeReport(page: Page): Promise<void> {
  await page.locator('.sheet-actions .action-main').click();
  await page.locator('.sheet-side').waitFor({ state: 'detached' });
}

/** Answers the cards, and orders an effort and a chip weight. */
async function decide(page: Page, effort: number): Promise<void> {
  const cards = page.locator('.wire-tab:not([data-key="news"])');
  for (let i = 0; i < (await cards.count()); i++) {
    await cards.nth(i).click();
    await page.locator('.choice:not([data-disabled])').nth(1).click();
  }
  await page.locator('.effort-card').nth(effort).click();
  await page.locator('.channel .weight').nth(3).click();
}

/** The first turn: as it opens, decided, and every sheet that the desk and the bar open. */
async function tourFirstTurn(page: Page, visit: Visit): Promise<void> {
  await page.locator('.choice').first().waitFor();
  await visit(page, '3-first-decision', 'play');
  await sheet(page, '.initiatives .desk-head .action', '6-initiatives', visit);
  if ((await page.locator('.deals .desk-head .action').count()) > 0) await sheet(page, '.deals .desk-head .action', '6-deal', visit);
  await sheet(page, '.advisers-open', '6-advisers', visit);
  await sheet(page, '.nameplate', '6-menu', visit);
  await page.locator('.choice').first().click();
  await page.locator('.choice[data-selected]').waitFor();
  // The big map comes after the first decision, where the browser can draw it.
  if (await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null)) await page.locator('.sketch').waitFor({ state: 'detached' });
  await visit(page, '3-choice-drafted', 'play');
  await decide(page, 1);
  await page.locator('.initiative-box:not([data-disabled])').first().click();
  await visit(page, '3-all-drafted', 'play');
}

/** The reports of three turns, one of them opened down to the numbers. */
async function tourReports(page: Page, visit: Visit): Promise<void> {
  for (let turn = 1; turn < 4; turn++) {
    if (turn > 1) await decide(page, turn);
    await endTurn(page);
    if (turn === 1) await visit(page, '5-report-first', 'sheet');
    if (turn === 3) {
      await page.locator('.report summary').first().click();
      await visit(page, '5-report', 'sheet');
    }
    await closeReport(page);
  }
}

async function tourPhone(page: Page, visit: Visit): Promise<void> {
  await page.setViewportSize(sizes.phone);
  for (const [i, part] of parts.entries()) {
    await page.locator('.section-link').nth(i).click();
    await visit(page, `7-phone-${part}`, 'phone');
  }
  await page.locator('.section-link').first().click();
  await page.setViewportSize(sizes.small);
}

/** From the page of seats through four turns: every state of the play page and every sheet. */
export async function tourMatch(page: Page, slot: 0 | 1, visit: Visit, seed = 'gallery'): Promise<void> {
  const named: Visit = (at, name, kind) => visit(at, slot === 0 ? name : `${name}-seat-1`, kind);
  await takeSeat(page, slot, seed);
  await tourFirstTurn(page, named);
  await tourReports(page, named);
  await named(page, '4-play', 'play');
  await page.locator('.wire-tab[data-key="news"]').click();
  await named(page, '4-news', 'play');
  // The shares of the desk can be tuned from the second turn on.
  await sheet(page, '.effort .action-plain', '6-fine-tune', named);
  await sheet(page, '.score-cover .why-number', '6-why', named);
  await tourNested(page, named);
  await page.locator('.map-head .action').click();
  await named(page, '6-map-as-tables', 'page');
  await page.locator('.map-head .action').click();
  await tourPhone(page, named);
}

/** Why, two levels down and pinned. */
async function tourNested(page: Page, visit: Visit): Promise<void> {
  await page.locator('.score-gap .why-number').click();
  await page.locator('.sheet .parts').waitFor();
  await page.locator('.sheet-actions .action[aria-pressed]').click();
  if ((await page.locator('.parts .action').count()) > 0) {
    await page.locator('.parts .action').first().click();
    await page.locator('.why-trail').waitFor();
  }
  await visit(page, '6-why-nested', 'sheet');
  await page.keyboard.press('Escape');
  await page.locator('.sheet').waitFor({ state: 'detached' });
}

/** From wherever the match stands to its ending, and the saves after it. */
export async function tourEnd(page: Page, visit: Visit, name = '9-ending'): Promise<void> {
  while ((await page.locator('.ending').count()) === 0) {
    await endTurn(page);
    await closeReport(page);
    await page.locator('.ending, #end-turn').first().waitFor();
  }
  await page.locator('.turning-points, .turning > p + p').first().waitFor({ timeout: 60_000 });
  await visit(page, name, 'page');
  await page.getByRole('button', { name: 'Front page' }).click();
  await page.locator('.start-play').waitFor();
  await visit(page, '1-start-again', 'page');
  await page.getByRole('button', { name: 'Saved matches' }).click();
  await page.locator('.save').first().waitFor();
  await visit(page, '8-saves', 'page');
  await page.locator('.save-actions .action').last().click();
  await page.locator('.sheet').waitFor();
  await visit(page, '8-saves-delete', 'sheet');
  await page.keyboard.press('Escape');
  await page.locator('.sheet').waitFor({ state: 'detached' });
}
