import { readFileSync } from 'node:fs';
import { expectAccessible } from '../accessible';
import { expect, test, unique } from '../fixtures';
import { addPerson } from './new-person';

test('An admin imports people from a spreadsheet, sees first what will be done, and corrects the row that was wrong', async ({
  at,
}) => {
  const admin = await at('kofi');
  const known = await addPerson(admin);
  const { page } = admin;
  const [lina, marc, wrong] = [unique('Lina Import'), unique('Marc Import'), unique('=Wrong Import')];
  const addressOf = (name: string) => `${name.replace(/\W+/g, '.').toLowerCase()}@broadsheet.example`;
  const file = [
    'Name;Email;Role;Language',
    `${lina};${addressOf(lina)};Reporter;`,
    `${lina};${addressOf(lina)};Producer;`,
    `"${marc}";${addressOf(marc)};rédacteur;Français`,
    `${known.name};${known.email};editor;`,
    `${wrong};wrong${addressOf(wrong)};captain;`,
  ];

  await page.goto('/newsroom/people');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import people' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${file.join('\r\n')}\r\n`),
  });

  const added = dialog.getByRole('listitem');
  await expect(dialog.getByText('Nothing has been changed yet.')).toBeFocused();
  await expect(dialog.getByRole('heading', { name: '2 people will be added' })).toBeVisible();
  await expect(added.filter({ hasText: lina })).toContainText('Rows 2, 3');
  await expect(added.filter({ hasText: lina })).toContainText(/Reporter: .*Producer: /);
  await expect(added.filter({ hasText: known.name })).toContainText('Someone already has this address.');
  await expect(added.filter({ hasText: wrong })).toContainText('There is no such role.');
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Import 2 people' }).click();
  await expect(dialog.getByText('2 people were added.')).toBeVisible();
  await expectAccessible(page);
  const linksFile = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the links' }).click();
  const links = readFileSync(await (await linksFile).path(), 'utf8');
  expect(links).toContain(lina);
  expect(links.match(/#/g)).toHaveLength(2);
  const notAddedFile = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the rows that were not imported' }).click();
  const notAdded = readFileSync(await (await notAddedFile).path(), 'utf8');
  expect(notAdded).toContain(`"'${wrong}"`);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByLabel(/^Or paste rows/).fill(notAdded.replace('captain', 'reporter'));
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByRole('button', { name: 'Import 1 person' }).click();
  await expect(dialog.getByText('1 person was added.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.goto('/newsroom/people?q=Import');
  await expect(page.getByRole('row').filter({ hasText: lina })).toContainText(/Reporter.*Producer/);
  await expect(page.getByRole('row').filter({ hasText: marc })).toContainText('Reporter');
  await expect(page.getByRole('row').filter({ hasText: wrong })).toContainText('Reporter');

  const invited = await (await page.context().browser()!.newContext()).newPage();
  const link = links
    .split('\r\n')
    .find(row => row.includes(marc))!
    .split(',')
    .at(-1)!;
  await invited.goto(link);
  await expect(invited.getByRole('heading', { name: `Bienvenue, ${marc}` })).toBeVisible();
  await invited.context().close();
});

test('An admin is told why a file can’t be read, and nothing is changed', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/people');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import people' });
  const rows = dialog.getByLabel(/^Or paste rows/);
  for (const [text, told] of [
    ['name,email,role,editon\nLin,lin@x.example,editor,asia', '“editon” is not a column of this import.'],
    ['name,email\nLin,lin@x.example', 'at least the columns name, email and role'],
  ] as const) {
    await rows.fill(text);
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await expect(dialog.getByRole('alert').filter({ hasText: told })).toBeVisible();
  }
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('name,email,role\nJos\xe9,jose@x.example,editor', 'latin1'),
  });
  await expect(dialog.getByRole('alert').filter({ hasText: 'Save it from the spreadsheet' })).toBeVisible();
});
