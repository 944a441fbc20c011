import type { Page } from '@playwright/test';
import { expectAccessibleIn, type Look } from '@/e2e/accessible';
import { startStory, body, expect, publishStory, saved, test, unique } from '../fixtures';

const WIDE_LIGHT: Look = { width: 1440, colorScheme: 'light' };
const PHONE_DARK: Look = { width: 390, colorScheme: 'dark' };
const WIDE_DARK: Look = { width: 1440, colorScheme: 'dark' };
const PHONE_LIGHT: Look = { width: 390, colorScheme: 'light' };

/** Checks the screen at desktop and phone width, in light and dark mode. */
async function look(page: Page, views: Look[] = [WIDE_LIGHT, PHONE_DARK]): Promise<void> {
  await expectAccessibleIn(page, views);
  await page.setViewportSize({ width: 1440, height: 900 });
}

const dialog = (page: Page) => page.getByRole('dialog');

/** Closes any overlay. */
async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

const SCREENS = {
  ines: [
    '/newsroom',
    '/newsroom?q=nothing-of-that-name',
    '/newsroom/inbox',
    '/newsroom/topics?open=new',
    '/newsroom/authors?open=new',
    '/newsroom/no-such-page',
    // Not allowed for this role.
    '/newsroom/people',
  ],
  kofi: [
    '/newsroom/people',
    '/newsroom/email',
    '/newsroom/paper',
    '/newsroom/paper/settings',
    '/newsroom/paper/style',
    '/newsroom/paper/templates',
  ],
} as const;

for (const name of ['ines', 'kofi'] as const)
  for (const path of SCREENS[name])
    test(`Everyone can use what ${name} sees at ${path}, in light and dark, on desk and phone`, async ({
      at,
    }) => {
      const { page } = await at(name);
      await page.goto(path);
      await look(page);
    });

test('Everyone can use the newsroom’s screens in Chinese', async ({ at }) => {
  const { page } = await at('mingyue');
  const views = [WIDE_DARK, PHONE_LIGHT];
  for (const path of ['/newsroom', '/newsroom/inbox', '/newsroom/topics', '/newsroom/no-such-page']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await look(page, views);
  }
});

test('Everyone can use the composer in Chinese', async ({ at }) => {
  const { page } = await at('mingyue');
  const views = [WIDE_DARK, PHONE_LIGHT];
  await page.goto('/newsroom?q=gangkou-jing-xialai');
  await page.locator('.row-link').first().click();
  const text = page.locator('[data-field=body]');
  await expect(text).toBeEditable();
  await look(page, views);
  for (const tab of await page.getByRole('tab').all()) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await tab.click();
    await look(page, views);
  }
});

test('Everyone can sign in', async ({ page }) => {
  await page.goto('/newsroom/sign-in');
  await look(page);
  await page.getByRole('link', { name: '中文' }).click();
  await look(page, [WIDE_DARK, PHONE_LIGHT]);
  await page.getByRole('link', { name: 'Français' }).click();
  await look(page);
  await page.goto('/newsroom/setup');
  await look(page);
});

