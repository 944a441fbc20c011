import type { Page } from '@playwright/test';
import { expect, publishUnopened } from '../fixtures';

/** Publishes a story and starts its live coverage; the page shows the screen of the coverage. */
export async function coverStory(page: Page, headline: string): Promise<{ address: string; screen: string }> {
  const { id, address } = await publishUnopened(page, headline);
  await page.goto(`/newsroom/stories/${id}/live`);
  await page.getByRole('button', { name: 'Start live coverage' }).click();
  await expect(newEntry(page)).toBeVisible();
  return { address, screen: page.url() };
}

export const newEntry = (page: Page) => page.getByRole('form', { name: 'New entry' });
export const textOf = (page: Page, form = newEntry(page)) =>
  form.getByRole('textbox', { name: 'Text of the entry' });
/** An entry in the newsroom's list or on the readers' page. */
export const entry = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

export const beingSent = (page: Page) => page.getByRole('list', { name: 'Being sent' });
export const published = (page: Page) => page.getByRole('region', { name: 'Published' });

/** Writes an entry and sends it by keyboard. */
export async function write(page: Page, words: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.type(words);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(entry(page, words)).toBeVisible();
  await expect(textOf(page)).toHaveText('');
  await expect(beingSent(page)).toHaveCount(0);
}
