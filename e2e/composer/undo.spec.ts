import type { Page } from '@playwright/test';
import { startStory, body, expect, saved, test, unique } from '@/e2e/fixtures';
import { cursorAtEnd, storyOfInes } from './two-people';

const headline = (page: Page) => page.getByLabel('Headline', { exact: true });
const undo = (page: Page) => page.keyboard.press('ControlOrMeta+z');
const redo = (page: Page) => page.keyboard.press('ControlOrMeta+Shift+z');

test('One undo takes back whatever was done last, in the headline or in the text, and redo brings it again', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('The last boat left at ten.');
  // After a save, further typing is a separate change.
  await saved(page);
  await headline(page).click();
  await page.keyboard.type('Ferries are back');
  await saved(page);
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Nobody missed it.');
  await saved(page);

  await undo(page);
  await expect(body(page)).toHaveText('The last boat left at ten.');
  await undo(page);
  await expect(page.getByLabel('Section', { exact: true })).toHaveValue('');
  await headline(page).click();
  await undo(page);
  await expect(headline(page)).toHaveValue('');
  await undo(page);
  await expect(body(page)).toHaveText('');
  for (const _ of ['text', 'headline', 'section', 'text']) await redo(page);
  await expect(body(page)).toHaveText('The last boat left at ten. Nobody missed it.');
  await expect(headline(page)).toHaveValue('Ferries are back');
  await saved(page);
  await page.reload();
  await expect(headline(page)).toHaveValue('Ferries are back');
});

test('A restored revision, a replacement everywhere and a paste are each taken back by one undo', async ({
  at,
}) => {
  const { page } = await at('ines');
  const kofi = await at('kofi');
  const path = await startStory(page);
  await headline(page).fill('Boats are back');
  await body(page).click();
  await page.keyboard.type('Six boats cross.');
  await saved(page);
  await kofi.page.goto(path);
  await headline(kofi.page).fill('Boats return');
  await kofi.page.getByText('Six boats cross.').click();
  await kofi.page.keyboard.press('End');
  await kofi.page.keyboard.type(' All boats are new.');
  await saved(kofi.page);

  await kofi.page.getByRole('tab', { name: /History/ }).click();
  await kofi.page.getByRole('button', { name: 'Restore 1', exact: true }).click();
  await expect(headline(kofi.page)).toHaveValue('Boats are back');
  await body(kofi.page).click();
  await undo(kofi.page);
  await expect(headline(kofi.page)).toHaveValue('Boats return');
  await expect(body(kofi.page)).toHaveText('Six boats cross. All boats are new.');

  await kofi.page.keyboard.press('ControlOrMeta+f');
  const find = kofi.page.getByRole('search', { name: 'Find and replace' });
  await find.getByRole('textbox').first().fill('boats');
  await find.getByRole('textbox').nth(1).fill('ferries');
  await find.getByRole('button', { name: 'Replace all' }).click();
  await expect(headline(kofi.page)).toHaveValue('ferries return');
  await kofi.page.keyboard.press('Escape');
  await body(kofi.page).click();
  await undo(kofi.page);
  await expect(headline(kofi.page)).toHaveValue('Boats return');
  await expect(body(kofi.page)).toHaveText('Six boats cross. All boats are new.');

  await body(kofi.page).evaluate(element => {
    const data = new DataTransfer();
    data.setData('text/html', '<p>Pasted one.</p><p>Pasted two.</p>');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(body(kofi.page)).toContainText('Pasted two.');
  await undo(kofi.page);
  await expect(body(kofi.page)).toHaveText('Six boats cross. All boats are new.');
});

test('Undo after a merge takes back what one wrote and never what a colleague did', async ({ at }) => {
  const { ines, kofi, path } = await storyOfInes(at, 'The last boat left at ten.\nA ticket is two yuan.');
  await kofi.page.route('**/events?*', route => route.abort());
  await kofi.page.goto(path);
  await expect(body(kofi.page)).toBeEditable();
  const [first, second] = [unique('Nobody missed it.'), unique('It was one.')];
  await cursorAtEnd(ines.page, 'The last boat left at ten.');
  await ines.page.keyboard.type(` ${first}`);
  await saved(ines.page);

  await cursorAtEnd(kofi.page, 'A ticket is two yuan.');
  await kofi.page.keyboard.type(` ${second}`);
  await expect(kofi.page.getByText(/Ines Marchetti changed other parts/)).toBeVisible();
  await undo(kofi.page);
  await expect(body(kofi.page)).not.toContainText(second);
  await expect(body(kofi.page)).toContainText(first);
  await undo(kofi.page);
  await saved(kofi.page);
  await expect(body(ines.page)).toContainText(first);
  await expect(body(ines.page)).not.toContainText(second);
});
