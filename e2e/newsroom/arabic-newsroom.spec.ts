import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '@/e2e/accessible';
import { expect, test, unique } from '../fixtures';
import { addPerson } from '../people/new-person';

const WIDTHS = [390, 820, 1440];

async function expectArabic(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page, WIDTHS);
}

test('An editor signs in in Arabic, writes a story and publishes it', async ({ at, browser, request }) => {
  const { email, password } = await addPerson(await at('kofi'), { locale: 'ar' });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/newsroom/sign-in');
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page.getByRole('button', { name: 'تسجيل الدخول' })).toBeVisible();
  await expectArabic(page);
  await page.getByLabel('البريد الإلكتروني').fill(email);
  await page.getByLabel('كلمة المرور').fill(password);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await page.waitForURL(/\/newsroom$/);
  await expect(page.getByRole('heading', { name: 'خطة النشر' })).toBeVisible();
  await expectArabic(page);

  await page.getByRole('button', { name: /^مادة جديدة/ }).click();
  await page.waitForURL(/\/newsroom\/stories\//);
  const text = page.getByRole('textbox', { name: 'المتن' });
  await expect(text).toBeEditable();
  await expect(text).toHaveAttribute('dir', 'ltr');
  const headline = unique('Written in an Arabic newsroom');
  await page.getByLabel('العنوان', { exact: true }).fill(headline);
  await text.click();
  await page.keyboard.type('A paragraph.');
  await page.keyboard.press('Control+Alt+b');
  const menu = page.getByRole('group', { name: 'تحويل إلى' });
  await expect(menu).toHaveCSS('direction', 'rtl');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.getByLabel('القسم', { exact: true }).selectOption({ label: 'World' });
  await expect(page.getByRole('status').filter({ hasText: /^حُفظت/ })).toBeVisible();
  await expectArabic(page);
  await page.getByRole('button', { name: 'نشر', exact: true }).click();
  await expect(page.getByText('نُشرت. يرى القراء هذا النص الآن.')).toBeVisible();
  const address = await page.getByRole('banner').getByRole('link', { name: 'عرض' }).getAttribute('href');
  expect(await (await request.get(address!)).text()).toContain(headline);
  await context.close();
});

test('The left arrow key leads to the next tab of a composer in Arabic', async ({ at, atAs }) => {
  const { email, password } = await addPerson(await at('kofi'), { locale: 'ar' });
  const { page } = await atAs(email, password);
  await page.goto('/newsroom');
  await page.getByRole('button', { name: /^مادة جديدة/ }).click();
  await page.getByRole('tab', { name: 'المادة' }).focus();
  await page.keyboard.press('ArrowLeft');
  const [first, second] = await Promise.all(
    [0, 1].map(place => page.getByRole('tab').nth(place).boundingBox()),
  );
  expect(second!.x).toBeLessThan(first!.x);
  await expect(page.getByRole('tab').nth(1)).toBeFocused();
});

test('A translator finds English headlines on the right, under their heading, and their beginning is not cut', async ({
  at,
  atAs,
}) => {
  const { email, password } = await addPerson(await at('kofi'), { locale: 'ar' });
  const { page } = await atAs(email, password);
  await page.goto('/newsroom/translations');
  const headline = page
    .locator('td.head a')
    .filter({ hasText: /^[A-Z]/ })
    .first();
  const [cell, heading] = await Promise.all([
    headline.boundingBox(),
    page
      .getByRole('columnheader')
      .first()
      .evaluate(th => {
        const { right } = th.getBoundingClientRect();
        return right - parseFloat(getComputedStyle(th).paddingInlineStart);
      }),
  ]);
  expect(Math.abs(cell!.x + cell!.width - heading)).toBeLessThanOrEqual(1);
  await expect(headline).toHaveCSS('direction', 'ltr');
  await expectArabic(page);
});

test('An admin finds every screen of the newsroom in Arabic, at every width', async ({ at, atAs }) => {
  const { email, password } = await addPerson(await at('kofi'), { locale: 'ar', role: 'admin' });
  const { page } = await atAs(email, password);
  const screens = ['inbox', 'account', 'people', 'topics', 'authors', 'email', 'paper'];
  for (const screen of [...screens, 'paper/settings', 'paper/security', 'paper/style', 'paper/templates']) {
    await page.goto(`/newsroom/${screen}`);
    await expectArabic(page);
  }
});
