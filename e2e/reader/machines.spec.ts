import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { APIRequestContext, Page } from '@playwright/test';
import { anyPublicStory, BASE_URL, expect, test } from '@/e2e/fixtures';

/** The parsed document, after a strict parser has found it well-formed. */
async function xmlAt(request: APIRequestContext, address: string): Promise<unknown> {
  const response = await request.get(address);
  expect(response.status()).toBe(200);
  const text = await response.text();
  expect(XMLValidator.validate(text)).toBe(true);
  const isArray = (name: string) => ['item', 'url', 'sitemap', 'entry'].includes(name);
  return new XMLParser({ ignoreAttributes: false, isArray }).parse(text);
}

const hrefs = (page: Page, selector: string) =>
  page.locator(`head ${selector}`).evaluateAll(links => links.map(link => (link as HTMLLinkElement).href));

test('A feed reader finds the three feeds of every place in its pages, with the stories of that place', async ({
  page,
  request,
}) => {
  for (const path of ['/', '/zh', '/china', '/fr']) {
    await page.goto(path);
    const feeds = await hrefs(
      page,
      'link[rel=alternate][type*="rss"], link[type*="atom"], link[type*="feed+json"]',
    );
    expect(feeds).toHaveLength(3);
    const [rss, atom, json] = feeds as [string, string, string];
    const { items } = (await (await request.get(json)).json()) as {
      items: { url: string; content_html: string }[];
    };
    expect(items.length).toBeGreaterThan(1);
    expect(items.every(({ content_html }) => content_html.includes('<p'))).toBe(true);
    const { rss: document } = (await xmlAt(request, rss)) as {
      rss: { channel: { item: { link: string }[] } };
    };
    expect(document.channel.item.map(({ link }) => link)).toEqual(items.map(({ url }) => url));
    const { feed } = (await xmlAt(request, atom)) as { feed: { entry: unknown[] } };
    expect(feed.entry).toHaveLength(items.length);
    // Another test may withdraw the newest story at this moment.
    await expect
      .poll(async () => {
        const newest = (await (await request.get(json)).json()) as { items: { url: string }[] };
        return (await request.get(newest.items[0]!.url)).status();
      }, json)
      .toBe(200);
  }
});

test('A returning feed reader gets 304 when nothing has changed', async ({ request }) => {
  // Other tests publish meanwhile.
  for (const path of ['/feed.xml', '/api/v1/stories', '/sitemap.xml'])
    await expect
      .poll(async () => {
        const { etag } = (await request.get(path)).headers();
        return (await request.get(path, { headers: { 'if-none-match': etag! } })).status();
      }, path)
      .toBe(304);
});

test('A search engine follows robots.txt to every story by sitemaps alone', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  const [index, news] = [...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, address]) => address!);
  const { sitemapindex } = (await xmlAt(request, index!)) as { sitemapindex: { sitemap: { loc: string }[] } };
  const addresses: string[] = [];
  for (const { loc } of sitemapindex.sitemap) {
    const { urlset } = (await xmlAt(request, loc)) as { urlset: { url: { loc: string }[] } };
    addresses.push(...urlset.url.map(url => url.loc));
  }
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.length).toBeGreaterThan(60);
  const { urlset } = (await xmlAt(request, news!)) as { urlset: { url: { loc: string }[] } };
  for (const { loc } of urlset.url) expect(addresses).toContain(loc);
  for (const address of addresses.filter((_, index) => index % 10 === 0))
    expect([address, (await request.get(address, { maxRedirects: 0 })).status()]).toEqual([address, 200]);
});

test('A shared story has its own picture, crops, and an embed for other sites', async ({ page, request }) => {
  await page.goto(await anyPublicStory(page, '/'));
  const picture = await page.locator('head meta[property="og:image"]').getAttribute('content');
  const shared = await request.get(picture!);
  expect([shared.status(), shared.headers()['content-type']]).toEqual([200, 'image/jpeg']);
  const jsonLd = JSON.parse(
    (await page.locator('head script[type="application/ld+json"]').textContent())!,
  ) as {
    '@graph': { image?: { url: string }[] }[];
  };
  const images = jsonLd['@graph'][0]!.image ?? [];
  expect(images).toHaveLength(3);
  for (const { url } of images) expect((await request.get(url)).status()).toBe(200);
  const wrong = images[0]!.url.replace(/-\d+-\d+(?=\.\w+$)/, '-3-97');
  expect((await request.get(wrong)).status()).toBe(404);
  const [oembed] = await hrefs(page, 'link[type="application/json+oembed"]');
  const quotation = (await (await request.get(oembed!)).json()) as { html: string };
  expect(quotation.html).toContain(`href="${page.url()}"`);
});

