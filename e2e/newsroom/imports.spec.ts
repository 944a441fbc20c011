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
  await expect(page.getByRole('heading', { name: 'This page is for admins' })).toBeVisible();
});
