import type { Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { startStory, body, expect, PASSWORD, saved, test, unique, viewLink } from '@/e2e/fixtures';
import { addPerson } from '../people/new-person';

const MINUTE_MS = 60_000;

/** A story that can be published; its newsroom address. */
async function readyStory(page: Page, headline: string): Promise<string> {
  const path = await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  return path;
}

/** Opens the dialog that asks for a time, from the menu. */
async function openDialog(page: Page, item = 'Schedule…') {
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: item, exact: true }).click();
  return page.getByRole('dialog');
}

/** Fills in a wall-clock time of a zone. */
async function fillTime(dialog: ReturnType<Page['getByRole']>, time: string, zone = 'UTC'): Promise<void> {
  await dialog.getByLabel('Zone').selectOption(zone);
  await dialog.getByLabel('Day').fill(time.slice(0, 10));
  await dialog.getByLabel('Time').fill(time.slice(11));
}

const notice = (page: Page, text: string | RegExp) => page.locator('.note-line').filter({ hasText: text });

test('An editor schedules a story, readers get it at that minute, and the history says by whom', async ({
  at,
  atAs,
}) => {
  test.slow();
  // A person with many windows elsewhere would receive events in this one a minute late.
  const { name, email, password } = await addPerson(await at('kofi'));
  const { page } = await atAs(email, password);
  const headline = unique('Published by the clock');
  await readyStory(page, headline);
  // Far enough in the future to fill in the form.
  const due = new Date(Math.ceil((Date.now() + 15_000) / MINUTE_MS) * MINUTE_MS);
  const dialog = await openDialog(page);
  await fillTime(dialog, due.toISOString().slice(0, 16));
  const clocks = dialog.getByRole('table', { name: 'Will be published' });
  await expect(clocks.getByRole('row')).toHaveCount(3);
  await expect(clocks.getByRole('row', { name: /^UTC/ })).toContainText(due.toISOString().slice(11, 16));
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, /^Will be published/)).toBeVisible();
  await expect(page.getByRole('banner').getByText('Scheduled', { exact: true })).toBeVisible();
  await expect(viewLink(page)).toBeHidden();

  const view = viewLink(page);
  await expect(view).toBeVisible({ timeout: due.getTime() - Date.now() + 15_000 });
  const address = (await view.getAttribute('href'))!;
  expect(await (await page.request.get(address)).text()).toContain(headline);
  await expect(notice(page, /^Will be published/)).toBeHidden();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Compare revisions' }).click();
  const revision = page.getByRole('listitem').filter({ hasText: 'Published' });
  await expect(revision.getByText(name)).toBeVisible();
  await expect(revision.getByText(/^scheduled for \d\d:\d\d$/)).toBeVisible();
});

