import { expect, publishUnopened, test, unique } from '../../fixtures';
import { newSection, openFront, pool } from './front-desk';

test('A story that is published while a producer looks for it appears, but not under the pointer', async ({
  at,
}) => {
  const { page: admin } = await at('kofi');
  const { name } = await newSection(admin, 'Global Edition');
  const { page: ines } = await at('ines');
  const { page } = await at('amina');
  await openFront(page, name);
  const words = unique('Looked for');
  const own = words.split(' ').at(-1)!;
  await page.getByLabel('Find a story').fill(own);
  await expect(page.getByRole('region', { name: 'Stories to place' })).toContainText('No stories found');
  await publishUnopened(ines, `${words} first`);
  await expect(pool(page)).toHaveCount(1);

  await pool(page).hover();
  const read = page.waitForResponse(async response => {
    if (!response.url().includes(`/stories?q=${own}`)) return false;
    const { stories } = (await response.json()) as { stories: unknown[] };
    return stories.length === 2;
  });
  await publishUnopened(ines, `${words} second`);
  await read;
  await expect(pool(page)).toHaveCount(1);
  await page.getByLabel('Find a story').hover();
  await expect(pool(page)).toHaveCount(2);
});
