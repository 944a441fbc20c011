import { expectAccessible } from '../accessible';
import { expect, test } from '../fixtures';

test('An admin chooses how long data is kept, sees which periods are out of bounds, and applies them at once', async ({
  at,
}) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/paper/security');
  const retention = page.getByRole('region', { name: 'Retention' });
  await expect(retention).toContainText('Changes take effect at the next run:');
  const emails = retention.getByLabel('Sent emails');
  await emails.fill('3');
  await retention.getByRole('button', { name: 'Save' }).click();
  await expect(emails).toHaveAttribute('aria-invalid', 'true');
  await emails.fill('60');
  await retention.getByLabel('Read inbox items: keep forever').uncheck();
  await expect(retention.getByLabel('Read inbox items', { exact: true })).toHaveValue('365');
  await retention.getByRole('button', { name: 'Save' }).click();
  await expect(retention.getByRole('button', { name: 'Save' }).locator('..')).toContainText('Saved');
  await retention.getByRole('button', { name: 'Run now' }).click();
  await expect(retention.getByRole('status').filter({ hasText: 'Run finished.' })).toBeVisible();
  await expect(retention.getByText('Last run:')).toHaveCount(4);
  await expectAccessible(page);
  await page.reload();
  await expect(retention.getByLabel('Sent emails')).toHaveValue('60');
  await expect(retention.getByLabel('Read inbox items', { exact: true })).toHaveValue('365');
  await page.goto('/newsroom/audit?action=paper.retention');
  await expect(page.locator('.audit tbody tr').first()).toContainText('Kofi Mensah');
});

test('A reporter who opens the settings is turned away, and an admin sees that in the audit trail', async ({
  at,
}) => {
  const jiayi = await at('jiayi');
  await jiayi.page.goto('/newsroom/paper/security');
  await expect(jiayi.page.getByRole('region', { name: 'Retention' })).toHaveCount(0);
  await expect(jiayi.page.getByRole('heading', { level: 1 })).toBeVisible();
  const { page } = await at('kofi');
  await page.goto('/newsroom/audit?action=request.refused');
  const line = page.locator('.audit tbody tr').filter({ hasText: 'Wen Jiayi' }).first();
  await expect(line).toContainText('/newsroom/paper/security');
});
