// Every screen at every size and in every theme: nothing cut, nothing over anything else, nothing faint, nothing an accessibility checker minds.
// The walk is that of the gallery: what is photographed is judged.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, tourBefore, tourEnd, tourMatch } from '../../src/cli/dev/tour.ts';
import type { Visit } from '../../src/cli/dev/tour.ts';
import { findAxeFaults } from '../support/axe.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { findLayoutFaults } from '../support/layout.ts';
import { openSeats, withoutWebGl } from '../support/walk.ts';

type Size = keyof typeof sizes;
type Theme = 'light' | 'dark' | 'contrast';

/** Where the accessibility checker looks as well: what it finds beyond the layout and the colours hangs on the width alone. */
const looks: readonly (readonly [Size, Theme, 'axe' | 'layout'])[] = [
  ['small', 'light', 'axe'],
  ['small', 'dark', 'layout'],
  ['small', 'contrast', 'layout'],
  ['projector', 'light', 'layout'],
  ['projector', 'dark', 'layout'],
  ['phone', 'light', 'axe'],
  ['phone', 'dark', 'layout'],
];
const minutes = 60_000;

describe('every screen', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(withoutWebGl);
  });
  afterAll(() => browser.close());

  const judgeInto =
    (found: string[], seen: string[], wanted = /./): Visit =>
    async (page, name, kind) => {
      if (!wanted.test(name)) return;
      seen.push(name);
      for (const [size, theme, depth] of looks.filter(([each]) => kind !== 'phone' || each === 'phone')) {
        await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
        await page.setViewportSize(sizes[size]);
        await page.waitForTimeout(60);
        const faults = [...(await findLayoutFaults(page, { withoutScrolling: kind === 'play' && size !== 'phone' }))];
        if (depth === 'axe') faults.push(...(await findAxeFaults(page)));
        found.push(...faults.map((fault) => `${name}, ${size}, ${theme}: ${fault}`));
      }
      await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
      await page.setViewportSize(kind === 'phone' ? sizes.phone : sizes.small);
    };

  it(
    'before a match',
    async () => {
      const { page, problems, close } = await openPage(browser, { viewport: sizes.small });
      const found: string[] = [];
      const seen: string[] = [];
      await tourBefore(page, judgeInto(found, seen));
      expect(seen).toContain('8-model');
      expect([...found, ...problems]).toEqual([]);
      await close();
    },
    5 * minutes,
  );

  it.each([0, 1] as const)(
    'of a match from seat %i, to its ending',
    async (slot) => {
      const { page, problems, close } = await openPage(browser, { viewport: sizes.small });
      const found: string[] = [];
      const seen: string[] = [];
      // The other seat has the same sheets over other words: of it, what carries them is judged.
      const judge = judgeInto(found, seen, slot === 0 ? /./ : /^(3-choice|4-|5-|6-advisers|6-why-nested|9-)/);
      await openSeats(page);
      await tourMatch(page, slot, judge, 'browser');
      await tourEnd(page, judge);
      expect(seen).toContain('9-ending');
      expect([...found, ...problems]).toEqual([]);
      await close();
    },
    8 * minutes,
  );
});
