import { startStory, body, expect, saved, test, viewLink } from '@/e2e/fixtures';

test('A Chinese headline gives a story its address by itself, and the writer may choose another', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  const slug = page.getByLabel('Slug', { exact: true });
  const headline = page.getByLabel('Headline', { exact: true });
  await headline.fill('重庆银行在长江边');
  await expect(slug).toHaveValue('chongqing-yinhang-zai-changjiang-bian');
  await headline.fill('春天变暖，茶往高处走');
  await expect(slug).toHaveValue('chuntian-bian-nuan-cha-wang-gao-chu-zou');
  await slug.fill(`tea-${Date.now()}`);
  await headline.fill('茶往高处走');
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  await expect(slug).toHaveValue(/^tea-\d+$/);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(viewLink(page)).toHaveAttribute('href', /\/tea-\d+$/);
});

test('A story is published although its writer emptied the slug', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(`Москва увеличит парковку ${Date.now()}`);
  const slug = page.getByLabel('Slug', { exact: true });
  await expect(slug).toHaveValue(/^moskva-uvelichit-parkovku-\d+$/);
  await slug.fill('');
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(viewLink(page)).toHaveAttribute('href', /\/moskva-uvelichit-parkovku-\d+$/);
});
