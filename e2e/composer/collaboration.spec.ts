import type { Page } from '@playwright/test';
import { startStory, body, expect, publishStory, saved, test, unique, viewLink } from '@/e2e/fixtures';

/** Writes a story of these words that is ready to be published. */
async function write(page: Page, headline: string, words: string): Promise<string> {
  const address = await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await body(page).click();
  await page.keyboard.type(words);
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  return address;
}

/** Selects words of the body, as a person does with the pointer. */
async function select(page: Page, words: string): Promise<void> {
  await body(page).focus();
  await body(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`"${wanted}" is not in the body`);
  }, words);
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();
}

/** Leaves a note about selected words. */
async function note(page: Page, about: string, text: string, blocks = false): Promise<void> {
  await select(page, about);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: 'New note' }).fill(text);
  if (blocks) await page.getByRole('checkbox', { name: 'Blocks publishing' }).check();
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByRole('dialog', { name: 'New note' })).toBeHidden();
  await saved(page);
}

/** Whether the text of a note is highlighted. */
const standsOut = (page: Page, words: string) =>
  body(page)
    .locator('mark', { hasText: words })
    .evaluate(element => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)');

const suggestMode = (page: Page) => page.getByRole('button', { name: 'Suggesting', exact: true });

test('A mention reaches a colleague’s inbox at once and links to the text', async ({ at }) => {
  const { page: jiayi } = await at('jiayi');
  const { page: ines } = await at('ines');
  await ines.goto('/newsroom/inbox');
  const headline = unique('Ferries');
  await write(jiayi, headline, 'The cut saved 9 million yuan a year.');

  await select(jiayi, '9 million');
  await jiayi.getByRole('button', { name: 'Note', exact: true }).click();
  const area = jiayi.getByRole('textbox', { name: 'New note' });
  await area.pressSequentially('@Ines');
  await jiayi.getByRole('option', { name: 'Ines Marchetti' }).click();
  await area.pressSequentially('is it 9 or 19?');
  await jiayi.getByRole('button', { name: 'Add note' }).click();
  await saved(jiayi);

  await ines.getByRole('button', { name: /^Show \d+ new/ }).click();
  await ines.getByRole('link').filter({ hasText: headline }).click();
  await expect(ines.getByText('@Ines Marchetti is it 9 or 19?').last()).toBeVisible();
  await ines.getByRole('textbox', { name: 'Your reply' }).fill('Nine. I have the page.');
  await ines.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(
    jiayi.getByText('1 reply').or(jiayi.getByText('Nine. I have the page.')).first(),
  ).toBeVisible();

  await ines.getByRole('link', { name: 'Open story' }).click();
  await expect(ines.getByRole('tab', { name: /^Notes/ })).toHaveAttribute('aria-selected', 'true');
  await expect(ines.getByRole('button', { name: 'Go to “9 million”' })).toBeEnabled();
});

test('A note that blocks stops publishing, and resolving it lets the story out', async ({ at }) => {
  const { page } = await at('ines');
  await write(page, unique('Nine or nineteen'), 'The cut saved 9 million yuan a year.');
  await note(page, '9 million', 'Not before the port has confirmed it.', true);

  const publish = page.getByRole('button', { name: 'Publish', exact: true });
  await expect(publish).toHaveAttribute('aria-disabled', 'true');
  expect(await standsOut(page, '9 million')).toBe(true);
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: 'Resolve' }).click();
  await expect(publish).not.toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => standsOut(page, '9 million')).toBe(false);
  await publish.click();
  await expect(viewLink(page)).toBeVisible();
});

test('An editor who notes words at the start of a long story writes beside them', async ({ at }) => {
  const { page } = await at('ines');
  await write(page, unique('A long story'), 'The cut saved 9 million yuan a year.');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('Six ferries cross until two in the morning. '.repeat(200));
  await saved(page);
  await page.keyboard.press('Control+Home');
  await select(page, '9 million');
  await page.keyboard.press('Control+Alt+m');
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
  await expect(body(page).getByText('9 million')).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Add note' })).toBeInViewport({ ratio: 1 });
});

