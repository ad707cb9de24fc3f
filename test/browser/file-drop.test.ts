// A scenario of one's own in the game as it is built: dropped on the page it is checked, stands in the library, plays, and is there again after a reload.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuthorFolder } from '../support/author-folder.ts';
import type { AuthorFolder } from '../support/author-folder.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { endTurn, withoutWebGl } from '../support/walk.ts';

/** Drops files on the page as the browser would. */
async function drop(page: Page, files: { readonly [name: string]: string }): Promise<void> {
  await page.evaluate((texts) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(texts)) transfer.items.add(new File([text], name, { type: 'application/json' }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      window.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}

describe('a scenario that is dropped on the page', () => {
  let folder: AuthorFolder;
  let browser: Browser;
  let one = '';
  beforeAll(async () => {
    folder = openAuthorFolder('chip-squeeze');
    folder.run(['export', 'chip-squeeze', '--texts', 'es']);
    folder.change('texts/es.json', '"text": "A rule with a date"', '"text": "Una norma con fecha"');
    folder.change('texts/es.json', '"text": "Chip squeeze"', '"text": "Aprieto de chips"');
    folder.run(['export', 'chip-squeeze', '--texts', 'es', '--accept']);
    one = folder.run(['export', 'chip-squeeze']).out;
    browser = await launchBrowser(withoutWebGl);
  });
  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  const ready = (page: Page): Promise<void> => page.locator('.start-play:not([aria-disabled])').waitFor();
  const sitDown = async (page: Page, title: string): Promise<void> => {
    await page.locator('.library-entry', { hasText: title }).getByRole('button').click();
    await page.locator('.seat-card .action-main').first().click();
    await page.locator('.turn-date').waitFor();
  };

  it('stands in the library, plays, and is still there after a reload', async () => {
    const { page, problems, close } = await openPage(browser);
    await ready(page);
    await drop(page, { 'chip-squeeze.json': one });
    await page.getByText('Chip squeeze is in the library now').waitFor();
    await sitDown(page, 'Chip squeeze');
    await page.getByRole('heading', { name: 'A rule with a date' }).waitFor();
    await endTurn(page);
    await page.reload();
    await page.locator('.turn-date').waitFor();
    await page.getByText('Turn 2 of 4').first().waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('that is wrong is refused with every place, and nothing is lost', async () => {
    const { page, problems, close } = await openPage(browser);
    await ready(page);
    await drop(page, { 'chip-squeeze.json': one });
    await page.getByText('Chip squeeze is in the library now').waitFor();
    await drop(page, {
      'chip-squeeze.json': one.replace('"us.enforcement", "value": 0.06', '"us.enforcment", "value": 0.06').replace('"halfMonths": 6', '"halfMonths": 5'),
    });
    const sheet = page.getByRole('dialog');
    await sheet.getByText('This names something that does not exist: us.enforcment').waitFor();
    expect(await sheet.innerText()).toContain('error[E114]');
    await sheet.getByRole('button').last().click();
    await drop(page, { 'broken.json': one.slice(0, 4000) });
    await sheet.getByText('error[E0').first().waitFor();
    await sheet.getByRole('button').last().click();
    await sitDown(page, 'Chip squeeze');
    expect(problems).toEqual([]);
    await close();
  });

  it('reads in the language of the browser where it has been translated', async () => {
    const { page, problems, close } = await openPage(browser, { locale: 'es-MX' });
    await ready(page);
    await drop(page, { 'chip-squeeze.json': one });
    await page.getByText('Aprieto de chips is in the library now').waitFor();
    await sitDown(page, 'Aprieto de chips');
    await page.getByRole('heading', { name: 'Una norma con fecha' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('may be the files of a folder, and a match is still a match', async () => {
    const { page, problems, close } = await openPage(browser);
    await ready(page);
    const names = ['scenario.json', 'plans.json', 'checks.json', 'events/1-cards.json'];
    // A list of plain files has no folders in its names: what the picker of a folder gives is tried by its parts.
    await drop(page, Object.fromEntries(names.map((name) => [`chip-squeeze/${name}`, folder.read(name)])));
    await page.getByText('Chip squeeze is in the library now').waitFor();
    folder.run(['play', 'chip-squeeze', '--save', 'match.json']);
    await drop(page, { 'match.json': readFileSync(join(folder.path, '../match.json'), 'utf8') });
    await page.getByText('Taken in as a new save').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('is text and nothing else, whatever stands in it', async () => {
    const { base64 } = JSON.parse(readFileSync(join(import.meta.dirname, '../fuzz/naughty-strings.json'), 'utf8')) as { readonly base64: readonly string[] };
    const strings = base64.map((each) => Buffer.from(each, 'base64').toString('utf8')).filter((each) => /[<&]/.test(each));
    expect(strings.length).toBeGreaterThan(100);
    const whole = JSON.parse(one) as {
      meta: { title: string; summary: string };
      events: { title: string; body: string; choices: { text: string; gist: string }[] }[];
    };
    const all = strings.join(' ').slice(0, 3900);
    whole.meta.title = '<img src=x onerror=alert(1)>';
    whole.meta.summary = all;
    for (const event of whole.events) {
      event.title = '<script>alert(2)</script>';
      event.body = all;
      for (const choice of event.choices) [choice.text, choice.gist] = ['<b onmouseover=alert(3)>text</b>', '"><svg onload=alert(4)>'];
    }
    const { page, problems, close } = await openPage(browser);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await ready(page);
    await drop(page, { 'chip-squeeze.json': JSON.stringify(whole) });
    await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    await sitDown(page, '<img src=x onerror=alert(1)>');
    await page.getByRole('heading', { name: '<script>alert(2)</script>' }).first().waitFor();
    await page.getByText('<b onmouseover=alert(3)>text</b>').first().hover();
    expect(await page.locator('main img, main svg[onload], main script, main b').count()).toBe(0);
    expect([dialogs, problems]).toEqual([[], []]);
    await close();
  });

  it('meets no development panel there', () => {
    const built = readdirSync(join(import.meta.dirname, '../../dist/assets'));
    const holds = built.filter(
      (file) => /\.(js|css)$/.test(file) && /workshop-panel/.test(readFileSync(join(import.meta.dirname, '../../dist/assets', file), 'utf8')),
    );
    expect(holds).toEqual([]);
  });
});
