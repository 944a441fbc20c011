import { beginStory, expect, saved, test, unique } from './newsroom';

test('A second editor with a stale page gets a conflict and loses nothing', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await beginStory(ines.page);
  const [hers, his] = [unique('Her headline'), unique('His standfirst')];
  await kofi.page.goto(path);
  await expect(kofi.page.getByLabel('Headline', { exact: true })).toBeEditable();

  const headline = unique('Both change this');
  await ines.page.getByLabel('Headline', { exact: true }).fill(`${hers} ${headline}`);
  await saved(ines.page);

  await kofi.page.getByLabel('Headline', { exact: true }).fill(`${his} ${headline}`);
  const merge = kofi.page.getByRole('main', { name: 'Two people changed it at the same time' });
  const difference = merge.getByRole('group', { name: 'Headline' });
  await expect(difference).toContainText(hers.split(' ').at(-1)!);
  await expect(difference).toContainText(his.split(' ').at(-1)!);
  for (const choice of await merge.getByRole('radio', { name: 'Mine' }).all())
    await choice.check({ force: true });
  await kofi.page.getByRole('button', { name: 'Save the merge' }).click();
  await saved(kofi.page);
  await ines.page.goto(path);
  await expect(ines.page.getByLabel('Headline', { exact: true })).toHaveValue(`${his} ${headline}`);
  await ines.page.getByRole('tab', { name: /History/ }).click();
  await expect(ines.page.getByText(hers).first()).toBeVisible();
});
