import type { Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { startStory, body, expect, saved, test, unique } from '@/e2e/fixtures';

/** A story by Ines that Kofi changed: saving kept the first text as a revision. */
async function storyOfTwo(ines: Page, kofi: Page): Promise<string> {
  const path = await startStory(ines);
  await ines.getByLabel('Headline', { exact: true }).fill('Night ferries are back');
  await body(ines).click();
  await ines.keyboard.type('The last boat left at ten.\nA ticket is two yuan.');
  await ines.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(ines);
  await kofi.goto(path);
  await kofi.getByLabel('Headline', { exact: true }).fill('Night ferries return to the harbour');
  await kofi.getByText('The last boat left at ten.').click();
  await kofi.keyboard.press('End');
  await kofi.keyboard.type(' Nobody missed it.');
  await saved(kofi);
  return path;
}

async function openHistory(page: Page) {
  await page.getByRole('tab', { name: /History/ }).click();
  await page.getByRole('button', { name: 'Compare revisions' }).click();
  return page.getByRole('main', { name: 'Compare revisions' });
}

test('An editor reads the changes of a story side by side and inline, and who wrote each paragraph', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  await storyOfTwo(ines.page, kofi.page);
  const history = await openHistory(kofi.page);
  await expect(history.locator('del', { hasText: 'are back' })).toBeVisible();
  await expect(history.locator('ins', { hasText: 'Nobody missed it.' })).toBeVisible();
  await history.getByRole('button', { name: 'Inline' }).click();
  await expect(history.locator('del', { hasText: 'are back' })).toBeVisible();
  await history.getByRole('button', { name: 'Who wrote this' }).click();
  await expect(history.locator('.author-line', { hasText: 'Kofi Mensah' })).toHaveCount(1);
  await expect(history.locator('.author-line', { hasText: 'Ines Marchetti' })).toHaveCount(1);
  await expectAccessible(kofi.page);
  await history.getByRole('button', { name: 'Back to the text' }).click();
  await expect(body(kofi.page)).toBeVisible();

  await kofi.page.getByText('A ticket is two yuan.').click();
  await kofi.page.keyboard.press('End');
  await kofi.page.keyboard.press('Shift+Home');
  await kofi.page.getByRole('button', { name: 'Who wrote this' }).click();
  await expect(kofi.page.getByText(/^Ines Marchetti, \d\d:\d\d/)).toBeVisible();
});

test('An editor names a revision, finds it by its name, and restores it as a new one', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  await storyOfTwo(ines.page, kofi.page);
  const name = unique('before the port’s answer');
  let history = await openHistory(kofi.page);
  await history.getByRole('button', { name: 'Name', exact: true }).first().click();
  await history.getByRole('textbox', { name: /^Name of revision/ }).fill(name);
  await history.getByRole('button', { name: 'Save name' }).click();
  await expect(history.getByRole('list').getByText(name)).toBeVisible();

  await history
    .getByRole('button', { name: /^Preview revision/ })
    .first()
    .click();
  const preview = kofi.page.getByRole('dialog', { name: /^Preview revision/ });
  await expect(preview.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(
    'Night ferries are back',
  );
  await preview.getByRole('button', { name: /^Restore revision/ }).click();
  await expect(kofi.page.getByLabel('Headline', { exact: true })).toHaveValue('Night ferries are back');
  await expect(body(kofi.page)).not.toContainText('Nobody missed it.');
  await expect(ines.page.getByLabel('Headline', { exact: true })).toHaveValue('Night ferries are back');
  await kofi.page.getByRole('button', { name: 'Undo restore' }).click();
  await expect(body(kofi.page)).toContainText('Nobody missed it.');
  await saved(kofi.page);
  history = await openHistory(kofi.page);
  await expect(history.getByRole('list').getByText('Kofi Mensah, Restored')).toBeVisible();
});

test('A producer reads the history of a story and changes nothing in it', async ({ at }) => {
  const [ines, kofi, amina] = [await at('ines'), await at('kofi'), await at('amina')];
  const path = await storyOfTwo(ines.page, kofi.page);
  await amina.page.goto(path);
  const history = await openHistory(amina.page);
  await expect(history.locator('ins').first()).toBeVisible();
  await expect(history.getByRole('button', { name: /^Restore/ })).toHaveCount(0);
});

test('An editor goes through the revisions by keys, and asks a block who wrote it', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  await storyOfTwo(ines.page, kofi.page);
  const history = await openHistory(kofi.page);
  const pressed = (name: RegExp) => history.getByRole('button', { name, pressed: true });
  await expect(pressed(/^Working copy/)).toBeVisible();
  await kofi.page.keyboard.press('j');
  await expect(pressed(/Revision 1/)).toBeVisible();
  await kofi.page.keyboard.press('k');
  await expect(pressed(/^Working copy/)).toBeVisible();
  await kofi.page.keyboard.press('Escape');
  await expect(body(kofi.page)).toBeVisible();

  await kofi.page.getByText('A ticket is two yuan.').hover();
  await kofi.page.getByRole('button', { name: 'Move or change this block' }).click();
  await kofi.page.getByRole('button', { name: 'Who wrote this' }).click();
  await expect(kofi.page.getByText(/^Ines Marchetti, \d\d:\d\d/)).toBeVisible();
});
