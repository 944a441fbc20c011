import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from '@/e2e/accessible';
import { startStory, body, expect, saved, test, unique } from '@/e2e/fixtures';

/** A picture that no other story has. */
async function newPicture() {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer();
  return { name: 'pier.jpg', mimeType: 'image/jpeg', buffer };
}

/** A story that is not published, with a lead picture. */
async function unpublishedStory(page: Page, headline: string): Promise<void> {
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await newPicture());
  await expect(page.getByRole('group', { name: 'Lead picture' }).locator('picture img')).toBeVisible();
  await saved(page);
}

async function openLinks(page: Page) {
  await page.keyboard.press('ControlOrMeta+Alt+p');
  await page.getByRole('button', { name: 'Share…' }).click();
  return page.getByRole('dialog', { name: 'Share a preview' });
}

test('A reviewer outside the newsroom reads a story before it is published, with its pictures, until the link is revoked', async ({
  at,
  page: reviewer,
}) => {
  const { page } = await at('ines');
  const headline = unique('Before it is printed');
  await unpublishedStory(page, headline);
  const links = await openLinks(page);
  await links.getByRole('button', { name: 'Create link' }).click();
  await expect(links.getByText('Enter who it is for.')).toBeVisible();
  await links.getByLabel('Who is it for?').fill('Our lawyer');
  await links.getByRole('button', { name: 'Create link' }).click();
  const address = await links.getByLabel('Link for Our lawyer', { exact: true }).inputValue();
  await expect(links.getByText('Not opened yet.')).toBeVisible();
  await expectAccessible(page);

  const answer = await reviewer.goto(address);
  expect(answer!.headers()['cache-control']).toBe('no-store');
  expect(answer!.headers()['x-robots-tag']).toBe('noindex');
  await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(reviewer.getByText('Not published. Please do not pass it on.')).toBeVisible();
  await expect(reviewer.getByRole('navigation', { name: 'Share this story' })).toHaveCount(0);
  const picture = reviewer.locator('main figure img').first();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  const file = await picture.evaluate((img: HTMLImageElement) => img.currentSrc);
  await expectAccessible(reviewer);

  const stranger = await reviewer.context().browser()!.newContext();
  expect((await stranger.request.get(file)).status()).toBe(404);
  expect((await stranger.request.get(`${address}x`)).status()).toBe(404);
  await stranger.close();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(links.getByText(/Last opened/)).toBeVisible();
  await links.getByRole('button', { name: 'Revoke the link for Our lawyer' }).click();
  await expect(links.getByText('The link for Our lawyer no longer works.')).toBeVisible();
  expect((await reviewer.goto(address))!.status()).toBe(404);
  await expect(reviewer.getByRole('heading', { name: 'This preview is no longer available' })).toBeVisible();
  expect((await reviewer.request.get(file)).status()).toBe(404);
});

test('A reviewer of one revision does not see what is written later', async ({ at, page: reviewer }) => {
  const { page } = await at('ines');
  const headline = unique('The text as agreed');
  await unpublishedStory(page, headline);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByRole('button', { name: 'Submit anyway' }).click();
  await expect(page.getByRole('banner').getByText('Submitted', { exact: true })).toBeVisible();
  const links = await openLinks(page);
  await links.getByLabel('Who is it for?').fill('The source');
  await links.getByLabel('What it shows').selectOption({ index: 1 });
  await links.getByRole('button', { name: 'Create link' }).click();
  const address = await links.getByLabel('Link for The source', { exact: true }).inputValue();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByLabel('Headline', { exact: true }).fill(`${headline}, rewritten`);
  await saved(page);
  await reviewer.goto(address);
  await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText(headline);
});
