import { CAST, expect, test, unique } from '../fixtures';

test('An admin adds a person, who signs in, and deactivates them with immediate effect', async ({
  at,
  browser,
}) => {
  const { page } = await at('kofi');
  const name = unique('Noor Haddad');
  const email = `${name.replace(/\W+/g, '.').toLowerCase()}@broadsheet.example`;

  await page.goto('/newsroom/people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel('Email', { exact: true }).fill(email);
  await dialog.getByLabel('Role', { exact: true }).selectOption('reporter');
  await dialog.getByRole('button', { name: /^Add/ }).click();
  const password = await page.getByRole('dialog').getByLabel('Password', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  const newcomer = await (await browser.newContext()).newPage();
  await newcomer.goto('/newsroom/sign-in');
  await newcomer.getByLabel('Email', { exact: true }).fill(email);
  await newcomer.getByLabel('Password', { exact: true }).fill('not this one');
  await newcomer.getByRole('button', { name: 'Sign in' }).click();
  await expect(newcomer.getByText(/Wrong email or password/)).toBeVisible();
  await newcomer.getByLabel('Password', { exact: true }).fill(password);
  await newcomer.getByRole('button', { name: 'Sign in' }).click();
  await expect(newcomer.getByRole('heading', { name: 'Budget' })).toBeVisible();

  await page.goto('/newsroom/people');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: /^Deactivate/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Deactivate/ })
    .click();
  await expect(page.getByText('Deactivated: they can’t sign in.')).toBeVisible();

  await newcomer.goto('/newsroom');
  await expect(newcomer).toHaveURL(/\/newsroom\/sign-in/);
  await newcomer.getByLabel('Email', { exact: true }).fill(email);
  await newcomer.getByLabel('Password', { exact: true }).fill(password);
  await newcomer.getByRole('button', { name: 'Sign in' }).click();
  await expect(newcomer.getByText(/Wrong email or password/)).toBeVisible();
  await newcomer.context().close();
});

test('Signing out ends the session in every tab', async ({ at }) => {
  const { page, context } = await at('mingyue');
  await page.goto('/newsroom');
  const other = await context.newPage();
  await other.goto('/newsroom');
  await page
    .getByRole('button', { name: /Sign out|退出/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/newsroom\/sign-in/);
  await other.reload();
  await expect(other).toHaveURL(/\/newsroom\/sign-in/);
});

for (const name of ['jiayi', 'ines', 'amina'] as const)
  test(`People and paper stay closed to ${CAST[name]}, who is no admin`, async ({ at, request }) => {
    const { page, headers } = await at(name);
    for (const path of ['/newsroom/people', '/newsroom/paper']) {
      await page.goto(path);
      await expect(page.getByText('This page is for admins')).toBeVisible();
    }
    const answer = await request.post('/api/newsroom/people', { headers, data: {} });
    expect(answer.status()).toBe(403);
  });
