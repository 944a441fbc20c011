import { startStory, body, expect, saved, test, unique } from '@/e2e/fixtures';

const headline = 'Headline';

test('An editor duplicates a story from its row, from the composer and from the palette, and each copy is a draft of its own', async ({
  at,
}) => {
  const { page } = await at('ines');
  const title = unique('Harbour notes');
  const path = await startStory(page);
  await page.getByLabel(headline, { exact: true }).fill(title);
  await body(page).click();
  await page.keyboard.type('The same every week.');
  await saved(page);

  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await page.waitForURL(url => /\/stories\/[^/]+$/.test(url.pathname) && url.pathname !== path);
  await expect(page.getByLabel(headline, { exact: true })).toHaveValue(title);
  await expect(body(page)).toHaveText('The same every week.');
  await expect(page.getByLabel('Slug', { exact: true })).toHaveValue(/-2$/);
  const copy = new URL(page.url()).pathname;
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Not this week.');
  await saved(page);
  await page.goto(path);
  await expect(body(page)).toHaveText('The same every week.');

  await page.goto(`/newsroom?stage=draft&q=${encodeURIComponent(title)}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: title })).toHaveCount(2, { timeout: 1000 });
  }).toPass();
  await page
    .getByRole('button', { name: `Actions for ${title}` })
    .first()
    .click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await page.waitForURL(
    url => /\/stories\/[^/]+$/.test(url.pathname) && ![path, copy].includes(url.pathname),
  );
  await expect(page.getByLabel(headline, { exact: true })).toHaveValue(title);

  await page.goto('/newsroom');
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await palette.getByRole('combobox').fill('dupl');
  await palette.getByRole('option', { name: 'Duplicate a story…' }).click();
  await palette.getByRole('combobox').pressSequentially(title);
  await palette
    .getByRole('option', { name: `Duplicate “${title}”` })
    .first()
    .click();
  await page.waitForURL(/\/stories\/[^/]+$/);
  await expect(page.getByLabel(headline, { exact: true })).toHaveValue(title);
});

test('A story without any text is in no list until a person writes its first words', async ({ at }) => {
  const { page, context } = await at('jiayi');
  const count = async () => {
    await page.goto('/newsroom?mine=1');
    return page.getByRole('link', { name: 'No headline yet' }).count();
  };
  const before = await count();
  const path = await startStory(page);
  expect(await count()).toBe(before);

  const other = await context.newPage();
  await other.goto(path);
  await body(other).click();
  await other.keyboard.type('First words.');
  await saved(other);
  await expect.poll(count).toBe(before + 1);
});
