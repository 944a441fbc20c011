import { newPurge, newUpdate } from '@/server/store/purges';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { testPaper } from '@/scripts/test/paper';
import { publishStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { Press } from './press';
import { AS_CACHE } from './headers';
import { requestOverWire } from './over-wire.fixture';
import { finishPage } from './cache/page';
import type { SourcePage } from './page-source';

const fixture = testPaper();

/** The next result of the render, and its arguments. */
let answer: SourcePage;
let source: () => Promise<SourcePage>;
let failure: Error | null = null;
let rendered: string[] = [];
let press: Press;
let server: Server;

const kept = { 'content-type': 'text/html; charset=utf-8', 'surrogate-key': 'story:1 paper' };
const html = (words: string) => `<!doctype html><html lang="en"><body>${words.repeat(100)}</body></html>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (press.sendReady(request, response, request.url!)) return;
    press.answer(request, response, request.url!).catch(() => response.writeHead(503).end());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise<void>(resolve => (server.close(() => resolve()), server.closeAllConnections())));

beforeEach(async () => {
  rendered = [];
  failure = null;
  source = async () => answer;
  answer = { status: 200, headers: kept, body: html('first ') };
  const css = await finishPage({
    status: 200,
    headers: { 'content-type': 'text/css' },
    body: Buffer.from('p{}'),
  });
  press = new Press(
    async name => {
      rendered.push(name);
      if (failure) throw failure;
      return source();
    },
    new Map([['/style.css', css]]),
    10_000_000,
  );
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  requestOverWire((server.address() as AddressInfo).port, { path, headers, method });
const textOf = async (path: string, headers?: Record<string, string>) =>
  (await get(path, headers)).bytes.toString();

describe('A cacheable page', () => {
  it('is rendered once, whatever campaign parameters its address has', async () => {
    const pages = await Promise.all(['/a', '/a?utm_source=x', '/a?fbclid=y'].map(path => textOf(path)));
    expect(new Set(pages)).toEqual(new Set([html('first ')]));
    expect(rendered).toEqual(['/a']);
  });

  it('is sent in the encoding that the client prefers', async () => {
    const packed = await get('/a', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(packed.bytes).toString()).toBe(html('first '));
    const plain = await get('/a', { 'accept-encoding': 'br;q=0' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.bytes.toString()).toBe(html('first '));
    expect(rendered).toHaveLength(1);
  });

  it('is not sent again to a client that has cached it, and has no body for HEAD', async () => {
    const { headers } = await get('/a');
    const again = await get('/a', { 'if-none-match': headers.etag! });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect((await get('/a', { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await get('/a', {}, 'HEAD');
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(headers['content-length']);
  });

  it('is rendered without data from the first reader’s request', async () => {
    const own = { cookie: 'a=b', authorization: 'Basic x', 'accept-language': 'fr', 'user-agent': 'one' };
    await get('/a', own);
    expect(rendered).toHaveLength(1);
    expect(rendered).toEqual(['/a']);
  });

  it('is rendered again only after a purge of one of its keys', async () => {
    await get('/a');
    answer = { ...answer, body: html('second ') };
    press.purge(newPurge(['story:2']));
    expect(await textOf('/a')).toBe(html('first '));
    press.purge(newPurge(['story:1']));
    expect(await textOf('/a')).toBe(html('second '));
  });

  it('is rendered again after a purge before the next request if it was requested recently', async () => {
    for (const path of ['/a', '/b', '/c', '/d', '/e', '/b']) await get(path);
    rendered = [];
    answer = { ...answer, body: html('second ') };
    press.purge(newPurge(['story:1']));
    await eventually(() => expect(rendered).toEqual(['/b', '/e', '/d', '/c']));
    expect(await textOf('/b')).toBe(html('second '));
    expect(rendered).toHaveLength(4);
  });

  it('is not rendered again when a picture is cached with it', async () => {
    const picture = { status: 200, headers: { 'surrogate-key': 'story:1' }, body: Buffer.from('jpeg') };
    const page = await finishPage(picture);
    await press.cache.fill('/media/p1/640.jpg', async () => ({ page, keep: true }));
    await get('/a');
    rendered = [];
    press.purge(newPurge(['story:1']));
    await eventually(() => expect(press.cache.get('/a')).toBeDefined());
    expect(rendered).toEqual(['/a']);
  });

  it.each(['before', 'after'])('is rendered once for a purge that is repeated %s', async when => {
    await get('/a');
    rendered = [];
    const purge = newPurge(['story:1']);
    const steps = [() => press.purge(purge), () => press.purgeNotified({ ...purge, isWhole: true })];
    for (const step of when === 'before' ? steps.reverse() : steps) {
      step();
      await eventually(() => expect(press.cache.get('/a')).toBeDefined());
    }
    expect(rendered).toHaveLength(1);
  });

  it('is purged by each part of another process’s purge, and by the whole of it', async () => {
    const purge = newPurge(['story:1', 'story:2']);
    for (const key of purge.keys) {
      answer = { ...answer, headers: { ...kept, 'surrogate-key': key }, body: html(`of ${key} `) };
      await get('/a');
      answer = { ...answer, body: html(`new of ${key} `) };
      press.purgeNotified({ ...purge, keys: [key], isWhole: false });
      expect(await textOf('/a')).toBe(html(`new of ${key} `));
      press.cache.drop('/a');
    }
    press.purge(purge);
    await get('/a');
    press.purgeNotified({ ...purge, keys: ['story:2'], isWhole: false });
    expect(press.cache.get('/a')).toBeDefined();
  });

  it('is rendered again after purges may have been missed, and sent unchanged while that fails', async () => {
    await get('/a');
    press.cache.markAllStale();
    answer = { ...answer, status: 500, body: 'the database is away' };
    expect(await textOf('/a')).toBe(html('first '));
    answer = { status: 200, headers: kept, body: html('second ') };
    expect(await textOf('/a')).toBe(html('second '));
  });

  it('is sent with the display preferences of a reader to that reader only', async () => {
    const dark = await get('/a', { ...AS_CACHE, cookie: 'display-preferences=dark.large' });
    expect(dark.bytes.toString()).toContain('<html data-theme="dark" data-text="large" lang="en">');
    expect(dark.headers['cache-control']).toMatch(/private/);
    expect(dark.headers).not.toHaveProperty('cdn-cache-control');
    expect(dark.headers).not.toHaveProperty('surrogate-control');
    expect(await textOf('/a')).toBe(html('first '));
    expect(rendered).toHaveLength(1);
  });

  it('is sent with the common headers', async () => {
    const { headers } = await get('/a');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });

  it.each<Record<string, string>>([
    { 'cdn-loop': 'cdn.example' },
    { 'surrogate-capability': 'varnish="Surrogate/1.0"' },
  ])('is sent with its keys to a cache that says so by %o, and without them to readers', async said => {
    const requests: Record<string, string>[] = [{}, { 'if-none-match': '*' }];
    for (const more of requests) {
      expect((await get('/a', { ...said, ...more })).headers).toHaveProperty(
        'surrogate-key',
        'story:1 paper',
      );
      const { headers } = await get('/a', more);
      for (const name of ['surrogate-key', 'cdn-cache-control', 'surrogate-control'])
        expect(headers).not.toHaveProperty(name);
    }
  });

  it('is still sent while its source fails', async () => {
    await get('/a');
    press.cache.markAllStale();
    failure = new Error('the database is away');
    expect(await textOf('/a')).toBe(html('first '));
  });
});

describe('A response', () => {
  it.each([
    ['without surrogate keys', 200, { 'content-type': 'text/html' }],
    ['that sets a cookie', 200, { ...kept, 'set-cookie': 'a=b' }],
    ['that is private', 200, { ...kept, 'cache-control': 'private, max-age=60' }],
    ['that must not be stored', 200, { ...kept, 'cache-control': 'no-store' }],
    ['that is an error of the server', 500, kept],
  ])('%s is not cached', async (_, status, headers) => {
    answer = { status, headers, body: html('first ') };
    const first = await get('/a', AS_CACHE);
    expect(first.status).toBe(status);
    expect(first.headers).not.toHaveProperty('cdn-cache-control');
    answer = { status: 200, headers: kept, body: html('second ') };
    expect(await textOf('/a')).toBe(html('second '));
  });

  it.each([200, 404, 410, 301])('with the status %i has a lifetime for caches in front', async status => {
    answer = { status, headers: { ...kept, 'cache-control': 'public, max-age=0' }, body: 'first' };
    const { headers } = await get('/a', AS_CACHE);
    expect(headers['cache-control']).toBe('public, max-age=0');
    for (const name of ['cdn-cache-control', 'surrogate-control'])
      expect(headers[name]).toMatch(/^max-age=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/);
  });

  it.each([404, 410, 301])('with the status %i is cached', async status => {
    answer = { status, headers: { ...kept, location: '/b' }, body: 'first' };
    const answers = [await get('/a'), await get('/a')];
    expect(answers.map(one => one.status)).toEqual([status, status]);
    expect(rendered).toHaveLength(1);
  });
});

it('An asset is sent without a page request', async () => {
  const { headers, bytes } = await get('/style.css');
  expect([headers['content-type'], bytes.toString()]).toEqual(['text/css', 'p{}']);
  expect(rendered).toEqual([]);
});

describe('Unknown addresses', () => {
  beforeEach(() => {
    answer = { status: 404, headers: kept, body: html('nothing here '), isTransient: true };
  });

  it('share one page in memory', async () => {
    await get('/first');
    const before = press.cache.bytes;
    for (let at = 0; at < 50; at++) expect(await textOf(`/nothing-${at}`)).toBe(answer.body);
    expect(press.cache.pages).toBe(51);
    expect(press.cache.bytes - before).toBeLessThan(50 * 1200);
    await get('/nothing-7');
    expect(rendered).toHaveLength(51);
  });

  it('are dropped from the cache when something is published', async () => {
    await get('/soon');
    await get('/soon-too');
    answer = { status: 200, headers: kept, body: html('second ') };
    press.purge(newPurge(['story:1']));
    expect(await textOf('/soon')).toBe(answer.body);
    expect(await textOf('/soon-too')).toBe(answer.body);
  });
});

it.each([
  ['/%', '/?bad-address=1'],
  ['/a%0d%0ab', '/?bad-address=1'],
  ['//elsewhere.example/', '/?bad-address=1'],
  ['/search?q=%00', '/?bad-address=1'],
  ['/zh/%e4%b8', '/zh?bad-address=1'],
])('The malformed address %s is rendered as the page %s', async (path, name) => {
  answer = { status: 400, headers: kept, body: html('broken ') };
  expect((await get(path)).status).toBe(400);
  expect(rendered).toEqual([name]);
});

describe('A view of a story', () => {
  const READER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  let storyId: string;

  beforeAll(async () => {
    const { paper } = fixture;
    const fields = { slug: 'one', sectionId: paper.sectionId, kicker: 'K' };
    storyId = await publishStory(await paper.person('admin'), {
      editionId: paper.editionId,
      at: new Date(),
      fields,
    });
  });
  beforeEach(() => {
    answer = { ...answer, storyId };
  });

  /** Whether a view was counted since the last time. */
  async function wasCounted(): Promise<boolean> {
    await press.views.flush();
    const { count } = await prisma().popularity.deleteMany({ where: { storyId } });
    return count > 0;
  }

  it('is counted for a reader, with and without the cache', async () => {
    await get('/a', { 'user-agent': READER });
    expect(await wasCounted()).toBe(true);
    await get('/a', { 'user-agent': READER });
    expect(await wasCounted()).toBe(true);
    expect(rendered).toHaveLength(1);
  });

  it.each([
    ['a machine', { 'user-agent': 'Googlebot/2.1' }],
    ['a client without a name', {}],
    ['a browser that fetches ahead', { 'user-agent': READER, 'sec-purpose': 'prefetch;prerender' }],
    ['the staff', { 'user-agent': READER, cookie: 'next-auth.session-token=x' }],
  ])('is not counted for %s', async (_, headers) => {
    await get('/a', headers);
    expect(await wasCounted()).toBe(false);
  });

  it('is not counted for HEAD, and for a prefetched page only once it is shown', async () => {
    await get('/a', { 'user-agent': READER }, 'HEAD');
    press.countActivation('/unknown', { 'user-agent': READER });
    expect(await wasCounted()).toBe(false);
    press.countActivation('/a?utm_source=x', { 'user-agent': READER });
    expect(await wasCounted()).toBe(true);
  });
});

describe('While the database does not answer', () => {
  const never = () => new Promise<SourcePage>(() => {});

  it('a cached page is sent within 100 ms with its age, with no new render for each request', async () => {
    await get('/a');
    press.cache.setReception('unreachable');
    source = never;
    rendered = [];
    const began = performance.now();
    const page = await get('/a', { cookie: 'display-preferences=dark' });
    expect(performance.now() - began).toBeLessThan(100);
    expect([page.status, page.headers.age, page.headers['cache-status']]).toEqual([
      200,
      '0',
      'broadsheet; hit; detail=unchecked',
    ]);
    expect(rendered).toEqual([]);
  });

  it('a reader who waits for a check gets the cached page once the outage is known', async () => {
    await get('/a');
    press.cache.setReception('missed');
    source = never;
    const page = get('/a');
    setTimeout(() => press.cache.setReception('unreachable'), 150);
    expect((await page).headers.age).toBe('0');
  });

  it('a page that an update replaced is sent with its age until it can be rendered', async () => {
    await get('/a');
    failure = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    press.purge(newUpdate(['story:1']));
    const page = await get('/a');
    expect([page.status, page.headers.age, page.headers['cache-status']]).toEqual([
      200,
      '0',
      'broadsheet; hit; detail=unchecked',
    ]);
    failure = null;
    answer = { ...answer, body: html('second ') };
    expect((await get('/a')).bytes.toString()).toContain('second');
  });

  it('a page that an update replaced is not sent when its render fails for another reason', async () => {
    await get('/a');
    failure = new Error('a fault of the page');
    press.purge(newUpdate(['story:1']));
    expect((await get('/a')).status).toBe(503);
  });

  it('a page that was purged stays gone', async () => {
    await get('/a');
    press.purge(newPurge(['story:1'], [], true));
    press.cache.setReception('unreachable');
    failure = new Error('database down');
    const page = await get('/a').catch(() => null);
    expect(page?.status ?? 503).toBe(503);
  });

  it('a page is checked again before it is sent once purges may have been missed', async () => {
    await get('/a');
    press.cache.setReception('unreachable');
    answer = { ...answer, body: html('second ') };
    expect((await get('/a')).headers.age).toBe('0');
    press.cache.markAllStale();
    const page = await get('/a');
    expect(page.headers.age).toBeUndefined();
    expect(page.bytes.toString()).toContain('second');
  });
});
