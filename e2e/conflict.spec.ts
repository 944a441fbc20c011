import { beginStory, expect, saved, test, unique } from './newsroom';

test('A second editor with a stale page gets a conflict and loses nothing', async ({ at }) => {
  const [ines, daniel] = [await at('ines'), await at('kofi')];
  const path = await beginStory(ines.page);
  const [hers, his] = [unique('Her headline'), unique('His standfirst')];
  await daniel.page.goto(path);
  await expect(daniel.page.getByLabel('Headline', { exact: true })).toBeEditable();

  const headline = unique('Both change this');
  await ines.page.getByLabel('Headline', { exact: true }).fill(`${hers} ${headline}`);
  await saved(ines.page);

  await daniel.page.getByLabel('Headline', { exact: true }).fill(`${his} ${headline}`);
  await expect(
    daniel.page.getByRole('heading', { name: 'Two people changed it at the same time' }),
  ).toBeVisible();
  await expect(daniel.page.getByText(hers).first()).toBeVisible();
  await expect(daniel.page.getByText(his).first()).toBeVisible();

  await daniel.page
    .getByRole('button', { name: /^Mine/ })
    .or(daniel.page.getByRole('radio', { name: /^Mine/ }))
    .first()
    .click();
  await daniel.page.getByRole('button', { name: 'Save the merge' }).click();
  await saved(daniel.page);
  await ines.page.goto(path);
  await expect(ines.page.getByLabel('Headline', { exact: true })).toHaveValue(`${his} ${headline}`);
  await ines.page.getByRole('tab', { name: /History/ }).click();
  await expect(ines.page.getByText(hers).first()).toBeVisible();
});
