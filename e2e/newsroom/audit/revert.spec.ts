import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { addPerson } from '../../people/new-person';
import { expectAccessible } from '../../accessible';
import { BASE_URL, expect, publishUnopened, test, unique } from '../../fixtures';

const DAY_MS = 24 * 3_600_000;
const yesterday = () => new Date(Date.now() - DAY_MS).toISOString().slice(0, 16);

/** Shows what a revert of a person's actions since yesterday would change. */
async function showRevert(page: Page, name: string): Promise<void> {
  await page.goto(`/newsroom/audit?person=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name: 'Revert what this person did' }).click();
  await expect(page.getByText('Nothing is changed until you have seen')).toBeVisible();
  await page.getByLabel('From').fill(yesterday());
  await page.getByRole('button', { name: 'Show what would be reverted' }).click();
}

test('An admin reverts what a person did, after seeing what that will be', async ({ at, atAs }) => {
  const kofi = await at('kofi');
  const person = await addPerson(kofi);
  const intruder = await atAs(person.email, person.password);
  const { address } = await publishUnopened(intruder.page, unique('False news'));
  expect((await kofi.page.request.get(address)).status()).toBe(200);

  const { page } = kofi;
  await showRevert(page, person.name);
  await expect(page.getByText('Unpublish it: readers did not have it before')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Revert', exact: true }).click();
  await expect(page).toHaveURL(/\/audit\/revert\/[0-9a-f-]+$/);
  await expect(page.getByText('1 of 1 done')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Finished')).toBeVisible({ timeout: 20_000 });
  expect((await page.request.get(address)).status()).toBe(404);
  await page.goto('/newsroom/audit?action=audit.revert');
  await expect(page.locator('.audit tbody tr', { hasText: person.name }).first()).toBeVisible();
});

test('An admin takes back what a person did to the house style, and sees what is left to people', async ({
  at,
  atAs,
}) => {
  const kofi = await at('kofi');
  const person = await addPerson(kofi, { role: 'admin' });
  const intruder = await atAs(person.email, person.password);
  const words = `casino-${randomUUID().slice(0, 8)}`;
  const send = async (path: string, data: object) => {
    const headers = { ...intruder.headers, origin: BASE_URL };
    const answer = await intruder.page.request.post(`/api/newsroom/${path}`, { headers, data });
    expect(answer.status()).toBe(201);
  };
  await send('style-rules', { lang: 'en', pattern: words, message: 'Nonsense', suggestion: '' });
  await send('topics', { slug: words, names: { en: words }, descriptions: {} });

  const { page } = kofi;
  await showRevert(page, person.name);
  await expect(page.getByText('Remove it, because it was added in this time')).toBeVisible();
  await expect(page.getByText('It can’t be removed. Change or hide it by hand')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Revert', exact: true }).click();
  await expect(page.getByText('1 of 1 done')).toBeVisible({ timeout: 20_000 });
  await page.goto('/newsroom/paper/style');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(words)).toHaveCount(0);
});
