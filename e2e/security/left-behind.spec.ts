import type { Page } from '@playwright/test';
import { journalOf } from '@/scripts/test/drill/browser-faults';
import { BASE_URL, startStory, body, expect, saved, test, unique } from '../fixtures';

/** Everything that the browser keeps of the paper besides cookies, as text. */
async function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error!);
      });
      for (const store of database.objectStoreNames)
        kept.push(
          await new Promise((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error!);
          }),
        );
      database.close();
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
    return JSON.stringify(kept);
  });
}

test('A person who signs out leaves nothing of the newsroom in the browser', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await startStory(page);
  const headline = unique('Not for the next one here');
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await saved(page);
  await page.goto('/newsroom');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill(headline);
  await page.getByRole('option').filter({ hasText: headline }).first().click();
  await page.waitForURL(`**${path}`);
  await page.goto(`/newsroom?${new URLSearchParams({ q: headline })}`);
  await expect(page.getByText(headline).first()).toBeVisible();
  expect(await keptBy(page)).toContain(headline);

  await page.goto('/newsroom/account');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/newsroom/sign-in*');
  await expect(page.getByLabel('Email')).toBeEditable();
  await expect.poll(() => keptBy(page)).not.toContain(headline);
  expect(await keptBy(page)).not.toContain(path.split('/').at(-1)!);
  const names = (await context.cookies(BASE_URL)).map(({ name }) => name);
  expect(names.filter(name => /session/.test(name))).toEqual([]);

  await page.goBack();
  await expect(page.getByText(headline)).toHaveCount(0);
});

test('Text that the server does not have yet is in the browser, and no one can read it there', async ({
  at,
}) => {
  const { page, context } = await at('ines');
  await startStory(page);
  await context.route('**/api/newsroom/**', route => route.abort());
  const text = unique('Not for the next one here');
  await body(page).click();
  await page.keyboard.type(text);
  await expect(page.getByRole('status').filter({ hasText: /^Kept on this computer/ })).toBeVisible();
  expect(await journalOf(page)).toContain(text);
  expect(await keptBy(page)).not.toContain(text);
});
