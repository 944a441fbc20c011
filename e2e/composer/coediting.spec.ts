import { body, expect, saved, startStory, test } from '@/e2e/fixtures';
import type { Page } from '@playwright/test';

const CONFLICT = 'Two people changed this story at the same time';

async function cursorAtEnd(page: Page, words: string): Promise<void> {
  await body(page).getByText(words).click();
  await page.keyboard.press('End');
}

test('Two people type in one paragraph at once, and both see all words', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await body(ines.page).click();
  await ines.page.keyboard.type('The last boat left at ten.');
  await saved(ines.page);
  await kofi.page.goto(path);
  await expect(ines.page.getByRole('img', { name: 'Kofi Mensah' })).toBeVisible();
  await expect(kofi.page.getByRole('img', { name: 'Ines Marchetti' })).toBeVisible();

  await cursorAtEnd(ines.page, 'The last boat');
  await body(kofi.page).getByText('The last boat').click();
  await kofi.page.keyboard.press('Home');
  await Promise.all([
    ines.page.keyboard.type(' Nobody was on it when the storm came.', { delay: 25 }),
    kofi.page.keyboard.type('Six ferries cross the bay each night. ', { delay: 25 }),
  ]);
  const whole =
    'Six ferries cross the bay each night. The last boat left at ten. Nobody was on it when the storm came.';
  await expect(body(ines.page)).toHaveText(whole);
  await expect(body(kofi.page)).toHaveText(whole);
  await saved(ines.page);
  await saved(kofi.page);
  await ines.page.reload();
  await expect(body(ines.page)).toHaveText(whole);
  for (const { page } of [ines, kofi]) await expect(page.getByText(CONFLICT)).toHaveCount(0);
});

test('Undo takes back only what the person wrote, through what a colleague wrote since', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await body(ines.page).click();
  await ines.page.keyboard.type('The last boat left at ten.');
  await saved(ines.page);
  await kofi.page.goto(path);
  await expect(ines.page.getByRole('img', { name: 'Kofi Mensah' })).toBeVisible();
  await expect(kofi.page.getByRole('img', { name: 'Ines Marchetti' })).toBeVisible();

  await cursorAtEnd(ines.page, 'The last boat');
  await ines.page.keyboard.type(' Nobody was on it.');
  await expect(body(kofi.page)).toContainText('Nobody was on it.');
  await cursorAtEnd(kofi.page, 'The last boat');
  await kofi.page.keyboard.type(' It was cold.');
  await expect(body(ines.page)).toContainText('It was cold.');
  await ines.page.keyboard.press('ControlOrMeta+z');
  await expect(body(kofi.page)).toHaveText('The last boat left at ten. It was cold.');
  await expect(body(ines.page)).toHaveText('The last boat left at ten. It was cold.');
});

test('A headline and a text that two people write at once are both kept', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await body(ines.page).click();
  await ines.page.keyboard.type('The last boat left at ten.');
  await saved(ines.page);
  await kofi.page.goto(path);
  await expect(ines.page.getByRole('img', { name: 'Kofi Mensah' })).toBeVisible();
  await expect(kofi.page.getByRole('img', { name: 'Ines Marchetti' })).toBeVisible();

  await kofi.page.getByLabel('Headline', { exact: true }).focus();
  await cursorAtEnd(ines.page, 'The last boat');
  await Promise.all([
    ines.page.keyboard.type(' Nobody was on it when the storm came.', { delay: 20 }),
    kofi.page.keyboard.type('Ferries return after the storm', { delay: 20 }),
  ]);
  await expect(ines.page.getByLabel('Headline', { exact: true })).toHaveValue(
    'Ferries return after the storm',
  );
  await expect(body(kofi.page)).toHaveText(
    'The last boat left at ten. Nobody was on it when the storm came.',
  );
  for (const { page } of [ines, kofi]) {
    await saved(page);
    await expect(page.getByText(CONFLICT)).toHaveCount(0);
  }
});
