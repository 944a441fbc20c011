import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerPageSource, type PageSource } from '@/server/press/page-source';
import { nextPageSource } from './next-page-source';

let requests: { url: string; headers: IncomingHttpHeaders }[];
const next: RequestListener = ({ url, headers }, response) => {
  requests.push({ url: url!, headers });
  response.writeHead(200, { 'surrogate-key': 'paper', 'x-nextjs-cache': 'HIT', connection: 'close' });
  response.end('by Next');
};

/** Registers a route as in production. */
function register(prefix: string, source: PageSource): void {
  vi.stubEnv('NODE_ENV', 'production');
  registerPageSource(prefix, source);
  vi.unstubAllEnvs();
}

beforeEach(() => {
  requests = [];
});
afterEach(() => {
  delete (globalThis as { broadsheetPageSources?: unknown }).broadsheetPageSources;
});

describe('The source of readers’ pages', () => {
  it('calls Next for a page whose route is not loaded, and drops the connection headers', async () => {
    const { status, headers, body } = await nextPageSource(next)('/news?page=2');
    expect(requests.map(({ url }) => url)).toEqual(['/news?page=2']);
    expect([status, headers]).toEqual([200, { 'surrogate-key': 'paper' }]);
    expect(Buffer.from(body).toString()).toBe('by Next');
  });

  it('calls a registered route directly, and Next for other prefixes', async () => {
    register('/', async name => ({ status: 200, headers: {}, body: `route ${name}`, storyId: 's-1' }));
    const source = nextPageSource(next);
    expect(await source('/news?page=2')).toMatchObject({ body: 'route /news?page=2', storyId: 's-1' });
    expect(requests).toEqual([]);
    await source('/api/v1/stories');
    await source('/api/v1');
    expect(requests.map(({ url }) => url)).toEqual(['/api/v1/stories', '/api/v1']);
    register('/api/v1/', async name => ({ status: 200, headers: {}, body: `api ${name}` }));
    expect(await source('/api/v1/stories')).toMatchObject({ body: 'api /api/v1/stories' });
    expect(Buffer.from((await source('/api/v1')).body).toString()).toBe('by Next');
  });

  it('calls the route directly once the first request has loaded it', async () => {
    const loading: RequestListener = (request, response) => {
      register('/', async () => ({ status: 200, headers: {}, body: 'by the route', isTransient: true }));
      next(request, response);
    };
    expect(await nextPageSource(loading)('/search?q=a')).toMatchObject({
      body: 'by the route',
      isTransient: true,
    });
  });

  it('registers no route in development, where routes are reloaded', async () => {
    registerPageSource('/', async () => ({ status: 200, headers: {}, body: 'by the route' }));
    expect(Buffer.from((await nextPageSource(next)('/')).body).toString()).toBe('by Next');
  });
});
