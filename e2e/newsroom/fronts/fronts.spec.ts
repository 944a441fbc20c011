import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '@/e2e/accessible';
import { expect, killStory, publishStory, publishUnopened, test, unique } from '../../fixtures';
import { kill } from '../../composer/saving/stories';
import { newSection, openFront, pool, slot } from './front-desk';

const savedDraft = (page: Page) => page.getByRole('status').filter({ hasText: /^Draft saved/ });
const launchButton = (page: Page) => page.getByRole('button', { name: /^Launch \d+ change/ });
const liveLine = (page: Page, number: number) =>
  page
    .getByRole('region', { name: 'Launches' })
    .getByRole('listitem')
    .filter({ hasText: `Live since` })
    .filter({ hasText: `${number} ·` });

async function launch(page: Page, number: number): Promise<void> {
  await expect(savedDraft(page)).toBeVisible();
  await launchButton(page).click();
  await expect(liveLine(page, number)).toBeVisible();
}

/** Times a launch of the draft for a morning in 2030. */
async function timeLaunch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Launch at a time…' }).click();
  const timing = page.getByRole('dialog', { name: 'Launch at a time' });
  await timing.getByLabel('Date and time').fill('2030-11-29T06:00');
  await timing.getByRole('button', { name: 'Set launch time' }).click();
}

/**
 * Publishes three stories, because those of other tests may be killed meanwhile. Returns the word that finds only
 * these.
 */
async function publishThree(page: Page, words: string): Promise<string> {
  const own = unique(words);
  for (const number of ['one', 'two', 'three']) await publishUnopened(page, `${own} ${number}`);
  return own.split(' ').at(-1)!;
}

/** Places the story of the pool at this place in a slot of the lead, by keys alone. */
async function placeByKeys(page: Page, story: number, place: number): Promise<string> {
  const button = pool(page).nth(story);
  const headline = (await button.locator('.pool-headline').textContent())!;
  await button.focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(slot(page, place)).toContainText(headline);
  return headline;
}

test('A producer arranges a front by keys and by dragging, launches it for readers, and undoes the launch', async ({
  at,
  page: reader,
}) => {
  const { page: admin } = await at('kofi');
  const { name, path } = await newSection(admin, 'Global Edition');
  const { page: ines } = await at('ines');
  const own = await publishThree(ines, 'Arranged');
  const { page } = await at('amina');
  await openFront(page, name);
  await page.getByLabel('Find a story').fill(own);
  await expect(pool(page)).toHaveCount(3);

  const first = await placeByKeys(page, 0, 1);
  await expect(slot(page, 1)).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(slot(page, 1)).toContainText(first);

  const second = (await pool(page).nth(1).locator('.pool-headline').textContent())!;
  await pool(page).nth(1).dragTo(slot(page, 2));
  await expect(slot(page, 2)).toContainText(second);
  await slot(page, 2).dragTo(slot(page, 1));
  await expect(slot(page, 1)).toContainText(second);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(slot(page, 1)).toContainText(first);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(slot(page, 1)).toContainText(second);

  const words = unique('Said on this front');
  await slot(page, 1).click();
  await page.getByLabel('Headline on this front').fill(words);
  await expect(slot(page, 1)).toContainText(words);
  await expect(savedDraft(page)).toBeVisible();
  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = page.getByRole('dialog', { name: 'Preview' }).frameLocator('iframe');
  await expect(preview.getByRole('link', { name: words })).toBeVisible();
  await page.keyboard.press('Escape');
  await reader.goto(path);
  await expect(reader.getByRole('link', { name: words })).toHaveCount(0);
  await launch(page, 1);
  await reader.goto(path);
  await expect(reader.getByRole('link', { name: words })).toBeVisible();
  await expect(reader.getByRole('link', { name: first })).toBeVisible();

  const changes = page.getByRole('region', { name: /changes? from live/ });
  await slot(page, 1).dragTo(slot(page, 2));
  await expect(slot(page, 2)).toHaveAccessibleDescription('Moved down');
  await slot(page, 2).click();
  await page.getByLabel('Headline on this front').fill('');
  await expect(slot(page, 2)).toHaveAccessibleDescription('Moved down Headline changed here');
  await expect(changes.getByRole('listitem').filter({ hasText: `Live: ${words}` })).toBeVisible();
  await changes.getByRole('button', { name: `Undo: ${second}: moved down to Lead, slot 2` }).click();
  await expect(slot(page, 1)).toContainText(second);
  await expect(slot(page, 1)).toHaveAccessibleDescription('Headline changed here');
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await expect(changes.getByRole('heading')).toBeFocused();
  await placeByKeys(page, 2, 1);
  // Stories that make room for another one do not count as changes.
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await changes.getByRole('button', { name: /^Undo: .*: added to Lead$/ }).click();
  await expect(slot(page, 1)).toContainText(second);
  await launch(page, 2);
  await reader.goto(path);
  await expect(reader.getByRole('link', { name: words })).toHaveCount(0);
  await liveLine(page, 2).getByRole('button', { name: 'Undo' }).click();
  await expect(liveLine(page, 3)).toBeVisible();
  await reader.goto(path);
  await expect(reader.getByRole('link', { name: words })).toBeVisible();
});

