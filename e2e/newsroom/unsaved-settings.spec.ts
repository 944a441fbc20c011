import type { Page } from '@playwright/test';
import { expect, test, unique } from '../fixtures';

/** Answers the browser's dialogs, and counts them. */
function answerDialogs(page: Page, stay: boolean): { asked: number } {
  const count = { asked: 0 };
  page.on('dialog', dialog => {
    count.asked++;
    void (stay ? dialog.dismiss() : dialog.accept());
  });
  return count;
}

/** Settings, each with one field. */
const SETTINGS = [
  ['the settings of the paper', '/newsroom/paper/settings', 'Name of the paper'],
  ['an edition', '/newsroom/paper', 'Rights line'],
] as const;

for (const [what, path, field] of SETTINGS)
  test(`An admin who changed ${what} is asked before another tab of settings opens`, async ({ at }) => {
    const { page } = await at('kofi');
    await page.goto(path);
    const text = unique('Not saved');
    await page.getByLabel(field, { exact: true }).pressSequentially(text);
    const questions = answerDialogs(page, true);
    await page.getByRole('link', { name: 'House style' }).click();
    await expect.poll(() => questions.asked).toBe(1);
    await expect(page.getByLabel(field, { exact: true })).toHaveValue(new RegExp(text));
  });

test('An admin who goes back from changed settings is asked, and keeps them or leaves', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/people');
  await page.getByRole('link', { name: 'Paper', exact: true }).click();
  const line = page.getByLabel('Rights line', { exact: true });
  const text = unique('Not saved');
  await line.pressSequentially(text);
  const questions = answerDialogs(page, true);
  await page.evaluate(() => history.back());
  await expect.poll(() => questions.asked).toBe(1);
  await expect(line).toHaveValue(new RegExp(text));
  page.removeAllListeners('dialog');
  const leaving = answerDialogs(page, false);
  await page.evaluate(() => history.back());
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  expect(leaving.asked).toBe(1);
});
