import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { newSection, openFront, pool, slot } from './front-desk';
import { dragByFinger, TABLET } from '../../touch';

const heads = (page: Page) =>
  page.getByRole('region', { name: 'Front, draft' }).getByRole('heading', { level: 2 });
const savedDraft = (page: Page) => page.getByRole('status').filter({ hasText: /^Draft saved/ });

/** Opens a front that no other test changes: that of a new section of ASIA. Returns its address. */
async function openOwnFront(admin: Page, page: Page): Promise<string> {
  const { name, path } = await newSection(admin, 'ASIA');
  await openFront(page, name);
  await expect(pool(page).first()).toBeVisible();
  return path;
}

/** Drags the head of a container over that of another. */
async function dragHead(page: Page, from: number, to: number): Promise<void> {
  await heads(page).nth(to).scrollIntoViewIfNeeded();
  const start = (await heads(page).nth(from).boundingBox())!;
  const end = (await heads(page).nth(to).boundingBox())!;
  await page.mouse.move(start.x + 10, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 8, { steps: 3 });
  await page.mouse.move(end.x + 10, end.y + 8, { steps: 5 });
  await page.mouse.up();
}

async function addContainer(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a container' }).click();
  await page.getByRole('button', { name: kind, exact: true }).click();
}

test('A producer puts containers in another order by dragging their heads, and by keys', async ({ at }) => {
  const { page: admin } = await at('kofi');
  const { page } = await at('amina');
  await openOwnFront(admin, page);
  await addContainer(page, 'Package');
  await addContainer(page, 'River');
  await expect(heads(page)).toHaveText(['Lead', 'Package', 'River']);

  await dragHead(page, 2, 1);
  await expect(heads(page)).toHaveText(['Lead', 'River', 'Package']);
  await page.keyboard.press('Control+z');
  await expect(heads(page)).toHaveText(['Lead', 'Package', 'River']);
  await page.keyboard.press('Control+Shift+z');
  await expect(heads(page)).toHaveText(['Lead', 'River', 'Package']);
  await page.keyboard.press('Control+z');
  await expect(heads(page)).toHaveText(['Lead', 'Package', 'River']);

  await page.getByRole('button', { name: 'Move Lead' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(heads(page)).toHaveText(['Lead', 'Package', 'River']);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(heads(page)).toHaveText(['Package', 'Lead', 'River']);
  await expect(page.getByRole('button', { name: 'Move Lead' })).toBeFocused();
});

test('A producer lets a story open on a front, and readers read its first words there', async ({
  at,
  page: reader,
}) => {
  const { page: admin } = await at('kofi');
  const { page } = await at('amina');
  const path = await openOwnFront(admin, page);
  await addContainer(page, 'Supplement');
  await page.getByLabel('Fill empty slots with').selectOption('Nothing');
  await page.getByLabel('Find a story').fill('night train');
  const story = pool(page).filter({ hasText: 'The night train is full again' });
  await story.focus();
  await page.keyboard.press('Space');
  // The lead has four slots.
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(slot(page, 1, 'Supplement')).toContainText('The night train');
  await expect(savedDraft(page)).toBeVisible();
  await page.getByRole('button', { name: /^Launch \d+ change/ }).click();
  await expect(page.getByRole('region', { name: 'Launches' }).getByText('Live since')).toBeVisible();

  await reader.goto(path);
  const opened = reader.getByRole('region', { name: 'The night train is full again' });
  const words = (await opened.locator('.opening p').first().textContent())!;
  expect(words.length).toBeGreaterThan(20);
  await opened.getByRole('link', { name: 'The night train is full again' }).click();
  await expect(reader.locator('.body')).toContainText(words);
});

test('A producer fills a container by a topic, and says what a picture keeps in view', async ({
  at,
  page: reader,
}) => {
  const { page: admin } = await at('kofi');
  const { page } = await at('amina');
  const path = await openOwnFront(admin, page);
  await addContainer(page, 'Package');
  await page.getByLabel('Fill empty slots with').selectOption('Newest on a topic');
  await expect(page.getByText('Choose a topic')).toBeVisible();
  const topic = page.getByRole('combobox', { name: 'Topic' });
  await topic.fill('Rail');
  const option = page.getByRole('listbox', { name: 'Topic' }).getByRole('option').first();
  const name = (await option.textContent())!;
  await option.click();
  await expect(topic).toHaveValue(name);
  await expect(slot(page, 1, 'Package')).toContainText('Automatic');

  await page.getByLabel('Find a story').fill('night train');
  const story = pool(page).filter({ hasText: 'The night train is full again' });
  await story.dragTo(slot(page, 1));
  await slot(page, 1).click();
  const across = page.getByRole('slider', { name: 'From left to right' });
  await across.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  await expect(across).toHaveValue('2');
  await expect(slot(page, 1).locator('img')).toHaveClass('focus-x2 focus-y5');
  await expect(savedDraft(page)).toBeVisible();
  await page.getByRole('button', { name: /^Launch \d+ change/ }).dblclick();
  await expect(page.getByRole('region', { name: 'Launches' }).getByText('Live since')).toBeVisible();
  await expect(page.getByText('Readers already have this front.')).toHaveCount(0);
  await reader.goto(path);
  await expect(reader.locator('img.focus-x2.focus-y5')).toBeVisible();
});

test('A producer on a tablet lifts a story with a finger and moves it; a finger that only passes scrolls', async ({
  at,
}) => {
  const { page: admin } = await at('kofi');
  const { page } = await at('amina', TABLET);
  const { name } = await newSection(admin, 'ASIA');
  await openFront(page, name);
  await page.getByRole('button', { name: 'Stories', exact: true }).tap();
  const headline = (await pool(page).first().locator('.pool-headline').textContent())!;
  await pool(page).first().tap();
  await slot(page, 1).getByText('Place', { exact: true }).tap();
  await expect(slot(page, 1)).toContainText(headline);

  await dragByFinger(page, slot(page, 1), slot(page, 2), page.locator('.front-card.ghost'));
  await expect(slot(page, 2)).toContainText(headline);
  await expect(page.locator('.front-card.ghost')).toHaveCount(0);
});
