import { expect } from '../fixtures';
import type { Person } from './person';

const PASSWORD = 'Nine boats left before dawn';

/** The first admin sets up the newsroom with the code from the console. */
export async function setUp(admin: Person, code: string): Promise<void> {
  const { page } = admin;
  await page.goto('/newsroom');
  await page.waitForURL(/\/newsroom\/setup$/);
  await admin.look();
  await admin.write(page.getByLabel('Code'), code);
  await admin.write(page.getByLabel('Name of the paper'), 'The Harbour Post');
  await admin.choose(page.getByRole('combobox', { name: 'Language' }), 'English');
  await admin.write(page.getByLabel('Name', { exact: true }), 'Ada Quay');
  await admin.write(page.getByLabel('Email'), 'ada.quay@harbour.example');
  await admin.write(page.getByLabel('Password'), PASSWORD);
  await admin.press(page.getByRole('button', { name: 'Set up', exact: true }));
  await page.waitForURL(/\/newsroom$/);
  await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
  await admin.look();
}

/** Adds a section to the edition whose settings are open. */
export async function addSection(admin: Person, name: string): Promise<void> {
  const { page } = admin;
  if (!page.url().includes('/newsroom/paper')) await admin.open('Paper');
  await admin.press(page.getByRole('button', { name: 'Add a section' }));
  const form = page.locator('.new-section');
  await admin.write(form.getByLabel('Name'), name);
  await admin.press(form.getByRole('button', { name: 'Add section' }));
  await expect(page.locator('.section-line', { hasText: name })).toBeVisible();
}

interface NewEdition {
  name: string;
  code: string;
  lang: string;
  secondLang?: string;
  section: string;
}

export async function addEdition(admin: Person, edition: NewEdition): Promise<void> {
  const { page } = admin;
  const { name, code, lang, secondLang, section } = edition;
  await admin.press(page.getByRole('button', { name: 'Add an edition' }));
  const dialog = page.getByRole('dialog');
  await admin.write(dialog.getByLabel('Name'), name);
  await admin.write(dialog.getByLabel('Code'), code);
  for (const [label, chosen] of [
    ['Language', lang],
    ['Second language', secondLang],
  ] as const)
    if (chosen) {
      const field = dialog.getByRole('combobox', { name: label, exact: true });
      await admin.write(field, chosen);
      // A language is offered by its name and by its tag.
      await field.press('Enter');
      await expect(field).not.toHaveValue(chosen);
    }
  await admin.press(dialog.getByRole('button', { name: 'Add edition' }));
  await expect(page.locator('.top-bar')).toContainText(name);
  await addSection(admin, section);
  await admin.look();
}

/** Adds a reporter, who chooses a password by the link that the admin hands over. */
export async function addColleague(admin: Person, reporter: Person): Promise<void> {
  const { page } = admin;
  await admin.open('People');
  const dialog = page.getByRole('dialog');
  await admin.press(page.getByRole('button', { name: 'Add a person' }));
  await admin.write(dialog.getByLabel('Name', { exact: true }), 'Ben Tide');
  await admin.write(dialog.getByLabel('Email', { exact: true }), 'ben.tide@harbour.example');
  await admin.choose(dialog.getByLabel('Role', { exact: true }), 'Reporter');
  await admin.press(dialog.getByRole('button', { name: /^Add/ }));
  const link = await page.getByRole('dialog').getByLabel('Link to choose a password').inputValue();
  await admin.press(page.getByRole('button', { name: 'Done' }));
  await expect(page.getByRole('heading', { name: 'Ben Tide' })).toBeVisible();
  await admin.look();

  await reporter.page.goto(link);
  await expect(reporter.page.getByRole('heading', { name: 'Welcome, Ben Tide' })).toBeVisible();
  await reporter.look();
  await reporter.write(reporter.page.getByLabel('New password'), PASSWORD);
  await reporter.press(reporter.page.getByRole('button', { name: 'Save and sign in' }));
  await expect(reporter.page.getByRole('heading', { name: 'Budget' })).toBeVisible();
}
