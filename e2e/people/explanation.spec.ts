import { expectAccessible } from '../accessible';
import { startStory, expect, saved, test, unique } from '../fixtures';

test('A reporter reads in the composer what they may do, and an editor what they may and why not', async ({
  at,
}) => {
  const { page: desk } = await at('jiayi');
  const path = await startStory(desk);
  const headline = unique('Nine boats');
  await desk.getByLabel('Headline', { exact: true }).fill(headline);
  await saved(desk);
  await desk.getByRole('button', { name: 'Other actions' }).click();
  await desk.getByRole('link', { name: 'What can I do here?' }).click();
  const publish = desk.getByRole('row', { name: /^Publish (Yes|No)/ });
  await expect(publish).toContainText('An editor or admin can');
  await expect(desk.getByRole('row', { name: /^Edit the text/ })).toContainText('Yes');
  await expectAccessible(desk);

  const { page } = await at('kofi');
  await page.goto('/newsroom/permissions');
  await page.getByLabel('Person', { exact: true }).fill('Wen');
  await page.getByRole('option', { name: /Wen Jiayi/ }).click();
  await expect(page.getByRole('heading', { name: /^What Wen Jiayi can do$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Manage people/ })).toContainText('No');
  await page.goto(`${page.url()}&story=${path.split('/').at(-1)}`);
  await expect(page.getByRole('heading', { name: new RegExp(headline) })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Submit/ })).toContainText('Yes');
});
