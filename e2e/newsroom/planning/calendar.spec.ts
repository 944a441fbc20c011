import { expectAccessible } from '@/e2e/accessible';
import { expect, test, type Desk } from '../../fixtures';
import { dragByFinger, TABLET } from '../../touch';
import { planStory } from './plan-story';

/** A week in which no other test plans anything. */
const WEEK = '/newsroom/calendar?at=2031-03-12';

const entry = ({ page }: Desk, day: string, id: string) =>
  page.locator(`[data-place="${day}"] [data-entry="plan-${id}"]`);
const dueAt = '2031-03-12T09:30:00.000Z';

test('An editor moves a planned story to another day by keys, and a colleague sees it there', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines', { timezoneId: 'UTC' }), await at('kofi', { timezoneId: 'UTC' })];
  const { id } = await planStory(ines, { deadline: dueAt, day: '2031-03-12' });
  for (const { page } of [ines, kofi]) {
    await page.goto(WEEK);
    await expect(page.locator('[data-place="2031-03-12"]')).toBeVisible();
  }
  await expect(entry(kofi, '2031-03-12', id)).toBeVisible();
  const { keyboard } = ines.page;
  await entry(ines, '2031-03-12', id).focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await expect(entry(ines, '2031-03-14', id)).toBeFocused();
  await expect(
    ines.page.locator('.calendar-entry', { has: ines.page.locator(`[data-entry="plan-${id}"]`) }),
  ).toContainText('09:30');
  await expect(entry(kofi, '2031-03-14', id)).toBeVisible();
});

test('An editor drags a story to another day; a reporter cannot move a story of others and reads why', async ({
  at,
}) => {
  const ines = await at('ines', { timezoneId: 'UTC' });
  const { id } = await planStory(ines, { deadline: dueAt });
  const drag = async ({ page }: Desk, to: string) => {
    const start = (await page
      .locator('.calendar-entry', { has: page.locator(`[data-entry="plan-${id}"]`) })
      .boundingBox())!;
    const target = (await page.locator(`[data-place="${to}"]`).boundingBox())!;
    await page.mouse.move(start.x + 30, start.y + 10);
    await page.mouse.down();
    await page.mouse.move(start.x + 50, start.y + 20, { steps: 3 });
    await page.mouse.move(target.x + target.width / 2, target.y + 60, { steps: 5 });
    await page.mouse.up();
  };
  await ines.page.goto(WEEK);
  await expect(entry(ines, '2031-03-12', id)).toBeVisible();
  await drag(ines, '2031-03-11');
  await expect(entry(ines, '2031-03-11', id)).toBeVisible();
  await expect(ines.page.locator('.calendar-entry.moving')).toHaveCount(0);
  await ines.page.reload();
  await expect(entry(ines, '2031-03-11', id)).toBeVisible();

  const jiayi = await at('jiayi', { timezoneId: 'UTC' });
  await jiayi.page.goto(WEEK);
  await expect(entry(jiayi, '2031-03-11', id)).toBeVisible();
  await drag(jiayi, '2031-03-13');
  await expect(
    jiayi.page.getByRole('alert').getByText('Your role can’t do this.', { exact: false }),
  ).toBeVisible();
  await expect(entry(jiayi, '2031-03-11', id)).toBeVisible();
});

test('An editor on a tablet moves a story to another day with a finger that rests on it first', async ({
  at,
}) => {
  const ines = await at('ines', { ...TABLET, viewport: { width: 1180, height: 820 }, timezoneId: 'UTC' });
  const { id } = await planStory(ines, { deadline: '2031-06-11T09:30:00.000Z', day: '2031-06-11' });
  const { page } = ines;
  await page.goto('/newsroom/calendar?at=2031-06-11');
  const from = entry(ines, '2031-06-11', id);
  await expect(from).toBeVisible();
  const to = page.locator('[data-place="2031-06-13"]');
  await dragByFinger(page, from, to, page.locator('.dragged-card'));
  await expect(entry(ines, '2031-06-13', id)).toBeVisible();
  await expect(page.locator('.calendar-entry.moving')).toHaveCount(0);
  await page.reload();
  await expect(entry(ines, '2031-06-13', id)).toBeVisible();
});

test('An editor plans a story for a day of next month', async ({ at }) => {
  const ines = await at('ines', { timezoneId: 'UTC' });
  const { page } = ines;
  await page.goto('/newsroom/calendar?at=2031-04-10&span=month');
  await page.getByRole('link', { name: 'Next month' }).click();
  await expect(page.getByText('May 2031')).toBeVisible();
  await page.getByRole('button', { name: 'Plan a story for Thursday 8 May' }).click();
  const form = page.getByRole('dialog', { name: 'Plan a story' });
  await expect(form.getByLabel('Planned for')).toHaveValue('2031-05-08');
  await form.getByLabel('Slug', { exact: true }).fill('spring tides');
  await form.getByRole('button', { name: 'Plan the story' }).click();
  await expect(page.locator('[data-place="2031-05-08"]').getByText('spring-tides').first()).toBeVisible();
});

for (const width of [390, 820, 1440])
  test(`A person with a screen reader uses the calendar at ${width} pixels`, async ({ at }) => {
    const { page } = await at('ines', { viewport: { width, height: 844 } });
    for (const address of ['/newsroom/calendar', '/newsroom/calendar?span=month']) {
      await page.goto(address);
      await expect(page.locator('.day.today')).toBeVisible();
      await expectAccessible(page);
    }
  });
