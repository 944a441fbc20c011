import type { Page } from '@playwright/test';
import { expectAccessibleIn, expectNoSidewaysScroll } from '@/e2e/accessible';
import { anyPublicStory, expect, test } from '@/e2e/fixtures';

/** Follows the first link of the page with a name, or the last, and returns where it led. */
async function follow(page: Page, place: string, name: string | RegExp, nth: 0 | -1 = 0): Promise<string> {
  await page.locator(place).getByRole('link', { name }).nth(nth).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('A reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('goes from a story to its topic, and from there to a neighbouring topic', async ({ page }) => {
    await page.goto(await anyPublicStory(page, '/china/innovation'));
    await follow(page, '.story-end', 'Ports');
    await expect(heading(page)).toHaveText('Ports');
    await expect(page.locator('main').getByText('A harbour goes quiet')).toBeVisible();
    await follow(page, 'main nav', 'Zhejiang');
    await expect(heading(page)).toHaveText('Zhejiang');
  });

  test('goes from a byline to the author, and finds their stories, mail and feed', async ({ page }) => {
    await page.goto(await anyPublicStory(page, '/china/innovation'));
    await follow(page, '.byline', 'Lin Yuchen');
    await expect(heading(page)).toHaveText('Lin Yuchen');
    await expect(page.getByRole('img', { name: 'Portrait of Lin Yuchen' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'lin.yuchen@broadsheet.example' })).toBeVisible();
    await expect(page.locator('main').getByText('A harbour goes quiet')).toBeVisible();
    const feed = await page.getByRole('link', { name: 'Follow by RSS' }).getAttribute('href');
    expect(feed).toBe('/author/lin-yuchen/feed.xml');
    expect((await page.request.get(feed!)).status()).toBe(200);
  });

  test('finds an old story by year, month and day, and leafs to the day before', async ({ page }) => {
    await page.goto('/');
    await follow(page, 'footer', 'Archive');
    expect(await follow(page, '.years h2', /^\d{4}$/)).toMatch(/^\/archive\/\d{4}$/);
    // The newest month: in the oldest one the last day may be the first of all, with none before it.
    expect(await follow(page, '.months', /\d stor/, -1)).toMatch(/^\/archive\/\d{4}\/\d\d$/);
    const days = page.locator('.calendar td a');
    await days.last().click();
    await expect(heading(page)).toHaveText(/day,? .*\d{4}$/);
    const day = new URL(page.url()).pathname;
    await expect(page.locator('.day li').first()).toBeVisible();
    const before = await follow(page, '.neighbours', /\d{4}$/);
    expect(before < day).toBe(true);
    await page.locator('.day h2 a').first().click();
    await expect(page.locator('.story, .bilingual')).toBeVisible();
  });

  test('reads corrections, and the pages about the paper', async ({ page }) => {
    await page.goto('/');
    await follow(page, 'footer', 'Corrections');
    await expect(page.locator('main').getByText('It is 61.')).toBeVisible();
    await follow(page, 'main', 'A harbour goes quiet');
    await follow(page, 'footer', 'Contact');
    await expect(page.locator('main').getByText('newsroom@broadsheet.example')).toBeVisible();
    await follow(page, 'main nav', 'Legal and privacy');
    await expect(heading(page)).toHaveText('Legal and privacy');
  });

  test('gets a message where there are too few views for a ranking', async ({ page }) => {
    await page.goto('/asia/most-viewed');
    await expect(heading(page)).toHaveText('Most viewed');
    expect(await page.locator('main a').count()).toBeGreaterThan(2);
  });

  test('goes on to the next story of the section', async ({ page }) => {
    await page.goto('/opinion');
    await page.locator('main h2 a').first().click();
    const headline = await heading(page).textContent();
    await follow(page, '.neighbours', /./);
    await expect(heading(page)).not.toHaveText(headline!);
  });
});

test('A reader of a topic reaches it in the other editions that have it', async ({ page }) => {
  await page.goto('/topic/tea');
  const editions = page.getByRole('navigation', { name: 'Editions' });
  await editions.getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL('/fr/topic/tea');
  await expect(heading(page)).toHaveText('Thé');
  const hrefLangs = page.locator('link[rel=alternate][hreflang]');
  expect(await hrefLangs.count()).toBeGreaterThan(2);
});

test.describe('Axe finds nothing on a reader’s page', () => {
  const lists = ['archive', 'most-viewed', 'corrections', 'topic/ports', 'author/lin-yuchen'];
  const editions: Record<string, string[]> = {
    '': [...lists, 'about'],
    '/zh': [...lists, 'about'],
    '/fr': [...lists, 'a-propos'],
  };
  for (const [edition, paths] of Object.entries(editions))
    test(`in ${edition || '/'} in light on a desk and in dark on a phone`, async ({ page }) => {
      const look = async (path: string) => {
        await page.goto(path);
        await expectAccessibleIn(page, [
          { colorScheme: 'light', width: 1440 },
          { colorScheme: 'dark', width: 390 },
        ]);
        await expectNoSidewaysScroll(page, [320, 820]);
      };
      await page.goto(`${edition}/archive`);
      const periods = ['.years h2 a', '.calendar caption a', '.calendar td a'].map(async place =>
        page.locator(place).last().getAttribute('href'),
      );
      for (const path of await Promise.all(periods)) await look(path!);
      for (const path of paths) await look(`${edition}/${path}`);
    });
});
