import type { Page } from '@playwright/test';
import { BASE_URL, startStory, body, expect, saved, test, unique } from '../fixtures';
import { copyStory } from '../session';

/** Creates spiked stories, which lists show only on request. */
async function createSpiked(page: Page, count: number): Promise<void> {
  const path = await startStory(page);
  const headline = unique('Given up');
  const copies = Array.from({ length: count }, () => ({ slug: '', headline }));
  await copyStory(path.split('/').at(-1)!, copies, 'spiked');
}

test('A budget of more than 100 stories goes on as an editor scrolls, and by a link without script', async ({
  at,
  browser,
}) => {
  const { page, context } = await at('ines');
  await createSpiked(page, 110);
  const filtered = '/newsroom?mine=1&stage=spiked';
  await page.goto(filtered);
  const rows = page.locator('.story-row');
  await expect(rows).toHaveCount(100);
  const first = await rows.first().textContent();
  await page.getByRole('link', { name: 'Show more' }).scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(110);
  expect(await rows.first().textContent()).toBe(first);
  await expect(page.getByText('Older, from')).toBeVisible();

  const plain = await browser.newContext({ baseURL: BASE_URL, javaScriptEnabled: false });
  await plain.addCookies(await context.cookies());
  const without = await plain.newPage();
  await without.goto(filtered);
  await without.getByRole('link', { name: 'Show more' }).click();
  await expect(without).toHaveURL(/mine=1.*after=/);
  expect(await without.locator('.story-row').count()).toBeGreaterThanOrEqual(10);
  await without.getByRole('link', { name: 'Back to newest' }).click();
  await expect(without.locator('.story-row')).toHaveCount(100);
  await plain.close();
});

test('An editor finds a draft by a word of its body and by the beginning of its headline', async ({ at }) => {
  const { page } = await at('ines');
  const headline = unique('Zeppelins');
  const word = unique('q').replace(/\W/g, '');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await body(page).click();
  await page.keyboard.type(`Over the harbour hung a ${word}.`);
  await saved(page);
  for (const words of [word, headline.slice(0, -2)])
    // The index follows the save.
    await expect(async () => {
      await page.goto(`/newsroom?q=${encodeURIComponent(words)}`);
      await expect(page.getByRole('link', { name: headline })).toBeVisible({ timeout: 500 });
    }).toPass();
});

test('A reporter chooses a topic and an author by keyboard from what the server finds', async ({ at }) => {
  const { page } = await at('jiayi');
  await startStory(page);
  const topic = page.getByRole('combobox', { name: 'Add a topic' });
  await topic.click();
  const options = page.getByRole('listbox', { name: 'Add a topic' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  const name = (await options.first().textContent())!;
  await topic.fill(name.slice(0, 3));
  await expect(options.filter({ hasText: name })).toBeVisible();
  await topic.fill(name);
  await expect(options.first()).toHaveText(name);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('group', { name: 'Topics' }).getByRole('button', { name });
  await expect(chosen).toBeVisible();
  // Enter also accepts an option that has not been found yet.
  await chosen.click();
  await topic.fill(name);
  await page.keyboard.press('Enter');
  await expect(chosen).toBeVisible();

  const author = page.getByRole('combobox', { name: 'Add a name' });
  await author.fill('photos by Qiu');
  await page.getByRole('listbox', { name: 'Add a name' }).getByRole('option').first().click();
  await expect(page.getByLabel(/^Role of Qiu /)).toHaveValue('photos');
  await expect(page.getByTestId('byline-preview')).toContainText('Qiu');
  await saved(page);
  await page.reload();
  await expect(chosen).toBeVisible();
});