test('A reader installs the paper as an app with its name and icon', async ({ page, request }) => {
  await page.goto('/');
  const [manifest] = await hrefs(page, 'link[rel=manifest]');
  const app = (await (await request.get(manifest!)).json()) as { name: string; icons: { src: string }[] };
  expect(app.name).toBe('Broadsheet');
  for (const { src } of app.icons) expect((await request.get(src)).status()).toBe(200);
});

test('A programmer reads about the API and then all stories with it, page by page', async ({
  page,
  request,
}) => {
  await page.goto('/api/v1');
  await expect(page.getByRole('heading', { level: 1, name: 'API' })).toBeVisible();
  const seen = new Set<string>();
  let next: string | null = '/api/v1/stories?limit=9&edition=en';
  while (next) {
    const list = (await (await request.get(next)).json()) as {
      items: { uri: string }[];
      next: string | null;
    };
    for (const { uri } of list.items) {
      expect(seen.has(uri)).toBe(false);
      seen.add(uri);
    }
    next = list.next;
  }
  expect(seen.size).toBeGreaterThan(18);
  const refused = await request.get('/api/v1/stories?colour=red');
  expect(refused.status()).toBe(400);
  expect(await refused.json()).toMatchObject({ reason: 'parameter-unknown', parameter: 'colour' });
  const fromElsewhere = await request.fetch('/api/v1/stories', { method: 'OPTIONS' });
  expect(fromElsewhere.headers()['access-control-allow-origin']).toBe('*');
});

test('A person who looks for a contact of the demo paper finds it at the standard addresses', async ({
  request,
}) => {
  for (const path of ['/.well-known/security.txt', '/security.txt', '/trust.txt', '/ads.txt']) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    expect(await answer.text()).toMatch(/contact[:=]\s*(mailto:)?desk@broadsheet\.example/i);
  }
});

test('A reader with a malformed, upper-case or unknown address gets a page or is redirected to it', async ({
  page,
  request,
}) => {
  for (const [path, status] of [
    ['/%', 400],
    ['/zh/%e4%b8', 400],
    ['/no-such-page', 404],
  ] as const) {
    const answer = await page.goto(path);
    expect([path, answer!.status()]).toEqual([path, status]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto('/CHINA');
  expect(new URL(page.url()).pathname).toBe('/china');
  const icon = await request.get('/favicon.ico');
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/x-icon']);
  expect((await request.get('/_next/image?url=%2Fassets%2Fx.png&w=640&q=75')).status()).toBe(404);
});

test('A cache in front is told how long it may keep a page, and a browser is told to revalidate it', async ({
  request,
}) => {
  for (const path of ['/', '/feed.xml', '/no-such-page']) {
    const headers = (await request.get(path, { headers: { 'cdn-loop': 'cdn.example' } })).headers();
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(headers['cdn-cache-control']).toContain('stale-if-error');
    expect(headers['surrogate-control']).toBe(headers['cdn-cache-control']);
    // Headers that only caches read would slow down readers.
    expect((await request.get(path)).headers()).not.toHaveProperty('surrogate-control');
  }
  const own = await request.get('/', { headers: { cookie: 'display-preferences=dark.large' } });
  expect(own.headers()['cache-control']).toContain('private');
  expect(own.headers()).not.toHaveProperty('cdn-cache-control');
});

test('A machine gets a clear error for an unknown address', async ({ request }) => {
  for (const path of [
    '/app-ads.txt',
    '/topic/none/feed.xml',
    '/sitemap-en-1999-01.xml',
    '/api/v1/stories/none',
  ])
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  const elsewhere = `/oembed?url=${encodeURIComponent(`${BASE_URL}/newsroom`)}`;
  expect((await request.get(elsewhere)).status()).toBe(404);
  expect((await request.get('/oembed?format=yaml&url=x')).status()).toBe(501);
});
