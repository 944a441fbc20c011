import { expectAccessible } from '../../accessible';
import { CAST, expect, PASSWORD, test } from '../../fixtures';

test('An admin finds everything that one person did, and exports it', async ({ at, atAs }) => {
  const { page } = await at('kofi');
  await atAs(CAST.ines, PASSWORD);
  await page.goto('/newsroom/audit');
  await expect(page.getByRole('heading', { name: 'Audit trail' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Signed in/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Who').fill('Ines Marchetti');
  await page.getByLabel('Action', { exact: true }).selectOption({ label: 'Story published' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/action=story\.publish/);
  const rows = page.locator('.audit tbody tr');
  await expect(rows.first()).toContainText('Ines Marchetti');
  await expect(rows.filter({ hasNotText: 'Story published' })).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Copy the hash/ })
    .first()
    .click();
  // The whole hash is shown when the browser does not allow clipboard access.
  await expect(rows.first()).toContainText(/Copied|[0-9a-f]{64}/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
  await page.goto('/newsroom/audit?action=audit.export');
  await expect(page.locator('.audit tbody tr').first()).toContainText('Kofi Mensah');
});

test('An editor who opens the audit trail is told that it is not for them', async ({ at }) => {
  const { page } = await at('ines');
  await page.goto('/newsroom/audit');
  await expect(page.locator('.audit')).toHaveCount(0);
  await page.goto('/newsroom');
  await expect(page.locator('.rail a[href="/newsroom/audit"]')).toHaveCount(0);
});

test('An admin whose range of time ends before it starts is told so', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/audit?from=2026-12-03T10:00&to=2026-12-02T10:00');
  await expect(page.getByText('The start is after the end. Change one of the times.')).toBeVisible();
});