test('Everyone can use the dialogs and forms of the admin’s screens', async ({ at }) => {
  const { page } = await at('kofi');
  await page.goto('/newsroom/paper');
  await page.getByRole('button', { name: 'Add an edition' }).click();
  await look(page);
  await page.goto('/newsroom/people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await look(page);
  await close(page);
  await page.getByRole('link', { name: 'Wen Jiayi' }).click();
  await expect(page.getByRole('heading', { name: 'Wen Jiayi' })).toBeVisible();
  await look(page);
  await page.goto('/newsroom/paper/style');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('Word or phrase').fill('/(a+)+/');
  await look(page);
  await page.goto('/newsroom/paper/templates');
  await page.getByRole('link', { name: 'Edit' }).first().click();
  await expect(body(page)).toBeEditable();
  await look(page);
  await page.goto('/newsroom');
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
  await look(page);
});

test('Everyone can use the composer with every block and every tab', async ({ at }) => {
  test.slow();
  const { page } = await at('ines');
  await page.goto('/newsroom?q=harbour-goes-quiet');
  await page.locator('.row-link').first().click();
  await expect(body(page)).toBeEditable();
  await look(page, [WIDE_LIGHT, WIDE_DARK, PHONE_LIGHT, PHONE_DARK]);
  for (const name of [/^Checks/, /^Notes/, /^History/, /^Story/]) {
    await page.getByRole('tab', { name }).click();
    await look(page);
  }
  await page.getByRole('tab', { name: /^History/ }).click();
  await page.getByRole('button', { name: 'Compare revisions' }).click();
  await expect(page.getByRole('main', { name: 'Compare revisions' })).toBeVisible();
  await look(page);
});

test('Everyone can use what opens during writing', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await look(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('Ferries'));
  await body(page).click();
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox')).toBeVisible();
  await look(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('The cut saved the the port 9 million yuan');
  await page.keyboard.press('Shift+Home');
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();
  await look(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog(page)).toBeVisible();
  await look(page);
  await close(page);

  await page.keyboard.press('ControlOrMeta+Alt+m');
  await page.getByRole('textbox', { name: 'New note' }).fill('Is it?');
  await look(page);
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByRole('dialog', { name: 'New note' })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' a year');
  await expect(page.getByRole('article', { name: /suggest/i })).toBeVisible();
  await look(page);
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await look(page);

  await page.keyboard.press('ControlOrMeta+f');
  await page.getByLabel('Find in the story').fill('cut');
  await look(page);
  await page.getByLabel('Find in the story').press('Escape');
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await look(page, [WIDE_LIGHT, WIDE_DARK]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await look(page);
  await page.keyboard.press('F9');
  await page.locator('.slip').first().click();
  await look(page, [WIDE_LIGHT, WIDE_DARK]);
});

test('Everyone can use the composer’s dialogs', async ({ at }) => {
  const { page } = await at('ines');
  await publishStory(page, unique('Boats'));
  await page.getByRole('tab', { name: /^Story/ }).focus();
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
  await look(page);
  await close(page);
  await page.keyboard.press('ControlOrMeta+Alt+p');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await look(page);
  await close(page);
  for (const name of ['Add a correction…', 'Kill the story…']) {
    await page.getByRole('button', { name: 'Other actions' }).click();
    await look(page, [WIDE_LIGHT, WIDE_DARK]);
    await page.getByRole('button', { name }).click();
    await expect(dialog(page)).toBeVisible();
    await look(page);
    await close(page);
  }
  await body(page).click();
  await page.keyboard.type(' A link');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  await page.keyboard.press('ControlOrMeta+k');
  await dialog(page).getByRole('combobox').fill('/world/2020/01/01/never-written');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.getByRole('button', { name: 'Publish changes' }).click();
  await expect(page.getByRole('dialog', { name: '1 problem to check' })).toBeVisible();
  await look(page);
  await close(page);

  await page.context().setOffline(true);
  await page.getByLabel('Standfirst', { exact: true }).fill('Written on a train');
  await expect(page.getByRole('status').filter({ hasText: /^Kept on this computer/ })).toBeVisible();
  await look(page);
  await page.context().setOffline(false);
  await saved(page);
  await page.context().clearCookies();
  await page.getByLabel('Standfirst', { exact: true }).fill('Signed out');
  await expect(page.getByRole('dialog', { name: /Sign in/ })).toBeVisible();
  await look(page);
});

test('Everyone can use what two people in one story see', async ({ at }) => {
  const [ines, kofi] = [(await at('ines')).page, (await at('kofi')).page];
  const path = await startStory(ines);
  await body(ines).click();
  await ines.keyboard.type('The last boat left at ten.');
  await saved(ines);
  await kofi.route('**/events?*', route => route.abort());
  await kofi.goto(path);
  await expect(body(kofi)).toBeEditable();
  await body(kofi).click();
  await kofi.keyboard.type('x');
  await saved(kofi);
  await expect(ines.getByRole('img', { name: 'Kofi Mensah' })).toBeVisible();
  await look(ines);

  await ines.getByLabel('Standfirst', { exact: true }).fill('Until two in the morning');
  await saved(ines);
  await kofi.getByLabel('Kicker', { exact: true }).fill('Harbour');
  await kofi.getByRole('button', { name: 'See changes' }).click();
  await look(kofi);

  await ines.getByLabel('Headline', { exact: true }).fill('Hers');
  await saved(ines);
  await kofi.getByLabel('Headline', { exact: true }).fill('His');
  await expect(
    kofi.getByRole('main', { name: 'Two people changed this story at the same time' }),
  ).toBeVisible();
  await look(kofi);
});