test('A producer sees what a drop would do before letting go: insert before a story, or replace it', async ({
  at,
}) => {
  const { page: admin } = await at('kofi');
  const { name } = await newSection(admin, 'ASIA');
  const { page } = await at('amina');
  await openFront(page, name);
  const first = await placeByKeys(page, 0, 1);
  const other = pool(page).nth(1);
  const otherHeadline = (await other.locator('.pool-headline').textContent())!;
  const card = (await slot(page, 1).boundingBox())!;
  await other.hover();
  await page.mouse.down();
  await page.mouse.move(card.x + card.width / 2, card.y + card.height * 0.3, { steps: 4 });
  await expect(slot(page, 1)).toContainText(`Insert before “${first}”`);
  // Nothing moves while a story is over the page.
  expect(await slot(page, 1).boundingBox()).toEqual(card);
  await page.mouse.move(card.x + card.width / 2, card.y + card.height - 6, { steps: 4 });
  await expect(slot(page, 1)).toContainText(`Replace “${first}”`);
  await page.mouse.up();
  await expect(slot(page, 1)).toContainText(otherHeadline);
  await expect(page.getByRole('button', { name: /^Lead, slot/ }).filter({ hasText: first })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(slot(page, 1)).toContainText(first);

  await slot(page, 1).click();
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(page.getByText(`Choose the story that replaces “${first}”`)).toBeVisible();
  await other.click();
  await expect(slot(page, 1)).toContainText(otherHeadline);
});

for (const width of [390, 820])
  test(`A producer places, moves, edits and launches by taps on a screen of ${width} pixels`, async ({
    at,
  }) => {
    const { page: admin } = await at('kofi');
    // ASIA requires a second person for headlines on its fronts.
    const { name } = await newSection(admin, 'Global Edition');
    const { page: ines } = await at('ines');
    const own = await publishThree(ines, 'By taps');
    const { page } = await at('amina', { viewport: { width, height: 844 }, hasTouch: true });
    await openFront(page, name);
    const place = async (story: number, onto: RegExp) => {
      await page.getByRole('button', { name: 'Stories', exact: true }).tap();
      await page.getByLabel('Find a story').fill(own);
      await expect(pool(page)).toHaveCount(3);
      const found = pool(page).nth(story);
      const headline = (await found.locator('.pool-headline').textContent())!;
      await found.tap();
      await expect(page.getByText('Tap where it goes')).toBeVisible();
      await slot(page, 1).getByText(onto).tap();
      await expect(slot(page, 1)).toContainText(headline);
      return headline;
    };
    const first = await place(0, /^Place$/);
    await place(1, /^Insert$/);
    await expect(slot(page, 2)).toContainText(first);
    await slot(page, 1).tap();
    const sheet = page.getByRole('dialog', { name: /^Lead, slot 1: / });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const words = unique('Typed on a phone');
    await sheet.getByLabel('Headline on this front').fill(words);
    await sheet.getByRole('button', { name: 'Move down' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
    await expect(slot(page, 2)).toContainText(words);
    await expect(slot(page, 1)).toContainText(first);
    await slot(page, 1).tap();
    await page.getByRole('button', { name: 'Replace', exact: true }).tap();
    await expect(page.getByText(`Choose the story that replaces “${first}”`)).toBeVisible();
    await expectAccessible(page);
    await pool(page).nth(2).tap();
    await expect(slot(page, 1)).not.toContainText(first);
    await page.getByRole('button', { name: 'Undo', exact: true }).tap();
    await expect(slot(page, 1)).toContainText(first);
    await launchButton(page).tap();
    await page.getByRole('button', { name: 'Changes', exact: true }).tap();
    await expect(liveLine(page, 1)).toBeVisible();
  });

test('Two producers at once see each other’s changes: other containers are merged, the same field is asked about', async ({
  at,
}) => {
  const { page: admin } = await at('kofi');
  const { name } = await newSection(admin, 'ASIA');
  const { page: amina } = await at('amina');
  await openFront(amina, name);
  await placeByKeys(amina, 0, 1);
  await amina.getByRole('button', { name: 'Add a container' }).click();
  await amina.getByRole('button', { name: 'Package', exact: true }).click();
  await expect(savedDraft(amina)).toBeVisible();

  const { page: ines } = await at('ines');
  await openFront(ines, name);
  await slot(ines, 1).click();
  await expect(amina.getByRole('list', { name: 'Also on this screen' })).toBeVisible();
  await expect(slot(amina, 1)).toContainText('Ines Marchetti here');
  const title = (text: string) => ines.getByRole('heading', { name: `Package: ${text}` });
  const merged = ines.getByRole('status').filter({ hasText: 'Merged with changes by Amina Sesay' });
  await amina.getByLabel('Title').fill('The harbour');
  await expect(title('The harbour')).toBeVisible();
  await expect(merged).toBeVisible();

  await ines.context().setOffline(true);
  await ines.getByLabel('Kicker').fill('From Ines');
  await amina.getByLabel('Title').fill('The harbour at night');
  await expect(savedDraft(amina)).toBeVisible();
  await ines.context().setOffline(false);
  await expect(title('The harbour at night')).toBeVisible();
  await expect(merged).toBeVisible();
  await expect(slot(amina, 1)).toContainText('From Ines');

  await ines.context().setOffline(true);
  await ines.getByLabel('Kicker').fill('Again from Ines');
  await slot(amina, 1).click();
  await amina.getByLabel('Kicker').fill('From Amina');
  await expect(savedDraft(amina)).toBeVisible();
  await ines.context().setOffline(false);
  const dialog = ines.getByRole('dialog', { name: 'Two people changed this front' });
  await expect(dialog).toContainText('Changes by Amina Sesay');
  await expect(dialog).toContainText('Your changes');
  await expectAccessible(ines);
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(slot(amina, 1)).toContainText('Again from Ines');
  await ines.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(slot(amina, 1)).toContainText('From Amina');
});

test('A story that is killed leaves the front at once', async ({ at, page: reader }) => {
  const { page: admin } = await at('kofi');
  const { name, path } = await newSection(admin, 'Global Edition');
  const { page: ines } = await at('ines');
  const headline = unique('Ferries return');
  await publishStory(ines, headline);
  const { page } = await at('amina');
  await openFront(page, name);
  await page.getByLabel('Find a story').fill(headline.split(' ').at(-1)!);
  await expect(pool(page)).toHaveCount(1);
  await placeByKeys(page, 0, 1);
  await launch(page, 1);
  await reader.goto(path);
  await expect(reader.getByRole('link', { name: headline })).toBeVisible();

  await killStory(ines);
  await expect(ines.getByText('Killed. Readers see')).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('link', { name: headline })).toHaveCount(0);
});

test('A launch waits for its time and can be cancelled; breaking news is over the front until it is taken down', async ({
  at,
  page: reader,
}) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/fronts');
  await openFront(page, 'Français: front');
  const words = unique('Strait reopens');
  await page.getByRole('button', { name: 'Add breaking news…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Breaking news' });
  await dialog.getByLabel('Text').fill(words);
  await dialog.getByRole('button', { name: 'Publish to front' }).click();
  await expect(page.getByRole('group', { name: 'Breaking news' })).toContainText(words);
  await reader.goto('/fr');
  const bar = reader.getByRole('complementary', { name: 'Dernière minute' });
  await expect(bar).toContainText(words);
  await expect(bar.locator('time')).toHaveText(/\d{1,2}\sh\s\d\d$/);
  await expectAccessible(reader);
  await page.getByRole('group', { name: 'Breaking news' }).getByRole('button', { name: 'Edit' }).click();
  await dialog.getByRole('button', { name: 'Take it down' }).click();
  await expect(page.getByRole('button', { name: 'Add breaking news…' })).toBeVisible();
  await reader.goto('/fr');
  await expect(reader.getByText(words)).toHaveCount(0);

  await timeLaunch(page);
  const timed = page
    .getByRole('listitem')
    .filter({ hasText: 'Scheduled by Kofi Mensah' })
    .filter({ hasText: '2030' });
  await expect(timed).toBeVisible();
  const calendar = await page.context().newPage();
  await calendar.goto('/newsroom/calendar?at=2030-11-29');
  await expect(calendar.getByRole('link', { name: /^Launch: .*Français/ })).toBeVisible();
  await calendar.close();
  await timed.getByRole('button', { name: 'Cancel launch' }).click();
  await expect(timed).toHaveCount(0);
});

test('A launch by hand asks about one that is scheduled for later, and an open front shows a launch at once', async ({
  at,
}) => {
  const [{ page: amina }, { page: ines }, { page: admin }] = [
    await at('amina'),
    await at('ines'),
    await at('kofi'),
  ];
  const { name } = await newSection(admin, 'ASIA');
  await openFront(amina, name);
  await placeByKeys(amina, 0, 1);
  await expect(savedDraft(amina)).toBeVisible();
  await timeLaunch(amina);
  const timed = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Scheduled by Amina Sesay' });
  await expect(timed(amina)).toBeVisible();

  await openFront(ines, name);
  await placeByKeys(ines, 1, 2);
  await expect(savedDraft(ines)).toBeVisible();
  await launchButton(ines).click();
  const asks = ines.getByRole('dialog', { name: 'A launch is scheduled for later' });
  await expect(asks).toContainText('Scheduled by Amina Sesay');
  await expectAccessible(ines);
  await asks.getByRole('button', { name: 'Launch now and keep it' }).click();
  await expect(liveLine(ines, 1)).toBeVisible();
  await expect(timed(ines)).toBeVisible();
  await expect(
    amina.getByRole('status').filter({ hasText: 'Ines Marchetti launched this front: launch 1 is live' }),
  ).toBeVisible();
  await expect(liveLine(amina, 1)).toBeVisible();

  await liveLine(ines, 1).getByRole('button', { name: 'Undo' }).click();
  await asks.getByRole('button', { name: 'Launch now and cancel it' }).click();
  await expect(liveLine(ines, 2)).toBeVisible();
  await expect(timed(ines)).toHaveCount(0);
  await expect(timed(amina)).toHaveCount(0);
});

test('A front that could not be saved is saved later, and its words outlive a killed tab', async ({ at }) => {
  const { page: admin } = await at('kofi');
  const { name } = await newSection(admin, 'ASIA');
  const { page, context } = await at('amina');
  await openFront(page, name);
  await placeByKeys(page, 0, 1);
  await expect(savedDraft(page)).toBeVisible();
  let refusals = 1;
  await context.route('**/api/newsroom/fronts/*', route =>
    route.request().method() === 'PUT' && refusals-- > 0
      ? route.fulfill({ status: 503, json: { reason: 'overloaded' } })
      : route.fallback(),
  );
  await slot(page, 1).click();
  await page.getByLabel('Kicker').fill('After a lost answer');
  await expect(page.getByRole('status').filter({ hasText: 'Trying again' })).toBeVisible();
  await expect(savedDraft(page)).toBeVisible();

  refusals = Infinity;
  await page.getByLabel('Kicker').fill('Before the tab was killed');
  await expect(page.getByRole('status').filter({ hasText: 'Trying again' })).toBeVisible();
  const address = page.url();
  await kill(page);
  refusals = 0;
  const again = await context.newPage();
  await again.goto(address);
  await expect(slot(again, 1)).toContainText('Before the tab was killed');
  await expect(savedDraft(again)).toBeVisible();
});

test('A reporter cannot arrange a front', async ({ at }) => {
  const { page } = await at('jiayi');
  await page.goto('/newsroom');
  await expect(page.getByRole('link', { name: 'Fronts' })).toHaveCount(0);
  await page.goto('/newsroom/fronts');
  await expect(page.getByRole('heading', { name: 'You can’t open this page' })).toBeVisible();
});

for (const width of [1440, 820, 390])
  test(`Axe finds nothing where fronts are arranged, ${width} pixels wide`, async ({ at }) => {
    const { page } = await at('amina', { viewport: { width, height: 900 } });
    await page.goto('/newsroom/fronts');
    await expect(slot(page, 1)).toBeVisible();
    await slot(page, 1).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
