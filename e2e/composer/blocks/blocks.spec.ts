import { startStory, startStoryWith, body, expect, saved, test, unique, viewLink } from '@/e2e/fixtures';
import { newPicture } from '@/e2e/new-picture';

const PICTURE = 'prisma/demo/pictures/harbour.jpg';

test('A writer who inserts a divider, an embed, a picture or a related story and types on loses none of them', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  const slash = async (word: string, name: string) => {
    await page.keyboard.press('Enter');
    await page.keyboard.type(`/${word}`);
    await expect(page.getByRole('option', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
  };
  await page.keyboard.type('One.');
  await slash('divider', 'Divider');
  await page.keyboard.type('Two.');
  await slash('embed', 'Embed');
  await page.getByLabel('Address of the post or video').fill('https://youtu.be/dQw4w9WgXcQ');
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
  await page.keyboard.type('Three.');
  const chooser = page.waitForEvent('filechooser');
  await slash('pict', 'Picture');
  await (await chooser).setFiles(await newPicture(PICTURE));
  await expect(body(page).getByRole('group', { name: 'Picture' }).locator('img')).toBeVisible();
  await page.keyboard.type('Four.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/the night train is full');
  const story = page
    .getByRole('group', { name: 'Stories to relate' })
    .getByRole('option', { name: 'The night train is full again' });
  await expect(story).toHaveAccessibleDescription(/^Related story · /);
  await expect(story).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  const related = body(page).getByRole('group', { name: 'Related story' });
  await expect(related).toContainText('The night train is full again');
  await page.keyboard.type('Five.');
  await slash('table', 'Table');
  await page.keyboard.type('First cell');

  await expect(body(page).locator('hr')).toHaveCount(1);
  await expect(body(page).getByRole('group', { name: 'Embed' })).toHaveCount(1);
  await expect(body(page).getByRole('group', { name: 'Picture' })).toHaveCount(1);
  for (const words of ['One.', 'Two.', 'Three.', 'Four.', 'Five.'])
    await expect(body(page).locator('p').filter({ hasText: words })).toHaveText(words);
  await expect(body(page).locator('th').first()).toHaveText('First cell');
});

test('An editor who presses Publish twice in a row publishes, and does not take the story back', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('Pressed twice'));
  await body(page).click();
  await page.keyboard.type('Words.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  const { x, y, width, height } = (await page
    .getByRole('button', { name: 'Publish', exact: true })
    .boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(page.getByRole('button', { name: 'Publish changes' })).toBeVisible();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(page.getByText('Published. Readers now see this text.')).toBeVisible();
  await expect(viewLink(page)).toBeVisible();
});

test('An editor finds the blocks by the key of the slash, whatever character an input method makes of it', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  const offers = page.getByRole('listbox', { name: 'Insert a block' });
  for (const slash of ['/', '／', '、']) {
    await page.keyboard.insertText(`${slash}div`);
    await expect(offers.getByRole('group', { name: 'Blocks' }).getByRole('option')).toHaveCount(1);
    const divider = offers.getByRole('option', { name: 'Divider', exact: true });
    await expect(divider).toHaveAccessibleDescription('A line between two parts');
    await page.keyboard.press('Enter');
    await expect(offers).toHaveCount(0);
    await page.keyboard.press('Enter');
  }
  await expect(body(page).locator('hr')).toHaveCount(3);
});

test('A writer is offered the blocks that can be made in an item or a cell, and no empty item is left behind', async ({
  at,
}) => {
  const { page } = await at('ines');
  const offers = page.getByRole('listbox', { name: 'Insert a block' });
  const paragraph = { type: 'paragraph' };
  const cell = { type: 'tableCell', content: [paragraph] };
  await startStoryWith(page, [{ type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] }]);
  await body(page).locator('td').first().click();
  await page.keyboard.type('/');
  await expect(offers.getByRole('option', { name: 'Footnote', exact: true })).toBeVisible();
  for (const name of ['Quotation', 'Heading 2', 'Bullet list'])
    await expect(offers.getByRole('option', { name, exact: true })).toHaveCount(0);
  await page.keyboard.type('div');
  await page.keyboard.press('Enter');
  await expect(body(page).locator('hr')).toHaveCount(1);
  await expect(body(page).locator('table')).toHaveCount(1);

  await startStoryWith(page, [
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
    paragraph,
  ]);
  await body(page).locator('li').click();
  await page.keyboard.type('/');
  await expect(offers.getByRole('option', { name: 'Divider', exact: true })).toBeVisible();
  await expect(offers.getByRole('option', { name: 'Quotation', exact: true })).toHaveCount(0);
  await page.keyboard.type('div');
  await page.keyboard.press('Enter');
  await expect(body(page).locator('hr')).toHaveCount(1);
  await expect(body(page).locator('li')).toHaveCount(0);
});
