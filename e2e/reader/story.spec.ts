import type { Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { anyPublicStory, expect, test } from '@/e2e/fixtures';

const HARBOUR = 'A harbour goes quiet, and the numbers go up';
const openHarbour = async (page: Page) => {
  await page.goto('/');
  await page.getByRole('link', { name: HARBOUR }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HARBOUR);
  // A heading has its text before its styles.
  await page.waitForLoadState();
};

test('A reader learns under the byline that a story was corrected, and gets to the note', async ({
  page,
}) => {
  await openHarbour(page);
  await page.getByRole('link', { name: /^Corrected / }).click();
  await expect(page).toHaveURL(/#corrections$/);
  await expect(page.locator('#corrections')).toBeInViewport();
});

test('A reader goes through the looks of a page by arrow keys without leaving it, and keeps what was chosen', async ({
  page,
}) => {
  await page.goto('/china');
  await page.locator('.display-preferences summary').click();
  await page.getByRole('radio', { name: 'As on this device' }).focus();
  const kept = page.waitForRequest(request => request.method() === 'POST');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await kept;
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeFocused();
  await expect(page).toHaveURL(/\/china$/);
  await expect
    .poll(async () => {
      await page.goto('/world');
      return page.locator('html').getAttribute('data-theme');
    })
    .toBe('dark');
});

test('A reader without a script chooses the looks of a page by one button', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/china');
  await page.locator('.display-preferences summary').click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/\/china$/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.context().close();
});

for (const [timezoneId, shown] of [
  ['Asia/Singapore', 0],
  ['Europe/Paris', 1],
] as const)
  test(`A reader in ${timezoneId} is ${shown ? 'told' : 'not told'} that the times are those of Shanghai`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ timezoneId })).newPage();
    await openHarbour(page);
    await expect(page.locator('.facts-line')).toContainText('20');
    await expect(page.locator('.facts-line').getByText('(GMT+8)')).toHaveCount(shown);
    await page.context().close();
  });

test('A reader prints a story: nothing runs off the sheet, and its links are listed', async ({ page }) => {
  await openHarbour(page);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 900 });
  const { hidden, wide } = await page.evaluate(() => ({
    hidden: [...document.querySelectorAll('.frames, .table-box')].filter(
      box => box.scrollWidth > box.clientWidth + 1,
    ).length,
    wide: document.documentElement.scrollWidth > innerWidth,
  }));
  expect({ hidden, wide }).toEqual({ hidden: 0, wide: false });
  await expect(page.locator('.footnotes li').first()).toBeVisible();
  await expect(page.locator('.footnotes a').first()).toBeHidden();
  const linked = await page.locator('.body a[data-link]').count();
  await expect(page.locator('.printed-links')).toHaveCount(linked ? 1 : 0);
  if (linked) await expect(page.locator('.printed-links li').first()).toContainText('http');
  for (const accent of await page.locator('.note b').all())
    await expect(accent).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('A reader prints live coverage: each entry in one column, and no way to other entries', async ({
  page,
}) => {
  await page.goto('/');
  await page.locator('main').locator(':is(article, li):has(.live-mark) a').first().click();
  await page.emulateMedia({ media: 'print' });
  for (const way of ['.to-coverage', '.coverage-order', '.coverage-turns'])
    await expect(page.locator(way)).toBeHidden();
  const entries = page.locator('.coverage .body');
  expect(await entries.count()).toBeGreaterThan(1);
  for (const entry of await entries.all()) await expect(entry).toHaveCSS('column-count', 'auto');
});

test('A reader reads a story in two languages, paragraph against paragraph, without anyone preparing it', async ({
  page,
}) => {
  // A story that has a French version and no bilingual one.
  const fronts = ['/', '/asia'];
  let href: string | null = null;
  for (const front of fronts) {
    await page.goto(front);
    const addresses = await page
      .locator('main h2 a, main h3 a')
      .evaluateAll(links => links.map(link => link.getAttribute('href')!));
    for (const address of addresses) {
      await page.goto(address);
      const link = page.locator('.rail a[href*="?beside="]').first();
      if (!(await link.count())) continue;
      href = await link.getAttribute('href');
      await link.click();
      break;
    }
    if (href) break;
  }
  expect(href).not.toBeNull();
  await expect(page).toHaveURL(/\?beside=/);
  await page.waitForLoadState();
  const rows = page.locator('.row');
  expect(await rows.count()).toBeGreaterThan(2);
  const [first, second] = await rows.first().locator('> div').all();
  const [left, right] = [await first!.boundingBox(), await second!.boundingBox()];
  expect(Math.abs(left!.y - right!.y)).toBeLessThan(20);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await page.getByRole('navigation', { name: 'Show' }).getByRole('link').nth(1).click();
  await expect(page).not.toHaveURL(/beside/);
});

test('A story that was not changed says when it was published, and one that was, when it was updated', async ({
  page,
}) => {
  await page.goto(await anyPublicStory(page));
  const times = page.locator('.times time');
  await expect(page.locator('.facts-line')).toContainText(
    (await times.count()) > 1 ? 'Updated: ' : 'Published: ',
  );
});

for (const front of ['/', '/asia', '/zh', '/bi', '/fr'])
  test(`A story of ${front} costs a phone at most 20 KiB besides its pictures`, async ({
    browser,
    request,
  }) => {
    const finder = await browser.newPage();
    const address = await anyPublicStory(finder, front);
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const loads = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        ({ name }) => name,
      ),
    );
    const own = loads.filter(name => !/\/media\/|\.svg$/.test(name));
    expect(own.length).toBeGreaterThan(1);
    // Browsers accept Brotli only over HTTPS, which readers use.
    const sizes = own.map(async name => {
      const sent = await request.get(name, { headers: { 'accept-encoding': 'br' } });
      return Number(sent.headers()['content-length']);
    });
    expect((await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(20 * 1024);
    await finder.close();
    await page.context().close();
  });
