import type { Page } from '@playwright/test';
import { anyPublicStory, expect, test } from '@/e2e/fixtures';

const FINGER = 44;
const NARROW_FINGER = 40;

/** The buttons and links for sharing a story: accessible names and sizes. */
async function waysOfSharing(page: Page) {
  const ways = page.locator('nav.share li > :is(a, button), nav.share summary').filter({ visible: true });
  return ways.evaluateAll(found =>
    found.map(way => {
      const { width, height, top } = way.getBoundingClientRect();
      return { name: way.textContent, title: way.getAttribute('title'), width, height, top };
    }),
  );
}

test('A reader finds every way to share a story an icon with room for a finger, in any language', async ({
  page,
}) => {
  for (const front of ['/', '/asia', '/zh', '/bi', '/fr']) {
    await page.goto(await anyPublicStory(page, front));
    // The scripts add them.
    await expect(page.locator('[data-share=copy]')).toBeVisible();
    await expect(page.locator('[data-keep]')).toBeVisible();
    for (const width of [320, 360, 375, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const ways = await waysOfSharing(page);
      expect(ways.length).toBe(width < 768 ? 8 : 9);
      // On the narrowest phones, fitting the row matters more than the full size of each target.
      if (width >= 360) expect(new Set(ways.map(way => way.top)).size, `rows at ${width}`).toBe(1);
      for (const way of ways) {
        expect(way.width, way.name).toBeGreaterThanOrEqual(width < 390 ? NARROW_FINGER : FINGER);
        expect(way.height, way.name).toBeGreaterThanOrEqual(FINGER);
        expect(way.name).not.toBe('');
        expect(way.title).toBe(way.name);
      }
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBe(0);
    }
  }
});

test('A reader with a phone that can share has its own list of places, named', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.addInitScript(() => {
    Object.assign(navigator, { canShare: () => true, share: () => Promise.resolve() });
  });
  const page = await context.newPage();
  await page.goto(await anyPublicStory(page));
  await expect(page.getByRole('button', { name: 'Share…' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Facebook' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  const shown = await page
    .locator('nav.share span')
    .filter({ hasText: /Share…|Save this story/ })
    .evaluateAll(names => names.map(name => name.getBoundingClientRect().width));
  expect(shown).toHaveLength(2);
  for (const width of shown) expect(width).toBeGreaterThan(20);
  await context.close();
});

test('A reader who copies the address of a story reads that it is copied', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const path = await anyPublicStory(page);
  await page.goto(path);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const said = page.locator('nav.share').getByText('Copied');
  await expect(said).toBeVisible();
  expect((await said.boundingBox())!.width).toBeGreaterThan(20);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`${path}$`));
  await context.close();
});

test('A reader whose browser refuses the clipboard reads that the address is not copied', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  const errors: Error[] = [];
  page.on('pageerror', error => errors.push(error));
  await page.goto(await anyPublicStory(page));
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('nav.share').getByText('Not copied')).toBeVisible();
  expect(errors).toEqual([]);
});

test('A reader closes the QR code for WeChat with Escape, or by a click elsewhere', async ({ page }) => {
  await page.goto(await anyPublicStory(page));
  // The script has run.
  await expect(page.locator('[data-share=copy]')).toBeVisible();
  const code = page.getByRole('img', { name: 'QR code with the address of this story' });
  for (const close of [() => page.keyboard.press('Escape'), () => page.locator('h1').click()]) {
    await page.locator('.by-camera summary').click();
    await expect(code).toBeVisible();
    await close();
    await expect(code).toBeHidden();
  }
});
