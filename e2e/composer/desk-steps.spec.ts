import { randomUUID } from 'node:crypto';
import {
  startStory,
  body,
  expect,
  enterReason,
  publishStory,
  saved,
  test,
  confirmKill,
  unique,
  viewLink,
  type Desk,
  statusOf,
} from '@/e2e/fixtures';

const notice = (desk: Desk, text: string | RegExp) =>
  desk.page.locator('.note-line').filter({ hasText: text });

test('An editor sends a story back with a note that its reporter reads in the inbox and in the history', async ({
  at,
}) => {
  const reporter = await at('jiayi');
  const headline = unique('A note on the way back');
  const path = await startStory(reporter.page);
  await reporter.page.getByLabel('Headline', { exact: true }).fill(headline);
  await body(reporter.page).click();
  await reporter.page.keyboard.type('A paragraph.');
  await saved(reporter.page);
  await reporter.page.getByRole('button', { name: 'Submit', exact: true }).click();
  await reporter.page.getByRole('button', { name: 'Submit anyway' }).click();
  await expect(notice(reporter, /^Submitted/)).toBeVisible();

  const { page } = await at('ines');
  await page.goto(path);
  await expect(body(page)).toBeEditable();
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Return to the reporter' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Return' }).click();
  await expect(dialog.getByText('Enter a reason.')).toBeVisible();
  const note = unique('Ask the harbour master too');
  await dialog.getByLabel('What needs to change').fill(note);
  await dialog.getByRole('button', { name: 'Return' }).click();
  await expect(page.getByText('Returned to the reporter.')).toBeVisible();

  await reporter.page.goto('/newsroom/inbox');
  await reporter.page.getByRole('link').filter({ hasText: note }).click();
  const message = reporter.page.getByRole('region', { name: /returned your story/ });
  await expect(message.getByText(note)).toBeVisible();
  await reporter.page.goto(path);
  await reporter.page.getByRole('tab', { name: 'History' }).click();
  await expect(reporter.page.getByRole('listitem').filter({ hasText: note })).toBeVisible();
});

test('An editor who unpublishes a story tells readers why, and brings it back with undo', async ({
  at,
  browser,
}) => {
  const editor = await at('ines');
  const { page } = editor;
  const headline = unique('Taken down and back');
  const address = await publishStory(page, headline);
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Unpublish', exact: true }).click();
  const line = unique('We are checking a claim in this story');
  await page.getByRole('dialog').getByLabel('Message to readers (optional)').fill(line);
  await enterReason(page, 'Unpublish');
  await expect(notice(editor, /^Unpublished/)).toBeVisible();

  const reader = await browser.newPage();
  await expect.poll(() => statusOf(reader, address)).toBe(404);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
    'This story is not available at the moment',
  );
  await expect(reader.getByRole('main').getByText(line)).toBeVisible();

  await notice(editor, /^Unpublished/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(notice(editor, /^Published again/)).toBeVisible();
  await expect.poll(() => statusOf(reader, address)).toBe(200);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  await reader.close();
});

test('An editor kills a story at once while the network loses every save, and readers read the line', async ({
  at,
  browser,
}) => {
  const editor = await at('ines');
  const { page } = editor;
  const address = await publishStory(page, unique('Killed without a save'));
  await page.route('**/api/newsroom/stories/*', route =>
    route.request().method() === 'PUT' ? route.abort() : route.fallback(),
  );
  await body(page).click();
  await page.keyboard.type('Never sent. ');
  await expect(page.getByRole('status').filter({ hasText: /^Kept on this computer/ })).toBeVisible();
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Kill the story…' }).click();
  const line = unique('This story was wrong');
  await page.getByRole('dialog').getByLabel('Message to readers (optional)').fill(line);
  await enterReason(page, 'Kill the story', 'Made up');
  await expect(page.getByText('Confirm that the story is to be withdrawn.')).toBeVisible();
  await confirmKill(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Kill the story' }).click();
  await expect(notice(editor, 'Killed. Readers see')).toBeVisible();
  await expect(page.getByText('It doesn’t include what you wrote last')).toBeVisible();

  const reader = await browser.newPage();
  await expect.poll(() => statusOf(reader, address)).toBe(410);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This story has been withdrawn');
  await expect(reader.getByRole('main').getByText(line)).toBeVisible();
  await reader.close();
});

test('A field that the server refuses says why, keeps nothing else from being saved, and is where Publish leads', async ({
  at,
}) => {
  const editor = await at('ines');
  const { page, headers } = editor;
  const path = await startStory(page);
  const first = unique('Written before');
  await page.getByLabel('Headline', { exact: true }).fill(first);
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  const edition = page.getByLabel('Edition', { exact: true });
  const asia = await edition.locator('option').filter({ hasText: 'ASIA' }).getAttribute('value');
  const version = await page.request.post('/api/newsroom/stories', {
    headers,
    data: { key: randomUUID(), editionId: asia, deskId: null, fromStoryId: path.split('/').at(-1) },
  });
  expect(version.status()).toBe(201);

  await edition.selectOption(asia);
  const headline = unique('Kept all the same');
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await expect(page.getByRole('status').filter({ hasText: /^Saved, except Edition/ })).toBeVisible();
  await expect(page.getByText('That edition already has a version of this story.')).toBeVisible();
  await expect(edition).toHaveAttribute('aria-invalid', 'true');
  const other = await page.context().newPage();
  await other.goto(path);
  await expect(other.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  await other.close();

  await page.getByLabel('Headline', { exact: true }).focus();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(notice(editor, /Edition: That edition already has a version/)).toBeVisible();
  await expect(edition).toBeFocused();

  await edition.selectOption({ label: 'Global Edition' });
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  await expect(edition).not.toHaveAttribute('aria-invalid', 'true');
});

test('The edition of a published story is shown as fixed, and lists offer only what an editor may choose', async ({
  at,
}) => {
  const { page } = await at('ines');
  await publishStory(page, unique('Settled'));
  const edition = page.getByLabel('Edition', { exact: true });
  await expect(edition).toBeDisabled();
  await expect(page.getByText('A published story stays in its edition.')).toBeVisible();

  const reporter = await at('jiayi');
  await startStory(reporter.page);
  const desks = reporter.page.getByLabel('Desk', { exact: true }).locator('option');
  await expect(desks).toHaveText(['Asia']);
});

test('A draft that an editor moves to another edition is shown in that one only', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  const shown = page.locator('.edition-marks > :not(.off)');
  const other = page.getByRole('group', { name: 'In other editions' });
  await expect(shown).toHaveCount(1);
  const before = (await shown.textContent())!;
  await page.getByLabel('Edition', { exact: true }).selectOption({ label: 'ASIA' });
  await expect(shown).not.toHaveText(before);
  await expect(shown).toHaveCount(1);
  await expect(other.getByRole('link')).toHaveCount(0);
});

test('An editor of an edition with four eyes is told who publishes instead', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('A second pair of eyes'));
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Edition', { exact: true }).selectOption({ label: 'ASIA' });
  await saved(page);
  await expect(viewLink(page)).toHaveCount(0);
  const publish = page.getByRole('button', { name: 'Publish', exact: true });
  await expect(publish).toHaveAccessibleDescription(/Submit it: another editor in ASIA can publish it\./);
});
