import { randomUUID } from 'node:crypto';
import { expectAccessible } from '@/e2e/accessible';
import { body, expect, saved, test } from '../../fixtures';
import { planStory } from './plan-story';

test('An editor plans a story before a word of it is written, and its reporter writes it', async ({ at }) => {
  const { page } = await at('ines');
  const slug = `night-market-${randomUUID().slice(0, 6)}`;
  await page.goto('/newsroom?stage=draft');
  await page.getByRole('button', { name: 'Plan a story' }).click();
  const form = page.getByRole('dialog', { name: 'Plan a story' });
  await form.getByLabel('Slug', { exact: true }).fill(slug.replaceAll('-', ' '));
  await form.getByLabel('Planning notes').fill('The council votes on stall permits.');
  await form.getByLabel('Desk', { exact: true }).selectOption({ label: 'Asia' });
  await form.getByLabel('Deadline').fill('2026-01-05T15:00');
  await form.getByLabel('Expected length, in words').fill('600');
  await form.getByLabel('Reporter').fill('Wen');
  await form.getByRole('option', { name: 'Wen Jiayi' }).click();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Plan the story' }).click();
  await expect(form).toHaveCount(0);
  const row = page.locator('.story-row', { hasText: slug });
  await expect(row).toContainText('The council votes on stall permits.');
  await expect(row).toContainText('late');
  await expect(row).toContainText('Wen Jiayi');

  const jiayi = await at('jiayi');
  await jiayi.page.goto('/newsroom?day=overdue');
  await jiayi.page.locator('.story-row', { hasText: slug }).getByRole('link').first().click();
  await expect(body(jiayi.page)).toBeEditable();
  await body(jiayi.page).click();
  await jiayi.page.keyboard.type('Stalls stay open.');
  await saved(jiayi.page);
  const plan = jiayi.page.getByRole('region', { name: 'Planning' });
  await expect(plan.getByLabel('Expected length, in words')).toHaveValue('600');
  await expect(plan.getByText('3 of 600 words written')).toBeVisible();
  await plan.getByLabel('Expected length, in words').fill('700');
  await plan.getByLabel('Planning notes').focus();
  await expect(plan.getByText('3 of 700 words written')).toBeVisible();
});

test('An editor saves the filters of the board as a view, and opens it from another screen', async ({
  at,
}) => {
  const { page } = await at('mingyue');
  await page.goto('/newsroom/board?day=today');
  await page.getByRole('button', { name: '保存视图' }).click();
  await page.getByRole('dialog').getByLabel('视图名称').fill('今晚');
  await page.getByRole('dialog').getByRole('button', { name: '保存视图' }).click();
  await expect(page.locator('summary', { hasText: '今晚' })).toBeVisible();
  const rail = page.getByRole('group', { name: '已存视图' });
  await page.goto('/newsroom/inbox');
  await rail.getByRole('link', { name: '今晚' }).click();
  await page.waitForURL(/\/newsroom\/board\?day=today$/);
  await expect(rail.getByRole('link', { name: '今晚' })).toHaveAttribute('aria-current', 'page');
  await page.locator('summary', { hasText: '今晚' }).click();
  await page.getByRole('button', { name: '移除“今晚”' }).click();
  await expect(page.locator('summary', { hasText: '今晚' })).toHaveCount(0);
});

test('A change by a colleague is seen at once, and new stories wait until they are asked for', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const first = await planStory(ines);
  await kofi.page.goto('/newsroom?stage=draft');
  const row = kofi.page.locator('.story-row', { hasText: first.slug });
  await expect(row).toContainText('Unassigned');
  await ines.page.goto(`/newsroom/stories/${first.id}`);
  const second = await planStory(ines);
  const waiting = kofi.page.getByRole('button', { name: /new in this view/ });
  await expect(waiting).toBeVisible();
  await expect(kofi.page.locator('.story-row', { hasText: second.slug })).toHaveCount(0);
  await waiting.click();
  await expect(kofi.page.locator('.story-row', { hasText: second.slug })).toBeVisible();
  const assigned = ines.page.getByLabel('Assigned to');
  await assigned.fill('Wen');
  await ines.page.getByRole('option', { name: 'Wen Jiayi' }).click();
  await expect(row.locator('td.fresh')).toContainText('Wen Jiayi');
});

test('An editor who plans an impossible length reads so at the field, and is there', async ({ at }) => {
  const { page } = await at('ines');
  await page.goto('/newsroom?stage=draft');
  await page.getByRole('button', { name: 'Plan a story' }).click();
  const form = page.getByRole('dialog', { name: 'Plan a story' });
  await form.getByLabel('Slug', { exact: true }).fill('night market');
  const length = form.getByLabel('Expected length, in words');
  await length.fill('0');
  await form.getByRole('button', { name: 'Plan the story' }).click();
  await expect(length).toHaveAccessibleDescription('Enter a whole number from 1 to 100,000.');
  await expect(length).toBeFocused();
  await expectAccessible(page);
});

test('An editor who plans for a colleague whom no one knows is told, and nothing is planned', async ({
  at,
}) => {
  const { page } = await at('ines');
  await page.goto('/newsroom?stage=draft');
  await page.getByRole('button', { name: 'Plan a story' }).click();
  const form = page.getByRole('dialog', { name: 'Plan a story' });
  await form.getByLabel('Slug', { exact: true }).fill('night market');
  const reporter = form.getByLabel('Reporter');
  await reporter.fill('Nobody Here');
  await form.getByRole('button', { name: 'Plan the story' }).click();
  await expect(reporter).toHaveAccessibleDescription('Choose a colleague from the list.');
  await expect(reporter).toHaveValue('Nobody Here');
  await reporter.fill('Wen');
  await form.getByRole('option', { name: 'Wen Jiayi' }).click();
  await form.getByRole('button', { name: 'Plan the story' }).click();
  await expect(form).toHaveCount(0);
});
