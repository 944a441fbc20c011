import type { Page } from '@playwright/test';
import { startStory, body, expect, saved, test } from '@/e2e/fixtures';
import { fromWord, offer } from './paste';

const PICTURE = 'prisma/demo/pictures/harbour.jpg';

async function copyAll(page: Page): Promise<void> {
  await body(page).locator('p').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
}

const pictureIn = (page: Page) => body(page).getByRole('group', { name: 'Picture' });

/** Creates a story with a picture and a footnote, and copies all of it. */
async function copyOfStory(page: Page): Promise<void> {
  await startStory(page);
  await body(page).click();
  await offer(body(page), 'paste', await fromWord(PICTURE));
  await expect(pictureIn(page).locator('img')).toBeVisible();
  await pictureIn(page).getByLabel('Caption').fill('The quay at noon');
  await pictureIn(page).getByLabel('Credit').fill('Qiu Lan');
  await saved(page);
  await copyAll(page);
}

/** Pastes into a page without the composer. */
async function pasteElsewhere(page: Page): Promise<void> {
  await page.setContent('<main contenteditable style="min-height: 20em"></main>');
  await page.locator('main').click();
  await page.keyboard.press('ControlOrMeta+v');
}

test('A reporter copies a text with picture and footnote into another story, where all of it is saved', async ({
  at,
}) => {
  const { page, context } = await at('jiayi');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await copyOfStory(page);
  const picture = pictureIn(page);

  await startStory(page);
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(picture.getByLabel('Caption')).toHaveValue('The quay at noon');
  await expect(body(page).getByRole('button', { name: 'Footnote: The port authority.' })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(picture.getByLabel('Credit')).toHaveValue('Qiu Lan');
  await expect(picture.locator('img')).toHaveJSProperty('complete', true);
  await expect(body(page).locator('ul ul li')).toHaveText('Small boats');
});

test('A reporter copies a text into a mail: the picture, its caption and the footnote come along', async ({
  at,
}) => {
  const { page, context } = await at('jiayi');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await copyOfStory(page);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'It is quiet (The port authority.), they say.',
  );

  const mail = await context.newPage();
  await pasteElsewhere(mail);
  await expect(mail.locator('h2')).toHaveText('The harbour');
  await expect(mail.locator('ul ul li')).toHaveText('Small boats');
  await expect(mail.getByText('(The port authority.)')).toBeVisible();
  await expect(mail.locator('figcaption')).toContainText('The quay at noon');
  expect(await mail.locator('img').getAttribute('src')).toMatch(/^https?:\/\/.+\/media\/.+\.jpg$/);
});

test('What is copied names no colleague, note or suggestion; what is cut and pasted keeps them', async ({
  at,
}) => {
  const { page, context } = await at('ines');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('First words.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second words');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+Alt+m');
  await page.getByRole('textbox', { name: 'New note' }).fill('Who says so?');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(body(page).locator('mark')).toHaveText('Second words');

  await body(page).locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+x');
  await expect(body(page).locator('mark')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(body(page).locator('mark')).toHaveText('Second words');

  await copyAll(page);
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });
  expect(html).toContain('Second words');
  expect(html).not.toMatch(/data-thread|<mark|data-person|data-change/);
});
