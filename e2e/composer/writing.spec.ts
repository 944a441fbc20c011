import {
  startStory,
  body,
  expect,
  enterReason,
  publishStory,
  saved,
  test,
  unique,
  viewLink,
} from '@/e2e/fixtures';
import { sendNewPicture } from '@/e2e/new-picture';

const PICTURE = 'prisma/demo/pictures/harbour.jpg';

test('An editor writes a story with a picture, publishes it, and a reader reads it at once', async ({
  at,
  browser,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  const headline = unique('Night ferries return to the harbour');

  await page.getByLabel('Kicker', { exact: true }).fill('Harbour');
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await page
    .getByLabel('Standfirst', { exact: true })
    .fill('Queen’s Pier:\u00a0six boats will cross until two');
  await body(page).click();
  await page.keyboard.type('The last boat used to leave at twenty past eleven. ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('From Tuesday nobody will have to walk.');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## ');
  await page.keyboard.type('Who will be on board');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- ');
  await page.keyboard.type('Hospital cleaners');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Kitchen porters');

  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await page
    .getByRole('combobox', { name: 'Add a name' })
    .fill('Lin Yuchen and A. Newcomer; photos by Qiu Lan');
  await page.getByLabel('Dateline', { exact: true }).fill('Port Alder');
  await expect(page.getByLabel('Slug', { exact: true })).toHaveValue(/^night-ferries-return-to-the-harbour/);

  await sendNewPicture(page, PICTURE);
  await page.getByLabel('Caption', { exact: true }).fill('The Morning Star leaves the pier at dusk.');
  await page.getByLabel('Credit', { exact: true }).fill('Qiu Lan / Broadsheet');
  await page.getByLabel('Alternative text', { exact: true }).fill('A lit ferry crosses a harbour at dusk');
  await saved(page);

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();
  const address = await viewLink(page).getAttribute('href');

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(address!);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(reader.getByText('Queen’s Pier:\u00a0six boats')).toBeVisible();
  await expect(reader.locator('strong', { hasText: 'From Tuesday nobody' })).toBeVisible();
  await expect(reader.getByRole('heading', { level: 2, name: 'Who will be on board' })).toBeVisible();
  await expect(reader.getByRole('listitem').filter({ hasText: 'Kitchen porters' })).toBeVisible();
  await expect(reader.getByText('in Port Alder')).toBeVisible();
  const lead = reader.getByRole('img', { name: 'A lit ferry crosses a harbour at dusk' });
  await expect.poll(() => lead.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(reader.getByText('Qiu Lan / Broadsheet')).toBeVisible();

  for (const front of ['/', '/world']) {
    await reader.goto(front);
    await expect(reader.getByRole('link', { name: headline }).first()).toBeVisible();
  }
  await reader.context().close();
});

test('A reader sees the published text until the editor publishes the changes', async ({ at, request }) => {
  const { page } = await at('ines');
  const [first, second] = [unique('The first headline'), unique('The second headline')];
  const address = await publishStory(page, first);
  expect(await (await request.get(address)).text()).toContain(first);

  await page.getByLabel('Headline', { exact: true }).fill(second);
  await saved(page);
  const before = await (await request.get(address)).text();
  expect([before.includes(first), before.includes(second)]).toEqual([true, false]);

  await page.getByRole('button', { name: 'Publish changes' }).click();
  await expect.poll(async () => (await (await request.get(address)).text()).includes(second)).toBe(true);
});

test('A withdrawn story says so at its address, and an old address redirects to the new one', async ({
  at,
  request,
}) => {
  const { page } = await at('ines');
  const headline = unique('A story that moves');
  const old = await publishStory(page, headline);

  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Business' });
  await saved(page);
  await page.getByRole('button', { name: 'Publish changes' }).click();
  await expect(viewLink(page)).toHaveAttribute('href', /^\/business\//);
  const moved = await request.get(old, { maxRedirects: 0 });
  expect(moved.status()).toBe(301);
  expect(moved.headers().location).toMatch(/^\/business\//);

  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Unpublish', exact: true }).click();
  await enterReason(page, 'Unpublish');
  await expect.poll(async () => (await request.get(old)).status()).toBe(404);
  expect(await (await request.get('/')).text()).not.toContain(headline);
});

test('Text that cannot be sent is kept, and is sent when the network is back', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await startStory(page);
  await saved(page);
  await context.setOffline(true);
  const words = unique('Written on a train');
  await page.getByLabel('Headline', { exact: true }).fill(words);
  await expect(page.getByRole('status').filter({ hasText: /^Kept on this computer/ })).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await page.goto(path);
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(words);
});

test('An editor adds a correction, which is shown under the story at once', async ({ at, request }) => {
  const { page } = await at('ines');
  const address = await publishStory(page, unique('A story with a slip'));

  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Add a correction…' }).click();
  const words = unique('It was 61 drivers, not 68.');
  await page.getByLabel('What was wrong', { exact: true }).fill('The drivers were counted twice.');
  await page.getByLabel('Correction shown to readers').fill(words);
  await expect(page.getByRole('figure').filter({ hasText: words })).toContainText('Correction, ');
  await page.getByRole('button', { name: 'Publish correction' }).click();
  await expect.poll(async () => (await request.get(address)).text()).toContain(words);
  expect(await (await request.get(address)).text()).not.toContain('counted twice');
});

test('A translator creates a version in another edition, and readers find one from the other', async ({
  at,
  page: reader,
}) => {
  const { page } = await at('ines');
  const headline = unique('One story in two editions');
  const address = await publishStory(page, headline);

  await page.getByRole('button', { name: 'Start in Français' }).click();
  await page.waitForURL(/beside=source/);
  // Without its source beside it, the panel with the section is there.
  await page.goto(new URL(page.url()).pathname);
  await expect(page.getByLabel('Edition', { exact: true }).locator('option:checked')).toHaveText('Français');
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  await page.getByLabel('Headline', { exact: true }).fill(`${headline}, en français`);
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 1 });
  await saved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(viewLink(page)).toHaveAttribute('href', /^\/fr\//);

  await reader.goto(address);
  await reader.getByRole('navigation', { name: 'Editions' }).getByRole('link', { name: 'Français' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`${headline}, en français`);
});
