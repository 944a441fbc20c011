import type { Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { newPicture, sameLooking } from '@/e2e/new-picture';
import { body, expect, saved, startStory, test } from '../fixtures';
import { cardOf, cards, uploadPictures } from './upload-pictures';

// The first three tests upload as a person who uploads in no other test.
test.describe.configure({ mode: 'serial' });

const FILES = ['prisma/demo/pictures/boats.jpg', 'prisma/demo/pictures/harbour.jpg'];
const PERSON = 'amina';

const exists = (page: Page) => page.getByRole('dialog', { name: 'This picture is in the library already' });
const looksAlike = (page: Page) =>
  page.getByRole('dialog', { name: 'A picture in the library looks like this one' });
const notice = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

test('A person deletes two unused pictures from a selection and one from its panel, and undoes it', async ({
  at,
  request,
}) => {
  const { page } = await at(PERSON);
  const [newest, other] = (await uploadPictures(page, FILES)) as [string, string];
  for (const id of [newest, other]) await cardOf(page, id).getByRole('checkbox').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete 2 pictures' }).click();
  await expect(notice(page, '2 pictures deleted.')).toBeVisible();
  for (const id of [newest, other]) await expect(cardOf(page, id)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(notice(page, '2 pictures restored.')).toBeVisible();
  for (const id of [newest, other]) await expect(cardOf(page, id)).toBeVisible();

  await cardOf(page, newest).getByRole('link').click();
  await page.getByRole('button', { name: 'Delete picture' }).click();
  await expect(notice(page, '1 picture deleted.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete picture' })).toBeHidden();
  await expect(cardOf(page, newest)).toHaveCount(0);
  expect((await request.get(`/media/${newest}/320.webp`)).status()).toBe(404);
  await expectAccessible(page);

  await page.goto('/newsroom/pictures?state=deleted');
  await cardOf(page, newest).getByRole('link').click();
  const restore = page.getByRole('button', { name: 'Restore 1 picture' });
  await expect(restore).toBeVisible();
  await expectAccessible(page);
  await restore.click();
  await expect(notice(page, '1 picture restored.')).toBeVisible();
  await expect(cardOf(page, newest)).toHaveCount(0);
  await page.goto('/newsroom/pictures?mine=1');
  await expect(cardOf(page, newest)).toBeVisible();
});

test('A picture that a story uses is kept, with the reason, when a person deletes a selection', async ({
  at,
}) => {
  const { page } = await at(PERSON);
  const [used, unused] = (await uploadPictures(page, FILES)) as [string, string];
  const writer = await at('kofi');
  await startStory(writer.page);
  await body(writer.page).click();
  await writer.page.keyboard.type('Words.');
  await writer.page
    .getByRole('group', { name: 'Lead picture' })
    .getByRole('button', { name: 'From the library' })
    .click();
  const library = writer.page.getByRole('dialog', { name: 'Picture library' });
  await library.locator(`img[src*="${used}"]`).click();
  await saved(writer.page);
  for (const id of [used, unused]) await cardOf(page, id).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Delete 2 pictures' }).click();
  await expect(notice(page, '1 picture deleted.')).toBeVisible();
  await expect(page.getByText('1 picture not deleted')).toBeVisible();
  await expect(page.getByText(/a story, an earlier revision, a front or a page uses it/)).toBeVisible();
  await expect(cardOf(page, used)).toBeVisible();
  await expect(cardOf(page, unused)).toHaveCount(0);
});

test('A person who uploads files that are there already, or look like one, is asked what to keep', async ({
  at,
}) => {
  const { page } = await at(PERSON);
  await page.goto('/newsroom/pictures?mine=1');
  const files = await Promise.all(FILES.map(newPicture));
  await page.locator('input[type=file]').setInputFiles(files);
  await expect(notice(page, '2 pictures uploaded')).toBeVisible();
  await page.goto('/newsroom/pictures?mine=1');
  await expect(cards(page).first()).toBeVisible();
  const before = await cards(page).count();

  await page.locator('input[type=file]').setInputFiles(files[0]!);
  await expect(exists(page)).toContainText('“boats.jpg” is the same file as:');
  await expectAccessible(page);
  await exists(page).getByRole('button', { name: 'Use the one that is there' }).click();
  await expect(page).toHaveURL(/picture=/);
  await expect(page.getByRole('heading', { name: 'boats.jpg' })).toBeVisible();

  await page.goto('/newsroom/pictures?mine=1');
  await expect(cards(page)).toHaveCount(before);
  await page.locator('input[type=file]').setInputFiles(files);
  await exists(page).getByLabel('Do the same for other files that are there already').check();
  await exists(page).getByRole('button', { name: 'Upload anyway' }).click();
  await expect(notice(page, '2 pictures uploaded')).toBeVisible();
  await expect(exists(page)).toBeHidden();

  await page.locator('input[type=file]').setInputFiles(sameLooking(files[0]!));
  await expect(looksAlike(page)).toContainText('“boats.jpg” looks like:');
  await expect(looksAlike(page)).toContainText('In no story.');
  await expectAccessible(page);
  await looksAlike(page).getByRole('button', { name: 'Keep both' }).click();
  await expect(notice(page, '3 pictures uploaded')).toBeVisible();
  await cards(page).first().getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Looks alike' }).getByRole('link').first()).toBeVisible();
});

test('A writer puts a file that is there already at the head and into the text of a story on a phone', async ({
  at,
}) => {
  const { page } = await at('kofi');
  const file = await newPicture(FILES[0]!);
  await startStory(page);
  const lead = page.getByRole('group', { name: 'Lead picture' });
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(lead.locator('picture img')).toBeVisible();
  const source = await lead.locator('picture img').getAttribute('src');
  await saved(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await body(page).click();
  await page.keyboard.type('/picture');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('option', { name: 'Picture', exact: true }).click();
  await (await chooser).setFiles(file);
  await expectAccessible(page);
  await exists(page).getByRole('button', { name: 'Use the one that is there' }).click();
  const shown = body(page).getByRole('group', { name: 'Picture' }).locator('img');
  await expect(shown).toHaveAttribute('src', source!);
  await saved(page);
});
