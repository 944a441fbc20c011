import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { startStory, expect, test } from '../fixtures';
import { addPerson } from '../people/new-person';
import { copyStory } from '../session';
import { planStory } from './planning/plan-story';

/** Creates drafts whose slugs have the same prefix; returns that prefix. */
async function createDrafts(page: Page, count: number): Promise<string> {
  const path = await startStory(page);
  const slug = `lot${randomUUID().slice(0, 6)}`;
  const copies = Array.from({ length: count }, (_, number) => ({
    slug: `${slug}-${number}`,
    headline: `${slug} ${count - number}`,
  }));
  await copyStory(path.split('/').at(-1)!, copies, 'draft');
  return slug;
}

test('An editor sorts the budget by a column, and opens it with that order the next time', async ({
  at,
  atAs,
}) => {
  const { email, password } = await addPerson(await at('kofi'));
  const { page } = await atAs(email, password);
  const slug = await createDrafts(page, 3);
  const slugs = () => page.locator('.slug-cell').allTextContents();
  const sorted = (order: number[]) => order.map(number => `${slug}-${number}`);
  // The words are found once the index has caught up with the saves.
  await expect
    .poll(async () => {
      await page.goto(`/newsroom?q=${slug}`);
      return (await slugs()).length;
    })
    .toBe(3);
  await page.getByRole('link', { name: 'Headline', exact: true }).click();
  await expect.poll(slugs).toEqual(sorted([2, 1, 0]));
  await expect(page.getByRole('columnheader', { name: 'Headline' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('link', { name: 'Headline', exact: true }).click();
  await expect.poll(slugs).toEqual(sorted([0, 1, 2]));
  await expect(page.getByText('3 stories')).toBeVisible();
  await page.goto('/newsroom');
  await expect(page).toHaveURL(/sort=-headline/);
  await page.getByRole('link', { name: 'Headline', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Headline' })).not.toHaveAttribute('aria-sort');
  await expect
    .poll(async () => {
      await page.goto('/newsroom');
      return page.url();
    })
    .toMatch(/\/newsroom$/);
});

test('An editor acts on several stories; those that are refused say why, and the others go through', async ({
  at,
}) => {
  const desk = await at('daniel');
  const { page } = desk;
  const slug = await createDrafts((await at('ines')).page, 3);
  const ines = await at('ines');
  await expect
    .poll(async () => {
      await ines.page.goto(`/newsroom?q=${slug}&sort=slug`);
      return ines.page.locator('.story-row').count();
    })
    .toBe(3);
  const act = async (item: string) => {
    await ines.page.getByRole('button', { name: 'Stage' }).click();
    await ines.page.getByRole('group', { name: 'Stage' }).getByRole('button', { name: item }).click();
  };
  await ines.page.getByRole('checkbox', { name: `Select ${slug} 3` }).check();
  await act('Submit');
  await expect(ines.page.locator('.story-row').first()).toContainText('Submitted');
  await ines.page.getByRole('checkbox', { name: 'Select all loaded stories' }).check();
  await expect(ines.page.getByText('3 selected')).toBeVisible();
  await expectAccessible(ines.page);
  await act('Submit');
  const refused = ines.page.getByRole('dialog', { name: 'Not done for 1 story' });
  await expect(refused.getByText(`${slug} 3`)).toBeVisible();
  await refused.getByRole('button', { name: 'Close' }).click();
  await expect(ines.page.locator('.story-row', { hasText: 'Submitted' })).toHaveCount(3);
  await ines.page.keyboard.press('Escape');
  await expect(ines.page.locator('.many-bar')).toHaveCount(0);

  await ines.page.getByRole('checkbox', { name: 'Select all loaded stories' }).check();
  await ines.page.getByRole('button', { name: 'Assign…' }).click();
  const assign = ines.page.getByRole('dialog', { name: 'Assign 3 stories' });
  await assign.getByLabel('Colleague').fill('Nobody Here');
  await assign.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(assign.getByLabel('Colleague')).toHaveAccessibleDescription(
    'Choose a colleague from the list.',
  );
  await assign.getByLabel('Colleague').fill('Daniel');
  await assign.getByRole('option', { name: 'Daniel Achterberg' }).click();
  await assign.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(assign).toHaveCount(0);
  await expect
    .poll(async () => {
      await page.goto(`/newsroom?mine=1&q=${slug}`);
      return page.locator('.story-row').count();
    })
    .toBe(3);

  await ines.page.getByRole('checkbox', { name: 'Select all loaded stories' }).check();
  await ines.page.getByRole('button', { name: 'Spike…' }).click();
  await ines.page.getByRole('dialog').getByRole('button', { name: 'Spike', exact: true }).click();
  await expect(ines.page.locator('.story-row', { hasText: 'Spiked' })).toHaveCount(3);
});

test('A person who comes back to the budget finds the rows that were loaded by scrolling', async ({ at }) => {
  const { page } = await at('ines');
  const slug = await createDrafts(page, 101);
  await expect
    .poll(
      async () => {
        await page.goto(`/newsroom?q=${slug}`);
        return page.getByText('101 stories').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  const rows = page.locator('.story-row');
  await page.getByRole('link', { name: 'Show more' }).scrollIntoViewIfNeeded();
  await expect(rows).toHaveCount(101);
  await rows.last().getByRole('link').first().click();
  await page.waitForURL(/\/stories\//);
  await page.goBack();
  await expect(rows).toHaveCount(101);
  await expect(rows.last()).toBeInViewport();
  const last = rows.last().locator('.row-link');
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/stories\//);
  await page.getByRole('link', { name: 'Back to the budget' }).click();
  await expect(page).toHaveURL(new RegExp(`q=${slug}`));
  await expect(rows).toHaveCount(101);
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
});

test('An editor chooses the columns of the budget and their order, and finds them the next time', async ({
  at,
  atAs,
}) => {
  const { email, password } = await addPerson(await at('kofi'));
  const { page } = await atAs(email, password);
  await createDrafts(page, 1);
  await page.goto('/newsroom?stage=all');
  const heads = () => page.getByRole('columnheader').allInnerTexts();
  const menu = page.locator('.column-menu');
  await menu.locator('summary').click();
  await menu.getByRole('link', { name: 'Reporter', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Reporter' })).toHaveCount(0);
  const isBefore = async () => {
    const all = await heads();
    return all.indexOf('Deadline') < all.indexOf('Length');
  };
  const remembered = page.waitForResponse(
    answer =>
      answer.url().endsWith('/budget-view') && /deadline\.length/.test(answer.request().postData() ?? ''),
  );
  await menu.getByRole('link', { name: 'Move Deadline forward' }).click();
  await expect.poll(isBefore).toBe(true);
  await remembered;
  await page.goto('/newsroom?mine=1');
  await expect(page.getByRole('columnheader', { name: 'Reporter' })).toHaveCount(0);
  expect(await isBefore()).toBe(true);
  await expectAccessible(page);
});

test('An editor narrows the budget to two editions and to one reporter', async ({ at }) => {
  const { page } = await at('ines');
  await page.goto('/newsroom?stage=all');
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.locator('summary', { hasText: 'Edition' }).click();
  await filters.getByRole('link', { name: 'ASIA', exact: true }).click();
  await expect(page).toHaveURL(/edition=asia/);
  await filters.getByRole('link', { name: 'Français', exact: true }).click();
  await expect(page).toHaveURL(/edition=asia%2Cfr/);
  await page.keyboard.press('Escape');
  await filters.locator('summary', { hasText: 'More filters' }).click();
  await filters.getByRole('combobox', { name: 'Reporter' }).fill('Kofi');
  await page.getByRole('option', { name: 'Kofi Mensah' }).click();
  await expect(page).toHaveURL(/edition=asia%2Cfr&reporter=/);
  await expect(filters.getByRole('link', { name: 'Reporter Kofi Mensah' })).toBeVisible();
  await expect(filters.locator('summary', { hasText: 'More filters' })).toContainText('1');
  await expectAccessible(page);
});

test('An editor narrows the budget to a section and a priority, in a bar of one line', async ({
  at,
  atAs,
}) => {
  const { email, password } = await addPerson(await at('kofi'));
  const editor = await atAs(email, password);
  const { page } = editor;
  const [first, second] = [
    await planStory(editor, { priority: 1 }),
    await planStory(editor, { priority: 3 }),
  ];
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/newsroom?mine=1');
  const filters = page.getByRole('group', { name: 'Filters' });
  const row = (slug: string) => page.locator('.story-row', { hasText: slug });
  await expect(row(first.slug)).toContainText('Priority 1: must run');
  await filters.locator('summary', { hasText: 'More filters' }).click();
  await filters.getByLabel('Priority').selectOption({ label: '1: must run' });
  await expect(page).toHaveURL(/priority=1/);
  await expect(row(first.slug)).toBeVisible();
  await expect(row(second.slug)).toHaveCount(0);
  const stages = page.getByRole('navigation', { name: 'Stage' });
  await expect(stages.getByRole('link')).toHaveText(['All', /^Draft\s*1$/]);
  await expectAccessible(page);
  await filters.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await expect(page).toHaveURL(/section=world&priority=1/);
  await expect(row(first.slug)).toHaveCount(0);
  await expect(filters.locator('summary', { hasText: 'More filters' })).toContainText('2');
  expect((await filters.boundingBox())!.height).toBeLessThan(50);
  await filters.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/stage=all/);
});

test('An editor with a phone sorts the budget and acts on several stories', async ({ at }) => {
  const { page } = await at('ines', { viewport: { width: 390, height: 844 } });
  const slug = await createDrafts(page, 3);
  const slugs = () => page.locator('.slug-cell').allTextContents();
  await expect
    .poll(async () => {
      await page.goto(`/newsroom?q=${slug}`);
      return (await slugs()).length;
    })
    .toBe(3);
  await page.getByText('↓ Changed').click();
  await page.locator('.sort-menu').getByRole('link', { name: 'Slug' }).click();
  await expect(page.getByText('↑ Slug')).toBeVisible();
  await expect.poll(slugs).toEqual([`${slug}-0`, `${slug}-1`, `${slug}-2`]);
  await page.getByRole('checkbox', { name: `Select ${slug} 3` }).check();
  await page.getByRole('checkbox', { name: `Select ${slug} 2` }).check();
  await expect(page.getByRole('toolbar', { name: '2 selected' })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});

test('An editor sees beside each stage how many stories the other filters leave', async ({ at }) => {
  const { page } = await at('ines');
  const slug = await createDrafts(page, 3);
  await expect
    .poll(async () => {
      await page.goto(`/newsroom?q=${slug}`);
      return page.locator('.story-row').count();
    })
    .toBe(3);
  const stages = page.getByRole('navigation', { name: 'Stage' });
  await expect(stages.getByRole('link')).toHaveText(['All', /^Draft\s*3$/]);
});
