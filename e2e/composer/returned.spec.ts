import { expectAccessible } from '@/e2e/accessible';
import { startStory, body, expect, saved, test, unique, type Desk } from '@/e2e/fixtures';

const notice = ({ page }: Desk, text: string | RegExp) =>
  page.locator('.note-line').filter({ hasText: text });

async function submitStory({ page }: Desk): Promise<string> {
  const path = await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('Council votes'));
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 1 });
  await saved(page);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  return path;
}

async function returnStory({ page }: Desk, path: string, note: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Return to the reporter' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What needs to change').fill(note);
  await dialog.getByRole('button', { name: 'Return' }).click();
}

test('A reporter whose story comes back reads in the open composer who returned it and why, and submits it again', async ({
  at,
}) => {
  const [reporter, editor] = [await at('jiayi'), await at('ines')];
  const path = await submitStory(reporter);
  await expect(notice(reporter, /^Submitted/)).toBeVisible();

  const note = unique('Who is the stallholder?');
  await returnStory(editor, path, note);

  await expect(notice(reporter, /^Returned by Ines Marchetti/)).toContainText(note);
  await expect(notice(reporter, /^Submitted/)).toHaveCount(0);
  await expect(reporter.page.getByRole('banner').getByText('Draft, returned')).toBeVisible();
  await expectAccessible(reporter.page);
  await reporter.page.getByRole('button', { name: 'Submit again' }).click();
  await expect(notice(reporter, /^Submitted/)).toBeVisible();
  await expect(notice(reporter, /^Returned/)).toHaveCount(0);
});

test('A reporter ticks what an editor asked for, and finds it ticked after a reload', async ({ at }) => {
  const [reporter, editor] = [await at('jiayi'), await at('ines')];
  const path = await submitStory(reporter);
  await expect(notice(reporter, /^Submitted/)).toBeVisible();
  await returnStory(editor, path, '- A name for the stallholder\n- The fee');

  const item = (name: string) => reporter.page.getByRole('checkbox', { name });
  await item('The fee').check();
  await expectAccessible(reporter.page);
  await reporter.page.reload();
  await expect(item('The fee')).toBeChecked();
  await expect(item('A name for the stallholder')).not.toBeChecked();
  await expect(editor.page.getByRole('checkbox', { name: 'The fee' })).not.toBeChecked();
});

test('A reporter withdraws a story that was submitted too early', async ({ at }) => {
  const reporter = await at('jiayi');
  await submitStory(reporter);
  await expect(notice(reporter, /^Submitted/)).toBeVisible();
  const { page } = reporter;
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Withdraw the submission' }).click();
  await expect(notice(reporter, /^It is a draft again/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeVisible();
});

test('A reporter is told before submitting what will stop the story from being published', async ({ at }) => {
  const { page } = await at('jiayi');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('Without a section'));
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await saved(page);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '1 problem stops publishing' });
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Keep writing' }).click();
  await expect(page.getByRole('banner').getByText('Draft')).toBeVisible();
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await dialog.getByRole('button', { name: 'Submit anyway' }).click();
  await expect(page.getByRole('banner').getByText('Submitted')).toBeVisible();
});
