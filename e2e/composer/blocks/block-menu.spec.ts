import { startStory, body, expect, saved, test } from '@/e2e/fixtures';

test('A reporter turns a paragraph into other blocks from its handle and by key, and one undo takes each back', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('First words.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second words.');
  await page.keyboard.press('ControlOrMeta+Alt+b');
  const menu = page.getByRole('group', { name: 'Move or change this block' });
  const turns = menu.getByRole('group', { name: 'Turn into' }).getByRole('button');
  await expect(turns).toHaveText([
    /^Heading 2/,
    /^Heading 3/,
    /^Bullet list/,
    /^Numbered list/,
    /^Quotation/,
    /^Pull quote/,
    /^Fact box/,
  ]);
  // By keys alone: the fifth one is the quotation.
  await expect(turns.nth(0)).toBeFocused();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(body(page).locator('blockquote')).toContainText('Second words.');
  await page.keyboard.type('Still here. ');
  await expect(body(page).locator('blockquote')).toContainText('Still here.');

  await body(page).getByText('First words.').hover();
  await page.getByRole('button', { name: 'Move or change this block' }).click();
  await turns.filter({ hasText: 'Fact box' }).click();
  await expect(body(page).getByRole('group', { name: 'Fact box' })).toContainText('First words.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body(page).getByRole('group', { name: 'Fact box' })).toHaveCount(0);
  await expect(body(page).locator('> p')).toHaveText('First words.');

  await page.keyboard.press('ControlOrMeta+Alt+b');
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(body(page)).toBeFocused();
});

test('A block keeps its words when it is turned, or the turn is not offered', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Said so.');
  await page.keyboard.press('ControlOrMeta+Shift+9');
  await body(page).getByLabel('Attribution').fill('Gao Xinyi');
  await body(page).getByText('Said so.').click();
  await page.keyboard.press('ControlOrMeta+Alt+b');
  const turns = page.getByRole('group', { name: 'Turn into' }).getByRole('button');
  await expect(turns).toHaveText([/^Pull quote/]);
  await turns.click();
  await expect(body(page).getByLabel('Attribution')).toHaveValue('Gao Xinyi');
});

test('A reporter duplicates a block and sends a colleague a link to it', async ({ at }) => {
  const { page, context } = await at('ines');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('One.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two.');
  await page.keyboard.press('ControlOrMeta+Shift+d');
  await expect(body(page).locator('p')).toHaveText(['One.', 'Two.', 'Two.']);
  await body(page).getByText('One.').click();
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await page.getByRole('button', { name: 'Copy a link to this block' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await saved(page);

  const colleague = (await at('daniel')).page;
  await colleague.goto(link);
  const shown = () => colleague.evaluate(() => document.getSelection()?.anchorNode?.textContent);
  await expect.poll(shown).toBe('One.');
});

test('Nothing moves while a reporter selects words and enters the headline', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  const headline = page.getByLabel('Headline', { exact: true });
  await headline.fill('Quiet');
  const line = body(page).locator('p').first();
  const places = async () => {
    const boxes = await Promise.all(
      [page.getByRole('button', { name: 'Bold' }).first(), line].map(it => it.boundingBox()),
    );
    return boxes.map(box => [box!.x, box!.y]);
  };
  const press = async (place: typeof line) => {
    const { x, y } = (await place.boundingBox())!;
    await page.mouse.click(x + 4, y + 4);
  };
  await headline.blur();
  const before = await places();
  // The first press anywhere on the page.
  await press(line);
  await page.keyboard.type('Some words.');
  expect(await places()).toEqual(before);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.locator('.tool-counts')).toBeVisible();
  expect(await places()).toEqual(before);
  await press(headline);
  await expect(page.locator('.headline-guide')).toBeVisible();
  expect(await places()).toEqual(before);
});

test('A reporter pastes plain text, and its quotation marks are those of the language', async ({ at }) => {
  const { page, context } = await at('ines');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startStory(page);
  await body(page).click();
  await page.evaluate(() => navigator.clipboard.writeText(`"It's quiet," she said.`));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(body(page)).toHaveText('“It’s quiet,” she said.');
  await page.getByLabel('Headline', { exact: true }).click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue('“It’s quiet,” she said.');
});
