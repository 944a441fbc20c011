import type { BrowserContext, Page } from '@playwright/test';
import { startStory, body, expect, saved } from '@/e2e/fixtures';

export const headline = (page: Page) => page.getByLabel('Headline', { exact: true });

/** The composer's status for text that is on this computer and not on the server. */
export const kept = (page: Page) => page.getByRole('status').filter({ hasText: /^Kept on this computer/ });

/** Creates a saved story. The cursor is at the end of its body. Returns its newsroom address. */
export async function savedStory(page: Page, text = 'What the server has.'): Promise<string> {
  const path = await startStory(page);
  await body(page).click();
  await page.keyboard.type(text);
  await saved(page);
  return path;
}

/** Opens the story in a page that receives no events, as behind a proxy that cuts streams. */
export async function openWithoutEvents(page: Page, path: string): Promise<void> {
  await page.route('**/events?*', route => route.abort());
  await page.goto(path);
  await expect(headline(page)).toBeEditable();
}

/** Makes the server unreachable for this browser, until the returned function is called. */
export async function cutOff(context: BrowserContext): Promise<() => Promise<void>> {
  await context.route('**/api/newsroom/**', route => route.abort());
  return () => context.unroute('**/api/newsroom/**');
}

/**
 * Waits until the text that the browser kept is in the story again: a save that was already sent is retried without a
 * question, other text is offered.
 */
export async function takeKeptText(page: Page, text: string): Promise<void> {
  const offer = page.getByRole('button', { name: 'Use this text' });
  await expect(offer.or(body(page).getByText(text))).toBeVisible();
  if (await offer.isVisible()) await offer.click();
  await expect(body(page)).toHaveText(text);
}

/** Crashes the browser: the page has no time to send or store anything, and open requests are cut off. */
export async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // A crashing page does not respond.
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}
