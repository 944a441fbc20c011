import { expectAccessible } from '@/e2e/accessible';
import { BASE_URL, body, expect, saved, test, unique, viewLink, startStory, type Desk } from '../fixtures';

const ORIGIN = { origin: BASE_URL, 'sec-fetch-site': 'same-origin' };
const TEXT = ['Nine ferries cross at night.', 'The fare is two yuan.', 'The last boat waits for nurses.'];

/** Writes a story of three paragraphs in Global and publishes it; its address in the newsroom. */
async function publish({ page }: Desk, headline: string): Promise<string> {
  const path = await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await body(page).click();
  await page.keyboard.type(TEXT[0]!);
  for (const text of TEXT.slice(1)) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(text);
  }
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(viewLink(page)).toBeVisible();
  return path;
}

/** Starts the version in another edition from the story that is open, and waits for it with its source beside it. */
async function startIn({ page }: Desk, edition: string): Promise<void> {
  await page.getByRole('button', { name: `Start in ${edition}`, exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Source: Global' })).toBeVisible();
  await expect(body(page)).toBeEditable();
}

/** Replaces the text of the story that is open with a French one. */
async function translate({ page }: Desk): Promise<void> {
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Neuf ferries la nuit.');
  await saved(page);
}

/** Changes the first paragraph and adds one, and publishes that. */
async function changeSource({ page }: Desk, path: string): Promise<void> {
  await page.goto(path);
  await expect(body(page)).toBeEditable();
  await body(page).getByText('Nine').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('From Tuesday ');
  await body(page).getByText(TEXT[1]!).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A new pier opens in May.');
  await saved(page);
  const publishes = page.getByRole('button', { name: 'Publish changes' });
  await publishes.click();
  await expect(publishes).toHaveAttribute('aria-disabled', 'true');
}

/** The same in another window, which is then closed, because event streams per person are limited. */
async function changeSourceElsewhere(desk: Desk, path: string): Promise<void> {
  const page = await desk.context.newPage();
  await changeSource({ ...desk, page }, path);
  await page.close();
}

const part = ({ page }: Desk, name: string) =>
  page.getByRole('complementary', { name: /^Source/ }).getByRole('region', { name, exact: true });

test('A translator writes beside the source, sees at once what changed in it, and works through it by keys', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await publish(kofi, unique('Night ferries'));
  await ines.page.goto(path);
  await startIn(ines, 'Français');
  const { page } = ines;
  await expect(page).toHaveURL(/beside=source/);
  await expect(page.getByText('Three texts are not translated yet.')).toBeVisible();
  await body(page).getByText('Nine ferries').click();
  await expect(part(ines, 'paragraph 1')).toHaveClass(/here/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Neuf ferries la nuit.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Le billet est à deux yuans.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Le dernier attend les infirmières.');
  await saved(page);

  await changeSource(kofi, path);
  await expect(page.getByText('one paragraph changed and one is new.')).toBeVisible();
  await expect(part(ines, 'paragraph 1').locator('ins')).toHaveText('From Tuesday ');
  await expect(part(ines, 'paragraph 1')).toContainText(/Changed in revision \d+ by Kofi Mensah/);
  await expect(part(ines, 'paragraph 3')).toContainText(/New in revision \d+ by Kofi Mensah/);
  await expectAccessible(page);

  await page.keyboard.press('Shift+F8');
  await expect(part(ines, 'paragraph 1')).toHaveClass(/here/);
  await page.keyboard.press('End');
  await page.keyboard.type(' À partir de mardi.');
  await page.getByRole('button', { name: 'Done: paragraph 1' }).click();
  await expect(page.getByText('One done, one left.')).toBeVisible();
  await page.keyboard.press(']');
  await expect(page.getByText('Change 1 of 1')).toBeAttached();
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Un nouveau quai ouvre en mai.');
  await page.getByRole('button', { name: 'Done: paragraph 3' }).click();
  await expect(page.getByText(/^Up to date with revision \d+ of the source\.$/)).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(body(page)).toContainText('deux yuans.Un nouveau quai');
  await expect(page.getByText(/^Up to date/)).toBeVisible();
});

test('A translator marks all changes as done by a key, and takes that back', async ({ at }) => {
  const ines = await at('ines');
  const { page } = ines;
  const path = await publish(ines, unique('Night lights'));
  await startIn(ines, 'Français');
  await translate(ines);
  await changeSourceElsewhere(ines, path);
  await expect(page.getByText('one paragraph changed and one is new.')).toBeVisible();
  await body(page).click();
  await page.keyboard.press('Control+F8');
  await expect(page.getByText('All changes are marked as done.')).toBeVisible();
  await expect(page.getByText(/^Up to date with revision \d+ of the source/)).toBeVisible();
  await page.locator('.trans-bar').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('one paragraph changed and one is new.')).toBeVisible();
  await page.getByRole('button', { name: 'Mark all as done' }).click();
  await expect(page.getByText('All changes are marked as done.')).toBeVisible();
});

test('Two people work on one translation, and each sees what the other has done', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await publish(ines, unique('Night trams'));
  await startIn(ines, 'Français');
  await kofi.page.goto(ines.page.url());
  await changeSourceElsewhere(ines, path);
  const done = ({ page }: Desk, name: string) => page.getByRole('button', { name: `Done: ${name}` });
  await done(kofi, 'paragraph 1').click();
  await expect(done(ines, 'paragraph 1')).toHaveAttribute('aria-pressed', 'true');
  await done(ines, 'paragraph 1').click();
  await expect(done(kofi, 'paragraph 1')).toHaveAttribute('aria-pressed', 'false');
  await expect(kofi.page.getByText('None translated yet.')).toBeVisible();
});

