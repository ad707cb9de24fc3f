// The checkers themselves: planted faults that must be found, and a clean page on which nothing is.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { findLayoutFaults } from '../support/layout.ts';

const frame = (body: string): string =>
  `<!doctype html><html lang="en"><title>Page</title><style>body{margin:20px;font:16px sans-serif;color:#111;background:#fff}</style><main><h1>Page</h1>${body}</main></html>`;

describe('the layout checker', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 800, height: 400 } });
  });
  afterAll(() => browser.close());

  it('finds nothing on a clean page', async () => {
    await page.setContent(frame('<p>Plain words.</p>'));
    expect(await findLayoutFaults(page, { withoutScrolling: true })).toEqual([]);
    expect(await findAxeFaults(page)).toEqual([]);
  });

  it.each([
    ['cut', '<p style="width:60px;overflow:hidden;white-space:nowrap">Words that do not fit here</p>', /^cut by/],
    ['cut in height', '<div style="height:10px;overflow:hidden"><p>Words under a low roof</p></div>', /^cut by/],
    ['over each other', '<p>Words one</p><p style="margin-top:-34px">Words two</p>', /^over each other/],
    ['too faint', '<p style="color:#999">Grey words</p>', /^too faint/],
    ['too small', '<p style="font-size:8px">Small words</p>', /^too small/],
    ['outside the window', '<p style="margin-left:-60px">Words off the page</p>', /^outside the window/],
    ['a page that scrolls', '<div style="height:900px">Tall</div>', /^the page scrolls/],
    ['a part that scrolls', '<section><div style="height:50px;overflow:auto"><p style="height:90px">Tall part</p></div></section>', /scrolls/],
  ])('finds what is %s', async (_, body, wanted) => {
    await page.setContent(frame(body));
    const faults = await findLayoutFaults(page, { withoutScrolling: true });
    expect(
      faults.some((fault) => wanted.test(fault)),
      faults.join('\n'),
    ).toBe(true);
  });

  it('finds a button without a name', async () => {
    await page.setContent(frame('<button></button>'));
    expect((await findAxeFaults(page)).join('\n')).toContain('button-name');
  });
});
