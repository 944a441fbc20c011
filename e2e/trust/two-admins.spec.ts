import { addPerson } from '../people/new-person';
import { expectAccessible } from '../accessible';
import { body, expect, test, unique } from '../fixtures';

test('Two admins who change the same rules each keep what they typed, and the second chooses where they differ', async ({
  at,
  atAs,
}) => {
  const kofi = await at('kofi');
  const { name, email, password } = await addPerson(kofi, { role: 'admin' });
  const noor = await atAs(email, password);
  const rulesOf = ({ page }: typeof kofi) => {
    const form = page.getByRole('form', { name: 'Signing in' });
    const save = form.getByRole('button', { name: 'Save' });
    const [idle, days] = ['Sign out when idle', 'Sign out in any case'];
    const numberOf = (label: string) => form.getByRole('spinbutton', { name: label });
    return { idle: numberOf(idle!), days: numberOf(days!), save, saved: save.locator('..') };
  };
  for (const { page } of [kofi, noor]) await page.goto('/newsroom/paper/security');
  const [mine, theirs] = [rulesOf(kofi), rulesOf(noor)];
  await theirs.idle.fill('11');
  await theirs.save.click();
  await expect(theirs.saved).toContainText('Saved');
  await mine.idle.fill('10');
  await mine.days.fill('9');
  await mine.save.click();
  const choice = kofi.page.getByRole('alert').filter({ hasText: `was changed by ${name}` });
  await expect(choice).toContainText('11');
  await expect(mine.idle).toHaveValue('10');
  await expect(mine.days).toHaveValue('9');
  await expectAccessible(kofi.page);
  await choice.getByRole('button', { name: /^Use theirs/ }).click();
  await expect(mine.idle).toHaveValue('11');
  await mine.save.click();
  await expect(mine.saved).toContainText('Saved');
  // Kofi's save of one field does not revert Noor's save of another, and Noor's page shows it without reopening.
  await theirs.idle.fill('12');
  await theirs.save.click();
  await expect(theirs.days).toHaveValue('9');
  await kofi.page.reload();
  await expect(mine.idle).toHaveValue('12');
  await expect(mine.days).toHaveValue('9');
});

test('Of two admins who write a page at once the second keeps their text or takes the other', async ({
  at,
  atAs,
}) => {
  const kofi = await at('kofi');
  const { email, password } = await addPerson(kofi, { role: 'admin' });
  const noor = await atAs(email, password);
  await kofi.page.goto('/newsroom/paper');
  await kofi.page.getByRole('button', { name: 'Add a page' }).click();
  await kofi.page.getByLabel('Title').fill(unique('Ferries'));
  await kofi.page.getByRole('button', { name: 'Add page' }).click();
  await expect(kofi.page).toHaveURL(/\/newsroom\/paper\/pages\//);
  await noor.page.goto(kofi.page.url());
  const write = async (desk: typeof kofi, words: string) => {
    await body(desk.page).click();
    await desk.page.keyboard.press('Control+Home');
    await desk.page.keyboard.type(words);
  };
  const save = ({ page }: typeof kofi) => page.getByRole('button', { name: 'Save page' }).click();
  await write(noor, 'Harbour. ');
  await save(noor);
  await expect(noor.page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await write(kofi, 'Ferries. ');
  await save(kofi);
  const choice = kofi.page.getByRole('alert').filter({ hasText: 'was changed by' });
  await expect(body(kofi.page)).toContainText('Ferries.');
  await choice.getByRole('button', { name: /^Use theirs/ }).click();
  await expect(body(kofi.page)).toContainText('Harbour.');
  await expect(body(kofi.page)).not.toContainText('Ferries.');
  await write(kofi, 'Ferries. ');
  await save(kofi);
  await expect(kofi.page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await noor.page.reload();
  await expect(body(noor.page)).toContainText('Ferries.');
  await expect(body(noor.page)).toContainText('Harbour.');
});
