import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Axe finds nothing on the page, targets of 24 pixels included, and nothing makes it scroll sideways. A frame
 * is a page of its own: its banner and main part are not this page's.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page);
  // The legacy mode leaves out frames of other origins, as we do, and needs no second page to add them up. Together with
  // the names of violations alone it takes a fifth of the time.
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe')
    .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  const at = new URL(page.url()).pathname;
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [at, id, html]))).toEqual([]);
  await expectNoSidewaysScroll(page);
}

/** Nothing makes the page scroll sideways, at its width or at each of these. */
export async function expectNoSidewaysScroll(page: Page, widths: number[] = []): Promise<void> {
  const at = new URL(page.url()).pathname;
  const { width: own, height } = page.viewportSize()!;
  for (const width of widths.length ? widths : [own]) {
    await page.setViewportSize({ width, height });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect([at, width, sideways]).toEqual([at, width, false]);
  }
  await page.setViewportSize({ width: own, height });
}

/** Waits until nothing fades or slides any more: halfway a colour is neither of the two that were chosen. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A field that is partly under the tools would count as too small.
    document.querySelector('.page-wrap')?.scrollTo(0, 0);
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}
