import { ar } from '@/components/newsroom/words/ar';
import { en } from '@/components/newsroom/words/en';
import { zhHans } from '@/components/newsroom/words/zh-hans';
import { expectAccessible } from '@/e2e/accessible';
import { expect, test, unique } from '../fixtures';
import { addPerson } from '../people/new-person';

test('A person chooses name, time zone and language, and the newsroom follows', async ({ at, atAs }) => {
  const { email, password } = await addPerson(await at('kofi'));
  const { page } = await atAs(email, password);
  await page.goto('/newsroom');
  await page.getByRole('navigation').first().getByRole('link', { name: /Noor/ }).click();
  const name = unique('Nour Haddad');
  await page.getByLabel('Name', { exact: true }).fill(name);
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await zone.click();
  await zone.fill('kathmandu utc+5:45');
  await page.getByRole('option', { name: /Asia\/Kathmandu/ }).click();
  await expect(zone).toHaveValue(/UTC\+5:45/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.getByLabel('Newsroom language').selectOption('fr');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Votre compte' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(name);
  await expect(page.getByRole('combobox', { name: 'Fuseau horaire' })).toHaveValue(/UTC\+5:45/);
});

test('A person changes the password with the current one, and their other browser is signed out', async ({
  at,
  atAs,
}) => {
  const { email, password } = await addPerson(await at('kofi'));
  const { page } = await atAs(email, password);
  const { page: other } = await atAs(email, password);
  await page.goto('/newsroom/account');
  const change = async (present: string) => {
    await page.getByLabel('Current password').fill(present);
    await page.getByLabel('New password').fill('a sentence to remember');
    await page.getByRole('button', { name: 'Change password' }).click();
  };
  await change('not this one');
  await expect(page.getByText('Wrong current password.')).toBeVisible();
  await change(password);
  await expect(page.getByText('Password changed.')).toBeVisible();
  await other.goto('/newsroom');
  await expect(other).toHaveURL(/sign-in/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
});

test('An admin changes name, email and language of a colleague', async ({ at, atAs }) => {
  const desk = await at('kofi');
  const { name, email, password } = await addPerson(desk);
  const { page } = desk;
  await page.goto(`/newsroom/people?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Edit name, email, language' }).click();
  const dialog = page.getByRole('dialog', { name: `Profile of ${name}` });
  await dialog.getByLabel('Email').fill('ines.marchetti@broadsheet.example');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/already has this email address/)).toBeVisible();
  await dialog.getByLabel('Email').fill(`new-${email}`);
  await dialog.getByLabel('Newsroom language').selectOption('zh-Hans');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(`new-${email}`)).toBeVisible();
  const { page: theirs } = await atAs(`new-${email}`, password);
  await theirs.goto('/newsroom');
  await expect(theirs.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test('A person sees where they are signed in, ends all other sessions, and stays in this browser', async ({
  at,
  atAs,
}) => {
  const { email, password } = await addPerson(await at('kofi'));
  const { page: other } = await atAs(email, password);
  await other.goto('/newsroom');
  const { page } = await atAs(email, password);
  await page.goto('/newsroom/account');
  const sessions = page.getByRole('region', { name: 'Sessions' });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await expect(sessions.getByText('this browser')).toHaveCount(1);
  await expectAccessible(page);
  await sessions.getByRole('button', { name: 'End all other sessions' }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await other.goto('/newsroom/inbox');
  await expect(other).toHaveURL(/sign-in/);
});

/** The label of the sign-in button in each language of the newsroom. */
const SIGN_IN = { en: en.auth.signIn, 'zh-Hans': zhHans.auth.signIn, ar: ar.auth.signIn } as const;

for (const [lang, { path, name }] of Object.entries({
  en: { path: '/newsroom', name: 'kofi' },
  'zh-Hans': { path: '/newsroom/inbox', name: 'mingyue' },
} as const))
  test(`The browser of a person who reads ${lang} loads no words of another language`, async ({ at }) => {
    const { page } = await at(name);
    const scripts: Promise<string>[] = [];
    page.on('response', response => {
      if (response.request().resourceType() === 'script') scripts.push(response.text());
    });
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const loaded = (await Promise.all(scripts)).join('\n');
    const found = Object.entries(SIGN_IN).filter(([, words]) => loaded.includes(`"${words}"`));
    expect(found.map(([language]) => language)).toEqual([lang]);
  });
