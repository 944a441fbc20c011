import type { Page } from '@playwright/test';
import { expect, publishStory, saved, test, unique, viewLink } from '../fixtures';

/** Publishes a version of the story on the page in another edition; returns its public address. */
async function publishVersion(page: Page, edition: string, headline: string): Promise<string> {
  await page.getByRole('button', { name: `Start in ${edition}` }).click();
  await page.waitForURL(/beside=source/);
  // The panel with the section is only shown without the source.
  await page.goto(new URL(page.url()).pathname);
  await expect(page.getByLabel('Edition', { exact: true }).locator('option:checked')).toHaveText(edition);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 1 });
  await saved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  return (await viewLink(page).getAttribute('href'))!;
}

async function askToCorrect(page: Page) {
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Add a correction…' }).click();
  return page.getByRole('dialog');
}

test('An editor corrects a story, writes the correction of one edition, and asks a colleague for that of another', async ({
  at,
  request,
}) => {
  const { page } = await at('ines');
  const address = await publishStory(page, unique('Boats were miscounted'));
  const path = new URL(page.url()).pathname;
  const french = await publishVersion(page, 'Français', unique('Les bateaux mal comptés'));
  await page.goto(path);
  const chinese = await publishVersion(page, '中文', unique('船数有误'));
  await page.goto(path);

  const dialog = await askToCorrect(page);
  const words = unique('There were ten boats, not nine.');
  const frenchWords = unique('Il y avait dix bateaux, et non neuf.');
  await dialog.getByLabel('Correction shown to readers').fill(words);
  await dialog.getByLabel('Français', { exact: true }).selectOption('Correct now');
  await dialog.getByRole('button', { name: 'Publish correction' }).click();
  await expect(dialog.getByText('Write the correction first.')).toBeVisible();
  await dialog.getByLabel('Correction in Français').fill(frenchWords);
  await expect(dialog.getByLabel('中文', { exact: true }).locator('option:checked')).toHaveText(
    'Ask for a correction',
  );
  await dialog.getByRole('button', { name: 'Publish correction' }).click();
  await expect(page.getByText('Correction published. Also: 中文, Français.')).toBeVisible();

  await expect.poll(async () => (await request.get(address)).text()).toContain(words);
  await expect.poll(async () => (await request.get(french)).text()).toContain(frenchWords);
  expect(await (await request.get(chinese)).text()).not.toContain(words);

  const { page: colleague } = await at('mingyue');
  await colleague.goto('/newsroom/inbox');
  await expect(colleague.getByRole('link').filter({ hasText: words }).first()).toBeVisible();
});

test('An editor who loses the connection keeps the correction, and sends it once', async ({
  at,
  request,
}) => {
  const { page, context } = await at('ines');
  const address = await publishStory(page, unique('Late by an hour'));
  const dialog = await askToCorrect(page);
  const words = unique('The train was late.');
  await dialog.getByLabel('Correction shown to readers').fill(words);
  await context.setOffline(true);
  await dialog.getByRole('button', { name: 'Publish correction' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByLabel('Correction shown to readers')).toHaveValue(words);
  await context.setOffline(false);
  await dialog.getByRole('button', { name: 'Publish correction' }).click();
  await expect(page.getByText('Correction published.')).toBeVisible();
  const text = async () => (await request.get(address)).text();
  await expect.poll(text).toContain(words);
  expect((await text()).split(`</b> ${words}`)).toHaveLength(2);
});

test('An editor who changed the text publishes it with the correction', async ({ at, request }) => {
  const { page } = await at('ines');
  const address = await publishStory(page, unique('Nine boats'));
  const headline = unique('Ten boats');
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await saved(page);
  const dialog = await askToCorrect(page);
  await dialog.getByLabel('Correction shown to readers').fill('There were ten boats.');
  await expect(dialog.getByLabel('Publish the changed text too')).toBeChecked();
  await dialog.getByRole('button', { name: 'Publish correction' }).click();
  await expect.poll(async () => (await request.get(address)).text()).toContain(headline);
});

test('An editor who is quicker than the list of other editions chooses what happens in them before anything is sent', async ({
  at,
  request,
}) => {
  const { page } = await at('ines');
  const address = await publishStory(page, unique('Boats counted in haste'));
  const path = new URL(page.url()).pathname;
  await publishVersion(page, 'Français', unique('Les bateaux comptés trop vite'));
  await page.goto(path);
  let letThrough = () => {};
  const mayAnswer = new Promise<void>(resolve => {
    letThrough = resolve;
  });
  await page.route('**/correction', async route => {
    if (route.request().method() === 'GET') await mayAnswer;
    await route.continue();
  });
  const dialog = await askToCorrect(page);
  const words = unique('There were ten boats, not nine.');
  await dialog.getByLabel('Correction shown to readers').fill(words);
  await dialog.getByRole('button', { name: 'Publish correction' }).click();
  await expect(dialog.getByRole('button', { name: 'Publish correction' })).toHaveAttribute('aria-busy');
  letThrough();
  await expect(dialog.getByRole('alert')).toContainText('first choose what happens in the other editions');
  expect(await (await request.get(address)).text()).not.toContain(words);
  await dialog.getByLabel('Français', { exact: true }).selectOption('Leave as it is');
  await dialog.getByRole('button', { name: 'Publish correction' }).click();
  await expect(page.getByText('Correction published.')).toBeVisible();
  await expect.poll(async () => (await request.get(address)).text()).toContain(words);
});
