import type { Page, Response } from '@playwright/test';
import { expect } from '../fixtures';
import { newPicture } from '@/e2e/new-picture';

/** The pictures in the list of the newsroom's pictures. */
export const cards = (page: Page) => page.getByRole('list', { name: 'Pictures' }).getByRole('listitem');

/** The picture with this id in that list. */
export const cardOf = (page: Page, id: string) =>
  cards(page).filter({ has: page.locator(`[data-picture="${id}"]`) });

/** Uploads pictures in the list of the person's own. @returns their ids, the newest first */
export async function uploadPictures(page: Page, files: string[]): Promise<string[]> {
  await page.goto('/newsroom/pictures?mine=1');
  const ids: string[] = [];
  const collect = async (response: Response) => {
    if (response.request().method() !== 'POST' || !response.url().endsWith('/api/newsroom/media')) return;
    const { picture } = (await response.json()) as { picture: { id: string } };
    ids.unshift(picture.id);
  };
  page.on('response', collect);
  await page.locator('input[type=file]').setInputFiles(await Promise.all(files.map(newPicture)));
  await expect(page.getByText(/^\d+ pictures? uploaded/)).toBeVisible();
  await expect.poll(() => ids.length).toBe(files.length);
  page.off('response', collect);
  for (const id of ids) await expect(cardOf(page, id)).toBeVisible();
  return ids;
}
