import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { expect, test, unique } from '../fixtures';
import { cardOf, cards, uploadPictures } from './upload-pictures';

const BOATS = 'prisma/demo/pictures/boats.jpg';
const HARBOUR = 'prisma/demo/pictures/harbour.jpg';

const captioned = (page: Page, caption: string) => page.getByRole('link', { name: caption, exact: true });
const side = (page: Page) => page.getByRole('complementary');

/** Uploads pictures in the list of the person's own, and opens the newest. @returns its place in the list */
async function uploadAndOpen(page: Page, files: string[]): Promise<Locator> {
  const [newest] = await uploadPictures(page, files);
  const card = cardOf(page, newest!);
  await card.getByRole('link').click();
  await expect(side(page)).toBeVisible();
  return card;
}

test('A reporter uploads two pictures at once, describes one, and finds it by its words at an address that can be shared', async ({
  at,
}) => {
  const { page } = await at('jiayi');
  const card = await uploadAndOpen(page, [BOATS, HARBOUR]);
  await expect(card.getByText('No alternative text')).toBeVisible();

  const caption = unique('Gulls over the quay');
  await side(page).getByLabel('Alternative text').fill('Two gulls over a grey quay');
  await side(page).getByLabel('Default caption').fill(caption);
  await side(page).getByLabel('Credit', { exact: true }).fill('Noor Haddad');
  await side(page).getByRole('button', { name: 'Save' }).click();
  await expect(side(page).getByText(/^Saved/)).toBeVisible();
  await expect(captioned(page, caption)).toBeVisible();
  await expect(side(page).getByText('No story, front, author or page uses it.')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(side(page)).toBeHidden();
  const search = page.getByRole('searchbox', { name: 'Search pictures' });
  // The library is updated shortly after the words are saved.
  await expect(async () => {
    await search.fill(caption);
    await search.press('Enter');
    await expect(page).toHaveURL(/mine=1.*q=|q=.*mine=1/);
    await expect(cards(page)).toHaveCount(1, { timeout: 1500 });
  }).toPass();
  await captioned(page, caption).click();
  await expect(side(page)).toBeVisible();
  const shared = page.url();
  await page.goBack();
  await expect(side(page)).toBeHidden();

  const colleague = (await at('amina')).page;
  await colleague.goto(shared);
  // The filter for own uploads depends on the viewer; the picture is open regardless.
  await expect(side(colleague).getByLabel('Alternative text')).toHaveValue('Two gulls over a grey quay');
});

test('An editor moves the focus of a picture with the arrow keys, and walks through the list without a mouse', async ({
  at,
}) => {
  const { page } = await at('ines');
  await page.goto('/newsroom/pictures');
  // Colleagues may add pictures before it, and keys work once the list is loaded.
  const focused = page.locator('[data-picture]:focus');
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(focused).toBeVisible({ timeout: 1000 });
  }).toPass();
  const first = await focused.getAttribute('data-picture');
  await page.keyboard.press('ArrowRight');
  await expect(focused).not.toHaveAttribute('data-picture', first!);
  await page.keyboard.press('k');
  await expect(focused).toHaveAttribute('data-picture', first!);
  await page.keyboard.press('Enter');
  const focus = side(page).getByRole('slider', { name: 'Focus point' });
  await expect(focus).toBeVisible();
  const { searchParams } = new URL(page.url());
  const card = page.locator(`[data-picture="${searchParams.get('picture')}"]`);
  const across = Number(await focus.getAttribute('aria-valuenow'));
  await focus.press('Shift+ArrowLeft');
  await focus.press('ArrowUp');
  await expect(focus).toHaveAttribute('aria-valuenow', String(across - 10));
  await side(page).getByRole('button', { name: 'Save' }).click();
  await expect(side(page).getByText(/^Saved/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(side(page)).toBeHidden();
  await expect(card).toBeFocused();
});

test('Two editors who change the credit of a picture lose neither text, and choose which is kept', async ({
  at,
}) => {
  const [first, second] = [(await at('ines')).page, (await at('daniel')).page];
  await uploadAndOpen(first, [BOATS]);
  await second.goto(first.url());
  const save = async (page: Page, credit: string) => {
    await side(page).getByLabel('Credit', { exact: true }).fill(credit);
    await side(page).getByRole('button', { name: 'Save' }).click();
  };
  await save(first, 'Qiu Lan');
  await expect(side(first).getByText(/^Saved/)).toBeVisible();
  await save(second, 'Noor Haddad');
  await expect(side(second).getByText('Qiu Lan')).toBeVisible();
  await expect(side(second).getByLabel('Credit', { exact: true })).toHaveValue('Noor Haddad');
  await side(second).getByRole('button', { name: 'Keep mine: Credit' }).click();
  await side(second).getByRole('button', { name: 'Save' }).click();
  await expect(side(second).getByText(/^Saved/)).toBeVisible();
});

test('Everyone can use the pictures, in light and dark, on desk and phone, and a reporter sees why one can’t be changed', async ({
  at,
}) => {
  const { page } = await at('jiayi');
  await page.goto('/newsroom/pictures');
  await cards(page).first().getByRole('link').click();
  await expect(side(page).getByLabel('Alternative text')).toBeVisible();
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  // On a phone the picture fills the screen.
  await expect(cards(page).first()).toBeHidden();
  await side(page).getByRole('link', { name: 'Close the picture' }).click();
  await expect(cards(page).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/newsroom/pictures?state=unused&q=nothing-of-that-name');
  await expect(page.getByText('No picture matches. Try fewer words.')).toBeVisible();
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\/newsroom\/pictures$/);
});
