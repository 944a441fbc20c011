import type { BrowserContext, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectAccessible } from '@/e2e/accessible';
import { BASE_URL, startStory, body, expect, saved, test } from '../fixtures';
import { addPerson } from '../people/new-person';

const account = (page: Page) => page.getByRole('region', { name: 'Two-step verification' });

const codeAt = (secret: string, timestamp: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
const codeOf = (secret: string) => codeAt(secret, Date.now());
/** Each code can be used once; the next one is accepted early. */
const nextCodeOf = (secret: string) => codeAt(secret, Date.now() + 30_000);

/** Sets up an app on the account page; returns its secret and the recovery codes. */
async function setUpApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.goto('/newsroom/account');
  await account(page).getByRole('button', { name: 'Set up an app' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: 'QR code for the app' })).toBeVisible();
  const secret = (await dialog.locator('.secret').innerText()).replaceAll(' ', '');
  await expectAccessible(page);
  await dialog.getByLabel('Code').fill('000000');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByText('Wrong code')).toBeVisible();
  await dialog.getByLabel('Code').fill(codeOf(secret));
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  const codes = await dialog.getByRole('listitem').allInnerTexts();
  expect(codes).toHaveLength(10);
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeFocused();
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('recovery-codes.txt');
  await dialog.getByRole('button', { name: 'I’ve saved them' }).click();
  await expect(account(page).getByText('10 codes left')).toBeVisible();
  return { secret, codes };
}

async function enterPassword(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/newsroom/sign-in?to=/newsroom/inbox');
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function enterCode(page: Page, code: string) {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Adds a device with passkeys and user verification to a browser. */
async function addDevice(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2' as const,
    transport: 'internal' as const,
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
  return (isUserVerified: boolean) =>
    devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
}

test('A person sets up an app, signs in with its code, and with a recovery code once', async ({
  at,
  atAs,
  browser,
}) => {
  const person = await addPerson(await at('kofi'));
  const { page } = await atAs(person.email, person.password);
  const { secret, codes } = await setUpApp(page);

  const other = await (await browser.newContext({ locale: 'en-GB', baseURL: BASE_URL })).newPage();
  await enterPassword(other, { ...person, password: 'not the password' });
  await expect(other.getByText('Wrong email or password.')).toBeVisible();
  await enterPassword(other, person);
  await expect(other.getByRole('heading', { name: 'Enter your code' })).toBeVisible();
  await expectAccessible(other);
  await enterCode(other, '000000');
  await expect(other.getByText('Wrong code, or already used.')).toBeVisible();
  const code = nextCodeOf(secret);
  await enterCode(other, code);
  await expect(other).toHaveURL(`${BASE_URL}/newsroom/inbox`);

  const third = await (await browser.newContext({ locale: 'en-GB', baseURL: BASE_URL })).newPage();
  await enterPassword(third, person);
  await enterCode(third, code);
  await expect(third.getByText('Wrong code, or already used.')).toBeVisible();
  await enterCode(third, codes[0]!.toLowerCase());
  await expect(third).toHaveURL(`${BASE_URL}/newsroom/inbox`);
  await third.goto('/newsroom/account');
  await expect(account(third).getByText('9 codes left')).toBeVisible();
  for (const opened of [other, third]) await opened.context().close();
});

test('A person adds a passkey and signs in with it alone', async ({ at, atAs }) => {
  const person = await addPerson(await at('kofi'));
  const { page, context } = await atAs(person.email, person.password);
  const setVerified = await addDevice(context, page);
  await page.goto('/newsroom/account');
  await account(page).getByRole('button', { name: 'Add a passkey' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Work laptop');
  await dialog.getByRole('button', { name: 'Create passkey' }).click();
  await dialog.getByRole('button', { name: 'I’ve saved them' }).click();
  await expect(account(page).getByText('Work laptop')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page).toHaveURL(/\/newsroom\/sign-in/);
  await setVerified(false);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('The passkey was not accepted')).toBeVisible();
  await setVerified(true);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Budget' })).toBeVisible();

  await page.goto('/newsroom/account');
  await account(page).getByRole('button', { name: 'Remove passkey Work laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(account(page).getByRole('list', { name: 'Passkeys' })).toBeHidden();
});

test('A person who authenticated a while ago is asked once more, and loses nothing of the form', async ({
  at,
}) => {
  const { page } = await at('kofi');
  let asked = 0;
  // The answer of the server ten minutes after signing in.
  await page.route('**/api/newsroom/people', route =>
    asked++
      ? route.continue()
      : route.fulfill({ status: 403, json: { reason: 'reauthentication-required' } }),
  );
  await page.goto('/newsroom/people?add=1');
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await form.getByLabel('Name').fill('Sam Okoro');
  const email = `${Date.now()}@broadsheet.example`;
  await form.getByLabel('Email').fill(email);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Confirm it’s you' });
  await again.getByLabel('Password').fill('not the password');
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(again.getByText('Wrong password.')).toBeVisible();
  await again.getByRole('button', { name: 'Cancel' }).click();
  await expect(form.getByText('Confirm that it’s you, then try again.')).toBeVisible();
  await expect(form.getByLabel('Email')).toHaveValue(email);

  asked = 0;
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expectAccessible(page);
  await again.getByLabel('Password').fill(process.env.BROADSHEET_PASSWORD!);
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('dialog', { name: 'Link for Sam Okoro' })).toBeVisible();
});

test('An admin removes the second step of a person who lost their phone', async ({ at, atAs }) => {
  const kofi = await at('kofi');
  const person = await addPerson(kofi);
  const { page } = await atAs(person.email, person.password);
  await setUpApp(page);
  await kofi.page.goto(`/newsroom/people?q=${person.email}`);
  await kofi.page.getByRole('link', { name: person.name }).click();
  const panel = kofi.page.getByRole('complementary', { name: person.name });
  await panel.getByRole('button', { name: 'Remove two-step verification…' }).click();
  await kofi.page.getByRole('dialog').getByRole('button', { name: 'Remove two-step verification' }).click();
  await expect(panel.getByText('Not signed in anywhere.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Remove two-step verification…' })).toBeHidden();
  await page.goto('/newsroom');
  await expect(page).toHaveURL(/\/newsroom\/sign-in/);
  await enterPassword(page, person);
  await expect(page).toHaveURL(`${BASE_URL}/newsroom/inbox`);
  await kofi.page.goto('/newsroom/email');
  await expect(kofi.page.getByText(person.email).first()).toBeVisible();
});

test('A writer with an app whose session ended signs in again in the composer, and nothing is lost', async ({
  at,
  atAs,
}) => {
  const person = await addPerson(await at('kofi'));
  const { page, context } = await atAs(person.email, person.password);
  const { secret } = await setUpApp(page);
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Written before.');
  await saved(page);
  await context.clearCookies();
  await page.keyboard.type(' Written after.');
  const dialog = page.getByRole('dialog', { name: 'Sign in again to continue' });
  await dialog.getByLabel('Password').fill(person.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await dialog.getByLabel('Code', { exact: true }).fill(nextCodeOf(secret));
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  await page.reload();
  await expect(body(page)).toHaveText('Written before. Written after.');
});
