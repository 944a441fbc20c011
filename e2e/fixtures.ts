import { randomUUID } from 'node:crypto';
import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { infer as Infer } from 'zod/mini';
import type { SaveAnswer, StoryAnswer } from '@/domain/api/story';
import type { BodyNode } from '@/domain/document/body';
import { cookiesOf, signInAs } from '../scripts/test/sign-in';
import { sectionWith, sessionOf } from './session';

const BASE_URL = process.env.BROADSHEET_URL!;
const PASSWORD = process.env.BROADSHEET_PASSWORD!;

/** The members of the demo cast that the tests need. */
export const CAST = {
  ines: 'ines.marchetti@broadsheet.example',
  jiayi: 'wen.jiayi@broadsheet.example',
  daniel: 'daniel.achterberg@broadsheet.example',
  amina: 'amina.sesay@broadsheet.example',
  mingyue: 'zhou.mingyue@broadsheet.example',
  kofi: 'kofi.mensah@broadsheet.example',
} as const;
export type Name = keyof typeof CAST;

/** A browser with a signed-in person, and the headers of a request from it. */
export interface Desk {
  page: Page;
  context: BrowserContext;
  headers: Record<string, string>;
}

/** A separate browser with this session. */
async function sitDown(browser: Browser, headers: Record<string, string>, options = {}): Promise<Desk> {
  const context = await browser.newContext({ baseURL: BASE_URL, locale: 'en-GB', ...options });
  await context.addCookies(cookiesOf(headers, BASE_URL));
  return { page: waitingPage(await context.newPage()), context, headers };
}

/** Waits until the page is interactive: on a loaded machine this is well after it is shown. */
export async function answers(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('script[src^="/_next/"]') ||
      // React has hydrated the page, and its effects have attached the key handlers.
      (Object.keys(document.body).some(key => key.startsWith('__reactProps')) && !('earlyPalette' in window)),
  );
}

/** A page whose navigation waits until it is interactive. */
export function waitingPage(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    await answers(page);
    return response;
  };
  return page;
}

/** Tests in which people of the cast each use their own browser. */
export const test = base.extend<{
  at: (name: Name, options?: object) => Promise<Desk>;
  atAs: (email: string, password: string) => Promise<Desk>;
}>({
  at: async ({ browser }, use) => {
    const desks: Desk[] = [];
    await use(async (name, options) => {
      const desk = await sitDown(browser, await sessionOf(CAST[name], BASE_URL), options);
      desks.push(desk);
      return desk;
    });
    for (const { context } of desks) await context.close();
  },
  atAs: async ({ browser }, use) => {
    const desks: Desk[] = [];
    await use(async (email, password) => {
      const desk = await sitDown(browser, await signInAs(BASE_URL, email, password));
      desks.push(desk);
      return desk;
    });
    for (const { context } of desks) await context.close();
  },
});

export { BASE_URL, PASSWORD, expect };

