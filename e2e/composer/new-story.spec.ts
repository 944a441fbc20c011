import { expectAccessible } from '@/e2e/accessible';
import { body, expect, saved, startStory, test } from '../fixtures';

test('A reporter who starts a story writes its headline without pressing anything first', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  const headline = page.getByLabel('Headline', { exact: true });
  await expect(headline).toBeFocused();
  await page.keyboard.type('Ferries return');
  await expect(headline).toHaveValue('Ferries return');
});

test('A reporter with a phone undoes and redoes what was written', async ({ at }) => {
  const { page } = await at('ines', { viewport: { width: 390, height: 844 } });
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Six boats cross.');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeInViewport();
  await undo.click();
  await expect(body(page)).not.toContainText('Six boats');
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(body(page)).toContainText('Six boats');
});

test('An empty gallery says how it is filled', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.getByRole('button', { name: 'More blocks' }).click();
  await page.getByRole('button', { name: 'Gallery', exact: true }).click();
  await expect(
    page.getByText('Add pictures from this computer, or choose some from the library.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add pictures' })).toBeVisible();
  await expectAccessible(page);
});

test('An editor who chooses a section has it saved at once, without the pause after typing', async ({
  at,
}) => {
  const { page } = await at('ines');
  await page.clock.install();
  await startStory(page);
  await saved(page);
  // No timer runs from here on.
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  const isSaved = page.waitForResponse(
    response => response.request().method() === 'PUT' && /\/stories\/[^/]+$/.test(response.url()),
  );
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  expect((await isSaved).ok()).toBe(true);
});
