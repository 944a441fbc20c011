import { expectAccessible } from '@/e2e/accessible';
import { body, expect, publishStory, saved, test, unique, viewLink } from '@/e2e/fixtures';

test('An editor sees what readers do not have yet, takes one change back and publishes the other', async ({
  at,
  request,
}) => {
  const { page } = await at('ines');
  const first = unique('The drill breaks through');
  const address = await publishStory(page, first);
  const pill = page.getByRole('banner').getByRole('button', { name: /not published$/ });
  await expect(pill).toHaveCount(0);
  await page.getByLabel('Headline', { exact: true }).fill(`${first}, early`);
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Nobody was hurt.');
  await saved(page);
  await expect(pill).toHaveAccessibleName('2 changes not published');

  await pill.click();
  await expect(page.getByRole('heading', { name: '2 changes not published' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'History' })).toBeInViewport({ ratio: 0.98 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take back: Headline' }).click();
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(first);
  await saved(page);
  await expect(pill).toHaveAccessibleName('1 change not published');

  const publish = page.getByRole('button', { name: 'Publish changes' });
  await publish.press('Enter');
  await expect(pill).toHaveCount(0);
  await expect(publish).toBeFocused();
  await expect.poll(async () => (await request.get(address)).text()).toContain('Nobody was hurt.');
  expect(await (await request.get(address)).text()).not.toContain(`${first}, early`);
});

test('An editor finds unpublishing last in the menu, after a line', async ({ at }) => {
  const { page } = await at('ines');
  await publishStory(page, unique('Last in the menu'));
  await expect(viewLink(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unpublish', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Other actions' }).click();
  const menu = page.getByRole('group', { name: 'Other actions' });
  await expect(menu.locator('> :last-child')).toHaveText('Unpublish');
  await expect(menu.locator('> hr + :last-child')).toHaveText('Unpublish');
});

test('An editor sees in the budget that a live story has changes, and publishes them from its row', async ({
  at,
  request,
}) => {
  const { page } = await at('ines');
  const headline = unique('Changed after noon');
  const address = await publishStory(page, headline);
  await page.getByLabel('Standfirst', { exact: true }).fill('The second crew arrived.');
  await saved(page);

  await page.goto('/newsroom?stage=published');
  const row = page.getByRole('row').filter({ hasText: headline });
  await expect(row).toContainText('1 not published');
  await row.getByRole('button', { name: `Actions for ${headline}` }).click();
  await row.getByRole('button', { name: 'Publish changes' }).click();
  await expect(row).not.toContainText('not published');
  expect(await (await request.get(address)).text()).toContain('The second crew arrived.');
});
