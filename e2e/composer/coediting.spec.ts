import type { Page } from '@playwright/test';
import { body, expect, saved, test } from '@/e2e/fixtures';
import { cursorAtEnd, twoInOneStory } from './two-people';

const CONFLICT = 'Two people changed this story at the same time';

test('Two people type in one paragraph at once, and both see all words', async ({ at }) => {
  const { ines, kofi } = await twoInOneStory(at, 'The last boat left at ten.');

  await cursorAtEnd(ines.page, 'The last boat');
  await body(kofi.page).getByText('The last boat').click();
  await kofi.page.keyboard.press('Home');
  await Promise.all([
    ines.page.keyboard.type(' Nobody was on it when the storm came.', { delay: 25 }),
    kofi.page.keyboard.type('Six ferries cross the bay each night. ', { delay: 25 }),
  ]);
  const whole =
    'Six ferries cross the bay each night. The last boat left at ten. Nobody was on it when the storm came.';
  await expect(body(ines.page)).toHaveText(whole);
  await expect(body(kofi.page)).toHaveText(whole);
  await saved(ines.page);
  await saved(kofi.page);
  await ines.page.reload();
  await expect(body(ines.page)).toHaveText(whole);
  for (const { page } of [ines, kofi]) await expect(page.getByText(CONFLICT)).toHaveCount(0);
});

test('Undo takes back only what the person wrote, through what a colleague wrote since', async ({ at }) => {
  const { ines, kofi } = await twoInOneStory(at, 'The last boat left at ten.');

  await cursorAtEnd(ines.page, 'The last boat');
  await ines.page.keyboard.type(' Nobody was on it.');
  await expect(body(kofi.page)).toContainText('Nobody was on it.');
  await cursorAtEnd(kofi.page, 'The last boat');
  await kofi.page.keyboard.type(' It was cold.');
  await expect(body(ines.page)).toContainText('It was cold.');
  await ines.page.keyboard.press('ControlOrMeta+z');
  await expect(body(kofi.page)).toHaveText('The last boat left at ten. It was cold.');
  await expect(body(ines.page)).toHaveText('The last boat left at ten. It was cold.');
});

test('A headline and a text that two people write at once are both kept', async ({ at }) => {
  const { ines, kofi } = await twoInOneStory(at, 'The last boat left at ten.');

  await kofi.page.getByLabel('Headline', { exact: true }).focus();
  await cursorAtEnd(ines.page, 'The last boat');
  await Promise.all([
    ines.page.keyboard.type(' Nobody was on it when the storm came.', { delay: 20 }),
    kofi.page.keyboard.type('Ferries return after the storm', { delay: 20 }),
  ]);
  await expect(ines.page.getByLabel('Headline', { exact: true })).toHaveValue(
    'Ferries return after the storm',
  );
  await expect(body(kofi.page)).toHaveText(
    'The last boat left at ten. Nobody was on it when the storm came.',
  );
  for (const { page } of [ines, kofi]) {
    await saved(page);
    await expect(page.getByText(CONFLICT)).toHaveCount(0);
  }
});

test('A paragraph that two people move and write in at once is there once, with all words', async ({
  at,
}) => {
  const { ines, kofi } = await twoInOneStory(at, 'First.\nSecond.\nThird.');

  await ines.page.route('**/commits', route => route.abort());
  await cursorAtEnd(ines.page, 'First.');
  await ines.page.keyboard.press('Alt+ArrowDown');
  await ines.page.keyboard.press('Alt+ArrowDown');
  await cursorAtEnd(kofi.page, 'First.');
  await kofi.page.keyboard.type(' One more.');
  await kofi.page.keyboard.press('Alt+ArrowDown');
  await saved(kofi.page);
  await ines.page.unroute('**/commits');
  for (const { page } of [ines, kofi])
    await expect(body(page).locator('p')).toHaveText(['Second.', 'Third.', 'First. One more.']);
});

test('A paragraph that two people turn and write in at once is there once, with all words', async ({
  at,
}) => {
  const { ines, kofi } = await twoInOneStory(at, 'The last boat left at ten.');
  const turn = async (page: Page, into: string) => {
    await page.keyboard.press('ControlOrMeta+Alt+b');
    await page.getByRole('group', { name: 'Turn into' }).getByRole('button', { name: into }).click();
  };

  await ines.page.route('**/commits', route => route.abort());
  await cursorAtEnd(ines.page, 'The last boat');
  await turn(ines.page, 'Quotation');
  await cursorAtEnd(kofi.page, 'The last boat');
  await turn(kofi.page, 'Fact box');
  await kofi.page.keyboard.type(' It was cold.');
  await saved(kofi.page);
  await ines.page.unroute('**/commits');
  for (const { page } of [ines, kofi]) {
    await expect(body(page).locator('blockquote')).toContainText('The last boat left at ten. It was cold.');
    await expect(body(page).getByText('The last boat')).toHaveCount(1);
    await expect(body(page).getByRole('group', { name: 'Fact box' })).toHaveCount(0);
  }
});

