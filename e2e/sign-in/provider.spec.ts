import type { Page } from '@playwright/test';
import {
  startIdentityProvider,
  settingsOf,
  type IdentityProvider,
} from '@/scripts/test/services/identity-provider';
import { startTestServer } from '@/scripts/test/server';
import { expectAccessible } from '../accessible';
import { expect, test as base } from '../fixtures';

interface Newsroom {
  url: string;
  provider: IdentityProvider;
}

/** Tests with a newsroom in which people sign in with a provider, and no longer with passwords. */
const test = base.extend<{ newsroom: Newsroom }>({
  newsroom: [
    async ({}, use) => {
      const provider = await startIdentityProvider();
      const server = await startTestServer('demo', url => {
        provider.allow(url);
        return { ...settingsOf(provider), OIDC_GROUPS: 'asia-editors=editor:asia', PASSWORD_SIGN_IN: 'off' };
      });
      try {
        await use({ url: server.url, provider });
      } finally {
        await server.stop();
        await provider.stop();
      }
    },
    { timeout: 300_000 },
  ],
});

async function signIn(page: Page, account: string, choice = 'Continue'): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with The Paper ID' }).click();
  await expect(page.getByRole('heading', { name: 'The Paper ID' })).toBeVisible();
  await page.getByLabel('Account').fill(account);
  await page.getByRole('button', { name: choice }).click();
}

test('A person signs in by the paper’s own provider, and has the roles of their groups', async ({
  browser,
  newsroom,
}) => {
  const { url, provider } = newsroom;
  const known = { email: 'noor@paper.example', email_verified: true, name: 'Noor Haddad' };
  provider.accounts.set('noor', { ...known, groups: ['readers'] });
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB' });
  const page = await context.newPage();

  await page.goto('/newsroom/account');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByLabel('Password')).toBeHidden();
  await expectAccessible(page);
  await signIn(page, 'noor', 'Cancel');
  await expect(page.getByText('The Paper ID reports that signing in was cancelled.')).toBeVisible();
  await signIn(page, 'noor');
  await expect(page.getByText('Your account has no access to this newsroom.')).toBeVisible();

  provider.accounts.set('noor', { ...known, groups: ['asia-editors'] });
  await page.goto('/newsroom/account');
  await page.getByRole('button', { name: 'Sign in with The Paper ID' }).click();
  await expect(page).toHaveURL(`${url}/newsroom/account`);
  await expect(page.getByText('You sign in with The Paper ID.')).toBeVisible();
  await expect(page.getByLabel('Present password')).toBeHidden();
  await expectAccessible(page);
  const place = await page.request.get('/api/newsroom/likely-place');
  expect(place.ok()).toBe(true);

  provider.accounts.set('noor', { ...known, groups: [] });
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page).toHaveURL(/\/newsroom\/sign-in/);
  await page.getByRole('button', { name: 'Sign in with The Paper ID' }).click();
  await expect(page.getByText('Your account has no access to this newsroom.')).toBeVisible();
  await provider.stop();
  await page.getByRole('button', { name: 'Sign in with The Paper ID' }).click();
  await expect(page.getByText('The Paper ID can’t be reached.')).toBeVisible();
  await context.close();
});
