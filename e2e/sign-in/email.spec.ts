import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { startMailServer, type MailServer } from '@/scripts/test/mail-server';
import { startTestServer } from '@/scripts/test/server';
import { expectAccessible } from '../accessible';
import { CAST, expect, test as base } from '../fixtures';

interface Newsroom {
  url: string;
  password: string;
  /** Waits for an email to an address, and returns the match of a pattern in it. */
  inEmailTo(address: string, pattern: RegExp): Promise<string>;
}

/** Tests with a newsroom that sends email. */
const test = base.extend<object, { newsroom: Newsroom }>({
  newsroom: [
    async ({}, use) => {
      const mail = await startMailServer();
      const { SMTP_URL, MAIL_FROM } = process.env;
      const server = await startTestServer('demo', () => ({ SMTP_URL: SMTP_URL!, MAIL_FROM: MAIL_FROM! }));
      try {
        await use({ url: server.url, password: server.password, inEmailTo: reading(mail) });
      } finally {
        await server.stop();
        await mail.stop();
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

function reading(mail: MailServer) {
  return async (address: string, pattern: RegExp): Promise<string> => {
    let found: string | undefined;
    await expect
      .poll(() => {
        const texts = mail.take().filter(({ headers }) => headers.includes(address));
        found = texts.map(({ text }) => pattern.exec(text)?.[1]).find(Boolean) ?? found;
        return found;
      })
      .toBeTruthy();
    return found!;
  };
}

const CODE = /^(\d{6})$/m;

async function enterPassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('A person signs in from a new browser by a code that is sent to them, and later without one', async ({
  browser,
  newsroom: { url, password, inEmailTo },
}) => {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/newsroom/sign-in?to=/newsroom/inbox');
  await enterPassword(page, CAST.amina, password);
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible();
  await expect(page.getByText(`A code is on its way to ${CAST.amina}.`)).toBeVisible();
  await expectAccessible(page);
  const first = await inEmailTo(CAST.amina, CODE);
  await enterCode(page, first === '000000' ? '000001' : '000000');
  await expect(page.getByText('Wrong code, or it expired.')).toBeVisible();
  await page.getByRole('button', { name: 'Send another code' }).click();
  await expect(page.getByText(/Another code is on its way/)).toBeVisible();
  await enterCode(page, await inEmailTo(CAST.amina, CODE));
  await expect(page).toHaveURL(`${url}/newsroom/inbox`);

  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page).toHaveURL(/\/newsroom\/sign-in/);
  await enterPassword(page, CAST.amina, password);
  await expect(page).toHaveURL(`${url}/newsroom`);
  await context.close();
});

test('A person who forgot the password chooses another by a link; other browsers are signed out, and the app is still asked for', async ({
  browser,
  newsroom: { url, password, inEmailTo },
}) => {
  const first = await browser.newContext({ baseURL: url, locale: 'en-GB' });
  const before = await first.newPage();
  await before.goto('/newsroom/sign-in');
  await enterPassword(before, CAST.daniel, password);
  await enterCode(before, await inEmailTo(CAST.daniel, CODE));
  await expect(before.getByRole('heading', { name: 'Budget' })).toBeVisible();
  const headers = { origin: url, 'sec-fetch-site': 'same-origin' };
  const begun = await before.request.post('/api/newsroom/account/totp', { headers, data: {} });
  const { secret, sealed } = (await begun.json()) as { secret: string; sealed: string };
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const data = { sealed, code: app.generate({ timestamp: Date.now() - 30_000 }) };
  expect((await before.request.put('/api/newsroom/account/totp', { headers, data })).ok()).toBe(true);

  const second = await browser.newContext({ baseURL: url, locale: 'en-GB' });
  const page = await second.newPage();
  await page.goto('/newsroom/sign-in');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await expect(page).toHaveURL(/forgotten-password/);
  await page.getByLabel('Email', { exact: true }).fill(CAST.daniel);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(/If .* belongs to an account/)).toBeVisible();
  await page.goto(await inEmailTo(CAST.daniel, /(http\S+choose-password\S+)/));
  await page.getByLabel('New password').fill('password12345');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByText(/easy to guess|leaked passwords/)).toBeVisible();
  const chosen = 'seven gulls over the pier';
  await page.getByLabel('New password').fill(chosen);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByText('Your password was saved. Sign in now.')).toBeVisible();

  await enterPassword(page, CAST.daniel, password);
  await expect(page.getByText('Wrong email or password.')).toBeVisible();
  await enterPassword(page, CAST.daniel, chosen);
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible();
  await enterCode(page, app.generate());
  await expect(page.getByRole('heading', { name: 'Budget' })).toBeVisible();
  await before.goto('/newsroom');
  await expect(before).toHaveURL(/\/newsroom\/sign-in/);
  for (const context of [first, second]) await context.close();
});
