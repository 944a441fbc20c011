import {
  startStory,
  startStoryWith,
  body,
  expect,
  publishUnopened,
  saved,
  test,
  unique,
} from '@/e2e/fixtures';
import { offer } from './paste';
import { sendNewPicture } from '@/e2e/new-picture';

const headline = 'Headline';

test('A reporter’s quotation marks and dashes follow the edition’s language', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel(headline, { exact: true }).pressSequentially(`It's "quiet" now`);
  await expect(page.getByLabel(headline, { exact: true })).toHaveValue('It’s “quiet” now');
  await body(page).click();
  await page.keyboard.type(`"Go," she said--and it's done...`);
  await expect(body(page)).toHaveText('“Go,” she said—and it’s done…');
  await page.keyboard.type(' "');
  await page.keyboard.press('Backspace');
  await expect(body(page)).toHaveText('“Go,” she said—and it’s done… "');
});

test('An editor finds a word in headline and body and replaces it everywhere, and one undo brings it back', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel(headline, { exact: true }).fill('The harbor sleeps');
  await body(page).click();
  await page.keyboard.type('The harbor is quiet. A Harbor, no harbors.');
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await bar.getByLabel('Find in the story').fill('harbor');
  await expect(bar.getByRole('status')).toHaveText('4 matches');
  await bar.getByRole('button', { name: 'Whole words' }).click();
  await expect(bar.getByRole('status')).toHaveText('3 matches');
  await bar.getByLabel('Find in the story').press('Enter');
  await expect(bar.getByRole('status')).toHaveText('1 of 3');
  await bar.getByLabel('Replace with').fill('$harbour');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(bar.getByRole('status')).toHaveText('3 matches replaced');
  await expect(page.getByLabel(headline, { exact: true })).toHaveValue('The $harbour sleeps');
  await expect(body(page)).toHaveText('The $harbour is quiet. A $harbour, no harbors.');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body(page)).toHaveText('The harbor is quiet. A Harbor, no harbors.');
});

test('An editor with a phone finds words under the head of the page, with no text above the bar', async ({
  at,
}) => {
  const { page } = await at('ines', { viewport: { width: 390, height: 844 } });
  const text = 'The harbour is quiet.';
  await startStoryWith(
    page,
    Array.from({ length: 60 }, () => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  );
  await body(page).locator('p').nth(40).click();
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await expect(bar).toBeVisible();
  const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
  await expect
    .poll(async () => Math.abs((await top('.find-bar')) - (await top('.page-wrap'))))
    .toBeLessThan(1);
});

test('An editor finds a name with and without its accents, and replaces it where letters have marks of their own', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.insertText('Chloé, Chloe and Chloe\u0301 at the Œuvre.');
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await bar.getByLabel('Find in the story').fill('chloe');
  await expect(bar.getByRole('status')).toHaveText('3 matches');
  await bar.getByRole('button', { name: 'Match accents' }).click();
  await expect(bar.getByRole('status')).toHaveText('1 match');
  await bar.getByRole('button', { name: 'Match accents' }).click();
  await bar.getByLabel('Replace with').fill('Zoë');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(body(page)).toHaveText('Zoë, Zoë and Zoë at the Œuvre.');
});

test('A misspelt name is put right in footnotes, titles and captions too, and one undo brings it back', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await sendNewPicture(page, 'prisma/demo/pictures/harbour.jpg');
  const caption = page.getByRole('group', { name: 'Lead picture' }).getByLabel('Caption');
  await caption.fill('Mr Harbor at his desk');
  await body(page).click();
  await page.keyboard.type('Said Harbor.');
  await page.getByRole('button', { name: 'More blocks' }).click();
  await page.getByRole('button', { name: 'Footnote' }).click();
  await page.getByLabel('Text of the footnote').fill('Harbor, by letter.');
  await page.keyboard.press('Escape');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('/fact');
  await page.keyboard.press('Enter');
  await body(page).getByLabel('Title').fill('Who Harbor is');

  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await bar.getByLabel('Find in the story').fill('Harbor');
  await expect(bar.getByRole('status')).toHaveText('4 matches');
  await bar.getByLabel('Replace with').fill('Harper');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(caption).toHaveValue('Mr Harper at his desk');
  await expect(body(page).getByRole('button', { name: 'Footnote: Harper, by letter.' })).toBeVisible();
  await expect(body(page).getByLabel('Title')).toHaveValue('Who Harper is');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(caption).toHaveValue('Mr Harbor at his desk');
  await expect(body(page).getByLabel('Title')).toHaveValue('Who Harbor is');
});

