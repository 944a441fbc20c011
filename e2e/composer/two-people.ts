import type { Page } from '@playwright/test';
import { body, expect, saved, startStory, type Desk, type Name } from '@/e2e/fixtures';

/** A story with this text that Ines has open. */
export async function storyOfInes(at: (name: Name) => Promise<Desk>, words: string) {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await body(ines.page).click();
  await ines.page.keyboard.type(words);
  await saved(ines.page);
  return { ines, kofi, path };
}

/** A story with this text that two people have open, each of whom sees the other. */
export async function twoInOneStory(at: (name: Name) => Promise<Desk>, words: string) {
  const { ines, kofi, path } = await storyOfInes(at, words);
  await kofi.page.goto(path);
  await expect(ines.page.getByRole('img', { name: 'Kofi Mensah' })).toBeVisible();
  await expect(kofi.page.getByRole('img', { name: 'Ines Marchetti' })).toBeVisible();
  return { ines, kofi };
}

/** Puts the cursor at the end of the line with these words. */
export async function cursorAtEnd(page: Page, words: string): Promise<void> {
  await body(page).getByText(words).click();
  await page.keyboard.press('End');
}
