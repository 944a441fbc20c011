import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { BASE_URL, expect, test, unique } from '../fixtures';

/** A token with which an agency delivers to the wire. */
async function tokenFor(admins: Page, name: string): Promise<string> {
  await admins.goto('/newsroom/paper/tokens');
  await admins.getByRole('button', { name: 'Create a token' }).click();
  const dialog = admins.getByRole('dialog', { name: 'Create an API token' });
  await dialog.getByLabel('What it is for').fill(name);
  await dialog.getByLabel(/Deliver to the wire/).check();
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const given = admins.getByRole('dialog', { name: `Token for ${name}` });
  return given.getByLabel('API token').inputValue();
}

test('A reporter uses a story of an agency, and sees that the agency killed it', async ({ at, request }) => {
  const name = unique('Agency');
  const { page: admins } = await at('kofi');
  const token = await tokenFor(admins, name);
  const headline = unique('Typhoon turns north');
  const send = async (more: object) => {
    const data = {
      uri: headline,
      headline,
      source: name,
      version: '1',
      body_html: '<p>It lands.</p>',
      ...more,
    };
    const headers = { authorization: `Bearer ${token}` };
    expect((await request.post(`${BASE_URL}/api/v1/ingest`, { headers, data })).status()).toBe(200);
  };
  await send({});

  const { page } = await at('jiayi');
  await page.goto('/newsroom/wire?desk=all');
  await page.getByRole('link', { name: headline }).click();
  await expect(page.getByText('It lands.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use this story' }).click();
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline);

  await send({ version: '2', pubstatus: 'canceled', ednote: 'The station denies it.' });
  await page.goto('/newsroom/wire?desk=all');
  const killed = page.getByRole('alert').filter({ hasText: headline });
  await expect(killed).toContainText('Killed by the agency, used in 1 story.');
  await expectAccessible(page);
  await killed.getByRole('link', { name: headline }).click();
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  const notice = page.getByRole('alert').filter({ hasText: `${name} killed this story.` });
  await expect(notice).toContainText('The station denies it.');
  await expectAccessible(page);
  await page.goto('/newsroom');
  await expect(page.getByRole('row').filter({ hasText: headline })).toContainText('Killed by agency');
});

test('A reporter is notified of words on the wire, and an editor chooses what a desk sees', async ({
  at,
  request,
}) => {
  const name = unique('Agency');
  const word = unique('Élysée').replaceAll(/[^\p{L}\d]/gu, '');
  const { page: admins } = await at('kofi');
  const token = await tokenFor(admins, name);
  const { page } = await at('jiayi');
  await page.goto('/newsroom/wire?desk=all');
  await page.locator('summary').filter({ hasText: 'Word alerts' }).click();
  await page.getByLabel('Word or phrase').fill(word);
  await page.getByRole('button', { name: 'Add alert' }).click();
  await expect(page.getByRole('button', { name: `Remove: ${word}` })).toBeVisible();
  await expectAccessible(page);
  const headline = `Crowds before ${word.toUpperCase()}`;
  const headers = { authorization: `Bearer ${token}` };
  const data = { uri: headline, headline, source: name, language: 'en', body_html: '<p>They wait.</p>' };
  expect((await request.post(`${BASE_URL}/api/v1/ingest`, { headers, data })).status()).toBe(200);

  await page.goto('/newsroom/wire?desk=all&alerts=1');
  await expect(page.getByRole('row').filter({ hasText: headline })).toContainText(word);
  await page.goto('/newsroom/inbox');
  await page.getByRole('link').filter({ hasText: headline }).click();
  await page.getByRole('link', { name: 'Show on the wire' }).click();
  await expect(page.getByText('They wait.')).toBeVisible();

  await admins.goto('/newsroom/wire?desk=all');
  await admins.getByLabel('Desk', { exact: true }).selectOption({ label: 'Culture' });
  await admins.getByRole('button', { name: 'Filter', exact: true }).click();
  await admins.locator('summary').filter({ hasText: 'Filter of the desk' }).click();
  await admins.getByRole('button', { name, exact: true }).click();
  await admins.getByRole('button', { name: 'Save for the desk' }).click();
  await expect(admins.locator('.wire-desk')).toContainText(name);
  await expectAccessible(admins);
  await admins.getByRole('link', { name: 'Show everything' }).click();
  await expect(admins.locator('.wire-desk')).toHaveCount(0);
});

test('A reporter whose search on the wire has no result clears the filters', async ({ at }) => {
  const { page } = await at('jiayi');
  await page.goto('/newsroom/wire?desk=all&q=zzzzznothing');
  await expect(page.getByText('No matching stories')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await page.waitForURL(/\/newsroom\/wire\?desk=all$/);
});
