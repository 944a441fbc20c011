import type { Route } from '@playwright/test';
import { cookiesOf } from '@/scripts/test/sign-in';
import { expectAccessible } from '../accessible';
import { BASE_URL, expect, publishStory, saved, test, unique } from '../fixtures';
import { beingSent, coverStory, entry, newEntry, published, textOf, write } from './coverage';
import { newPicture } from '@/e2e/new-picture';

test('A reader sees each entry without reloading, its changes, and that the coverage has ended', async ({
  at,
}) => {
  const { page } = await at('ines');
  const address = await publishStory(page, unique('Storm at the coast'));
  const link = page.getByRole('banner').getByRole('link', { name: 'Live coverage' });
  await page.goto((await link.getAttribute('href'))!);
  await page.getByRole('button', { name: 'Start live coverage' }).click();
  await expect(newEntry(page)).toBeVisible();
  const { page: reader } = await at('kofi');
  await reader.goto(address);
  await expect(reader.getByRole('heading', { name: 'Live coverage' })).toBeVisible();
  const mark = reader.locator('header').getByText('Live', { exact: true });
  await expect(mark).toBeVisible();
  await write(page, 'The first wave is over the wall.');
  await expect(entry(reader, 'The first wave is over the wall.')).toBeVisible();

  await entry(page, 'The first wave').getByRole('button', { name: 'Key event' }).click();
  await expect(reader.getByRole('heading', { name: 'Key events' })).toBeVisible();

  await entry(page, 'The first wave').getByRole('button', { name: 'Edit' }).click();
  const edited = page.getByRole('form', { name: 'Edit' });
  await textOf(page, edited).press('ControlOrMeta+a');
  await page.keyboard.type('The second wave is over the wall.');
  await edited.getByRole('button', { name: 'Save changes' }).click();
  await expect(entry(reader, 'The second wave').getByText('Updated:')).toBeVisible();

  await entry(page, 'The second wave').getByRole('button', { name: 'Remove' }).click();
  await expect(entry(reader, 'The second wave')).toHaveCount(0);
  await page.getByText('Entry removed.').getByRole('button', { name: 'Undo' }).click();
  await expect(entry(reader, 'The second wave').first()).toBeVisible();

  await page.getByRole('button', { name: 'End live coverage' }).click();
  await expect(reader.getByRole('heading', { name: 'Live coverage has ended' })).toBeVisible();
  await expect(mark).toHaveCount(0);
  await expect(newEntry(page)).toHaveCount(0);
});

test('New entries wait behind a button while a reader reads further down', async ({ at }) => {
  const { page } = await at('ines');
  const { address } = await coverStory(page, unique('Flood in the valley'));
  for (const number of ['one', 'two', 'three']) await write(page, `Report number ${number}.`);
  const { page: reader } = await at('kofi');
  await reader.setViewportSize({ width: 1280, height: 300 });
  await reader.goto(address);
  const read = entry(reader, 'Report number one.');
  await read.scrollIntoViewIfNeeded();
  const before = await read.boundingBox();
  await write(page, 'The bridge is closed.');
  const button = reader.getByRole('button', { name: 'Show new entries (1)' });
  await expect(button).toBeVisible();
  expect((await read.boundingBox())!.y).toBeCloseTo(before!.y, -1);
  await expect(entry(reader, 'The bridge is closed.')).toHaveCount(0);
  await button.click();
  await expect(entry(reader, 'The bridge is closed.')).toBeInViewport();
  await expect(button).toBeHidden();
});

