import { expectAccessible, expectNoSidewaysScroll } from '@/e2e/accessible';
import { expect, test } from '../fixtures';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 100"><script>alert(1)</script><path fill="#a4271b" d="M0 0h600v100H0z"/></svg>';

test('An admin gives an edition a nameplate and an accent, and readers get both', async ({ at, page }) => {
  const { page: desk } = await at('kofi');
  const code = `lk-${Date.now().toString(36)}`;
  await desk.goto('/newsroom/paper');
  await desk.getByRole('button', { name: 'Add an edition' }).click();
  const dialog = desk.getByRole('dialog', { name: 'New edition' });
  await dialog.getByLabel('Name').fill('Provençal');
  await dialog.getByLabel('Code').fill(code);
  await dialog.getByRole('combobox', { name: 'Language', exact: true }).fill('français');
  await dialog
    .getByRole('option', { name: /^French/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Add edition' }).click();
  await expect(desk).toHaveURL(new RegExp(`edition=${code}`));
  await desk.goto(`/newsroom/look?edition=${code}`);
  await expectAccessible(desk);
  await expectNoSidewaysScroll(desk, [390, 820]);

  await desk.getByLabel('Own colours').check();
  const onLight = desk.getByRole('textbox', { name: 'On light', exact: true });
  await onLight.fill('#00abed');
  await expect(desk.getByText(/Text needs at least 4.5/)).toBeVisible();
  await desk.getByRole('button', { name: 'Save look' }).click();
  await expect(desk.getByText(/Text needs at least 4.5/)).toBeVisible();
  await desk.getByRole('button', { name: /^Use #/ }).click();
  const colour = await onLight.inputValue();
  expect(colour).not.toBe('#00abed');

  const plate = { name: 'plate.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG) };
  await desk.getByLabel('Picture, light').locator('input').setInputFiles(plate);
  const preview = desk.frameLocator('iframe[title="Front, Desktop, Light"]');
  await expect(preview.locator('.masthead .plate-day')).toBeVisible();
  await expect(preview.locator('html')).toHaveAttribute('data-ink', `own-${code}`);
  await desk.getByRole('button', { name: 'Save look' }).click();
  await expect(desk.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();

  await page.goto(`/${code}`);
  const shown = page.locator('.masthead .plate-day');
  await expect(shown).toBeVisible();
  await expect(shown).toHaveJSProperty('complete', true);
  expect(await shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
  const accent = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--accent'),
  );
  expect(accent).toContain(colour);
  const file = await page.request.get((await shown.getAttribute('src'))!);
  expect(file.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(await file.text()).not.toContain('script');
  await expectAccessible(page);

  await page.goto('/');
  await expect(page.locator('.masthead .wordmark')).toBeVisible();

  await desk.getByLabel('Own colours').uncheck();
  await desk.getByRole('group', { name: 'Picture, light' }).getByRole('button', { name: 'Remove' }).click();
  await desk.getByRole('button', { name: 'Save look' }).click();
  await expect.poll(async () => (await page.request.get(`/${code}`)).text()).not.toContain('plate-day');
});
