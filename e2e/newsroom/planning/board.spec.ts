import { expectAccessible } from '@/e2e/accessible';
import { addPerson } from '../../people/new-person';
import { startStory, body, expect, saved, test, unique, type Desk } from '../../fixtures';
import { dragByFinger, TABLET } from '../../touch';
import { planStory } from './plan-story';

const card = ({ page }: Desk, column: string, id: string) =>
  page.getByRole('region', { name: column, exact: true }).locator(`[data-card="${id}"]`);

test('An editor moves a story by keys; a refused move says why, and a colleague sees what moved', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const { id } = await planStory(ines);
  for (const { page } of [ines, kofi]) await page.goto('/newsroom/board');
  await expect(card(kofi, 'Draft', id)).toBeVisible();
  const { keyboard } = ines.page;
  await card(ines, 'Draft', id).focus();
  await keyboard.press('Space');
  await expect(ines.page.getByText(/picked up from Draft/)).toBeAttached();
  await keyboard.press('ArrowRight');
  await keyboard.press('Escape');
  await expect(ines.page.getByText(/put back/)).toBeAttached();
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await expect(card(ines, 'Submitted', id)).toBeFocused();
  await expect(card(kofi, 'Submitted', id)).toBeVisible();
  await expect(ines.page.locator('.card.moving')).toHaveCount(0);

  await keyboard.press('Space');
  for (let step = 0; step < 3; step++) await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await expect(ines.page.getByRole('alert').getByText('The headline is empty.')).toBeVisible();
  await expect(card(ines, 'Submitted', id)).toBeVisible();
});

test('An editor drags a story to another stage, and says why it goes back', async ({ at, atAs }) => {
  // Cards of other tests would move the dragged one.
  const { email, password } = await addPerson(await at('kofi'));
  const editor = await atAs(email, password);
  const { page } = editor;
  const { id } = await planStory(editor);
  await page.goto('/newsroom/board?mine=1');
  const drag = async (from: string, to: string) => {
    const start = (await card(editor, from, id).boundingBox())!;
    const target = (await page.getByRole('region', { name: to, exact: true }).boundingBox())!;
    await page.mouse.move(start.x + 20, start.y + 8);
    await page.mouse.down();
    await page.mouse.move(start.x + 40, start.y + 20, { steps: 3 });
    await page.mouse.move(target.x + target.width / 2, start.y + 40, { steps: 5 });
  };
  await expect(card(editor, 'Draft', id)).toBeVisible();
  await drag('Draft', 'Published');
  await expect(page.getByRole('region', { name: 'Published', exact: true })).toHaveClass(/not-allowed/);
  await expect(page.getByRole('region', { name: 'Approved', exact: true })).toHaveClass(/(?<!not-)allowed/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(card(editor, 'Draft', id)).toBeVisible();

  await drag('Draft', 'Approved');
  await page.mouse.up();
  await expect(card(editor, 'Approved', id)).toBeVisible();
  await expect(page.locator('.card.moving')).toHaveCount(0);
  await drag('Approved', 'Draft');
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Return the story' });
  await dialog.getByRole('button', { name: 'Return' }).click();
  await expect(dialog.getByText('Enter a reason.')).toBeVisible();
  await dialog.getByLabel('What needs to change').fill('It needs a second source.');
  await dialog.getByRole('button', { name: 'Return' }).click();
  await expect(card(editor, 'Draft', id)).toBeVisible();
});

test('An editor on a tablet moves a card with a finger that rests on it first', async ({ at }) => {
  const ines = await at('ines', { ...TABLET, viewport: { width: 1180, height: 820 } });
  const { id } = await planStory(ines);
  await ines.page.goto('/newsroom/board');
  const from = card(ines, 'Draft', id);
  await expect(from).toBeVisible();
  const to = ines.page.getByRole('region', { name: 'Submitted', exact: true });
  await dragByFinger(ines.page, from, to, ines.page.locator('.dragged-card'));
  await expect(card(ines, 'Submitted', id)).toBeVisible();
});

test('An editor drops a story on Scheduled and says when, and is told that other columns end the schedule', async ({
  at,
}) => {
  const ines = await at('ines');
  const { page } = ines;
  const path = await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('Due at six'));
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  const id = path.split('/').at(-1)!;
  await page.goto('/newsroom/board');
  await card(ines, 'Draft', id).focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const dialog = page.getByRole('dialog', { name: /^Schedule / });
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog.getByText('Enter a day and a time in the future.')).toBeVisible();
  await dialog.getByLabel('Day and time').fill('2099-12-01T06:00');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(card(ines, 'Scheduled', id)).toBeVisible();

  await expect(page.locator('.card.moving')).toHaveCount(0);
  await card(ines, 'Scheduled', id).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const confirmation = page.getByRole('dialog', { name: 'Publish now?' });
  await expectAccessible(page);
  await confirmation.getByRole('button', { name: /^Leave it scheduled for 1 Dec/ }).click();
  await expect(confirmation).toHaveCount(0);
  await expect(card(ines, 'Scheduled', id)).toBeVisible();
  await card(ines, 'Scheduled', id).focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  const returning = page.getByRole('dialog', { name: 'Return the story' });
  await expect(
    returning.getByText(/^It is scheduled for 1 Dec.* This cancels its schedule\.$/),
  ).toBeVisible();
  await returning.getByRole('button', { name: 'Cancel' }).click();
  await expect(card(ines, 'Scheduled', id)).toBeVisible();
  await card(ines, 'Scheduled', id).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(card(ines, 'Approved', id)).toBeVisible();
});

for (const width of [390, 820, 1440])
  test(`A person with a screen reader uses the board at ${width} pixels`, async ({ at }) => {
    const { page } = await at('ines', { viewport: { width, height: 844 } });
    await page.goto('/newsroom/board');
    await expect(page.getByRole('region', { name: 'Draft', exact: true })).toBeVisible();
    await expectAccessible(page);
  });
