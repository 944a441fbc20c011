import type { Page } from '@playwright/test';
import { BASE_URL, expect } from '../../fixtures';

/** Creates a section with its own front. Returns its name and its address. */
export async function newSection(admin: Page, edition: string): Promise<{ name: string; path: string }> {
  await admin.goto('/newsroom/fronts');
  const option = admin
    .getByLabel('Front', { exact: true })
    .locator('option', { hasText: `${edition}: front` });
  const editionId = await option.getAttribute('value');
  const slug = `page-${Math.random().toString(36).slice(2, 8)}`;
  const made = await admin.request.post('/api/newsroom/sections', {
    data: { editionId, parentId: null, slug, name: slug, description: '' },
    headers: { origin: BASE_URL, 'sec-fetch-site': 'same-origin' },
  });
  expect(made.ok()).toBe(true);
  return { name: slug, path: edition === 'ASIA' ? `/asia/${slug}` : `/${slug}` };
}

/** Opens the front with this name. */
export async function openFront(page: Page, name: string): Promise<void> {
  await page.goto('/newsroom/fronts');
  const choice = page.getByLabel('Front', { exact: true });
  const option = choice.locator('option', { hasText: name });
  const [label, id] = [await option.textContent(), await option.getAttribute('value')];
  // The page shell is interactive before the list in it.
  await expect(async () => {
    await choice.selectOption(id);
    await expect(page).toHaveURL(new RegExp(`front=${id}`), { timeout: 5000 });
  }).toPass();
  await expect(choice.locator('option:checked')).toHaveText(label!);
}

/** The stories that can be placed. */
export const pool = (page: Page) =>
  page.getByRole('region', { name: 'Stories to place' }).locator('.pool-item');
/** A slot of a container by its place in it. */
export const slot = (page: Page, place: number, container = 'Lead') =>
  page.getByRole('button', { name: new RegExp(`^${container}, slot ${place}: `) });
