import type { Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { expect, test, unique } from '../fixtures';
import { cardOf, cards, uploadPictures } from './upload-pictures';

// These tests upload as a person who uploads in no other test, and change that person's newest pictures.
test.describe.configure({ mode: 'serial' });

const FILES = ['prisma/demo/pictures/boats.jpg', 'prisma/demo/pictures/harbour.jpg'];

const panel = (page: Page) => page.getByRole('complementary', { name: /^\d+ pictures?$/ });

test('An editor selects two pictures with the keyboard, gives both a credit and one a text, and undoes it', async ({
  at,
}) => {
  const { page } = await at('daniel');
  await uploadPictures(page, FILES);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(panel(page)).toHaveAccessibleName('1 picture');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(panel(page)).toHaveAccessibleName('2 pictures');
  const credit = unique('Qiu Lan');
  await panel(page).getByLabel('Credit', { exact: true }).fill(credit);
  await panel(page)
    .getByLabel(/^Alternative text, /)
    .first()
    .fill('Two gulls over a grey quay');
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Change credit in 2, alternative text in 1' }).click();
  await expect(page.getByText('2 pictures changed.')).toBeVisible();
  await expect(cards(page).getByText(credit)).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Change undone in 2 pictures.')).toBeVisible();
  await expect(cards(page).getByText(credit)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('An editor limits two pictures to one edition, finds them by their rights, and undoes it', async ({
  at,
}) => {
  const { page } = await at('daniel');
  const ids = await uploadPictures(page, FILES);
  for (const id of ids) await cardOf(page, id!).getByRole('checkbox').click();
  await panel(page).getByLabel('Rights', { exact: true }).selectOption({ label: 'Creative Commons' });
  await panel(page).getByRole('group', { name: 'Editions' }).getByRole('button', { name: 'Asia' }).click();
  await panel(page).getByRole('button', { name: 'Change rights in 2, editions in 2' }).click();
  await expect(page.getByText('Creative Commons needs the address of the licence.').first()).toBeVisible();
  await panel(page).getByLabel('Licence address').fill('https://creativecommons.org/licenses/by/4.0/');
  await expectAccessible(page);
  await panel(page)
    .getByRole('button', { name: /^Change rights in 2/ })
    .click();
  await expect(page.getByText('2 pictures changed.')).toBeVisible();
  for (const id of ids) await expect(cardOf(page, id!).getByText('Only for Asia')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Change undone in 2 pictures.')).toBeVisible();
  for (const id of ids) await expect(cardOf(page, id!).getByText('Only for Asia')).toBeHidden();
});

test('Two editors change the credit of the same pictures, and the second sees by name which one was not changed', async ({
  at,
}) => {
  const [first, second] = [(await at('daniel')).page, (await at('ines')).page];
  const [newest, other] = (await uploadPictures(first, FILES)) as [string, string];
  await second.goto('/newsroom/pictures');
  for (const page of [first, second]) await cardOf(page, newest).getByRole('checkbox').click();
  await cardOf(second, other).getByRole('checkbox').click();
  const [own, theirs] = [unique('Qiu Lan'), unique('Noor Haddad')];
  await panel(first).getByLabel('Credit', { exact: true }).fill(own);
  await panel(first).getByRole('button', { name: 'Change credit in 1' }).click();
  await expect(first.getByText('1 picture changed.')).toBeVisible();
  await panel(second).getByLabel('Credit', { exact: true }).fill(theirs);
  await panel(second).getByRole('button', { name: 'Change credit in 2' }).click();
  await expect(second.getByText('1 picture changed.')).toBeVisible();
  await expect(second.getByText(/has changed it since you opened this list/)).toBeVisible();
  await expect(cardOf(second, newest).getByText(own)).toBeVisible();
  // What was refused stays selected, with what was typed.
  await expect(panel(second)).toHaveAccessibleName('1 picture');
  await panel(second).getByRole('button', { name: 'Change credit in 1' }).click();
  for (const id of [newest, other]) await expect(cardOf(second, id).getByText(theirs)).toBeVisible();
});

test('On a phone the selected pictures are changed in a sheet', async ({ at }) => {
  const { page } = await at('daniel');
  await page.setViewportSize({ width: 390, height: 844 });
  await uploadPictures(page, FILES);
  await cards(page).nth(0).getByRole('checkbox').click();
  await page.getByRole('toolbar', { name: '1 picture' }).getByRole('button', { name: 'Edit' }).click();
  const sheet = page.getByRole('dialog', { name: '1 picture' });
  await expectAccessible(page);
  await sheet.getByLabel('Credit', { exact: true }).fill(unique('Qiu Lan'));
  await sheet.getByRole('button', { name: 'Change credit in 1' }).click();
  await expect(page.getByText('1 picture changed.')).toBeVisible();
  await expect(sheet).toBeHidden();
});
