import { expectAccessible } from '../accessible';
import { expect, test } from '../fixtures';

test('An admin exports the whole paper to an archive, and downloads it', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/imports');
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  const screen = page.getByRole('region', { name: 'Export', exact: true });
  await expect(screen).toContainText('npm run import -- ARCHIVE.zip');
  await page.getByRole('button', { name: 'Create archive' }).click();
  await expect(screen.getByRole('cell', { name: /^Complete/ })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await screen.getByRole('link', { name: 'Download' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^paper-\d{4}-\d\d-\d\d\.zip$/);
});
