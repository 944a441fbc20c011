import { expectAccessible, expectNoSidewaysScroll } from '@/e2e/accessible';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const tag = () => Math.random().toString(36).slice(2, 8);

async function addDesk(page: Page, name: string, chinese = ''): Promise<void> {
  await page.goto('/newsroom/desks');
  await page.getByRole('link', { name: 'New desk' }).click();
  const panel = page.getByRole('complementary', { name: 'New desk' });
  await panel.getByLabel('Name', { exact: true }).fill(name);
  await panel.getByLabel('Name in Simplified Chinese').fill(chinese);
  await panel.getByRole('button', { name: 'Add desk' }).click();
  await expect(page.getByRole('complementary', { name })).toBeVisible();
}
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

test('An admin makes desks, names them in other languages, and merges one into another', async ({ at }) => {
  const { page } = await at('kofi');
  const [one, two] = [`Sport ${tag()}`, `Football ${tag()}`];
  await addDesk(page, one, `体育 ${one}`);
  await addDesk(page, two);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page, [390, 820]);

  // Another desk has the name in another spelling.
  const panel = page.getByRole('complementary', { name: two });
  await panel.getByLabel('Name', { exact: true }).fill(one.toUpperCase());
  await panel.getByRole('button', { name: 'Save names' }).click();
  await expect(panel.getByText('This name is already in use')).toBeVisible();
  await panel.getByLabel('Name', { exact: true }).fill(two);

  await panel.getByLabel('Merge into').selectOption({ label: one });
  await panel.getByRole('button', { name: `Merge into ${one}` }).click();
  const question = page.getByRole('dialog', { name: `Merge ${two} into ${one}?` });
  await expect(question.getByText(`0 open stories and 0 older, 0 people`)).toBeVisible();
  await question.getByRole('button', { name: 'Merge desks' }).click();
  await expect(panel.getByText(`Merged into ${one}`)).toBeVisible();
  await page.goto('/newsroom');
  await page.locator('summary', { hasText: 'More filters' }).click();
  const filters = page.getByRole('group', { name: 'Filters' });
  const offered = filters.getByLabel('Desk', { exact: true }).locator('option');
  await expect(offered.filter({ hasText: one })).toHaveCount(1);
  await expect(offered.filter({ hasText: two })).toHaveCount(0);

  await page.goto('/newsroom/audit');
  await expect(page.locator('table').getByText('Desks merged').first()).toBeVisible();
});

test('An admin adds a person to a desk in its panel', async ({ at }) => {
  const { page } = await at('kofi');
  const name = `Weather ${tag()}`;
  await addDesk(page, name);
  const panel = page.getByRole('complementary', { name });
  await panel.getByRole('button', { name: 'Add person' }).click();
  const dialog = page.getByRole('dialog', { name: `Add a person to ${name}` });
  await dialog.getByRole('button', { name: 'Add to desk' }).click();
  await expect(dialog.getByText('Choose a colleague from the list.')).toBeVisible();
  await dialog.getByLabel('Colleague').fill('Wen');
  await page.getByRole('option', { name: 'Wen Jiayi' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add to desk' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByRole('link', { name: 'Wen Jiayi' })).toBeVisible();
  await expect(row(page, name).getByText('No one yet')).toHaveCount(0);
});

test('An admin closes a desk without open stories, and reopens it', async ({ at }) => {
  const { page } = await at('kofi');
  const name = `Elections ${tag()}`;
  await addDesk(page, name);
  const panel = page.getByRole('complementary', { name });
  await panel.getByRole('button', { name: 'Close desk' }).click();
  await expect(panel.getByRole('button', { name: 'Reopen desk' })).toBeVisible();
  await expect(row(page, name)).toContainText('Closed');
  await panel.getByRole('button', { name: 'Reopen desk' }).click();
  await expect(panel.getByRole('button', { name: 'Close desk' })).toBeVisible();
});

test('A Chinese editor reads desks by their Chinese names', async ({ at }) => {
  const { page } = await at('mingyue');
  await page.goto('/newsroom?stage=all');
  await page.locator('summary', { hasText: '更多筛选' }).click();
  await page
    .getByRole('group', { name: '筛选' })
    .getByLabel('部门', { exact: true })
    .selectOption({ label: '亚洲' });
  await expect(page).toHaveURL(/desk=/);
});

test('A reporter cannot open the screen of desks', async ({ at }) => {
  const { page } = await at('jiayi');
  const response = await page.goto('/newsroom/desks');
  expect(response!.ok()).toBe(true);
  await expect(page.getByRole('link', { name: 'New desk' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Desks' })).toHaveCount(0);
});
