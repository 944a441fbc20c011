import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { startTestServer } from '@/scripts/test/server';
import { cookiesOf, signInAs } from '@/scripts/test/sign-in';
import { expectAccessible } from '../accessible';
import { CAST, expect, test as base, waitingPage } from '../fixtures';

interface Newsroom {
  url: string;
  password: string;
}

/** Tests with a separate newsroom, whose rules they change. */
const test = base.extend<object, { newsroom: Newsroom }>({
  newsroom: [
    async ({}, use) => {
      const server = await startTestServer('demo');
      try {
        await use(server);
      } finally {
        await server.stop();
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

async function pageOf(browser: Browser, url: string, email: string, password: string): Promise<Page> {
  const headers = await signInAs(url, email, password);
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB' });
  await context.addCookies(cookiesOf(headers, url));
  return waitingPage(await context.newPage());
}

/** Adds a person with the form of the list. @returns the link for choosing a password */
async function invite(page: Page, name: string, role: string): Promise<string> {
  await page.goto('/newsroom/people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel('Email', { exact: true }).fill(`${randomUUID()}@broadsheet.example`);
  await dialog.getByLabel('Role', { exact: true }).selectOption(role);
  await dialog.getByRole('button', { name: /^Add/ }).click();
  const given = page.getByRole('dialog', { name: `Link for ${name}` });
  const link = await given.getByLabel('Link to choose a password').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return link;
}

test('A person becomes an admin when a second admin confirms it, and another stays what they are', async ({
  browser,
  newsroom: { url, password },
}) => {
  const kofi = await pageOf(browser, url, CAST.kofi, password);
  const link = await invite(kofi, 'Noor Haddad', 'admin');
  const noor = waitingPage(await (await browser.newContext({ baseURL: url, locale: 'en-GB' })).newPage());
  await noor.goto(link);
  await noor.getByLabel('New password').fill('Nine boats left before dawn');
  await noor.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(noor.getByRole('heading', { name: 'Budget' })).toBeVisible();

  await kofi.goto('/newsroom/paper/security');
  const rules = kofi.getByRole('form', { name: 'Unusual activity' });
  await rules.getByLabel('Someone becomes an admin').selectOption({ label: 'Wait for a second admin' });
  await rules.getByRole('button', { name: 'Save' }).click();
  await expect(rules.getByText(/^Saved/)).toBeVisible();

  const waiting = 'Admin, waiting for a second admin';
  for (const name of ['Amina Sesay', 'Daniel Achterberg']) {
    await kofi.goto(`/newsroom/people?q=${encodeURIComponent(name)}`);
    await kofi.getByRole('link', { name }).click();
    const panel = kofi.getByRole('complementary', { name });
    await panel.getByRole('button', { name: 'Add a role' }).click();
    await panel.getByLabel('Role', { exact: true }).selectOption('admin');
    await panel.getByRole('button', { name: 'Add role' }).click();
    await expect(panel.getByText(waiting)).toBeVisible();
    await expect(panel.getByText('You requested this.')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Confirm as admin' })).toHaveCount(0);
  }

  await noor.goto('/newsroom/inbox');
  await noor
    .getByRole('link')
    .filter({ hasText: 'Kofi Mensah wants to make someone an admin' })
    .first()
    .click();
  await expect(noor).toHaveURL(/item=/);
  await noor.getByRole('main').getByRole('link', { name: 'People', exact: true }).click();
  await expect(noor.getByRole('heading', { name: 'People' })).toBeVisible();
  await noor.getByRole('link', { name: 'Daniel Achterberg' }).click();
  const daniel = noor.getByRole('complementary', { name: 'Daniel Achterberg' });
  await expect(daniel.getByText(waiting)).toBeVisible();
  await expectAccessible(noor);
  await daniel.getByRole('button', { name: 'Refuse' }).click();
  await noor.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click();
  await expect(daniel.getByText(waiting)).toHaveCount(0);
  await expect(daniel.getByText('Admin', { exact: true })).toHaveCount(0);

  await noor.goto('/newsroom/people?q=Amina');
  await expect(noor.getByRole('row').filter({ hasText: 'Amina Sesay' })).toContainText(waiting);
  await noor.getByRole('link', { name: 'Amina Sesay' }).click();
  const amina = noor.getByRole('complementary', { name: 'Amina Sesay' });
  await amina.getByRole('button', { name: 'Confirm as admin' }).click();
  const question = noor.getByRole('dialog', { name: 'Make Amina Sesay an admin of the whole paper?' });
  await expectAccessible(noor);
  await question.getByRole('button', { name: 'Confirm' }).click();
  await expect(amina.getByText('Admin', { exact: true })).toBeVisible();
  await expect(amina.getByText(waiting)).toHaveCount(0);
  for (const page of [kofi, noor]) await page.context().close();
});
