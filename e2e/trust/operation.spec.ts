import { expectAccessible } from '../accessible';
import { expect, test } from '../fixtures';

test('An admin sees what is wrong, the last day and week, and every process', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/people');
  await page.getByRole('link', { name: 'Operation', exact: true }).click();
  const screen = page.getByRole('region', { name: 'Status', exact: true });
  await expect(screen.getByRole('img', { name: /^Readers per second/ })).toBeVisible();
  await expect(screen.getByRole('rowheader').first()).toHaveText(/^.+:\d+$/);
  await expectAccessible(page);
  await screen.getByRole('link', { name: '7 days' }).click();
  await expect(screen.getByRole('heading', { name: 'Last 7 days' })).toBeVisible();
});

test('An editor cannot open the status of the operation', async ({ at }) => {
  const { page } = await at('ines');
  await page.goto('/newsroom/operation');
  await expect(page.getByRole('region', { name: 'Status', exact: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
