import type { Page } from '@playwright/test';
import { anyPublicStory, expect, test } from '@/e2e/fixtures';

const PAGES = ['/search?q=harbour', '/archive', '/most-viewed', '/corrections', '/no-such-page'];

/** Our own labels, which fit their places and are not typed by people. */
const OURS = '.find, .staff, abbr';

/** Makes every text of the page that people type one word of 300 letters. */
async function lengthenWords(page: Page, letters: string): Promise<void> {
  await page.evaluate(
    ({ word, ours }) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        if (/\p{L}/u.test(text.textContent!) && !text.parentElement!.closest(ours)) text.textContent = word;
    },
    { word: letters.repeat(300 / letters.length), ours: OURS },
  );
}

/** The elements that extend beyond the page's edge, unless an ancestor scrolls or clips them. */
const widest = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const isInside = (element: Element): boolean => {
      const around = element.parentElement;
      return around !== null && around !== document.body
        ? getComputedStyle(around).overflowX !== 'visible' || isInside(around)
        : false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      element => element.getBoundingClientRect().right > clientWidth + 1 && !isInside(element),
    );
    return wide.map(({ tagName, className }) => `${tagName}.${className}`).slice(0, 5);
  });

for (const front of ['/', '/zh', '/bi', '/fr'])
  test(`A word of 300 letters in any field never makes a page of ${front} wider than the screen`, async ({
    page,
  }) => {
    test.slow();
    const prefix = front.replace(/\/$/, '');
    const story = await anyPublicStory(page, front);
    const section = (await page.locator('header nav a').last().getAttribute('href'))!;
    for (const path of [front, section, story, ...PAGES.map(path => prefix + path)]) {
      await page.goto(path);
      for (const letters of ['w', '字']) {
        await lengthenWords(page, letters);
        for (const width of [320, 390, 820, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          expect({ path, letters, width, wide: await widest(page) }).toEqual({
            ...{ path, letters, width },
            wide: null,
          });
        }
      }
    }
  });
