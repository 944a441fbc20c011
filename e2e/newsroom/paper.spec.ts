import { expectAccessible } from '@/e2e/accessible';
import { body, expect, test, unique } from '../fixtures';

test('An admin creates an Arabic edition, and readers get it from right to left', async ({ at, page }) => {
  const { page: desk } = await at('kofi');
  const code = `ar-${Date.now().toString(36)}`;
  await desk.goto('/newsroom/paper');
  await desk.getByRole('button', { name: 'Add an edition' }).click();
  const dialog = desk.getByRole('dialog', { name: 'New edition' });
  await dialog.getByLabel('Name').fill('العربية');
  await dialog.getByLabel('Code').fill('China!');
  await dialog.getByRole('combobox', { name: 'Language', exact: true }).fill('arabic');
  await dialog.getByRole('option', { name: /العربية/ }).click();
  await dialog.getByRole('button', { name: 'Add edition' }).click();
  await expect(dialog.getByText(/lower-case a to z/)).toBeVisible();
  await dialog.getByLabel('Code').fill(code);
  await dialog.getByRole('button', { name: 'Add edition' }).click();
  await expect(desk).toHaveURL(new RegExp(`edition=${code}`));

  await page.goto(`/${code}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.getByRole('heading', { name: 'لم يُنشر شيء هنا بعد' })).toBeVisible();
});

test('An admin writes a page about the paper, and readers find it in the footer', async ({ at, page }) => {
  const { page: desk } = await at('kofi');
  const title = unique('House rules');
  await desk.goto('/newsroom/paper');
  await desk.getByRole('button', { name: 'Add a page' }).click();
  await desk.getByLabel('Title').fill(title);
  await desk.getByRole('button', { name: 'Add page' }).click();
  await expect(desk).toHaveURL(/\/newsroom\/paper\/pages\//);
  await body(desk).click();
  await desk.keyboard.type('We correct what was wrong.');
  await desk.getByRole('button', { name: 'Save page' }).click();
  await expect(desk.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();

  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('We correct what was wrong.')).toBeVisible();
});

test('An admin renames the paper, and the nameplate changes everywhere at once', async ({ at, page }) => {
  const { page: desk } = await at('kofi');
  const rename = async (name: string) => {
    await desk.goto('/newsroom/paper/settings');
    await desk.getByLabel('Name of the paper').fill(name);
    await desk.getByRole('button', { name: 'Save settings' }).click();
    await expect(desk.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  };
  await page.goto('/fr');
  await rename('The Long Wall');
  try {
    await page.goto('/fr');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Long Wall');
  } finally {
    await rename('Broadsheet');
  }
});

test('An editor manages topics and authors; a reporter cannot', async ({ at }) => {
  const { page: desk } = await at('ines');
  const name = unique('Rivers');
  await desk.goto('/newsroom/topics');
  await desk.getByRole('link', { name: 'Add a topic' }).click();
  await desk.getByLabel('Name in English').fill(name);
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('link', { name })).toBeVisible();

  const author = unique('Gao Lin');
  await desk
    .getByRole('navigation', { name: 'Topics and authors' })
    .getByRole('link', { name: 'Authors' })
    .click();
  await desk.getByRole('link', { name: 'Add an author' }).click();
  await desk.getByLabel('Name in English').fill(author);
  await desk.getByLabel('Public email address').fill('not an address');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Enter an email address such as name@example.com.')).toBeVisible();
  await desk.getByLabel('Public email address').fill('gao.lin@paper.example');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('link', { name: author })).toBeVisible();

  const { page: reporter } = await at('jiayi');
  await reporter.goto('/newsroom/topics');
  await expect(reporter.getByRole('heading', { name: 'You can’t open this page' })).toBeVisible();
});

test('An editor sees beside each field of an author what is wrong with it', async ({ at }) => {
  const { page } = await at('ines');
  await page.goto('/newsroom/authors?open=new');
  const name = page.getByLabel('Name in English');
  const bio = page.getByLabel('Short bio in French');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(name).toHaveAccessibleDescription('Enter at least one name.');
  await name.fill('n'.repeat(121));
  await bio.fill('b'.repeat(1001));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(name).toHaveAccessibleDescription('Use up to 120 characters.');
  await expect(bio).toHaveAccessibleDescription('Use up to 1,000 characters.');
  await expect(bio).toHaveValue('b'.repeat(1001));
  await name.fill(unique('Gao Lin'));
  await bio.fill('');
  const account = page.getByLabel('Account', { exact: true });
  await account.fill('no such colleague');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(account).toHaveAccessibleDescription(/^Choose a colleague/);
  await expect(page).toHaveURL(/open=new/);
});

for (const path of [
  '/newsroom/paper/settings',
  '/newsroom/paper/security',
  '/newsroom/paper',
  '/newsroom/topics?open=new',
  '/newsroom/authors?open=new',
])
  test(`Axe finds nothing at ${path}`, async ({ at }) => {
    const { page } = await at('kofi');
    await page.goto(path);
    await expect(page.getByRole('main')).toBeVisible();
    await expectAccessible(page);
  });
