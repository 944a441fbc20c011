import { expectAccessible } from '@/e2e/accessible';
import type { Page } from '@playwright/test';
import { startStory, body, expect, saved, test, viewLink } from '../fixtures';

const tag = () => Math.random().toString(36).slice(2, 8);

async function addSection(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a section' }).click();
  const form = page.locator('.new-section');
  await form.getByLabel('Name').fill(name);
  await form.getByRole('button', { name: 'Add section' }).click();
  await expect(page.locator('.section-line', { hasText: name })).toBeVisible();
}
const line = (page: Page, name: string) => page.locator('.section-line', { hasText: name });
const namesOf = (page: Page, names: string[]) =>
  page
    .locator('.section-line b')
    .allTextContents()
    .then(all => all.filter(name => names.includes(name)));
async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page
    .getByRole('group', { name: `Actions for ${name}` })
    .getByRole('button', { name: item })
    .click();
}

test('An admin puts sections into order by keys and by dragging, and readers get that order', async ({
  at,
  page,
}) => {
  const { page: desk } = await at('kofi');
  const [one, two] = [`One ${tag()}`, `Two ${tag()}`];
  await desk.goto('/newsroom/paper?edition=zh');
  await addSection(desk, one);
  await addSection(desk, two);
  expect(await namesOf(desk, [one, two])).toEqual([one, two]);
  const saved = () => desk.waitForResponse(answer => answer.url().endsWith('/sections/order') && answer.ok());

  const statuses: number[] = [];
  desk.on('response', answer => {
    if (answer.url().endsWith('/sections/order')) statuses.push(answer.status());
  });
  const byKey = saved();
  await desk.getByRole('button', { name: `Move ${two}` }).press('ArrowUp');
  await byKey;
  await expect.poll(() => namesOf(desk, [one, two])).toEqual([two, one]);
  await expect(desk.getByRole('status').filter({ hasText: `${two}: place` })).toBeAttached();

  // The second move follows before the page is refreshed, so it builds on the first.
  const grip = desk.getByRole('button', { name: `Move ${two}` });
  await grip.press('ArrowDown');
  await grip.press('ArrowUp');
  await expect.poll(() => statuses).toEqual([200, 200, 200]);
  await expect.poll(() => namesOf(desk, [one, two])).toEqual([two, one]);

  const byHand = saved();
  await desk.getByRole('button', { name: `Move ${one}` }).scrollIntoViewIfNeeded();
  const [from, to] = await Promise.all(
    [two, one].map(name => desk.getByRole('button', { name: `Move ${name}` }).boundingBox()),
  );
  await desk.mouse.move(from!.x + 8, from!.y + 8);
  await desk.mouse.down();
  await desk.mouse.move(to!.x + 8, to!.y + 12, { steps: 6 });
  await desk.mouse.up();
  await byHand;
  await desk.reload();
  expect(await namesOf(desk, [one, two])).toEqual([one, two]);
  await expectAccessible(desk);

  await page.goto('/zh');
  const bar = await page.locator('nav.sections a').allTextContents();
  expect(bar.filter(name => [one, two].includes(name.trim())).map(name => name.trim())).toEqual([one, two]);
});

test('An admin hides, moves, merges and removes sections, and their old addresses redirect', async ({
  at,
  page,
}) => {
  const { page: desk } = await at('kofi');
  const [first, other, last] = [`first${tag()}`, `other${tag()}`, `last${tag()}`];
  await desk.goto('/newsroom/paper?edition=fr');
  for (const name of [first, other, last]) await addSection(desk, name);

  await choose(desk, first, 'Hide from menus and front');
  await expect(line(desk, first).getByText('Hidden')).toBeVisible();
  await page.goto(`/fr/${first}`);
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
  await expect(page.locator('nav.sections').getByText(first)).toHaveCount(0);

  await choose(desk, other, 'Move…');
  const move = desk.getByRole('dialog', { name: `Move ${other}` });
  await move.getByLabel('Under').selectOption({ label: first });
  await move.getByRole('button', { name: 'Move section' }).click();
  await expect(line(desk, other).getByText(`/${first}/${other}`)).toBeVisible();
  await page.goto(`/fr/${other}`);
  await expect(page).toHaveURL(new RegExp(`/fr/${first}/${other}$`));

  await choose(desk, other, 'Merge…');
  const merge = desk.getByRole('dialog', { name: `Merge ${other}` });
  await merge.getByLabel('Merge into').selectOption({ label: last });
  await merge.getByRole('button', { name: 'Merge sections' }).click();
  await expect(line(desk, other)).toHaveCount(0);
  for (const path of [`/fr/${other}`, `/fr/${first}/${other}`]) {
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`/fr/${last}$`));
  }

  await choose(desk, first, 'Remove');
  await desk.getByRole('dialog').getByRole('button', { name: 'Remove section' }).click();
  await expect(line(desk, first)).toHaveCount(0);
  await page.goto(`/fr/${first}`);
  await expect(page).toHaveURL(/\/fr$/);
});

test('An admin cannot remove a section that has stories', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/paper');
  const name = (await page.locator('.section-line b').first().textContent())!;
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  const remove = page
    .getByRole('group', { name: `Actions for ${name}` })
    .getByRole('button', { name: 'Remove' });
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toHaveAccessibleDescription(/It has stories|It has sections under it/);
});

test('Stories of a section that an admin marks as opinion are found as opinion', async ({
  at,
  page: reader,
}) => {
  const { page: admin } = await at('kofi');
  const [name, headline] = [`Columns ${tag()}`, `Tidewater ${tag()}`];
  await admin.goto('/newsroom/paper');
  await addSection(admin, name);
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: name });
  await saved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(viewLink(page)).toBeVisible();

  const search = `/search?q=${encodeURIComponent(headline)}`;
  const found = reader.getByRole('link', { name: headline });
  await reader.goto(`${search}&kind=story`);
  await expect(found).toBeVisible();
  await choose(admin, name, 'Edit section…');
  const opinion = admin.getByRole('checkbox', { name: 'Opinion' });
  await opinion.check();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(opinion).toHaveCount(0);
  await reader.goto(`${search}&kind=opinion`);
  await expect(found).toBeVisible();
  await reader.goto(`${search}&kind=story`);
  await expect(found).toHaveCount(0);
});

test('Stories of a section that asks for the approval of an admin are published after it', async ({ at }) => {
  const { page: admin } = await at('kofi');
  const name = `Inquiries ${tag()}`;
  await admin.goto('/newsroom/paper');
  await addSection(admin, name);
  await choose(admin, name, 'Edit section…');
  const form = admin.getByRole('group', { name: 'Approval before publishing' });
  await form.getByLabel('Admin').check();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(form).toHaveCount(0);

  const { page } = await at('ines');
  const path = await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill('Who paid for the pier');
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: name });
  await saved(page);
  const publish = page.getByRole('button', { name: 'Publish', exact: true });
  await expect(publish).toHaveAccessibleDescription(
    new RegExp(`Stories in ${name} need the approval of an admin`, 'i'),
  );

  await admin.goto(path);
  await admin.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(admin.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
  await page.reload();
  await publish.click();
  await expect(viewLink(page)).toBeVisible();
});
