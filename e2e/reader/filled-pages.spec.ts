import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';

/** Descriptions of rows in which a column is mostly empty next to a tall one. */
function emptyColumns(page: Page): Promise<string[]> {
  return page.locator('.front .cols, .section-top').evaluateAll(rows =>
    rows.flatMap(row => {
      const columns = [...row.children].map(column => {
        const { top } = column.getBoundingClientRect();
        const ends = [...column.querySelectorAll('*')].map(part => part.getBoundingClientRect().bottom);
        return { top, height: Math.max(...ends, top) - top, text: column.textContent.slice(0, 40) };
      });
      const tallest = Math.max(...columns.map(({ height }) => height));
      return columns
        .filter(({ top }) => columns.some(other => other.top === top))
        .filter(({ height }) => tallest > 300 && height < tallest * 0.35)
        .map(({ height, text }) => `${Math.round(height)} of ${Math.round(tallest)}: ${text}`);
    }),
  );
}

test('A reader finds no column mostly empty on any front or section of the paper', async ({ page }) => {
  test.slow();
  for (const front of ['/', '/asia', '/zh', '/bi', '/fr']) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(front);
    const sections = await page
      .locator('nav.sections a')
      .evaluateAll(links => links.map(link => link.getAttribute('href')!));
    for (const path of [front, ...sections]) {
      await page.goto(path);
      expect(await emptyColumns(page), path).toEqual([]);
    }
  }
});
