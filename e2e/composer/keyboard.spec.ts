import type { Locator, Page } from '@playwright/test';
import { body, expect, publishStory, saved, test, unique, viewLink } from '@/e2e/fixtures';
import { newPicture } from '@/e2e/new-picture';

const PICTURE = 'prisma/demo/pictures/harbour.jpg';

/** Presses Tab until the element has focus, as a person without a mouse does. */
async function tabTo(page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(place).toBeVisible();
  for (let step = 0; step < 80; step++) {
    if (await place.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(place).toBeFocused();
}

/** Creates a story from the list of stories; the cursor is in its headline. */
async function startByKeys(page: Page, headline: string): Promise<void> {
  await page.goto('/newsroom');
  await expect(page.getByRole('button', { name: /^New story/ })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('c');
    await expect(page).toHaveURL(/\/newsroom\/stories\/[^/]+$/, { timeout: 3000 });
  }).toPass();
  await expect(body(page)).toBeEditable();
  await tabTo(page, page.getByLabel('Headline', { exact: true }));
  await page.keyboard.type(headline);
}

/** From the headline through the standfirst into the body. */
async function intoBody(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
}

test('A reporter writes, links, inserts a picture and sends for review, and an editor publishes, all without the mouse', async ({
  at,
}) => {
  const { page } = await at('jiayi');
  const headline = unique('Written by keys');
  await startByKeys(page, headline);
  await page.keyboard.press('Enter');
  await page.keyboard.type('No mouse was touched.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The port says it on its page');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('ControlOrMeta+k');
  const link = page.getByRole('dialog', { name: 'Link' });
  await expect(link.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('port.example/news');
  await page.keyboard.press('Enter');
  await expect(body(page).getByRole('link', { name: 'page' })).toHaveAttribute(
    'href',
    'https://port.example/news',
  );
  await expect(body(page)).toBeFocused();

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  // Playwright catches a file chooser from a moment after it is told to.
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.type('/pict');
  await expect(page.getByRole('option', { name: 'Picture', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await newPicture(PICTURE));
  const picture = body(page).getByRole('group', { name: 'Picture' });
  await tabTo(page, picture.getByLabel('Alternative text', { exact: true }), 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('A harbour at dusk');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Qiu Lan');

  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: 'Story', exact: true })).toBeFocused();
  await tabTo(page, page.getByLabel('Section', { exact: true }));
  await page.keyboard.type('Travel');
  await saved(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('banner').getByText('Submitted')).toBeVisible();

  const { page: editor } = await at('ines');
  await editor.goto('/newsroom');
  await expect(editor.getByRole('link', { name: headline })).toBeVisible();
  await expect(async () => {
    await editor.keyboard.press('/');
    await expect(editor.getByRole('searchbox')).toBeFocused({ timeout: 500 });
  }).toPass();
  await editor.getByRole('searchbox').fill('');
  await editor.keyboard.type(headline);
  await editor.keyboard.press('Enter');
  await expect(editor.locator('.row-link')).toHaveCount(1);
  await tabTo(editor, editor.locator('.row-link'));
  await editor.keyboard.press('Enter');
  await expect(body(editor)).toBeEditable();
  await editor.keyboard.press('ControlOrMeta+Enter');
  await expect(editor.getByRole('banner').getByText('Approved')).toBeVisible();
  await editor.keyboard.press('ControlOrMeta+Enter');
  const address = await viewLink(editor).getAttribute('href');
  await editor.goto(address!);
  await expect(editor.getByRole('heading', { level: 1, name: headline })).toBeVisible();
  await expect(editor.getByRole('img', { name: 'A harbour at dusk' }).first()).toBeVisible();
});

test('A writer moves blocks, chooses them from the slash menu and walks through page and panel by keys', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startByKeys(page, unique('Moved by keys'));
  await intoBody(page);
  await page.keyboard.type('First.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second.');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(body(page).locator('p')).toHaveText(['Second.', 'First.']);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A heading');
  await expect(body(page).getByRole('heading', { level: 2, name: 'A heading' })).toBeVisible();

  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: 'Story', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Checks/ })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(body(page)).toBeFocused();
});

test('A writer’s cursor comes back to where it was after whatever opened over it', async ({ at }) => {
  const { page } = await at('ines');
  await startByKeys(page, unique('And back again'));
  await intoBody(page);
  await page.keyboard.type('The port.');
  const comesBack = async (keys: string) => {
    await page.keyboard.press(keys);
    await expect(body(page)).not.toBeFocused();
    await page.keyboard.press('Escape');
    await expect(body(page)).toBeFocused();
  };
  await comesBack('ControlOrMeta+k');
  await comesBack('ControlOrMeta+f');
  await comesBack('ControlOrMeta+Alt+p');
  await comesBack('ControlOrMeta+Alt+m');
  await page.keyboard.press('Shift+Home');
  await comesBack('ControlOrMeta+Alt+m');
  await comesBack('Alt+F10');

  await page.keyboard.press('F6');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Story', exact: true })).toBeFocused();
});

test('A writer leaves a note, suggests a change and accepts it by keys', async ({ at }) => {
  const { page } = await at('ines');
  await startByKeys(page, unique('Noted by keys'));
  await intoBody(page);
  await page.keyboard.type('The cut saved 9 million');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+Alt+m');
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
  await page.keyboard.type('Nine or nineteen?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('article').getByText('Nine or nineteen?').first()).toBeVisible();

  await expect(body(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' a year');
  await expect(body(page).locator('ins')).toHaveText(' a year');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+F10');
  const answers = page.getByRole('toolbar', { name: '1 suggestion' });
  await expect(answers.getByRole('button', { name: 'Accept' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(body(page).locator('ins')).toHaveCount(0);
  await expect(body(page)).toHaveText('The cut saved 9 million a year');
  await expect(body(page)).toBeFocused();
});

test('An editor who kills a story by keys is left among the steps that are open now', async ({ at }) => {
  const { page } = await at('ines');
  await publishStory(page, unique('Killed by keys'));
  await page.getByRole('button', { name: 'Other actions' }).press('Enter');
  await page.getByRole('button', { name: 'Kill the story…' }).press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Reason (for the newsroom only)')).toBeFocused();
  await page.keyboard.type('Made up');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Revive' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Other actions' })).toBeFocused();
});

test('A key acts where the cursor is shown, however soon it follows a click', async ({ at }) => {
  const { page } = await at('ines');
  await startByKeys(page, unique('Soon behind a click'));
  await intoBody(page);
  await page.keyboard.type('First.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second.');
  // On a busy machine the key event precedes the selection change.
  await body(page).evaluate(element => {
    getSelection()!.collapse(element.querySelector('p')!.firstChild, 2);
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
    );
  });
  await expect(body(page).locator('p')).toHaveText(['Fi', 'rst.', 'Second.']);
});
