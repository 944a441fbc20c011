import { expectNoSidewaysScroll } from '@/e2e/accessible';
import { expect, test } from '@/e2e/fixtures';

test('A reader with a phone whose letters are twice as large scrolls no page sideways, and reads its name whole', async ({
  browser,
  baseURL,
}) => {
  const large = await browser.browserType().launch({
    ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
    args: ['--no-sandbox', '--blink-settings=defaultFontSize=32'],
  });
  const page = await large.newPage({ baseURL, viewport: { width: 390, height: 844 } });
  for (const front of ['/', '/bi', '/fr']) {
    await page.goto(front);
    const story = await page.locator('main').locator('h2 a, h3 a').first().getAttribute('href');
    for (const path of [front, story!]) {
      await page.goto(path);
      await expectNoSidewaysScroll(page, [390, 320]);
      await page.setViewportSize({ width: 320, height: 844 });
      const lines = await page.locator('.masthead .wordmark').evaluate(name => name.getClientRects().length);
      expect(lines, path).toBe(1);
    }
  }
  // A story with a card of another one, whose picture needs room.
  await page.goto('/search?q=harbour');
  await page.getByRole('link', { name: 'A harbour goes quiet, and the numbers go up' }).click();
  await expect(page.locator('.linked-card img').first()).toBeAttached();
  await expectNoSidewaysScroll(page, [390, 320]);
  await large.close();
});
