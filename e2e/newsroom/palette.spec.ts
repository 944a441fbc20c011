import type { Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { answers, expect, test } from '../fixtures';

test('An editor reaches stories, screens and commands with Ctrl+K, the recent ones first', async ({ at }) => {
  const { page } = await at('ines');
  await page.goto('/newsroom/inbox');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  const ask = palette.getByRole('combobox');
  await expect(ask).toBeFocused();
  await expectAccessible(page);
  await ask.fill('harbour');
  const story = palette.getByRole('option', { name: /harbour/i }).first();
  await expect(story).toBeVisible();
  await expect(story).toHaveAttribute('aria-selected', 'true');
  const hint = (await story.locator('small').first().textContent())!;
  expect(hint).toMatch(/Global|Asia|中文|双语|Français/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/newsroom\/stories\//);
  const opened = new URL(page.url()).pathname;

  await page.goto('/newsroom/topics');
  await page.keyboard.press('Control+k');
  await expect(palette.getByText('Recent')).toBeVisible();
  await expect(palette.getByRole('option').first()).toContainText(hint);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${opened}`);

  await page.goto('/newsroom');
  await page.keyboard.press('Control+k');
  await ask.fill('authors');
  await expect(palette.getByText('Stories', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  // Browsers drop keys that are pressed before the first paint.
  await page.waitForURL(/\/newsroom\/authors/);
  await answers(page);
  await page.keyboard.press('Control+k');
  await ask.fill('no such thing at all');
  await expect(palette.getByText('No matches')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
});

for (const [way, ask] of [
  ['its button', page => page.getByRole('button', { name: 'Search' }).first().click()],
  ['its key', page => page.keyboard.press('Control+k')],
] satisfies [string, (page: Page) => Promise<void>][])
  test(`An editor who asks for the palette by ${way} before the screen answers gets it as soon as it does`, async ({
    at,
  }) => {
    const { context } = await at('ines');
    // A page of its own: those of the desk wait until they answer.
    const page = await context.newPage();
    let sendScripts = () => {};
    const ready = new Promise<void>(resolve => (sendScripts = resolve));
    await page.route('**/_next/static/**/*.js', async route => {
      await ready;
      await route.continue();
    });
    await page.goto('/newsroom/topics', { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { name: 'Topics' })).toBeVisible();
    // Browsers drop keys that are pressed before the first paint.
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
    await ask(page);
    const palette = page.getByRole('dialog', { name: 'Search and commands' });
    await expect(palette).toHaveCount(0);
    sendScripts();
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(palette).toHaveCount(0);
  });

test('The palette speaks Chinese to those who do, and offers no screen that is not theirs', async ({
  at,
}) => {
  const { page } = await at('mingyue');
  await page.goto('/newsroom');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: '搜索与命令' });
  await expect(palette.getByRole('option', { name: '收件箱' })).toBeVisible();
  await expect(palette.getByRole('option', { name: '设置' })).toHaveCount(0);
  await palette.getByRole('combobox').fill('账号');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '我的账号' })).toBeVisible();
});

test('On a phone every screen is a tab away, and signing out is under More', async ({ at }) => {
  const { page } = await at('kofi', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto('/newsroom');
  const tabs = page.locator('.tab-bar');
  await expect(tabs.getByRole('button', { name: 'Sign out' })).toBeHidden();
  await tabs.getByText('More').click();
  await expect(tabs.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await tabs.getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await tabs.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox').fill('style');
  await page.getByRole('option', { name: 'House style' }).click();
  await expect(page).toHaveURL(/\/newsroom\/paper\/style/);
});

test('A person whose session has ended reads so in the palette and at an export, and can sign in', async ({
  at,
}) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/audit');
  await answers(page);
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Export CSV' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'You are signed out.' });
  await expect(alert.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/newsroom/sign-in');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await palette.getByRole('combobox').fill('zzzz no such thing');
  await expect(palette.getByRole('alert')).toContainText('You are signed out.');
  await expect(palette.getByText('No matches')).toHaveCount(0);
});
