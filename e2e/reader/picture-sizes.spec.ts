import type { Browser, Page } from '@playwright/test';
import { anyPublicStory, BASE_URL, expect, test } from '@/e2e/fixtures';

const WIDTHS = [390, 600, 820, 1100, 1440];

/** More pixels of the file per screen pixel are wasted. */
const MAX = 1.6;

/**
 * On dense screens browsers take the narrower of two files where it is nearer by the geometric mean, which is at least
 * 0.79 of what is needed with files that are at most 1.6 times as wide as the one before.
 */
const LEAST = { 1: 0.99, 2: 0.79 } as const;

/** The widest file of a picture; none is wider than its original. */
const WIDEST = 2560;

/** A placeholder, so that no picture has to be made and read; its address shows which one the browser chose. */
const ANY_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>';

interface Shown {
  path: string;
  /** Pixels of the file per screen pixel. */
  ratio: number;
  isWidest: boolean;
}

/** Scrolls to the end like a reader: content further down is laid out, and its pictures chosen, when it comes near. */
async function readToTheEnd(): Promise<void> {
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight / 2) {
    scrollTo({ top: at, behavior: 'instant' });
    await frame();
    await frame();
  }
}

/** The pictures of a page, and the files that a browser chooses for them. */
async function shownPictures(page: Page, path: string, density: number): Promise<Shown[]> {
  await page.goto(path);
  const pictures = page.locator('main picture img').filter({ visible: true });
  await page.evaluate(readToTheEnd);
  // Pictures of a strip that are out of view load only when it is scrolled sideways.
  const isLoaded = () =>
    pictures.evaluateAll(found =>
      (found as HTMLImageElement[])
        .filter(picture => picture.getBoundingClientRect().left < innerWidth)
        .every(({ currentSrc }) => currentSrc !== ''),
    );
  await expect.poll(isLoaded).toBe(true);
  return pictures.evaluateAll(
    (found, { density, most }) =>
      (found as HTMLImageElement[])
        .filter(({ currentSrc }) => currentSrc)
        .map(picture => {
          const file = new URL(picture.currentSrc).pathname;
          const width = Number(/\/(\d+)\./.exec(file)![1]);
          const needed = picture.getBoundingClientRect().width * density;
          return {
            path: file,
            ratio: width / needed,
            isWidest: width >= Math.min(Number(picture.getAttribute('width')), most),
          };
        }),
    { density, most: WIDEST },
  );
}

async function expectFitting(browser: Browser, paths: string[], density: 1 | 2): Promise<void> {
  /** Some places have no picture on a phone. */
  const withPictures = new Set<string>();
  for (const width of WIDTHS) {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ baseURL: BASE_URL, viewport, deviceScaleFactor: density });
    await context.route('**/media/**', route =>
      route.fulfill({ contentType: 'image/svg+xml', body: ANY_PICTURE }),
    );
    const page = await context.newPage();
    for (const path of paths) {
      const shown = await shownPictures(page, path, density);
      if (shown.length) withPictures.add(path);
      const wrong = shown.filter(
        ({ ratio, isWidest }) => ratio > MAX || (ratio < LEAST[density] && !isWidest),
      );
      expect.soft(wrong, `${path} at ${width}`).toEqual([]);
    }
    await context.close();
  }
  expect([...withPictures].sort()).toEqual([...paths].sort());
}

for (const density of [1, 2] as const) {
  test(`The pictures of fronts fit their places on a screen of ${density} pixels to a point`, ({ browser }) =>
    expectFitting(browser, ['/', '/asia', '/zh', '/bi', '/fr'], density));

  test(`The pictures of sections, searches and authors fit their places at ${density} pixels to a point`, ({
    browser,
  }) => expectFitting(browser, ['/technology', '/zh/china', '/search?q=port', '/author/wen-jiayi'], density));

  test(`The pictures of stories fit their places on a screen of ${density} pixels to a point`, async ({
    browser,
    page,
  }) => {
    const stories: string[] = [];
    for (const front of ['/', '/asia', '/zh', '/bi']) stories.push(await anyPublicStory(page, front));
    await expectFitting(browser, stories, density);
  });
}
