import { addPerson } from '../../people/new-person';
import { expectAccessible } from '../../accessible';
import { expect, publishStory, test, unique } from '../../fixtures';

const DAY_MS = 24 * 3_600_000;
const yesterday = () => new Date(Date.now() - DAY_MS).toISOString().slice(0, 16);

test('An admin reverts what a person did, after seeing what that will be', async ({ at, atAs }) => {
  const kofi = await at('kofi');
  const person = await addPerson(kofi);
  const intruder = await atAs(person.email, person.password);
  const address = await publishStory(intruder.page, unique('False news'));
  expect((await kofi.page.request.get(address)).status()).toBe(200);

  const { page } = kofi;
  await page.goto(`/newsroom/audit?person=${encodeURIComponent(person.name)}`);
  await page.getByRole('link', { name: 'Revert what this person did' }).click();
  await expect(page.getByText('Nothing is changed until you have seen')).toBeVisible();
  await page.getByLabel('From').fill(yesterday());
  await page.getByRole('button', { name: 'Show what would be reverted' }).click();
  await expect(page.getByText('Unpublish it: readers did not have it before')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Revert', exact: true }).click();
  await expect(page).toHaveURL(/\/audit\/revert\/[0-9a-f-]+$/);
  await expect(page.getByText('1 of 1 done')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Finished')).toBeVisible({ timeout: 20_000 });
  expect((await page.request.get(address)).status()).toBe(404);
  await page.goto('/newsroom/audit?action=audit.revert');
  await expect(page.locator('.audit tbody tr').first()).toContainText(person.name);
});