test('Readers of a killed story lose it at once', async ({ at }) => {
  const { page } = await at('ines');
  const { address, screen } = await coverStory(page, unique('A claim from the harbour'));
  await write(page, 'The claim is being checked.');
  const { page: reader } = await at('kofi');
  const following = reader.waitForRequest(request => request.url().endsWith('/live'));
  await reader.goto(address);
  await following;
  const id = screen.split('/').at(-2)!;
  const opened = await page.request.get(`/api/newsroom/stories/${id}`);
  const { version } = ((await opened.json()) as { story: { version: number } }).story;
  const killed = await page.request.post(`/api/newsroom/stories/${id}/actions`, {
    data: { action: 'kill', version, key: unique('kill').replaceAll(' ', '-'), reason: 'It was wrong' },
    headers: { origin: BASE_URL, 'sec-fetch-site': 'same-origin' },
  });
  expect(killed.status()).toBe(200);
  await expect(entry(reader, 'The claim is being checked.')).toHaveCount(0);
});

test('A reporter’s entry waits until an editor publishes it, and each sees what the other does', async ({
  at,
}) => {
  const { page: editor } = await at('ines');
  const { screen } = await coverStory(editor, unique('Night at the market'));
  const { page: reporter } = await at('jiayi');
  // The story is not on the reporter's desk: it is visible but read-only.
  await reporter.goto(screen);
  await expect(newEntry(reporter)).toHaveCount(0);
  await editor.goto(screen.replace(/\/live$/, ''));
  await editor.getByLabel('Desk', { exact: true }).selectOption({ label: 'Asia' });
  await saved(editor);
  await editor.goto(screen);
  await reporter.reload();
  await write(reporter, 'The last stall has closed.');
  const draft = entry(editor, 'The last stall has closed.');
  await expect(draft).toBeVisible();
  await draft.getByRole('button', { name: 'Publish' }).click();
  const published = reporter.getByRole('region', { name: 'Published' });
  await expect(published.getByText('The last stall has closed.')).toBeVisible();
  await expect(published.getByRole('button', { name: 'Edit' })).toHaveCount(0);
});

