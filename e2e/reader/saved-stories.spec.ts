import type { Page } from '@playwright/test';
import { BASE_URL, expect, killStory, publishStory, test, unique } from '@/e2e/fixtures';

const HARBOUR = 'A harbour goes quiet, and the numbers go up';
const keep = (page: Page) => page.getByRole('button', { name: 'Save this story' });

async function keepHarbour(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('link', { name: HARBOUR }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HARBOUR);
  await keep(page).click();
  await expect(keep(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Saved on this device, with its pictures.')).toBeVisible();
  return page.url();
}

test('A reader keeps a story, and reads it with its pictures and the list of kept stories without a network', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const address = await keepHarbour(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.getByRole('main').getByRole('link', { name: 'Saved stories' }).click();
  await expect(page.getByRole('link', { name: HARBOUR })).toBeVisible();
  await expect(page.getByText(/^1 of 50 stories, [\d.]+ of 100 MB$/)).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: HARBOUR }).click();
  await expect(page).toHaveURL(address);
  const picture = page.locator('.hero img');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await page.goBack();
  await page.getByRole('button', { name: `Remove: ${HARBOUR}` }).click();
  await expect(page.getByText('You have no saved stories yet.', { exact: false })).toBeVisible();
  await context.close();
});

test('A reader who kept a story has the new text of it, and no longer has one that the paper withdrew', async ({
  at,
  browser,
}) => {
  const headline = unique('Kept until withdrawn');
  const { page: editor } = await at('ines');
  const address = await publishStory(editor, headline);
  const context = await browser.newContext({ baseURL: BASE_URL });
  const page = await context.newPage();
  await page.goto(address);
  await keep(page).click();
  await expect(keep(page)).toHaveAttribute('aria-pressed', 'true');

  const changed = `${headline}, again`;
  await editor.getByLabel('Headline', { exact: true }).fill(changed);
  await editor.getByRole('button', { name: 'Publish changes' }).click();
  await expect.poll(async () => (await page.request.get(address)).text()).toContain(changed);
  await page.goto('/kept');
  await expect(page.getByRole('link', { name: changed })).toBeVisible();

  await killStory(editor);
  await expect.poll(async () => (await page.request.get(address)).status()).toBe(410);
  await page.goto(address);
  await expect
    .poll(() => page.evaluate(async path => Boolean(await caches.match(path)), address))
    .toBe(false);
  await page.goto('/kept');
  await expect(page.getByText('You have no saved stories yet.', { exact: false })).toBeVisible();
  await context.close();
});

test.describe('A reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('is offered no button that does nothing', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: HARBOUR }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(HARBOUR);
    await expect(keep(page)).toBeHidden();
  });
});
