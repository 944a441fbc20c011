import { expectAccessible } from '@/e2e/accessible';
import { startStory, body, expect, saved, test, unique, viewLink, type Desk } from '../fixtures';

const TEXT = ['Nine ferries cross at night.', 'The fare is two yuan.'];

/** Writes a story of two paragraphs in Global, and starts its version in Français. */
async function startInFrench({ page }: Desk, headline: string): Promise<void> {
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await body(page).click();
  await page.keyboard.type(TEXT[0]!);
  await page.keyboard.press('Enter');
  await page.keyboard.type(TEXT[1]!);
  await saved(page);
  await page.getByRole('button', { name: 'Start in Français', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Source: Global' })).toBeVisible();
  await expect(body(page)).toBeEditable();
}

test('An editor has a first draft translated by machine, edits one text, marks the others as read, and publishes', async ({
  at,
}) => {
  const ines = await at('ines');
  const { page } = ines;
  const headline = unique('Night ferries');
  await startInFrench(ines, headline);
  await page.getByRole('button', { name: 'Translate by machine' }).click();
  await expect(page.getByText(/^Machine translation: .* not read yet/)).toBeVisible();
  await expect(body(page)).toContainText(`Trad. ${TEXT[0]}`);
  const texts = body(page).locator('.machine-text');
  await expect(texts).toHaveCount(2);
  await expect(texts.first()).toHaveAttribute('aria-description', 'Machine translation, not read yet');
  const headlineField = page.getByRole('textbox', { name: 'Headline', exact: true });
  await expect(headlineField).toHaveAttribute('data-machine', 'true');
  // The panel with the section is behind the source.
  await page.getByRole('button', { name: 'Hide the source' }).click();
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 1 });
  await saved(page);
  const publishes = page.getByRole('button', { name: 'Publish', exact: true });
  await expect(publishes).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);

  await body(page).getByText(TEXT[0]!).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Neuf en tout.');
  await expect(texts).toHaveCount(1);
  await body(page).getByText(TEXT[1]!).click();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(texts).toHaveCount(0);
  await page.locator('.machine-bar').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(texts).toHaveCount(1);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(texts).toHaveCount(0);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(headlineField).toBeFocused();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText(/^Machine translation: .* not read yet/)).toHaveCount(0);
  await saved(page);
  await expect(publishes).not.toHaveAttribute('aria-disabled', 'true');
  await publishes.click();
  await expect(viewLink(page)).toBeVisible();
});

test('The desk sees in its list how much of a translation is machine-translated and unreviewed', async ({
  at,
}) => {
  // Only one story at a time is translated for each person.
  const kofi = await at('kofi');
  const { page } = kofi;
  const headline = unique('Night trams');
  await startInFrench(kofi, headline);
  await page.getByRole('button', { name: 'Translate by machine' }).click();
  await expect(page.getByText(/^Machine translation: .* not read yet/)).toBeVisible();
  await page.goto('/newsroom/translations?state=in-step');
  const line = page.getByRole('row').filter({ hasText: headline });
  await expect(line).toContainText('3 unread machine-translated texts');
  await expectAccessible(page);
});
