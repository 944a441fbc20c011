import { devices, type Locator, type Page } from '@playwright/test';

/** A tablet, wide enough for the dragged element and its target. */
export const TABLET = { ...devices['Pixel 7'], viewport: { width: 820, height: 1180 } };

const middle = async (place: Locator) => {
  const box = (await place.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) };
};

/** Rests a finger on something until it is lifted, moves it over a place, and lets go. */
export async function dragByFinger(page: Page, from: Locator, to: Locator, lifted: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const start = await middle(from);
  await send('touchStart', [start]);
  await lifted.waitFor();
  const end = await middle(to);
  for (const part of [0.3, 0.6, 0.9, 1])
    await send('touchMove', [
      { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part },
    ]);
  await send('touchEnd', []);
  await client.detach();
}
