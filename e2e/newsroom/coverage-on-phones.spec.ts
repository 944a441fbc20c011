import { expect, test, unique } from '../fixtures';
import { beingSent, coverStory, entry, newEntry, textOf } from './coverage';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('A reporter on a phone is told beside the form what became of the entries that were sent', async ({
  at,
}) => {
  const { page, context } = await at('ines', PHONE);
  await coverStory(page, unique('Smoke over the depot'));
  const send = async (words: string) => {
    await textOf(page).tap();
    await page.keyboard.type(words);
    await newEntry(page).getByRole('button', { name: 'Publish' }).tap();
    await expect(textOf(page)).toHaveText('');
  };
  await send('The depot is cleared.');
  await expect(page.getByText('1 entry sent')).toBeVisible();
  await context.setOffline(true);
  await send('The road is closed.');
  await expect(page.getByText('1 entry is not sent yet')).toBeVisible();
  await page.getByRole('button', { name: 'All entries' }).tap();
  await expect(beingSent(page)).toContainText('The road is closed.');
  await page.getByRole('button', { name: 'New entry' }).tap();
  await context.setOffline(false);
  await expect(page.getByText('2 entries sent')).toBeVisible();
});

test('An editor on a phone who writes on is asked about an entry that someone else changed', async ({
  at,
}) => {
  const { page: ines } = await at('ines', PHONE);
  const { screen } = await coverStory(ines, unique('Vote in the parish'));
  await textOf(ines).tap();
  await ines.keyboard.type('The count begins.');
  await newEntry(ines).getByRole('button', { name: 'Publish' }).tap();
  await ines.getByRole('button', { name: 'All entries' }).tap();
  await entry(ines, 'The count begins.').getByRole('button', { name: 'Edit' }).tap();
  const edited = ines.getByRole('form', { name: 'Edit' });
  await textOf(ines, edited).press('ControlOrMeta+End');
  await ines.keyboard.type(' Quickly.');
  const { page: kofi } = await at('kofi');
  await kofi.goto(screen);
  await entry(kofi, 'The count begins.').getByRole('button', { name: 'Edit' }).click();
  await textOf(kofi, kofi.getByRole('form', { name: 'Edit' })).press('ControlOrMeta+End');
  await kofi.keyboard.type(' Slowly.');
  await kofi.keyboard.press('ControlOrMeta+Enter');
  await expect(entry(kofi, 'The count begins. Slowly.').getByRole('button', { name: 'Edit' })).toBeVisible();

  let answer = () => {};
  const answered = new Promise<void>(resolve => (answer = resolve));
  await ines.route('**/coverage/entries/*', async route => {
    await answered;
    await route.continue();
  });
  await edited.getByRole('button', { name: 'Save changes' }).tap();
  await ines.getByRole('button', { name: 'New entry' }).tap();
  answer();
  const dialog = ines.getByRole('dialog', { name: 'Someone else changed this entry' });
  await dialog.getByRole('button', { name: 'Keep mine' }).tap();
  await expect(entry(kofi, 'The count begins. Quickly.')).toBeVisible();
  await ines.getByRole('button', { name: 'All entries' }).tap();
  await expect(entry(ines, 'The count begins. Quickly.')).toBeVisible();
});
