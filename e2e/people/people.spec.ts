import { expectAccessible } from '../accessible';
import { BASE_URL, CAST, expect, test, unique } from '../fixtures';

test('An admin invites a person, who chooses a password, and deactivates them with immediate effect', async ({
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
  const given = page.getByRole('dialog', { name: `Link for ${name}` });
  const link = await given.getByLabel('Link to choose a password').inputValue();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Invited: no password chosen yet.')).toBeVisible();

  const password = 'Nine boats left before dawn';
  const invited = await (await browser.newContext()).newPage();
  await invited.goto(link);
  await expect(invited.getByRole('heading', { name: `Welcome, ${name}` })).toBeVisible();
  expect(invited.url()).not.toContain('#');
  await expectAccessible(invited);
  await invited.getByLabel('New password').fill(`${name} 1`);
  await invited.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(invited.getByText(/easy to guess/)).toBeVisible();
  await invited.getByLabel('New password').fill(password);
  await invited.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(invited.getByRole('heading', { name: 'Budget' })).toBeVisible();

  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(late.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await late.getByRole('link', { name: 'Back to sign in' }).click();
  await late.getByLabel('Email', { exact: true }).fill(email);
  await late.getByLabel('Password', { exact: true }).fill('not this one');
  await late.getByRole('button', { name: 'Sign in' }).click();
  await expect(late.getByText(/Wrong email or password/)).toBeVisible();
  await late.context().close();

  await page.goto('/newsroom/people');
  await page.getByRole('link', { name: /^No two-step verification/ }).click();
  await expect(page).toHaveURL(/show=without-factor/);
  await expect(page.getByRole('row', { name }).getByRole('cell', { name: 'None' })).toBeVisible();
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: /^Deactivate/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Deactivate/ })
    .click();
  await expect(page.getByText('Deactivated: they can’t sign in.')).toBeVisible();

  await invited.goto('/newsroom');
  await expect(invited).toHaveURL(/\/newsroom\/sign-in/);
  await invited.getByLabel('Email', { exact: true }).fill(email);
  await invited.getByLabel('Password', { exact: true }).fill(password);
  await invited.getByRole('button', { name: 'Sign in' }).click();
  await expect(invited.getByText(/Wrong email or password/)).toBeVisible();
  await invited.context().close();
});

test('A person whose invitation is in French chooses another language for the page without losing the link', async ({
  at,
  browser,
}) => {
  const { page, headers } = await at('kofi');
  const grants = [{ role: 'reporter', editionId: null, deskId: null }];
  const answer = await page.request.post('/api/newsroom/people', {
    headers: { ...headers, origin: BASE_URL },
    data: { name: 'Luc Marin', email: `${unique('luc')}@x.example`.replace(' ', '.'), locale: 'fr', grants },
  });
  const invited = await (await browser.newContext()).newPage();
  await invited.goto(((await answer.json()) as { link: string }).link);
  await expect(invited.getByRole('heading', { name: 'Bienvenue, Luc Marin' })).toBeVisible();
  await invited.getByRole('link', { name: '中文' }).click();
  await expect(invited.getByRole('heading', { name: '欢迎，Luc Marin' })).toBeVisible();
  await invited.reload();
  await expect(invited.getByRole('heading', { name: '欢迎，Luc Marin' })).toBeVisible();
  await invited.context().close();
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
  test(`People and paper stay closed to ${CAST[name]}, who is not an admin`, async ({ at, request }) => {
    const { page, headers } = await at(name);
    for (const path of ['/newsroom/people', '/newsroom/paper']) {
      await page.goto(path);
      await expect(page.getByText('You can’t open this page')).toBeVisible();
    }
    const answer = await request.post('/api/newsroom/people', { headers, data: {} });
    expect(answer.status()).toBe(403);
  });
