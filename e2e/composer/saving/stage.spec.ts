import type { Page } from '@playwright/test';
import { startStory, body, expect, saved, test, unique } from '@/e2e/fixtures';

const stage = (page: Page, name: string) => page.getByRole('banner').getByText(name, { exact: true });

test('Newer text arrives in the end although the first requests for it failed', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await kofi.page.goto(path);
  await expect(body(kofi.page)).toBeEditable();
  let lost = 0;
  await kofi.page.route(new RegExp(`/api${path}(/commits.*)?$`), route =>
    route.request().method() === 'GET' && lost++ < 3 ? route.abort() : route.continue(),
  );
  // Too long to be included in the event.
  const text = unique('Announced once. '.repeat(600));
  await body(ines.page).click();
  await ines.page.keyboard.insertText(text);
  await saved(ines.page);
  await expect(body(kofi.page)).toContainText(text);
  expect(lost).toBeGreaterThan(3);
});

test('A writer whose story is spiked is told at once, and gets the text that came too late', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await kofi.page.goto(path);
  await expect(body(kofi.page)).toBeEditable();
  await kofi.page.route(new RegExp(`/api${path}(/commits)?$`), route =>
    route.request().method() === 'GET' ? route.continue() : route.abort(),
  );
  await body(kofi.page).click();
  await kofi.page.keyboard.press('ControlOrMeta+End');
  const text = unique('Too late.');
  await kofi.page.keyboard.type(` ${text}`);

  await ines.page.getByRole('button', { name: 'Other actions' }).click();
  await ines.page.getByRole('button', { name: 'Spike', exact: true }).click();
  await expect(stage(ines.page, 'Spiked')).toBeVisible();
  await expect(stage(kofi.page, 'Spiked')).toBeVisible();
  await expect(kofi.page.getByRole('button', { name: 'Revive' })).toBeVisible();
  await expect(body(kofi.page)).toContainText(text);
  const download = kofi.page.waitForEvent('download');
  await kofi.page.getByRole('button', { name: 'Save a copy as a file' }).click();
  await download;

  await kofi.page.unrouteAll();
  await ines.page.getByRole('button', { name: 'Revive' }).click();
  await expect(stage(kofi.page, 'Draft')).toBeVisible();
  await saved(kofi.page);
  await expect(body(ines.page)).toContainText(text);
  await expect(kofi.page.locator('.note-line').filter({ hasText: /spiked/i })).toHaveCount(0);
});