test('A translator starts a version from the menu of a row, an edition mark and the palette', async ({
  at,
}) => {
  const ines = await at('ines');
  const { page } = ines;
  const headline = unique('Night cranes');
  await publish(ines, headline);
  await page.goto('/newsroom?stage=all');
  const row = page.getByRole('row').filter({ hasText: headline });
  await row.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('button', { name: 'Start in Français', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Source: Global' })).toBeVisible();
  await page.goto('/newsroom?stage=all');
  await expect(row.getByRole('link', { name: /^Français: / }).first()).toBeVisible();
  const global = row.filter({ has: page.locator('[aria-current]', { hasText: 'G' }) });
  await global.getByRole('button', { name: /^中文: / }).click();
  await page.getByRole('button', { name: 'Start in 中文', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Source: Global' })).toBeVisible();
  await page.goto('/newsroom');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill(`Translate ${headline}`);
  await page
    .getByRole('option', { name: `Start “${headline}” in Asia` })
    .first()
    .click();
  await expect(page).toHaveURL(/beside=source/);
});

test('The desk sees which translations are behind, as soon as they are, and who is told of it', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const headline = unique('Night buses');
  const path = await publish(kofi, headline);
  await ines.page.goto(path);
  await startIn(ines, 'Français');
  const translation = ines.page.url();
  await ines.page.goto('/newsroom/translations');
  const list = ines.page.getByRole('region', { name: 'Translations' });
  await expect(list.getByRole('row').filter({ hasText: headline })).toContainText('Not translated yet');
  await ines.page.goto(translation);
  await translate(ines);
  await ines.page.goto('/newsroom/translations');
  await expect(list).toBeVisible();
  await expect(list.getByRole('link', { name: headline })).toHaveCount(0);
  await changeSource(kofi, path);
  const line = list.getByRole('row').filter({ hasText: headline });
  await expect(line).toContainText('2 paragraphs');
  await expect(line).toContainText('Ines Marchetti');
  await expect(ines.page.getByRole('link', { name: /Translations.*behind/ }).first()).toBeVisible();
  await expectAccessible(ines.page);
  await ines.page.getByRole('link', { name: 'Mine', exact: true }).click();
  await expect(line).toBeVisible();
  await ines.page.goto('/newsroom/translations?edition=zh');
  await expect(list).toBeVisible();
  await expect(list.getByRole('link', { name: headline })).toHaveCount(0);
  await ines.page.goto('/newsroom/inbox');
  await expect(
    ines.page.getByText('Kofi Mensah published changes to the source of your translation').first(),
  ).toBeVisible();
  await ines.page.goto('/newsroom?stage=all');
  const mark = ines.page
    .getByRole('row')
    .filter({ hasText: headline })
    .getByRole('link', { name: /^Français: / });
  await expect(mark.first()).toHaveAccessibleDescription(
    /Behind: made from revision \d+ of Global, now at revision \d+/,
  );
  await kofi.page.goto((await mark.first().getAttribute('href'))!);
  await kofi.page.getByRole('button', { name: 'Mark all as done' }).click();
  await expect(mark.first()).toHaveAccessibleDescription(/Made from revision \d+ of Global/);
});

test('An editor of the bilingual edition follows both versions that a story was paired from', async ({
  at,
}) => {
  const ines = await at('ines');
  const { page } = ines;
  const path = await publish(ines, unique('Night boats'));
  await startIn(ines, '中文');
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('九艘渡轮夜间航行。');
  await saved(page);
  await page.getByRole('button', { name: 'Hide the source' }).click();
  await expect(page.getByRole('complementary', { name: /^Source/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Start in 双语', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Source: 中文' })).toContainText('九艘渡轮夜间航行。');
  await page.getByRole('group', { name: 'Source' }).getByRole('button', { name: 'Global' }).click();
  await expect(page.getByRole('complementary', { name: 'Source: Global' })).toContainText(TEXT[2]!);
  const translating = page.url();
  await changeSource(ines, path);
  await page.goto(translating);
  await expect(page.getByText('one paragraph changed and one is new.')).toBeVisible();
  await page.getByRole('group', { name: 'Source' }).getByRole('button', { name: '中文' }).click();
  await expect(page.getByText(/^Up to date with revision/)).toBeVisible();
});

test('On a phone a translator switches from the text to its source and back', async ({ at }) => {
  const ines = await at('ines', { viewport: { width: 390, height: 844 } });
  const { page } = ines;
  const desk = await at('kofi');
  await publish(desk, unique('Night bikes'));
  await desk.page.getByRole('button', { name: 'Start in Français', exact: true }).click();
  await expect(desk.page).toHaveURL(/beside=source/);
  await page.goto(desk.page.url());
  const source = page.getByRole('complementary', { name: 'Source: Global' });
  await expect(body(page)).toBeVisible();
  await expect(source).toBeHidden();
  await page.getByRole('button', { name: 'Source', exact: true }).click();
  await expect(source).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Translation', exact: true }).click();
  await expect(source).toBeHidden();
  await page.getByRole('button', { name: 'Source', exact: true }).click();
  await page.getByRole('button', { name: 'Go to paragraph 2 in the translation' }).click();
  await expect(source).toBeHidden();
  await expect(body(page)).toBeFocused();
});

test('A person who may not write in an edition reads its translations and marks nothing', async ({ at }) => {
  const [ines, jiayi] = [await at('ines'), await at('jiayi')];
  await publish(ines, unique('Night shifts'));
  await startIn(ines, 'Français');
  const id = /stories\/([^?]+)/.exec(ines.page.url())![1]!;
  await jiayi.page.goto(ines.page.url());
  await expect(jiayi.page.getByRole('complementary', { name: 'Source: Global' })).toBeVisible();
  const refused = await jiayi.page.request.put(`/api/newsroom/stories/${id}/translation`, {
    headers: ORIGIN,
    data: { sourceId: id, revision: 1, change: 'x', done: true },
  });
  expect(refused.status()).toBe(403);
});