test('Replacing everywhere in suggesting mode strikes those words and nothing between them', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('The harbor sleeps.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Between them nothing changes.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A harbor wakes.');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await bar.getByLabel('Find in the story').fill('harbor');
  await bar.getByLabel('Replace with').fill('quay');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(body(page).locator('del')).toHaveText(['harbor', 'harbor']);
  await expect(body(page).locator('ins')).toHaveText(['quay', 'quay']);
});

test('An editor moves a paragraph by its handle and by keys', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('First.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Third.');
  const paragraphs = body(page).locator('p');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(paragraphs).toHaveText(['First.', 'Third.', 'Second.']);
  await paragraphs.nth(2).hover();
  const handle = page.getByRole('button', { name: 'Move or change this block' });
  await handle.dragTo(paragraphs.nth(0), { targetPosition: { x: 5, y: 1 } });
  await expect(paragraphs).toHaveText(['Second.', 'First.', 'Third.']);
  await paragraphs.nth(1).hover();
  await handle.click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(paragraphs).toHaveText(['Second.', 'First.', 'First.', 'Third.']);
});

test('An editor previews the page as readers would get it', async ({ at, page: reader }) => {
  const { page } = await at('ines');
  const path = await startStory(page);
  const title = unique('Seen before it is out');
  await page.getByLabel(headline, { exact: true }).fill(title);
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  await page.keyboard.press('ControlOrMeta+Alt+p');
  const dialog = page.getByRole('dialog', { name: 'Preview' });
  const shown = dialog.frameLocator('iframe');
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText(title);
  await dialog.getByRole('button', { name: /Phone/ }).click();
  await expect(dialog.locator('iframe')).toHaveCSS('width', '390px');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await reader.goto(`${path}/preview`);
  await expect(reader.getByText(title)).toHaveCount(0);
});

test('A writer hides everything but the text, and sees no-break spaces', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('5');
  await page.keyboard.press('Control+Shift+Space');
  await page.keyboard.type('km');
  await page.keyboard.press('F9');
  await expect(page.getByRole('complementary', { name: 'About this story' })).toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('button', { name: 'Show non-breaking spaces' }).click();
  await expect(body(page).locator('.no-break')).toHaveText('\u00a0');
});

test('A reporter always sees the cursor, up and down a story of two hundred paragraphs', async ({ at }) => {
  const { page } = await at('jiayi');
  await startStory(page);
  await body(page).click();
  const paragraphs = Array.from({ length: 200 }, (_, at) => `<p>Paragraph ${at + 1} of the long report.</p>`);
  await offer(body(page), 'paste', { html: paragraphs.join('') });
  await expect(body(page).locator('p')).toHaveCount(200);
  const seen = () =>
    page.evaluate(() => {
      const range = getSelection()!.getRangeAt(0);
      const { left, top, bottom } = range.getBoundingClientRect();
      const x = left || document.querySelector('.printed-body')!.getBoundingClientRect().left + 2;
      const hit = document.elementFromPoint(x, (top + bottom) / 2);
      return Boolean(hit?.closest('.printed-body'));
    });
  await page.keyboard.press('ControlOrMeta+End');
  await expect.poll(seen).toBe(true);
  for (let line = 0; line < 60; line++) await page.keyboard.press('ArrowUp');
  await expect.poll(seen).toBe(true);
  await page.keyboard.press('ControlOrMeta+Home');
  await expect.poll(seen).toBe(true);
  await expect(body(page).locator('p').first()).toBeInViewport();
});

test('An editor links to a story by words of its headline, by keys alone; the story itself is not offered', async ({
  at,
}) => {
  const { page } = await at('ines');
  const words = unique('Linked by words');
  const { address } = await publishUnopened(page, words);
  await startStory(page);
  await page.getByLabel(headline, { exact: true }).fill(`${words} again`);
  await saved(page);
  await body(page).click();
  await page.keyboard.type('See there');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('dialog').getByRole('combobox', { name: 'Address, or words from a headline' });
  // The index follows the save.
  await expect(async () => {
    await field.fill('');
    await field.fill(words);
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText([new RegExp(`^${words}Global`)], {
      timeout: 1000,
    });
  }).toPass();
  await field.press('Enter');
  await expect(body(page).locator('a')).toHaveAttribute('href', new URL(address, page.url()).pathname);
});
