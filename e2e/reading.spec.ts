import AxeBuilder from '@axe-core/playwright';
import { BASE_URL, anyPublicStory, expect, test } from './newsroom';

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
    const share = page.locator('details', { hasText: 'WeChat' });
    await share.locator('summary').click();
    await expect(share.locator('svg')).toBeVisible();
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

test('A reader who follows a broken link is told so and finds the way', async ({ page }) => {
  for (const path of ['/no-such-page', '/china/2020/01/01/never', '/zh/%E6%97%A0', '/china?page=99']) {
    const answer = await page.goto(path);
    expect(answer!.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeVisible();
  }
});

test('Machines find the sitemap, the feeds and the robots file', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  expect(sitemap.match(/<loc>/g)!.length).toBeGreaterThan(60);
  for (const path of ['/feed.xml', '/zh/feed.xml', '/china/feed.xml']) {
    const answer = await request.get(path);
    expect(answer.headers()['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(await answer.text()).toContain('<content:encoded>');
  }
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${BASE_URL}/sitemap.xml`);
});

test('A reader’s page carries no script, asks nobody else, and is sent once', async ({ page, request }) => {
  const foreign: string[] = [];
  const scripts: string[] = [];
  page.on('request', sent => {
    if (!sent.url().startsWith(BASE_URL)) foreign.push(sent.url());
    if (sent.resourceType() === 'script') scripts.push(sent.url());
  });
  const path = await anyPublicStory(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  expect([foreign, scripts]).toEqual([[], []]);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);

  const first = await request.get(path, { headers: { 'accept-encoding': 'br' } });
  const { etag, 'content-encoding': encoding, 'surrogate-key': keys } = first.headers();
  expect(encoding).toBe('br');
  expect(keys).toMatch(/story:/);
  const again = await request.get(path, { headers: { 'accept-encoding': 'br', 'if-none-match': etag! } });
  expect(again.status()).toBe(304);
});

test.describe('Nothing that axe knows of stands in a reader’s way', () => {
  for (const path of ['/', '/zh', '/bi', '/fr', '/china', '/nowhere'])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`at ${path} in ${colorScheme}`, async ({ browser }) => {
        const page = await (
          await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } })
        ).newPage();
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([]);
        if (path === '/' || path === '/zh' || path === '/bi') {
          await page.goto(await anyPublicStory(page, path));
          const story = await new AxeBuilder({ page }).analyze();
          expect(story.violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([]);
        }
        await page.context().close();
      });
});
