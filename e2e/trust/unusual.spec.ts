import { expectAccessible } from '../accessible';
import { expect, test } from '../fixtures';
import { addPerson } from '../people/new-person';

test('An admin is told of a new admin, looks into it and marks it as seen', async ({ at }) => {
  const kofi = await at('kofi');
  const person = await addPerson(kofi, { role: 'admin' });
  const { page } = kofi;
  await page.goto('/newsroom?stage=draft');
  await page.getByRole('alert').filter({ hasText: 'waiting for an admin' }).getByRole('link').click();
  const unusual = page.getByRole('region', { name: 'Unusual activity' });
  const line = unusual.getByRole('listitem').filter({ hasText: `${person.name} is an admin now` });
  await expect(line).toBeVisible();
  await expect(unusual.getByLabel('One person changes many published stories')).toHaveValue('hold');
  await expectAccessible(page);
  await line.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(line).toHaveCount(0);
  await page.goto('/newsroom/audit?action=person.settle');
  await expect(page.locator('.audit tbody tr').first()).toContainText(person.name);
});
