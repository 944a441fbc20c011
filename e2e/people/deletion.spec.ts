import { expectAccessible } from '../accessible';
import { expect, test } from '../fixtures';
import { addPerson } from './new-person';

test('An admin deletes the account of someone who left, once their name is typed as it is', async ({
  at,
}) => {
  const desk = await at('kofi');
  const { page } = desk;
  const { name } = await addPerson(desk);
  await page.goto('/newsroom/people');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Deactivate…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await page.getByRole('button', { name: 'Delete account…' }).click();

  const dialog = page.getByRole('dialog', { name: `Delete the account of ${name}?` });
  const field = dialog.getByLabel(`To confirm, type the name: ${name}`);
  await field.fill('Someone else');
  await dialog.getByRole('button', { name: 'Delete account' }).click();
  await expect(dialog.getByText('The name does not match.')).toBeVisible();
  await expectAccessible(page);
  await field.fill(name);
  await dialog.getByRole('button', { name: 'Delete account' }).click();

  await expect(dialog).toBeHidden();
  await page.goto('/newsroom/people?show=deactivated');
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});
