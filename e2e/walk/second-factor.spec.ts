import { readdirSync } from 'node:fs';
import { Client } from 'pg';
import { Secret, TOTP } from 'otpauth';
import { expect } from '../fixtures';
import { expectAccessible } from '../accessible';
import { test } from './empty-paper';
import { setUp } from './paper';
import { withoutGroups } from '@/scripts/test/source/screens';
import { personAt } from './person';

/** Every page of the newsroom that requires signing in. */
const PAGES = readdirSync('app/newsroom', { recursive: true, encoding: 'utf8' })
  .filter(file => /(^|\/)page\.tsx$/.test(file))
  .map(file =>
    `/newsroom/${withoutGroups(file).replace(/\/?page\.tsx$/, '')}`
      .replace(/\/$/, '')
      .replace(/\[[^\]]+\]/, 'none'),
  )
  .filter(
    path => !/sign-in|setup|choose-password|forgotten-password|second-factor|newsroom\/none$/.test(path),
  );

test('An admin is given a week to set up a second factor, and then reaches nothing before it', async ({
  browser,
  emptyPaper,
}) => {
  const admin = await personAt('keys', browser, emptyPaper.url);
  const { page } = admin;
  const database = new Client({ connectionString: emptyPaper.databaseUrl });
  await database.connect();
  try {
    await setUp(admin, emptyPaper.code);
    await expect(page.getByText(/your role needs two-step verification/)).toBeVisible();
    await expectAccessible(page);
    await page.goto('/newsroom/people');
    await expect(page.getByText(/your role needs two-step verification/)).toBeVisible();

    await database.query(`UPDATE "Paper" SET "secondFactorDueAt" = now()`);
    expect(PAGES.length).toBeGreaterThan(15);
    for (const path of PAGES) {
      const response = await page.request.get(path, { maxRedirects: 0 });
      expect([path, response.status()]).toEqual([path, 307]);
      expect([path, response.headers().location]).toEqual([
        path,
        expect.stringContaining('/newsroom/second-factor'),
      ]);
    }
    await page.goto('/newsroom/topics');
    await expect(page).toHaveURL(/\/newsroom\/second-factor\?to=/);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Set up an app' }).click();
    const dialog = page.getByRole('dialog');
    const secret = Secret.fromBase32((await dialog.locator('.secret').innerText()).replaceAll(' ', ''));
    await dialog.getByLabel('Code').fill(new TOTP({ secret }).generate());
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await dialog.getByRole('button', { name: 'I’ve saved them' }).click();
    await expect(page).toHaveURL(/\/newsroom\/topics$/);

    await database.query(`UPDATE "Session" SET "provedAt" = now() - interval '11 minutes'`);
    await page.goto('/newsroom/paper/security');
    await page.getByLabel('Two-step verification is required for').selectOption('Everyone');
    const rules = page.getByRole('form', { name: 'Signing in' });
    await rules.getByRole('button', { name: 'Save' }).click();
    const again = page.getByRole('dialog', { name: 'Confirm it’s you' });
    const next = new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 });
    await again.getByLabel('Code', { exact: true }).fill(next);
    await again.getByRole('button', { name: 'Continue' }).click();
    await expect(rules.getByRole('status')).toHaveText(/Saved/);
    await expectAccessible(page);
    const { rows } = await database.query(`SELECT "secondFactorFor" FROM "Paper"`);
    expect(rows).toEqual([{ secondFactorFor: 'everyone' }]);
  } finally {
    await database.end();
  }
});
