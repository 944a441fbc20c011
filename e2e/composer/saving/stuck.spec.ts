import type { Page } from '@playwright/test';
import { body, expect, PASSWORD, saved, test, unique } from '@/e2e/fixtures';
import { offer } from '../paste';
import { kill, savedStory } from './stories';

const MARKDOWN = { html: '', text: '## A heading\n\n- one\n- two\n' };

/** Makes the journal of a page refuse to delete what the server has acknowledged. */
const refuseToDelete = (page: Page) =>
  page.evaluate(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('The disk is busy', 'UnknownError');
    };
  });

test('The sign-in dialog stays after Escape was pressed three times', async ({ at }) => {
  const { page, context } = await at('ines');
  await savedStory(page);
  await context.clearCookies();
  const text = unique('Written while signed out.');
  await page.keyboard.type(` ${text}`);
  const dialog = page.getByRole('dialog', { name: 'Sign in again to continue' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Password').focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
});

test('Saved text that the browser could not delete is not offered as unsent', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await savedStory(page);
  await refuseToDelete(page);
  const text = unique('The server has this.');
  await page.keyboard.type(` ${text}`);
  await saved(page);
  await kill(page);
  const again = await context.newPage();
  await again.goto(path);
  await expect(body(again)).toContainText(text);
  await expect(again.getByText(/^Text written here at/)).toHaveCount(0);
});

test('The notice of a paste disappears with the next paste', async ({ at }) => {
  const { page } = await at('ines');
  await savedStory(page);
  await page.keyboard.press('Enter');
  await offer(body(page), 'paste', MARKDOWN);
  const notice = page.getByRole('button', { name: 'Paste as formatted text' });
  await expect(notice).toBeVisible();
  await offer(body(page), 'paste', { html: '', text: 'Plain words.' });
  await expect(notice).toHaveCount(0);
  await expect(body(page)).toContainText('Plain words.');
});
