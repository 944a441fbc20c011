import { expectAccessible } from '@/e2e/accessible';
import { body, expect, publishStory, saved, test, unique } from '@/e2e/fixtures';

test('A reader sees what changed in a story, until an editor hides it for a reason', async ({ at, page }) => {
  const headline = unique('Nine boats left');
  const { page: editor } = await at('ines');
  const address = await publishStory(editor, headline);
  await expect.poll(async () => (await page.request.get(address)).status()).toBe(200);
  await body(editor).click();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type(' The sea was flat.');
  await saved(editor);
  await editor.getByRole('button', { name: 'Publish changes' }).click();
  await expect(async () => {
    await page.goto(address);
    await page.getByRole('link', { name: 'What changed' }).click({ timeout: 1000 });
  }).toPass();
  await expect(page).toHaveURL(`${address}/changes`);
  await expect(page.locator('ins')).toContainText('The sea was flat.');
  await expectAccessible(page);

  await editor.getByRole('tab', { name: /History/ }).click();
  await editor.getByRole('button', { name: 'Hide from readers' }).click();
  await editor.getByLabel('Reason', { exact: true }).fill('It names a witness.');
  await editor.getByRole('button', { name: 'Hide from readers' }).click();
  await expect(editor.getByText('It names a witness.')).toBeVisible();
  await expect.poll(async () => (await page.request.get(`${address}/changes`)).status()).toBe(404);
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'What changed' })).toHaveCount(0);

  await editor.getByRole('button', { name: 'Show to readers' }).click();
  await expect.poll(async () => (await page.request.get(`${address}/changes`)).status()).toBe(200);
});
