import { expectAccessible } from '../accessible';
import { startStory, expect, saved, test, unique } from '../fixtures';
import { addPerson } from './new-person';

test('A colleague who leaves is deactivated, and an admin hands over the stories with one notice', async ({
  at,
  atAs,
}) => {
  const admin = await at('kofi');
  const leaver = await addPerson(admin);
  const receiver = await addPerson(admin);
  const { page: desk } = await atAs(leaver.email, leaver.password);
  const headlines = [unique('Nine boats'), unique('Ten boats')];
  for (const headline of headlines) {
    await startStory(desk);
    await desk.getByLabel('Headline', { exact: true }).fill(headline);
    await saved(desk);
  }

  const { page } = admin;
  await page.goto(`/newsroom/people?q=${encodeURIComponent(leaver.name)}`);
  await page.getByRole('link', { name: leaver.name }).click();
  await page.getByRole('button', { name: 'Deactivate…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByText('Hand them over, so that someone sees them through.')).toBeVisible();
  await page.getByRole('button', { name: 'Hand over…' }).click();
  const dialog = page.getByRole('dialog', { name: `Hand over stories of ${leaver.name}` });
  for (const headline of headlines) await expect(dialog.getByText(headline)).toBeVisible();
  await dialog.getByLabel('To', { exact: true }).fill(receiver.name);
  await dialog.getByRole('option', { name: receiver.name }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Hand over 2 stories' }).click();
  await expect(dialog.getByText(`2 stories are with ${receiver.name} now.`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('region', { name: 'Open stories' })).toContainText('None.');

  const { page: next } = await atAs(receiver.email, receiver.password);
  await next.goto('/newsroom/inbox');
  await next.getByRole('link', { name: /handed over stories to you/ }).click();
  await next.getByRole('link', { name: 'My stories' }).click();
  for (const headline of headlines) await expect(next.getByText(headline)).toBeVisible();
});

test('An admin deactivates two colleagues at once by the keyboard and gives them a role when they are back', async ({
  at,
}) => {
  const admin = await at('kofi');
  const family = unique('Haddad');
  const people = [
    await addPerson(admin, { name: `Noor ${family}` }),
    await addPerson(admin, { name: `Layla ${family}` }),
  ];
  const { page } = admin;
  await page.goto(`/newsroom/people?q=${encodeURIComponent(family)}`);
  for (const { name } of people) {
    await page.getByRole('link', { name }).focus();
    await page.keyboard.press('x');
  }
  const bar = page.getByRole('toolbar', { name: '2 selected' });
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Deactivate…' }).click();
  await page
    .getByRole('dialog', { name: 'Deactivate 2 people?' })
    .getByRole('button', { name: 'Deactivate' })
    .click();
  for (const { name } of people) await expect(page.getByRole('link', { name })).toHaveCount(0);

  await page.goto(`/newsroom/people?show=deactivated&q=${encodeURIComponent(family)}`);
  for (const { name } of people) await page.getByLabel(`Select ${name}`).check();
  await bar.getByRole('button', { name: 'Reactivate' }).click();
  for (const { name } of people) await expect(page.getByRole('link', { name })).toHaveCount(0);

  await page.goto(`/newsroom/people?q=${encodeURIComponent(family)}`);
  for (const { name } of people) await page.getByLabel(`Select ${name}`).check();
  await bar.getByRole('button', { name: 'Add a role…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a role to 2 people' });
  await dialog.getByLabel('Role', { exact: true }).selectOption('producer');
  await dialog.getByRole('button', { name: 'Add role' }).click();
  for (const { name } of people)
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Producer');
});
