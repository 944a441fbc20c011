import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { skipLookalikes, type AxeWindow } from './lookalikes';

const OPTIONS: axe.RunOptions = {
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  elementRef: true,
  // Preloads data for a disabled rule, and to find media that play automatically, which we do not have.
  preload: false,
};

/**
 * Expects that axe finds nothing on the page, including targets under 24 pixels, and that it does not scroll sideways.
 * A frame counts as a separate page: its banner and main part are not this page's. Content under a dialog is
 * unreachable, and is checked without one.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page);
  // A page that is being re-rendered briefly has no title.
  await expect(page).not.toHaveTitle('');
  // Injected once per document: Playwright's builder does so for each check, which takes half of its time.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(skipLookalikes, ['color-contrast', 'target-size']);
  }
  const violations = await page.evaluate(async options => {
    const { axe, findLookalikes } = window as unknown as AxeWindow;
    const { run } = axe;
    findLookalikes();
    const include = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
    const { violations } = await run({ include, exclude: ['iframe'] }, options);
    /** Measured at once: axe takes seconds for a long list, in which rows changed by colleagues move. */
    const isWhole = (target: HTMLElement) => {
      const { left, right, top, bottom, width, height } = target.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const points = [
        [x, y],
        [left + 1, y],
        [right - 1, y],
        [x, top + 1],
        [x, bottom - 1],
      ] as const;
      const isShown = points.every(point => target.contains(document.elementFromPoint(...point)));
      return isShown && Math.min(width, height) > 23.9;
    };
    /**
     * A target partly under a bar counts as too small: it is checked again in the middle of the window, and once more
     * because rows changed by colleagues move briefly.
     */
    const isSmall = async (target: HTMLElement) => {
      for (const pause of [0, 500]) {
        await new Promise(resolve => setTimeout(resolve, pause));
        // The list has re-rendered its row after a colleague's change.
        if (!target.isConnected) return false;
        target.scrollIntoView({ block: 'center' });
        await new Promise(requestAnimationFrame);
        if (isWhole(target)) return false;
        const { violations: again } = await run(target, { ...options, runOnly: ['target-size'] });
        if (!again.length) return false;
      }
      return true;
    };
    const found: [rule: string, html: string][] = [];
    for (const { id, nodes } of violations)
      for (const { html, element } of nodes)
        if (id !== 'target-size' || (await isSmall(element!))) found.push([id, html]);
    return found;
  }, OPTIONS);
  const at = new URL(page.url()).pathname;
  expect(violations.map(violation => [at, ...violation])).toEqual([]);
  await expectNoSidewaysScroll(page);
}

/** A window of this width, in light or dark mode. */
export interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** Expects that the page is accessible in each of these looks; it is loaded once. */
export async function expectAccessibleIn(page: Page, looks: Look[]): Promise<void> {
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

/** Expects that the page does not scroll sideways, at its width or at each of these. */
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

/** Finishes all animations, because colours in the middle of one have the wrong contrast. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A browser scrolls the focused field into view in the frame after a resize.
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    for (const animation of passing) animation.finish();
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}