test('An editor cannot choose a time that the clocks skip, and says which of two is meant', async ({
  at,
}) => {
  const { page } = await at('ines', { timezoneId: 'Europe/Paris' });
  await readyStory(page, unique('At a change of the clocks'));
  const dialog = await openDialog(page);
  await fillTime(dialog, '2027-03-28T02:30', 'Europe/Paris');
  await expect(dialog.getByText(/^The clocks skip this time on that day/)).toBeVisible();
  await expect(dialog.getByRole('table')).toBeHidden();

  await fillTime(dialog, '2027-10-31T02:30', 'Europe/Paris');
  await dialog.getByRole('button', { name: 'Schedule for 02:30' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('radio', { name: /UTC\+1/ }).check();
  await expect(dialog.getByRole('row', { name: /^UTC/ })).toContainText('01:30');
  await dialog.getByRole('button', { name: 'Schedule for 02:30' }).click();
  await expect(notice(page, 'Will be published Sun, 31 Oct 2027, 02:30.')).toBeVisible();
});

test('An editor schedules nothing before the embargo ends', async ({ at }) => {
  const { page } = await at('ines', { timezoneId: 'UTC' });
  await readyStory(page, unique('Not before the embargo'));
  await page.getByLabel('Embargo until', { exact: true }).fill('2099-01-01T18:00');
  await page.getByLabel('Embargo until', { exact: true }).blur();
  await expect(page.getByRole('button', { name: 'Lift the embargo' })).toBeVisible();
  const dialog = await openDialog(page);
  await expect(dialog.getByText(/^The embargo ends/)).toBeVisible();
  await fillTime(dialog, '2099-01-01T17:59');
  await dialog.getByRole('button', { name: 'Schedule for 17:59' }).click();
  await expect(dialog.getByText(/before the embargo ends/)).toBeVisible();
  await fillTime(dialog, '2099-01-01T18:00');
  await dialog.getByRole('button', { name: 'Schedule for 18:00' }).click();
  await expect(notice(page, /^Will be published/)).toBeVisible();

  await page.getByLabel('Embargo until', { exact: true }).fill('2099-01-02T18:00');
  await page.getByLabel('Embargo until', { exact: true }).blur();
  await expect(notice(page, /is scheduled before that time/)).toBeVisible();
});

test('Two editors see the same schedule at once, and either of them cancels it', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await readyStory(ines.page, unique('Seen by two editors'));
  await kofi.page.goto(path);
  await expect(body(kofi.page)).toBeEditable();
  const dialog = await openDialog(ines.page);
  await fillTime(dialog, '2099-01-01T06:00');
  await dialog.getByRole('button', { name: 'Schedule for 06:00' }).click();
  await expect(notice(kofi.page, /^Will be published/)).toBeVisible();

  await kofi.page.getByRole('button', { name: 'Change time' }).click();
  const again = kofi.page.getByRole('dialog');
  await expect(again.getByLabel('Time')).toHaveValue('06:00');
  await again.getByLabel('Time').fill('07:30');
  await again.getByRole('button', { name: 'Schedule for 07:30' }).click();
  await expect(notice(ines.page, /07:30/)).toBeVisible();

  await kofi.page.getByRole('button', { name: 'Cancel publishing' }).click();
  await expect(notice(ines.page, /^Will be published/)).toBeHidden();
  await expect(ines.page.getByRole('banner').getByText('Approved', { exact: true })).toBeVisible();
});

test('An editor sets the day on which readers lose a story, and why', async ({ at }) => {
  const { page } = await at('ines');
  await readyStory(page, unique('Until the rights end'));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(viewLink(page)).toBeVisible();
  const dialog = await openDialog(page, 'Schedule unpublishing…');
  await fillTime(dialog, '2099-06-30T22:00');
  await dialog.getByRole('button', { name: 'Unpublish at 22:00' }).click();
  await expect(dialog.getByText('Enter a reason.')).toBeVisible();
  await dialog.getByLabel('Reason (for the newsroom only)').fill('The rights to the text end');
  await dialog.getByRole('button', { name: 'Unpublish at 22:00' }).click();
  await expect(notice(page, /^Will be unpublished/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel unpublishing' }).click();
  await expect(notice(page, /^Will be unpublished/)).toBeHidden();
  await expect(page.getByText('The story will stay published.')).toBeVisible();
});

test('An editor whose session has ended signs in again, and the story is scheduled', async ({ at }) => {
  const { page, context } = await at('ines');
  await readyStory(page, unique('Scheduled after the sign-in'));
  const dialog = await openDialog(page);
  await fillTime(dialog, '2099-01-01T06:00');
  await context.clearCookies();
  await dialog.getByRole('button', { name: 'Schedule for 06:00' }).click();
  const signIn = page.getByRole('dialog', { name: 'Sign in again to continue' });
  await signIn.getByLabel('Password').fill(PASSWORD);
  await signIn.getByRole('button', { name: 'Sign in' }).click();
  await expect(notice(page, /^Will be published/)).toBeVisible();
});

test('An editor who publishes a scheduled story by hand decides what happens to its schedule', async ({
  at,
}) => {
  const { page } = await at('ines');
  await readyStory(page, unique('Sooner than scheduled'));
  const dialog = await openDialog(page);
  await fillTime(dialog, '2099-01-01T06:00');
  await dialog.getByRole('button', { name: 'Schedule for 06:00' }).click();
  await expect(notice(page, /^Will be published/)).toBeVisible();
  const publish = () => page.getByRole('button', { name: 'Publish', exact: true }).click();
  await publish();
  const confirmation = page.getByRole('dialog', { name: 'Publish now?' });
  await expectAccessible(page);
  await confirmation.getByRole('button', { name: /^Leave it scheduled/ }).click();
  await expect(confirmation).toBeHidden();
  await expect(notice(page, /^Will be published/)).toBeVisible();
  await publish();
  await confirmation.getByRole('button', { name: 'Publish now' }).click();
  await expect(viewLink(page)).toBeVisible();
  await expect(notice(page, /^Will be published/)).toBeHidden();
});
