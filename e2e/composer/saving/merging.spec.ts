import type { Page } from '@playwright/test';
import type { BodyNode } from '@/domain/document/body';
import { expectAccessible } from '@/e2e/accessible';
import { body, expect, saveBlocks, saved, startStoryWith, test } from '@/e2e/fixtures';
import { cutOff, openWithoutEvents } from './stories';

const p = (words: string): BodyNode => ({
  type: 'paragraph',
  ...(words && { content: [{ type: 'text', text: words }] }),
});
const table = (...rows: string[][]): BodyNode => ({
  type: 'table',
  attrs: { caption: 'Crossings and fares', source: '' },
  content: rows.map(cells => ({
    type: 'tableRow',
    content: cells.map(words => ({ type: 'tableCell', content: [p(words)] })),
  })),
});
const list = (...items: string[]): BodyNode => ({
  type: 'bulletList',
  content: items.map(words => ({ type: 'listItem', content: [p(words)] })),
});

const mergeView = (page: Page) =>
  page.getByRole('main', { name: 'Two people changed this story at the same time' });
const choice = (page: Page, label: string, side: 'Mine' | 'Theirs') =>
  mergeView(page)
    .getByRole('radiogroup', { name: new RegExp(`${label}$`) })
    .getByRole('radio', { name: side });

/** Selects these words in the open text, and types others. */
async function replace(page: Page, words: string, others: string): Promise<void> {
  await body(page).getByText(words, { exact: true }).click({ clickCount: 3 });
  await page.keyboard.type(others);
}

test('A paragraph that one editor moved and another edited is moved and edited', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const [a, b, c] = ['The last boat left at ten.', 'Six ferries cross.', 'A ticket is two yuan.'];
  const path = await startStoryWith(ines.page, [a, b, c].map(p));
  await openWithoutEvents(kofi.page, path);
  await saveBlocks(ines.page, path, [c, a, b].map(p));
  await body(kofi.page).getByText(c).click();
  await kofi.page.keyboard.press('End');
  await kofi.page.keyboard.type(' Still.');
  await expect(kofi.page.getByText(/Ines Marchetti changed other parts/)).toBeVisible();
  await expect(body(kofi.page).locator('p')).toHaveText([`${c} Still.`, a, b]);
  await saved(kofi.page);
});

test('Two editors who changed one paragraph at different ends have both, without a question', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStoryWith(ines.page, [p('The last boat left at ten.')]);
  await openWithoutEvents(kofi.page, path);
  await saveBlocks(ines.page, path, [p('On Monday the last boat left at ten.')]);
  await body(kofi.page).click();
  await kofi.page.keyboard.press('ControlOrMeta+End');
  await kofi.page.keyboard.type(' It is quiet.');
  await expect(body(kofi.page)).toHaveText('On Monday the last boat left at ten. It is quiet.');
  await saved(kofi.page);
});

test('Two editors who changed one table and one list choose cells and items, and may choose all at once', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStoryWith(ines.page, [
    table(['Crossing', 'Fare'], ['Before midnight', 'two'], ['After midnight', 'three']),
    list('Six boats', 'Last boat at one', 'Dogs are free'),
  ]);
  await openWithoutEvents(kofi.page, path);
  const back = await cutOff(kofi.context);
  await replace(kofi.page, 'two', 'four');
  await replace(kofi.page, 'Last boat at one', 'Last boat at three');
  await saveBlocks(ines.page, path, [
    table(['Crossing', 'Fare'], ['Before midnight', 'five'], ['After midnight', 'six']),
    list('Six boats', 'Last boat at two', 'Dogs are free'),
  ]);
  await back();

  const merge = mergeView(kofi.page);
  await expect(merge).toBeVisible();
  await expect(merge.getByText('0 of 2 chosen')).toBeVisible();
  await expectAccessible(kofi.page);
  // The same number on both sides and next to the choice.
  await expect(merge.locator('td .piece-number')).toHaveText(['1', '1']);
  await merge.getByRole('button', { name: 'All theirs' }).first().click();
  await expect(merge.getByText('2 of 2 chosen')).toBeVisible();
  await merge.getByRole('button', { name: 'Undo' }).click();
  await expect(merge.getByText('0 of 2 chosen')).toBeVisible();
  await choice(kofi.page, 'Row 2, column 2', 'Mine').check({ force: true });
  await choice(kofi.page, 'Item 2', 'Theirs').check({ force: true });
  await merge.getByRole('button', { name: 'Save the merge' }).click();
  await saved(kofi.page);
  await expect(body(kofi.page).locator('td')).toHaveText([
    ...['Crossing', 'Fare', 'Before midnight', 'four', 'After midnight', 'six'],
  ]);
  await expect(body(kofi.page).locator('li')).toHaveText(['Six boats', 'Last boat at two', 'Dogs are free']);
});

test('On a phone the merge view does not mention keys', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi', { viewport: { width: 390, height: 844 } })];
  const path = await startStoryWith(ines.page, [p('The boat is old.')]);
  await openWithoutEvents(kofi.page, path);
  await saveBlocks(ines.page, path, [p('The boat is new.')]);
  await replace(kofi.page, 'The boat is old.', 'The boat is rusty.');
  const merge = mergeView(kofi.page);
  await expect(merge).toBeVisible();
  await expect(merge.getByText('F6')).toBeHidden();
  await choice(kofi.page, 'Words', 'Theirs').check({ force: true });
  await merge.getByRole('button', { name: 'Save the merge' }).click();
  await saved(kofi.page);
  await expect(body(kofi.page)).toHaveText('The boat is new.');
});

test('Below a pull quote at the end, Arrow Down stays and a click goes on writing', async ({ at }) => {
  const { page } = await at('ines');
  await startStoryWith(page, [
    p('The last boat left at ten.'),
    { type: 'pullQuote', attrs: { attribution: '' }, content: [{ type: 'text', text: 'It is quiet.' }] },
  ]);
  await body(page).getByText('It is quiet.').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(' Very.');
  await expect(body(page).locator('.pull-text')).toHaveText('It is quiet. Very.');
  await page.locator('#page').evaluate(element => element.scrollTo(0, element.scrollHeight));
  const text = (await body(page).boundingBox())!;
  await page.mouse.click(text.x + text.width / 2, text.y + text.height + 30);
  await page.keyboard.type('Written below.');
  await expect(body(page).locator('p', { hasText: 'Written below.' })).toBeVisible();
  await expect(body(page).locator('.pull-text')).toHaveText('It is quiet. Very.');
  await saved(page);
});
