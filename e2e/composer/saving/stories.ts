import type { BrowserContext, Page } from '@playwright/test';
import { startStory, body, expect, saved } from '@/e2e/fixtures';

export const headline = (page: Page) => page.getByLabel('Headline', { exact: true });

/** What the composer says of text that is on this computer and not on the server. */
export const kept = (page: Page) => page.getByRole('status').filter({ hasText: /^Kept on this computer/ });

/** Creates a story whose body the server has. The cursor is at its end. Returns its newsroom address. */
export async function savedStory(page: Page, text = 'What the server has.'): Promise<string> {
  const path = await startStory(page);
  await body(page).click();
  await page.keyboard.type(text);
  await saved(page);
  return path;
}

/** Opens the story in a page that receives no events, as behind a proxy that cuts streams. */
export async function openDeaf(page: Page, path: string): Promise<void> {
  await page.route('**/events?*', route => route.abort());
  await page.goto(path);
  await expect(headline(page)).toBeEditable();
}

/** The server is gone for this browser, until the function is called. */
export async function cutOff(context: BrowserContext): Promise<() => Promise<void>> {
  await context.route('**/api/newsroom/**', route => route.abort());
  return () => context.unroute('**/api/newsroom/**');
}

/**
 * Waits until the text that the browser kept is in the story again: a save that had left is sent again without a
 * question, what had not left is offered.
 */
export async function takeKeptText(page: Page, text: string): Promise<void> {
  const offer = page.getByRole('button', { name: 'Use this text' });
  await expect(offer.or(body(page).getByText(text))).toBeVisible();
  if (await offer.isVisible()) await offer.click();
  await expect(body(page)).toHaveText(text);
}

/** The browser dies: the page has no time to send or to write anything, and what it was sending is cut off. */
export async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // A page that crashes answers nothing.
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}
