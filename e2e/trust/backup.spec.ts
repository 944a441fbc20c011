import { expectAccessible } from '../accessible';
import { expect, test } from '../fixtures';

test('An admin sees that no folder for backups is set up, and how to restore', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/operation');
  await page.getByRole('link', { name: 'Backups', exact: true }).click();
  const screen = page.getByRole('region', { name: 'Backup', exact: true });
  await expect(screen).toContainText('No folder for backups is set up');
  await expect(screen.getByRole('button', { name: 'Back up now' })).toHaveCount(0);
  await expect(screen).toContainText('npm run restore -- /backups');
  await expectAccessible(page);
});

test('A reporter cannot open the screen of backups', async ({ at }) => {
  const { page } = await at('jiayi');
  await page.goto('/newsroom/operation/backup');
  await expect(page.getByRole('region', { name: 'Backup', exact: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