test('A note keeps its quotation while the words around it change, and when they are gone', async ({
  at,
}) => {
  const { page } = await at('ines');
  await write(page, unique('Quotation'), 'The cut saved 9 million yuan a year.');
  await note(page, '9 million', 'Is it?');
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('In 2017 ');
  await saved(page);
  await page.reload();
  await page.getByRole('tab', { name: /^Notes/ }).click();
  const quotation = page.getByRole('button', { name: 'Go to “9 million”' });
  await quotation.click();
  await expect(quotation).toBeEnabled();

  await body(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Nothing of it.');
  await expect(quotation).toBeDisabled();
  await expect(page.getByText('The text this note was about has been deleted.')).toBeVisible();
});

test('A suggestion reaches neither readers nor feeds until it is accepted', async ({ at, request }) => {
  const { page } = await at('ines');
  const word = unique('hush').replace(/\W/g, '');
  const address = await publishStory(page, unique('Boats'));
  await suggestMode(page).click();
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(` ${word}`);
  await expect(body(page).locator('ins')).toHaveText(` ${word}`);
  await expect(body(page).getByTitle(/^Suggested by Ines Marchetti/)).toHaveText(` ${word}`);
  await saved(page);

  const texts = async () =>
    Promise.all([address, '/feed.xml', '/feed.json'].map(async path => (await request.get(path)).text()));
  for (const text of await texts()) expect(text).not.toContain(word);

  await page
    .getByRole('article', { name: /^Suggested by Ines Marchetti/ })
    .getByRole('button', { name: 'Accept' })
    .click();
  await expect(body(page).locator('ins')).toHaveCount(0);
  await saved(page);
  for (const text of await texts()) expect(text).not.toContain(word);
  await page
    .getByRole('button', { name: /^Publish/ })
    .first()
    .click();
  await expect.poll(async () => (await request.get(address)).text()).toContain(word);
});

test('An editor rejects one suggestion and accepts another, and each can be undone', async ({ at }) => {
  const { page } = await at('ines');
  await write(page, unique('Suggestions'), 'Boats rattle at night.');
  await suggestMode(page).click();
  await select(page, 'rattle');
  await page.keyboard.type('hum');
  await expect(body(page).locator('del')).toHaveText('rattle');
  await expect(body(page).locator('ins')).toHaveText('hum');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('And by day.');
  await suggestMode(page).click();

  await page.getByRole('button', { name: '2 suggestions' }).click();
  await page.getByRole('button', { name: 'Reject all 2' }).click();
  await expect(body(page)).toHaveText('Boats rattle at night.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body(page).locator('ins').first()).toBeVisible();
  await page.getByRole('button', { name: '2 suggestions' }).click();
  await page.getByRole('button', { name: 'Accept all 2' }).click();
  await expect(body(page).locator('p')).toHaveText(['Boats hum at night.', 'And by day.']);
  await expect(body(page).locator('ins, del')).toHaveCount(0);
});

test('A reporter finds an assigned story in the inbox, and an admin reads the email', async ({ at }) => {
  const { page: ines } = await at('ines');
  const { page: jiayi } = await at('jiayi');
  const { page: kofi } = await at('kofi');
  const headline = unique('Assigned');
  await write(ines, headline, 'Words.');
  await jiayi.goto('/newsroom/inbox');
  await ines.getByLabel('Assigned to').fill('Wen');
  await ines.getByRole('option', { name: 'Wen Jiayi' }).click();
  await jiayi.getByRole('button', { name: /^Show \d+ new/ }).click();
  const message = jiayi.getByRole('link').filter({ hasText: headline });
  await expect(message).toContainText('assigned you a story');
  await message.click();
  await expect(message).toHaveAttribute('aria-current', 'true');
  await jiayi.keyboard.press('e');
  await expect(message).toHaveCount(0);
  await jiayi.goto('/newsroom/email');
  await expect(jiayi.getByText(headline)).toBeHidden();
  await kofi.goto('/newsroom/email');
  await expect(kofi.getByText(headline).first()).toBeVisible();
});
