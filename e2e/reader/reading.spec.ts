import { expectAccessibleIn, expectNoSidewaysScroll } from '@/e2e/accessible';
import { BASE_URL, anyPublicStory, expect, killStory, publishStory, test, unique } from '@/e2e/fixtures';

test.describe('A reader on a small screen without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('reads everything there is', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'A harbour goes quiet, and the numbers go up' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'A harbour goes quiet, and the numbers go up',
    );
    await expect(page.getByText('Zhoushan, Zhejiang:')).toBeVisible();
    await expect(page.getByText('Zhoushan, Zhejiang:')).toHaveCount(1);
    expect(await page.locator('.standfirst').textContent()).toContain('Zhoushan, Zhejiang:\u00a0Electric');
    await expect(page.locator('.byline time')).toBeVisible();
    for (const words of ['A plan with a price', 'The bell and the birds', 'Before and after the cranes'])
      await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByText(/Correction/).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Related stories' })).toBeVisible();
    await expect(page.getByText(/Copyright © 1998–\d{4}/)).toBeVisible();
    const share = page.getByRole('navigation', { name: 'Share this story' });
    await expect(share.getByRole('link', { name: 'WhatsApp' })).toBeVisible();
    await expect(share.locator('summary', { hasText: 'WeChat' })).toBeHidden();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways).toBe(false);
  });
});

test('A reader of a story reaches the same story in the other editions', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'A harbour goes quiet, and the numbers go up' }).first().click();
  const editions = page.getByRole('navigation', { name: 'Editions' });
  for (const [name, lang] of [
    ['中文', 'zh-Hans'],
    ['双语', 'en'],
    ['Français', 'fr'],
  ] as const) {
    const href = (await editions.getByRole('link', { name }).getAttribute('href'))!;
    expect(href).toMatch(/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+$/);
    await page.goto(href);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goBack();
  }
});

test('A reader of a bilingual story chooses one language by a link', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(await anyPublicStory(page, '/bi'));
  const chinese = page.locator('main p[lang="zh-Hans"]');
  expect(await chinese.count()).toBeGreaterThan(3);
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(/show=first/);
  await expect(chinese).toHaveCount(0);
  await page.context().close();
});

test('A reader who follows a broken link gets a message and a way on', async ({ page }) => {
  for (const path of ['/no-such-page', '/china/2020/01/01/never', '/zh/%E6%97%A0', '/china?page=99']) {
    const answer = await page.goto(path);
    expect(answer!.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeVisible();
  }
});

test('A reader’s page contacts no other site, needs no script, and is sent once', async ({
  page,
  request,
}) => {
  const foreign: string[] = [];
  const scripts: string[] = [];
  page.on('request', sent => {
    if (!sent.url().startsWith(BASE_URL)) foreign.push(sent.url());
    if (sent.resourceType() === 'script') scripts.push(sent.url());
  });
  const path = await anyPublicStory(page);
  scripts.length = 0;
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(foreign).toEqual([]);
  expect(scripts).toHaveLength(1);
  const [script] = await page.locator('script:not([type="application/ld+json"])').all();
  expect(await script!.getAttribute('defer')).not.toBeNull();
  expect(await script!.textContent()).toBe('');
  const sent = await request.get(scripts[0]!, { headers: { 'accept-encoding': 'gzip' } });
  expect(sent.headers()['content-encoding']).toBe('gzip');
  expect(Number(sent.headers()['content-length'])).toBeLessThan(3000);

  const first = await request.get(path, { headers: { 'accept-encoding': 'br' } });
  const { etag, 'content-encoding': encoding } = first.headers();
  expect(encoding).toBe('br');
  const again = await request.get(path, { headers: { 'accept-encoding': 'br', 'if-none-match': etag! } });
  expect(again.status()).toBe(304);
});

test('A reader without a network reads stories again that were read before, and gets a message elsewhere', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/china');
  await page.locator('main h2 a, main h3 a').first().click();
  const headline = page.getByRole('heading', { level: 1 });
  const read = (await headline.textContent())!;
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const offlineIsKept = () => page.evaluate(async () => Boolean(await caches.match('/offline')));
  await expect.poll(offlineIsKept).toBe(true);
  const address = page.url();
  await context.setOffline(true);
  await page.goto('/world');
  await expect(headline).toHaveText('You are offline');
  await page.getByRole('link', { name: read }).click();
  await expect(page).toHaveURL(address);
  await expect(headline).toHaveText(read);
  await context.close();
});

test('A reader who was here once gets a page of the paper without a network', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/china');
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match('/offline')))).toBe(true);
  await context.setOffline(true);
  await page.goto('/world');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
  await context.close();
});

test('A reader of a story without a network loses it when it was killed and there is a network again', async ({
  at,
  browser,
}) => {
  const headline = unique('Read on a train');
  const { page: editor } = await at('ines');
  const address = await publishStory(editor, headline);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const isKept = () => page.evaluate(async path => Boolean(await caches.match(path)), address);
  await expect.poll(isKept).toBe(true);
  await context.setOffline(true);
  await page.reload();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(headline);
  await killStory(editor);
  await expect.poll(async () => (await page.request.get(address)).status()).toBe(410);
  await expect(title).toHaveText(headline);
  await context.setOffline(false);
  await expect(title).not.toHaveText(headline);
  await expect.poll(isKept).toBe(false);
  await context.close();
});

test('A reader who kept a story no longer has it once it is killed and another page was opened', async ({
  at,
  browser,
}) => {
  const headline = unique('Withdrawn copies');
  const { page: editor } = await at('ines');
  const address = await publishStory(editor, headline);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/world');
  await page.goto(address, { referer: `${BASE_URL}/world` });
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const isKept = () => page.evaluate(async path => Boolean(await caches.match(path)), address);
  await expect.poll(isKept).toBe(true);
  await killStory(editor);
  await expect.poll(async () => (await page.request.get(address)).status()).toBe(410);
  await page.goto('/china');
  await expect.poll(isKept).toBe(false);
  await context.close();
});

test.describe('Axe finds nothing on a reader’s page', () => {
  for (const front of ['/', '/zh', '/bi', '/fr', '/asia'])
    test(`at ${front}, in a section and a story of it, in dark on a desk and in light on a phone`, async ({
      page,
    }) => {
      const look = async (path: string) => {
        await page.goto(path);
        await expectAccessibleIn(page, [
          { colorScheme: 'dark', width: 1440 },
          { colorScheme: 'light', width: 390 },
        ]);
        await expectNoSidewaysScroll(page, [320, 820, 1440]);
      };
      const story = await anyPublicStory(page, front);
      await look(front);
      const section = (await page.locator('header nav a').last().getAttribute('href'))!;
      for (const path of [section, story, `${front.replace(/\/$/, '')}/nowhere`]) await look(path);
    });
});
