import { Client } from 'pg';
import { plainScreens } from '@/scripts/test/source/screens';
import { expect, test } from '../fixtures';

test('An admin reads each screen of the newsroom before its scripts have run', async ({ at }) => {
  const { context } = await at('kofi', { javaScriptEnabled: false });
  const page = await context.newPage();
  const screens = plainScreens();
  expect(screens.length).toBeGreaterThan(20);
  for (const screen of screens) {
    await page.goto(screen);
    await expect(page.locator('h1').first(), screen).toBeVisible();
    await expect(page.locator('.skeleton'), screen).toHaveCount(0);
  }
});

test('An admin who opens a slow screen sees its outline until it is there', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/paper');
  const database = new Client({ connectionString: process.env.BROADSHEET_DATABASE_URL });
  await database.connect();
  try {
    await database.query('BEGIN; LOCK TABLE "StoryTemplate" IN ACCESS EXCLUSIVE MODE');
    await page.getByRole('link', { name: 'Templates' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeAttached();
    await expect(page.locator('.skeleton').first()).toBeVisible();
  } finally {
    await database.end();
  }
  await expect(page.getByRole('heading', { name: 'Templates' })).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
});
