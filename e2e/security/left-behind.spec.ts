import type { Page } from '@playwright/test';
import { journalKeysOf, journalOf } from '@/scripts/test/drill/browser-faults';
import { addPerson } from '../people/new-person';
import { BASE_URL, startStory, body, expect, saved, test, unique, type Desk } from '../fixtures';

/** Everything that the browser keeps of the paper besides cookies, as text. */
async function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error!);
      });
      for (const store of database.objectStoreNames)
        kept.push(
          await new Promise((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error!);
          }),
        );
      database.close();
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
    return JSON.stringify(kept);
  });
}

test('A person who signs out leaves nothing of the newsroom in the browser', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await startStory(page);
  const headline = unique('Not for the next one here');
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await saved(page);
  // Saved text is found shortly afterwards.
  await expect(async () => {
    await page.goto(`/newsroom?${new URLSearchParams({ q: headline })}`);
    await expect(page.getByText(headline).first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill(headline);
  await page.getByRole('option').filter({ hasText: headline }).first().click();
  await page.waitForURL(`**${path}`);
  expect(await keptBy(page)).toContain(headline);

  await page.goto('/newsroom/account');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/newsroom/sign-in*');
  await expect(page.getByLabel('Email')).toBeEditable();
  await expect.poll(() => keptBy(page)).not.toContain(headline);
  expect(await keptBy(page)).not.toContain(path.split('/').at(-1)!);
  const names = (await context.cookies(BASE_URL)).map(({ name }) => name);
  expect(names.filter(name => /session/.test(name))).toEqual([]);

  await page.goBack();
  await expect(page.getByText(headline)).toHaveCount(0);
});

/** Types text into a new story while the newsroom cannot be reached. @returns the text */
async function typeUnsent({ page, context }: Desk): Promise<string> {
  await startStory(page);
  await context.route('**/api/newsroom/**', route => route.abort());
  const text = unique('Not for the next one here');
  await body(page).click();
  await page.keyboard.type(text);
  await expect(page.getByRole('status').filter({ hasText: /^Kept on this computer/ })).toBeVisible();
  expect(await journalOf(page)).toContain(text);
  return text;
}

test('Text that is not on the server yet is in the browser, and no one can read it there', async ({ at }) => {
  const desk = await at('ines');
  const text = await typeUnsent(desk);
  expect(await keptBy(desk.page)).not.toContain(text);
});

interface Ending {
  desk: Desk;
  admin: Desk;
  person: { name: string; email: string; password: string };
  elsewhere(): Promise<Desk>;
}

async function act({ page, headers }: Desk, method: string, path: string, data: object): Promise<void> {
  const response = await page.request.fetch(path, { method, headers, data });
  expect(response.ok(), `${path}: ${await response.text()}`).toBe(true);
}

/** The address of the person in the newsroom's API. */
async function addressOf({ page, headers }: Desk, email: string): Promise<string> {
  const address = `/api/newsroom/people?${new URLSearchParams({ q: email })}`;
  const { rows } = await (await page.request.get(address, { headers })).json();
  return `/api/newsroom/people/${rows[0].id}`;
}

/** The ways in which a session ends while there is unsent text. */
const ENDINGS: Record<string, (ending: Ending) => Promise<void>> = {
  'the person signs out': async ({ desk: { page } }) => {
    const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
    const form = { csrfToken, callbackUrl: '/newsroom/sign-in' };
    await page.request.post('/api/auth/signout', { form, headers: { origin: BASE_URL } });
  },
  'the password is changed in another browser': async ({ elsewhere, person: { password } }) => {
    const change = { present: password, password: unique('another password') };
    await act(await elsewhere(), 'PUT', '/api/newsroom/account/password', change);
  },
  'an admin ends the session': async ({ admin, person }) => {
    const address = await addressOf(admin, person.email);
    await act(admin, 'POST', address, { action: 'end-sessions', session: null });
  },
  'the account is deactivated and deleted': async ({ admin, person }) => {
    const address = await addressOf(admin, person.email);
    await act(admin, 'POST', address, { action: 'deactivate' });
    await act(admin, 'POST', `${address}/deletion`, { name: person.name });
  },
};

for (const [how, end] of Object.entries(ENDINGS))
  test(`After ${how}, the browser has neither the unsent text nor a key to it`, async ({ at, atAs }) => {
    const admin = await at('kofi');
    const person = await addPerson(admin);
    const elsewhere = () => atAs(person.email, person.password);
    const desk = await elsewhere();
    const { page, context } = desk;
    const text = await typeUnsent(desk);
    const keys = await journalKeysOf(page);

    await end({ desk, admin, person, elsewhere });
    await context.unroute('**/api/newsroom/**');
    page.on('dialog', dialog => void dialog.accept());
    await page.goto('/newsroom');
    await page.waitForURL('**/newsroom/sign-in*');
    const html = await (await page.request.get('/newsroom/account')).text();
    for (const secret of [text, ...keys]) {
      expect(await keptBy(page)).not.toContain(secret);
      expect(html).not.toContain(secret);
    }
    await page.goBack();
    await expect(page.getByText(text)).toHaveCount(0);
  });
