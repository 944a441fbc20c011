import { get } from 'node:http';
import { devices, type Browser } from '@playwright/test';
import { anyPublicStory, BASE_URL, expect, test } from '@/e2e/fixtures';

/** What a first visit loads besides pictures, as counted by the browser. */
async function firstVisit(browser: Browser, path: string) {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  const context = await browser.newContext({ ...phone, baseURL: BASE_URL, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const loaded: string[] = [];
  const answers = new Map<string, { url: string; mimeType: string }>();
  session.on('Network.responseReceived', ({ requestId, response }) => answers.set(requestId, response));
  session.on('Network.loadingFinished', ({ requestId }) => {
    const answer = answers.get(requestId);
    // The favicon is a picture too, and the page does not wait for the font of the nameplate.
    if (answer && !answer.mimeType.startsWith('image/') && !answer.url.endsWith('/nameplate.woff2'))
      loaded.push(answer.url);
  });
  await session.send('Network.enable');
  const refused: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const rules = await page.locator('script[type=speculationrules]').count();
  await context.close();
  return { loaded, refused, rules };
}

test('A reader on a phone waits for two files of a story in any language', async ({ browser, page }) => {
  for (const front of ['/', '/asia', '/zh', '/bi', '/fr']) {
    const { loaded, refused, rules } = await firstVisit(browser, await anyPublicStory(page, front));
    expect(loaded.length, loaded.join(', ')).toBeLessThanOrEqual(2);
    expect(refused).toEqual([]);
    expect(rules).toBe(1);
  }
});

test('A reader on a phone waits for two files of a front and of a section', async ({ browser }) => {
  for (const path of ['/', '/china', '/zh', '/fr']) {
    const { loaded, refused } = await firstVisit(browser, path);
    expect(loaded.length, loaded.join(', ')).toBeLessThanOrEqual(2);
    expect(refused).toEqual([]);
  }
});

/** The bytes of a response over plain HTTP with gzip, including its head. */
function bytesByGzip(path: string): Promise<{ bytes: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', connection: 'close' };
    get(new URL(path, BASE_URL), { headers, agent: false }, response => {
      const { socket } = response;
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ bytes: socket.bytesRead, body: Buffer.concat(parts) }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

const DEMO_EDITIONS = 5;
/** What its links add to a page, compressed. */
const BYTES_OF_EDITION = 40;

test('A reader behind a proxy that only supports gzip gets a story of any language in 22 kB', async ({
  page,
}) => {
  for (const front of ['/', '/asia', '/zh', '/bi', '/fr']) {
    const story = await anyPublicStory(page, front);
    await page.goto(story);
    const files = await page
      .locator('script[src]')
      .evaluateAll(found => found.map(one => one.getAttribute('src')!));
    expect(files).toHaveLength(1);
    const answers = await Promise.all([story, ...files].map(bytesByGzip));
    for (const { body } of answers) expect([...body.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    const total = answers.reduce((sum, { bytes }) => sum + bytes, 0);
    // Other tests add editions, to which every page links.
    const added = (await page.locator('.editions li').count()) - DEMO_EDITIONS;
    expect(total, story).toBeLessThanOrEqual(22_600 + added * BYTES_OF_EDITION);
  }
});