/** Ines writes “still <b>only</b> ” without a connection into a paragraph that Kofi deletes meanwhile. */
async function writeIntoDeletedParagraph(ines: Page, kofi: Page) {
  await cursorAtEnd(ines, 'A ticket is');
  for (const _ of 'two yuan.') await ines.keyboard.press('ArrowLeft');
  await ines.route('**/commits', route => route.abort());
  // As text, not as markup.
  await ines.keyboard.type('still <b>only</b> ');
  await kofi.getByText('A ticket is two yuan.').click({ clickCount: 3 });
  await kofi.keyboard.press('Backspace');
  await kofi.keyboard.press('Backspace');
  await expect(body(ines).getByText('A ticket is')).toHaveCount(0);
  await expect(ines.getByText('Kofi Mensah deleted the paragraph you were writing in.')).toBeVisible();
  await ines.unroute('**/commits');
}

test('Words whose paragraph a colleague deletes are in the tray, even after a reload', async ({ at }) => {
  const { ines, kofi } = await twoInOneStory(at, 'The last boat left at ten.\nA ticket is two yuan.');
  await writeIntoDeletedParagraph(ines.page, kofi.page);

  await ines.page.getByRole('button', { name: 'Show' }).click();
  await expect(ines.page.getByRole('tab', { name: /^Tray/ })).toHaveAttribute('aria-selected', 'true');
  await expect(ines.page.getByText('Kofi Mensah deleted the paragraph you were writing in.')).toHaveCount(0);
  await ines.page.reload();
  await ines.page.getByRole('tab', { name: /^Tray/ }).click();
  const tray = ines.page.getByRole('region', { name: 'Your words without a place' });
  await expect(tray.getByRole('blockquote')).toHaveText('still <b>only</b>');
  await cursorAtEnd(ines.page, 'The last boat');
  await ines.page.keyboard.type(' ');
  await tray.getByRole('button', { name: 'Put back here' }).click();
  await expect(body(kofi.page)).toHaveText('The last boat left at ten. still <b>only</b>');
  await expect(tray).toHaveCount(0);
});

test('One click restores a deleted paragraph with the words that were written in it', async ({ at }) => {
  const { ines, kofi } = await twoInOneStory(at, 'The last boat left at ten.\nA ticket is two yuan.');
  await writeIntoDeletedParagraph(ines.page, kofi.page);

  await ines.page.getByRole('button', { name: 'Bring the paragraph back' }).click();
  for (const { page } of [ines, kofi])
    await expect(body(page).locator('p')).toHaveText([
      'The last boat left at ten.',
      'A ticket is still <b>only</b> two yuan.',
    ]);
  await expect(ines.page.getByRole('region', { name: 'Your words without a place' })).toHaveCount(0);
});

test('A person sees where a colleague writes, goes there, and follows', async ({ at }) => {
  const { ines, kofi } = await twoInOneStory(at, 'The last boat left at ten.\nA ticket is two yuan.');

  await cursorAtEnd(kofi.page, 'A ticket is');
  const caret = body(ines.page).locator('.their-caret');
  await expect(caret).toHaveAttribute('data-name', 'Kofi Mensah');
  await kofi.page.keyboard.type(' Children pay one.');
  await expect(body(ines.page)).toContainText('Children pay one.');
  // The caret stands behind the words that were typed at it.
  await expect.poll(() => caret.evaluate(node => node.previousSibling?.textContent)).toMatch(/pay one\.$/);

  await kofi.page.getByLabel('Headline', { exact: true }).focus();
  await expect(ines.page.locator('[data-field="headline"][data-also-here="Kofi Mensah"]')).toBeVisible();
  await ines.page.getByRole('button', { name: 'Where people are' }).click();
  await expect(ines.page.getByText('In “Headline”')).toBeVisible();
  await ines.page.getByRole('button', { name: 'Go to where Kofi Mensah is' }).click();
  await expect(ines.page.getByLabel('Headline', { exact: true })).toBeInViewport();
});