test('Words typed while an entry is on its way are the next entry', async ({ at }) => {
  const { page } = await at('ines');
  await coverStory(page, unique('Fire at the mill'));
  await page.route('**/coverage/entries', async route => {
    await new Promise(resolve => setTimeout(resolve, 1500));
    await route.continue();
  });
  await textOf(page).click();
  await page.keyboard.type('The roof is on fire.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.type('The street is closed.');
  await expect(beingSent(page)).toContainText('The roof is on fire.');
  await expect(published(page).getByText('The roof is on fire.')).toBeVisible();
  await expect(textOf(page)).toHaveText('The street is closed.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(textOf(page)).toHaveText('');
});

test('An entry that was left unsent stays aside while others are written', async ({ at }) => {
  const { page, context } = await at('ines');
  const { screen } = await coverStory(page, unique('Flood in the old town'));
  for (const words of ['The bridge may close.', 'The square is under water.']) {
    const left = await context.newPage();
    await left.goto(screen);
    await textOf(left).click();
    await left.keyboard.type(words);
    await expect(left.getByText(/Kept here/)).toBeVisible();
    if (words.startsWith('The square')) for (const window of context.pages()) await window.close();
  }
  const next = await context.newPage();
  await next.goto(screen);
  await expect(textOf(next)).toHaveText('The square is under water.');
  await textOf(next).press('ControlOrMeta+Enter');
  await next.keyboard.type('Boats are out.');
  await expect(published(next).getByText('The square is under water.')).toBeVisible();
  await expect(textOf(next)).toHaveText('Boats are out.');
  await expect(next.getByText('Not sent yet: “The bridge may close.”')).toBeVisible();
  await next.getByRole('button', { name: 'Continue' }).click();
  await expect(textOf(next)).toBeFocused();
  await expect(textOf(next)).toHaveText('The bridge may close.');
  await expect(next.getByText('Not sent yet: “Boats are out.”')).toBeVisible();
});

test('Sending or dropping a change by keys leaves the focus on the entry', async ({ at }) => {
  const { page } = await at('ines');
  await coverStory(page, unique('Sale of the old theatre'));
  await write(page, 'The bidding opens.');
  const row = entry(page, 'The bidding');
  const edited = page.getByRole('form', { name: 'Edit' });
  await row.getByRole('button', { name: 'Edit' }).press('Enter');
  await expect(textOf(page, edited)).toBeFocused();
  await page.keyboard.type(' Slowly.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(row.filter({ hasText: 'Slowly.' })).toBeFocused();
  await row.getByRole('button', { name: 'Key event' }).press('Enter');
  await expect(row.getByText('Key event', { exact: true })).toBeVisible();
  await expect(row.getByRole('button', { name: 'Key event' })).toBeFocused();
  await row.getByRole('button', { name: 'Edit' }).press('Enter');
  await edited.getByRole('button', { name: 'Discard changes' }).press('Enter');
  await expect(row).toBeFocused();
});

test('An entry waits until its picture has arrived', async ({ at }) => {
  const { page } = await at('ines');
  await coverStory(page, unique('Lanterns on the river'));
  const onTheWay: Route[] = [];
  await page.route('**/api/newsroom/media', route => void onTheWay.push(route));
  await textOf(page).click();
  await page.keyboard.type('The lanterns are lit.');
  const chooser = page.waitForEvent('filechooser');
  await newEntry(page).getByRole('button', { name: 'Picture' }).click();
  await (await chooser).setFiles(await newPicture('prisma/demo/pictures/harbour.jpg'));
  await expect(newEntry(page).getByText('A file is still being uploaded.')).toBeVisible();
  await expect(newEntry(page).getByRole('button', { name: 'Publish' })).toBeDisabled();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(textOf(page)).toContainText('The lanterns are lit.');
  await onTheWay[0]!.continue();
  await newEntry(page).getByLabel('Alternative text').fill('Lanterns on black water');
  await textOf(page).press('ControlOrMeta+Enter');
  await expect(published(page).getByRole('img', { name: 'Lanterns on black water' })).toBeVisible();
});

test('An entry whose response was lost is published once, even after a reload', async ({ at }) => {
  const { page } = await at('ines');
  await coverStory(page, unique('Strike at the port'));
  await page.route('**/coverage/entries', async route => {
    await route.fetch();
    await route.abort();
  });
  await textOf(page).click();
  await page.keyboard.type('The cranes have stopped.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Can’t reach the server.')).toBeVisible();
  await page.unroute('**/coverage/entries');
  await page.reload();
  await expect(beingSent(page)).toHaveCount(0);
  await expect(published(page).getByText('The cranes have stopped.')).toHaveCount(1);
  await expect(textOf(page)).toHaveText('');
});

test('An entry of a signed-out editor waits sealed in the browser and goes out after signing in', async ({
  at,
}) => {
  const { page, context, headers } = await at('ines');
  const { screen } = await coverStory(page, unique('Snow on the pass'));
  await context.clearCookies();
  await textOf(page).click();
  await page.keyboard.type('The pass is closed.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('The pass');
  await context.addCookies(cookiesOf(headers, BASE_URL));
  await page.goto(screen);
  await expect(published(page).getByText('The pass is closed.')).toHaveCount(1);
});

test('An entry of a signed-out editor goes out at once when the editor signs in in another tab', async ({
  at,
}) => {
  const { page, context, headers } = await at('ines');
  await coverStory(page, unique('Ice on the lake'));
  await context.clearCookies();
  await textOf(page).click();
  await page.keyboard.type('The lake is frozen.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible();
  await context.addCookies(cookiesOf(headers, BASE_URL));
  const other = await context.newPage();
  await other.goto('/newsroom/inbox');
  await expect(published(page).getByText('The lake is frozen.')).toHaveCount(1);
});

test('Two editors who change different paragraphs of an entry lose nothing', async ({ at }) => {
  const { page: ines } = await at('ines');
  const { screen } = await coverStory(ines, unique('Vote on the budget'));
  await textOf(ines).click();
  await ines.keyboard.type('The session opens.');
  await ines.keyboard.press('Enter');
  await ines.keyboard.type('The hall is full.');
  await ines.keyboard.press('ControlOrMeta+Enter');
  await expect(published(ines).getByText('The hall is full.')).toBeVisible();
  const { page: kofi } = await at('kofi');
  await kofi.goto(screen);
  for (const page of [ines, kofi]) {
    await entry(page, 'The hall is full.').getByRole('button', { name: 'Edit' }).click();
    await expect(textOf(page, page.getByRole('form', { name: 'Edit' }))).toBeFocused();
  }
  await expect(kofi.getByText('Ines Marchetti changing this')).toBeVisible();
  await expect(ines.getByText('Kofi Mensah changing this')).toBeVisible();
  await kofi.keyboard.press('ControlOrMeta+End');
  await kofi.keyboard.type(' Late.');
  await kofi.keyboard.press('ControlOrMeta+Enter');
  await expect(published(kofi).getByText('The hall is full. Late.')).toBeVisible();
  await ines.keyboard.press('ControlOrMeta+Home');
  await ines.keyboard.type('At noon: ');
  await ines.keyboard.press('ControlOrMeta+Enter');
  const merged = entry(kofi, 'At noon: The session opens.');
  await expect(merged).toContainText('The hall is full. Late.');
});

test('An entry shows pictures to readers once they are described', async ({ at }) => {
  const { page } = await at('ines');
  const { address } = await coverStory(page, unique('Kites over the beach'));
  await textOf(page).click();
  await page.keyboard.type('The kites are up.');
  const chooser = page.waitForEvent('filechooser');
  await newEntry(page).getByRole('button', { name: 'Picture' }).click();
  await (await chooser).setFiles(await newPicture('prisma/demo/pictures/harbour.jpg'));
  const alternative = newEntry(page).getByLabel('Alternative text');
  await expect(alternative).toBeVisible();
  await newEntry(page).getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('A picture has no alternative text.')).toBeVisible();
  await page.getByRole('button', { name: 'Edit again' }).click();
  await alternative.fill('Three kites over the sea');
  await newEntry(page).getByRole('button', { name: 'Publish' }).click();
  await expect(published(page).getByRole('img', { name: 'Three kites over the sea' })).toBeVisible();
  const { page: reader } = await at('kofi');
  await reader.goto(address);
  const picture = reader.getByRole('img', { name: 'Three kites over the sea' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
});

test('Two editors who change one entry see both texts, and nothing is lost', async ({ at }) => {
  const { page: ines } = await at('ines');
  const { screen } = await coverStory(ines, unique('Vote in the council'));
  await write(ines, 'The count begins.');
  const { page: kofi } = await at('kofi');
  await kofi.goto(screen);
  for (const page of [ines, kofi]) {
    await entry(page, 'The count begins.').getByRole('button', { name: 'Edit' }).click();
    await textOf(page, page.getByRole('form', { name: 'Edit' })).press('ControlOrMeta+End');
  }
  await kofi.keyboard.type(' Slowly.');
  await kofi.keyboard.press('ControlOrMeta+Enter');
  await expect(entry(kofi, 'The count begins. Slowly.').getByRole('button', { name: 'Edit' })).toBeVisible();
  await ines.keyboard.type(' Quickly.');
  await ines.keyboard.press('ControlOrMeta+Enter');
  const dialog = ines.getByRole('dialog', { name: 'Someone else changed this entry' });
  await expect(dialog.getByText('The count begins. Slowly.')).toBeVisible();
  await expect(dialog.getByText('The count begins. Quickly.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(entry(kofi, 'The count begins. Quickly.')).toBeVisible();
});

test('What was typed and not sent is there after a reload', async ({ at }) => {
  const { page } = await at('ines');
  await coverStory(page, unique('Fog on the runway'));
  await newEntry(page).getByLabel('Title (optional)').fill('Runway');
  await textOf(page).click();
  await page.keyboard.type('No flight before noon.');
  await page.reload();
  await expect(newEntry(page).getByLabel('Title (optional)')).toHaveValue('Runway');
  await expect(textOf(page)).toHaveText('No flight before noon.');
  await newEntry(page).getByRole('button', { name: 'Publish' }).click();
  await expect(entry(page, 'No flight before noon.')).toBeVisible();
  await page.reload();
  await expect(textOf(page)).toHaveText('');
});

test('A person who signs out with an entry that was not published is told where it stays', async ({ at }) => {
  const { page } = await at('ines');
  const { screen } = await coverStory(page, unique('Ice on the canal'));
  await textOf(page).click();
  await page.keyboard.type('The first skaters are out.');
  await expect(page.getByText(/Kept here/)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unsent text' });
  await expect(dialog.getByRole('link', { name: /The first skaters are out/ })).toHaveAttribute(
    'href',
    new URL(screen).pathname,
  );
});

test('Entries are moved with the keyboard', async ({ at }) => {
  const { page } = await at('ines');
  const { address } = await coverStory(page, unique('Trains after the snow'));
  for (const words of ['First train.', 'Second train.']) await write(page, words);
  const grip = page.getByRole('button', { name: /Move “First train.”/ });
  await grip.focus();
  for (const key of ['Space', 'ArrowUp', 'Space']) await page.keyboard.press(key);
  const published = page.getByRole('region', { name: 'Published' }).getByRole('listitem');
  await expect(published.first()).toContainText('First train.');
  await page.goto(address);
  await expect(page.locator('.entries:not(.entries--pinned) > li').first()).toContainText('First train.');
});

test('Every entry has an address that leads to it without JavaScript, however many there are', async ({
  at,
  browser,
}) => {
  const { page } = await at('ines');
  const { address, screen } = await coverStory(page, unique('A long night'));
  const api = screen
    .replace('/newsroom/stories', '/api/newsroom/stories')
    .replace(/live$/, 'coverage/entries');
  const headers = { origin: BASE_URL, 'sec-fetch-site': 'same-origin' };
  const ids: string[] = [];
  for (let number = 1; number <= 25; number++) {
    const id = unique(`e${number}`).replaceAll(' ', '-');
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: `Entry ${number}.` }] }],
    };
    const words = { title: '', byline: '', pinned: false, keyEvent: false };
    const data = { id, key: id, ...words, body, publish: true };
    expect((await page.request.post(api, { data, headers })).status()).toBe(201);
    ids.push(id);
  }
  const context = await browser.newContext({ baseURL: BASE_URL, javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto(address);
  await expect(reader.getByRole('link', { name: 'Show new entries' })).toBeVisible();
  await expect(entry(reader, 'Entry 1.')).toHaveCount(0);
  await reader.getByRole('link', { name: 'Earlier entries' }).click();
  await expect(entry(reader, 'Entry 1.')).toBeVisible();
  await reader.goto(`${address}/entries/${ids[0]}`);
  await expect(entry(reader, 'Entry 1.')).toBeInViewport();
  await reader.goto(`${address}?order=oldest`);
  await expect(reader.locator('.entries:not(.entries--pinned) > li').first()).toContainText('Entry 1.');
  expect((await reader.goto(`${address}/entries/nowhere`))!.status()).toBe(404);
  await context.close();
});

for (const width of [390, 1440])
  test(`Live coverage is usable by everyone at ${width} pixels`, async ({ at }) => {
    const { page } = await at('ines', { viewport: { width, height: 900 } });
    const found = await page.request.get('/api/newsroom/budget?stage=published&q=stranded-ferry-all-safe');
    const { rows } = (await found.json()) as { rows: { id: string }[] };
    const { id } = rows[0]!;
    const coverage = await page.request.get(`/api/newsroom/stories/${id}/coverage`);
    await page.goto(((await coverage.json()) as { address: string }).address);
    await expect(page.getByRole('heading', { name: 'Key events' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/newsroom/stories/${id}/live`);
    await expect(page.getByRole('form', { name: 'New entry' })).toBeVisible();
    await expectAccessible(page);
  });
