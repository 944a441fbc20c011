import { startStory, body, expect, saved, test, unique, viewLink } from '@/e2e/fixtures';

test('An editor embeds a film and a page of another site, and readers ask neither site before a click', async ({
  at,
  browser,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('Films from elsewhere'));
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  for (const address of ['https://www.tiktok.com/@paper/video/7301', 'https://page.invalid/a/film']) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('/embed');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Address of the post or video');
    await field.fill(address);
    await field.press('Enter');
    await expect(field).toBeHidden({ timeout: 15_000 });
  }
  await saved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const address = (await viewLink(page).getAttribute('href'))!;

  const reader = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  reader.on('request', request => asked.push(new URL(request.url()).host));
  await reader.goto(address);
  const card = reader.locator('[data-embed=link] a');
  await expect(card).toHaveAttribute('href', 'https://page.invalid/a/film');
  await expect(card).toContainText('See it on page.invalid');
  expect([...new Set(asked)]).toEqual([new URL(reader.url()).host]);
  await reader.locator('[data-embed=tiktok] a').click();
  await expect(reader.locator('iframe')).toHaveAttribute(
    'src',
    /^https:\/\/www\.tiktok\.com\/player\/v1\/7301/,
  );
  await reader.context().close();
});
