import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { skipLookalikes, type AxeWindow } from './lookalikes';

const OPTIONS: axe.RunOptions = {
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  elementRef: true,
  // What is loaded for a rule that is off, and to find media that play by themselves: none of ours does.
  preload: false,
};

/**
 * Axe finds nothing on the page, targets of 24 pixels included, and nothing makes it scroll sideways. A frame
 * is a page of its own: its banner and main part are not this page's. What lies under a dialog cannot be reached, and is
 * looked at without one.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page);
  // A page that is drawn anew has no title for a moment.
  await expect(page).not.toHaveTitle('');
  // Read into each document once: the builder for Playwright does so for each look, which takes half of its time.
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
    /** Measured at once: axe takes seconds for a long list, in which rows that colleagues change move. */
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
     * What lies partly under a bar counts as too small: it is looked at again in the middle of the window, and once more,
     * as rows that colleagues change move for a moment.
     */
    const isSmall = async (target: HTMLElement) => {
      for (const pause of [0, 500]) {
        await new Promise(resolve => setTimeout(resolve, pause));
        // A list that colleagues change has drawn its row anew.
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

/** A window of this width, by day or at night. */
export interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** The page is accessible in each of these looks; it is loaded once. */
export async function expectAccessibleIn(page: Page, looks: Look[]): Promise<void> {
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
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

/** Ends whatever fades, slides or pulses: halfway a colour is neither of the two that were chosen. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A browser brings the focused field into view in the frame after its window changed.
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    for (const animation of passing) animation.finish();
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}