/** Words that no other test writes. */
export function unique(words: string): string {
  return `${words} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

/** The newsroom's answer to a request of the person on the page. @throws AssertionError when it is refused */
async function ask<Answer>(page: Page, method: string, path: string, data?: object): Promise<Answer> {
  const headers = { origin: BASE_URL, 'sec-fetch-site': 'same-origin' };
  const answer = await page.request.fetch(`/api/newsroom/${path}`, { method, headers, data });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** Opens a story in the composer. Returns its newsroom address. */
async function openStory(page: Page, id: string): Promise<string> {
  const path = `/newsroom/stories/${id}`;
  await page.goto(path);
  await expect(body(page)).toBeEditable();
  return path;
}

/** Creates an empty story where the person most likely writes. Returns its id. */
async function createStory(page: Page): Promise<string> {
  const { place } = await ask<{ place: object }>(page, 'GET', 'likely-place');
  return (await ask<{ id: string }>(page, 'POST', 'stories', place)).id;
}

/** Saves these blocks as the body of a story, based on its newest version. */
export async function saveBlocks(page: Page, path: string, content: BodyNode[]): Promise<void> {
  const id = path.split('/').at(-1)!;
  const { story } = await ask<Infer<typeof StoryAnswer>>(page, 'GET', `stories/${id}`);
  const { version, editionId, deskId, fields } = story;
  const body = { type: 'doc', content };
  await ask(page, 'PUT', `stories/${id}`, { version, key: randomUUID(), editionId, deskId, fields, body });
}

/** Creates a story of these blocks, and opens it. Returns its newsroom address. */
export async function startStoryWith(page: Page, content: BodyNode[]): Promise<string> {
  const id = await createStory(page);
  await saveBlocks(page, id, content);
  return openStory(page, id);
}

/** Creates an empty story where the person most likely writes, and opens it. Returns its newsroom address. */
export async function startStory(page: Page): Promise<string> {
  return openStory(page, await createStory(page));
}

export const body = (page: Page) => page.getByRole('textbox', { name: 'Body' });

/** The link in the composer's bar to the public story. */
export const viewLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'View' });

/** Waits until the composer reports that everything typed is on the server. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved(?!,)/ })).toBeVisible();
}

/**
 * The address of a public story of the demo paper; stories with live coverage are left out because they have additional
 * parts.
 */
export async function anyPublicStory(page: Page, front = '/'): Promise<string> {
  await page.goto(front);
  return page
    .locator('main h2 a, main h3 a')
    .evaluateAll(links =>
      links.find(link => !link.closest('article, li')?.querySelector('.live-mark'))!.getAttribute('href')!,
    );
}

/** Publishes a story of one paragraph in World and opens it. Returns its public address. */
export async function publishStory(page: Page, headline: string): Promise<string> {
  const { id, address } = await publishUnopened(page, headline);
  await openStory(page, id);
  return address;
}

/** Publishes a story of one paragraph in World, without the time that opening it takes. */
export async function publishUnopened(
  page: Page,
  headline: string,
): Promise<{ id: string; address: string }> {
  const id = await createStory(page);
  const begun = await ask<Infer<typeof StoryAnswer>>(page, 'GET', `stories/${id}`);
  const { version, editionId, deskId, fields } = begun.story;
  const sectionId = await sectionWith('world', editionId);
  const written = await ask<Infer<typeof SaveAnswer>>(page, 'PUT', `stories/${id}`, {
    ...{ version, key: randomUUID(), editionId, deskId },
    fields: { ...fields, headline, sectionId },
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A paragraph.' }] }],
    },
  });
  const publish = { action: 'publish', version: written.story.version, key: randomUUID() };
  await ask(page, 'POST', `stories/${id}/actions`, publish);
  const { story } = await ask<Infer<typeof StoryAnswer>>(page, 'GET', `stories/${id}`);
  return { id, address: story.liveAddress! };
}

/** Answers the dialog that asks why a story is taken from its readers. @param button the one that does it */
export async function enterReason(page: Page, button: string, reason = 'A claim is checked'): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason (for the newsroom only)').fill(reason);
  await dialog.getByRole('button', { name: button }).click();
}

/** Kills the story that is open in the composer: for this reason. */
export async function killStory(page: Page, reason = 'A claim is checked'): Promise<void> {
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('button', { name: 'Kill the story…' }).click();
  await confirmKill(page);
  await enterReason(page, 'Kill the story', reason);
}

/** Confirms in the open dialog that a story is to be killed. */
export const confirmKill = (page: Page) =>
  page.getByRole('dialog').getByLabel('Withdraw it from readers for good').check();

/**
 * The status of a public page; undefined when the previous page reloads itself at that moment, such as when its story
 * is being withdrawn.
 */
export const statusOf = async (page: Page, address: string): Promise<number | undefined> =>
  (await page.goto(address).catch(() => null))?.status();
