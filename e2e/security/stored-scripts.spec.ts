import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { waitingPage } from '../fixtures';
import { withoutGroups } from '@/scripts/test/source/screens';
import { expect, test } from './attacked-paper';
import { fillWith, type Filled } from './fill-with';
import { SCRIPTED_TEXTS, scriptsFound, watchScripts } from './scripted-text';

/** Pages with the texts come first. */
const MAX_PAGES = 100;
const FEEDS = ['feed.xml', 'feed.atom', 'feed.json'];
const FILES = ['/sitemap.xml', '/news-sitemap.xml', '/manifest.webmanifest', '/api/v1/stories'];

/** Every page of the newsroom with a fixed address. */
const SCREENS = readdirSync('app/newsroom', { recursive: true, encoding: 'utf8' })
  .filter(file => /(^|\/)page\.tsx$/.test(file) && !file.includes('['))
  .map(file => `/newsroom/${withoutGroups(file).replace(/\/?page\.tsx$/, '')}`.replace(/\/$/, ''));

async function expectNothingRan(page: Page, path: string): Promise<void> {
  expect({ path, found: await page.evaluate(scriptsFound) }).toEqual({ path, found: [] });
}

/** Addresses of ours that a page links to, without their fragments. */
const linksOf = (page: Page) =>
  page
    .locator('a[href^="/"]')
    .evaluateAll(links => links.map(link => link.getAttribute('href')!.split('#')[0]!));

test.describe.configure({ mode: 'serial' });

const filled: Filled[] = [];

test('An admin types scripts into everything that the newsroom prints', async ({ paper }) => {
  test.slow();
  for (const [number, text] of Object.values(SCRIPTED_TEXTS).entries())
    filled.push(await fillWith(paper, text, number));
});

test('A reader of any page of the paper reads them as they were typed, and none runs', async ({
  paper,
  browser,
}) => {
  test.setTimeout(600_000);
  const context = await browser.newContext({ baseURL: paper.url });
  await context.addInitScript(watchScripts);
  const page = await context.newPage();
  for (const { text, address } of filled) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text);
    await expect(page.locator('.pull-quote, .fact-box, table').getByText(text).first()).toBeAttached();
  }
  const seen = new Set<string>();
  const next = [
    '/',
    ...filled.flatMap(({ address, slugs, preview, text }) => [
      ...[
        address,
        preview,
        `/${slugs.section}`,
        `/topic/${slugs.topic}`,
        `/author/${slugs.author}`,
        `/${slugs.page}`,
      ],
      ...[`/search?q=${encodeURIComponent(text)}`, `/${encodeURIComponent(text)}`],
    ]),
  ];
  for (let path = next.shift(); path !== undefined && seen.size < MAX_PAGES; path = next.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await page.goto(path);
    if (!response!.headers()['content-type']?.startsWith('text/html')) continue;
    await expectNothingRan(page, path);
    next.push(...(await linksOf(page)).filter(link => !/^\/(newsroom|assets|media|api)\b/.test(link)));
  }
  expect(seen.size).toBeGreaterThan(60);
  await context.close();
});

test('A program that reads the feeds, the sitemaps and the API gets them whole', async ({
  paper,
  browser,
}) => {
  const page = await browser.newPage({ baseURL: paper.url });
  await page.goto('/');
  const places = ['', ...filled.flatMap(({ slugs }) => [`/${slugs.section}`, `/topic/${slugs.topic}`])];
  for (const path of [...FILES, ...places.flatMap(place => FEEDS.map(feed => `${place}/${feed}`))]) {
    const answer = await fetch(paper.url + path);
    const type = answer.headers.get('content-type')!;
    const text = await answer.text();
    expect([path, answer.status, answer.headers.get('x-content-type-options')]).toEqual([
      path,
      200,
      'nosniff',
    ]);
    if (/json/.test(type)) JSON.parse(text);
    else {
      expect(type, path).toMatch(/xml/);
      const wrong = await page.evaluate(xml => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const all = [...parsed.getElementsByTagName('*')];
        return all.filter(({ localName }) => /^(parsererror|script|svg|img)$/.test(localName)).map(String);
      }, text);
      expect([path, wrong]).toEqual([path, []]);
    }
  }
  await page.close();
});

test('Each person of the newsroom reads them on every screen, and none runs', async ({ paper }) => {
  test.setTimeout(600_000);
  expect(SCREENS.length).toBeGreaterThan(18);
  for (const name of ['kofi', 'ines'] as const) {
    const context = await paper.browserOf(name);
    await context.addInitScript(watchScripts);
    const page = waitingPage(await context.newPage());
    await page.goto(`/newsroom?q=${encodeURIComponent(filled[0]!.text)}`);
    await expectNothingRan(page, '/newsroom');
    // An editor is refused on pages without a link to them.
    const links = await linksOf(page);
    const screens = SCREENS.filter(path => name === 'kofi' || links.includes(path));
    expect(screens.length).toBeGreaterThan(5);
    for (const path of screens) {
      await page.goto(path);
      await expectNothingRan(page, path);
    }
    await context.close();
  }
});

test('An editor opens a story full of them: its tabs, its history, its preview and what it is shared as', async ({
  paper,
}) => {
  test.setTimeout(600_000);
  const context = await paper.browserOf('ines');
  await context.addInitScript(watchScripts);
  const page = waitingPage(await context.newPage());
  for (const { storyId, text } of filled) {
    const path = `/newsroom/stories/${storyId}`;
    await page.goto(path);
    await expect(page.getByLabel('Headline', { exact: true })).toHaveText(text);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expectNothingRan(page, path);
    }
    await page.goto(`${path}/live`);
    await expectNothingRan(page, `${path}/live`);
    await page.goto(`${path}/preview`);
    await expectNothingRan(page, `${path}/preview`);
    await page.goto('/newsroom');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').fill(text);
    await expect(page.getByRole('option').filter({ hasText: text }).first()).toBeVisible();
    await expectNothingRan(page, 'the palette');
  }
  await context.close();
});
