import { expectAccessible } from '@/e2e/accessible';
import { expect, test } from '../fixtures';

test('A reporter finds the newest message open beside the inbox, on a phone the list alone, and no message in the palette', async ({
  at,
}) => {
  const { page } = await at('jiayi');
  await page.goto('/newsroom/inbox');
  const messages = page.getByRole('region', { name: 'Messages' });
  const first = messages.getByRole('link').first();
  const open = page.getByRole('link', { name: 'Open story' });
  await expect(first).toHaveAttribute('aria-current', 'true');
  await expect(open).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(messages).toBeVisible();
  await expect(open).toBeHidden();
  await first.click();
  await expect(open).toBeVisible();
  await expect(messages).toBeHidden();

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await expect(palette.getByText('Recent')).toHaveCount(0);
});

test('Everyone of the demo newsroom has a message in the inbox on the first evening', async ({ at }) => {
  for (const name of ['ines', 'jiayi', 'daniel', 'amina', 'mingyue', 'kofi'] as const) {
    const { page } = await at(name);
    await page.goto('/newsroom/inbox?show=all');
    await expect(page.locator('.message').first()).toBeVisible();
  }
});
