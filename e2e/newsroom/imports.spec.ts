import { expectAccessible } from '../accessible';
import { expect, test, unique } from '../fixtures';

test('An admin sees the dry run of a text, imports it as a draft, and undoes that', async ({ at }) => {
  const { page } = await at('kofi');
  const headline = unique('The mud that nobody wants');
  const text = `${headline}\n\nBy Ann Lee\n\nThe mud is sold twice.\n\nhttp://best-casino.example/slots\n`;
  await page.goto('/newsroom/imports');
  await expectAccessible(page);
  const file = { name: `${unique('mud')}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.getByLabel('Choose files…').setInputFiles([file]);
  await expect(page.getByText('Dry run, nothing has been made')).toBeVisible();
  await expect(page.getByRole('row', { name: /Injected links/ })).toContainText('best-casino.example');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Import 1 story as a draft' }).click();
  const item = page.getByRole('listitem').filter({ hasText: headline });
  await expect(item).toContainText('Draft made');
  await item.getByRole('link').click();
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  await page.goBack();

  await page.getByRole('button', { name: 'Undo import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo import' }).click();
  await expect(item).toContainText('Spiked again');
});

test('An editor cannot open the screen of imports', async ({ at }) => {
  const { page } = await at('daniel');
  await page.goto('/newsroom/imports');
  await expect(page.getByRole('heading', { name: 'You can’t open this page' })).toBeVisible();
});

test('An admin whose file was empty reads so, finds no import left of it, and chooses another', async ({
  at,
}) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/imports');
  const name = `${unique('mud')}.txt`;
  const choose = (text: string) =>
    page
      .getByLabel('Choose files…')
      .setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }]);
  await choose('');
  await expect(page.getByText('The file is empty. Choose another.')).toBeVisible();
  await expect(page.getByText('0 files')).toHaveCount(0);
  await choose('The mud is sold twice.');
  await expect(page.getByText('Dry run, nothing has been made')).toBeVisible();
});

test('An admin adds files to an import that has none', async ({ at }) => {
  const { page } = await at('kofi');
  const id = crypto.randomUUID();
  await page.goto('/newsroom/imports');
  await page.evaluate(
    body =>
      fetch('/api/newsroom/imports', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json' },
      }),
    JSON.stringify({ id }),
  );
  await page.goto(`/newsroom/imports/${id}`);
  await expect(page.getByRole('button', { name: 'Read the files' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'All imports' })).toBeVisible();
  const file = {
    name: `${unique('mud')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from('The mud is sold.'),
  };
  await page.getByLabel('Choose files…').setInputFiles([file]);
  await expect(page.getByText('Dry run, nothing has been made')).toBeVisible();
});

test('An admin whose archive is none reads so, and is not offered to import nothing', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/imports');
  const file = { name: 'junk.zip', mimeType: 'application/zip', buffer: Buffer.from('Only words.') };
  await page.getByLabel('Choose files…').setInputFiles([file]);
  await expect(page.getByText('Nothing to import')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'junk.zip' })).toContainText(
    'The file is damaged',
  );
  await expect(page.getByRole('button', { name: /^Import 0/ })).toHaveCount(0);
  await expectAccessible(page);
});
