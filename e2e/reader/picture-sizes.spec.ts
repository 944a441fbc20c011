import { anyPublicStory, expect, test } from '@/e2e/fixtures';

const WIDTHS = [390, 600, 820, 1100, 1440];

for (const density of [1, 2])
  test(`A reader gets pictures that are sharp in their place, ${density} pixels to a pixel`, async ({
    browser,
    page,
  }) => {
    const story = await anyPublicStory(page);
    for (const width of WIDTHS) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        deviceScaleFactor: density,
      });
      const reader = await context.newPage();
      for (const path of ['/', '/asia', '/zh', '/world', '/opinion', story]) {
        await reader.goto(path);
        const blurred = await reader.locator('main img').evaluateAll(async (pictures, pixels) => {
          const found: string[] = [];
          for (const picture of pictures as HTMLImageElement[]) {
            picture.scrollIntoView();
            await picture.decode().catch(() => undefined);
            const sources = picture.parentElement!.querySelector('source')?.srcset ?? picture.srcset;
            const offered = [...sources.matchAll(/ (\d+)w/g)].map(([, px]) => Number(px));
            const chosen = offered.find(px => picture.currentSrc.includes(`/${px}.`)) ?? 0;
            const needed = picture.getBoundingClientRect().width * pixels;
            const isWidest = chosen === Math.max(...offered);
            // The place of a picture is said to within 8%.
            if (chosen < needed * 0.92 && !isWidest)
              found.push(`${picture.currentSrc} for ${Math.round(needed)} pixels`);
          }
          return found;
        }, density);
        expect(blurred, `${path} at ${width}`).toEqual([]);
      }
      await context.close();
    }
  });
