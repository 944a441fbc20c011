import { startStory, body, expect, saved, test, unique, viewLink } from '@/e2e/fixtures';
import { sendNewPicture } from '@/e2e/new-picture';

const PICTURE = 'prisma/demo/pictures/harbour.jpg';

test('A picture editor sets the focus, and the story’s share picture and crops follow', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('The crane to the left'));
  await body(page).click();
  await page.keyboard.type('Cranes.');
  await sendNewPicture(page, PICTURE);
  const lead = page.getByRole('group', { name: 'Lead picture' });
  await lead.getByLabel('Alternative text').fill('Cranes');
  await lead.getByLabel('Caption').fill('Cranes at dusk.');
  await lead.getByLabel('Credit').fill('Somebody');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const address = (await viewLink(page).getAttribute('href'))!;
  const crops = async () =>
    (await (await page.request.get(address)).text()).match(/1x1-\d+-[\d-]+\.jpg/)?.[0];
  expect(await crops()).toMatch(/-50-50\.jpg$/);

  await lead.getByRole('button', { name: 'Crop and rights' }).click();
  const dialog = page.getByRole('dialog', { name: 'Crop and rights' });
  await expect(dialog.getByRole('img')).toHaveCount(4);
  await dialog.getByLabel('From the left').fill('20');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(crops).toMatch(/-20-50\.jpg$/);
});

test('A picture with expired rights blocks a story until the rights are extended', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await sendNewPicture(page, PICTURE);
  const lead = page.getByRole('group', { name: 'Lead picture' });
  const decide = async (day: string) => {
    await lead.getByRole('button', { name: 'Crop and rights' }).click();
    const dialog = page.getByRole('dialog', { name: 'Crop and rights' });
    await dialog.getByLabel('Rights end').fill(day);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  };
  await decide('2020-01-31');
  await page.getByRole('tab', { name: /^Checks/ }).click();
  const finding = page.getByRole('tabpanel').getByText(/The rights to a picture expired/);
  await expect(finding).toBeVisible();
  await decide('');
  await expect(finding).toBeHidden();
});

test('A picture that is not allowed in the edition blocks a story until it is', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await sendNewPicture(page, PICTURE);
  const lead = page.getByRole('group', { name: 'Lead picture' });
  const dialog = page.getByRole('dialog', { name: 'Crop and rights' });
  const toggle = async (...editions: string[]) => {
    await lead.getByRole('button', { name: 'Crop and rights' }).click();
    const choice = dialog.getByRole('group', { name: 'Editions that can publish it' });
    for (const name of editions) await choice.getByRole('button', { name }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  };
  await toggle('Français');
  await page.getByRole('tab', { name: /^Checks/ }).click();
  const finding = page.getByRole('tabpanel').getByText('A picture isn’t allowed in this edition');
  await expect(finding).toBeVisible();
  await toggle('Global', 'Asia', '中文', '双语');
  await expect(finding).toBeHidden();
});
