import type { APIRequestContext, Page } from '@playwright/test';
import { BASE_URL, expect, test } from '../fixtures';
import { addPerson } from '../people/new-person';

async function guess(request: APIRequestContext, email: string, password: string) {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  return request.post('/api/auth/callback/credentials', {
    headers: { origin: BASE_URL },
    form: { email, password, csrfToken, json: 'true' },
  });
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/newsroom/sign-in');
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('A person signs in from a browser they have used while a stranger guesses their password', async ({
  at,
  browser,
  playwright,
}) => {
  const { email, password } = await addPerson(await at('kofi'));
  const own = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(own, email, password);
  await expect(own.getByRole('heading', { name: 'Budget' })).toBeVisible();
  await own.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(own).toHaveURL(/\/newsroom\/sign-in/);

  const stranger = await playwright.request.newContext({ baseURL: BASE_URL });
  for (let time = 0; time < 10; time++)
    expect((await guess(stranger, email, `guess ${time}`)).status()).toBe(401);
  const refused = await guess(stranger, email, password);
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
  await stranger.dispose();

  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(other, email, password);
  await expect(other.getByText(/Too many attempts/)).toBeVisible();
  await signIn(own, email, password);
  await expect(own.getByRole('heading', { name: 'Budget' })).toBeVisible();
  for (const page of [own, other]) await page.context().close();
});

test('What a person types before the page is interactive is kept', async ({ at, browser }) => {
  const { email, password } = await addPerson(await at('kofi'));
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  let release = () => {};
  const released = new Promise<void>(resolve => (release = resolve));
  await page.route('**/_next/**', async route => {
    if (route.request().resourceType() === 'script') await released;
    await route.continue();
  });
  await page.goto('/newsroom/sign-in', { waitUntil: 'commit' });
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  const answers = page.waitForFunction(() =>
    Object.keys(document.querySelector('form')!).some(key => key.startsWith('__reactProps')),
  );
  release();
  await answers;
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Budget' })).toBeVisible();
  await page.context().close();
});
