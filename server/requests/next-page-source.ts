import type { RequestListener } from 'node:http';
import { inject } from 'light-my-request';
import { registeredPageSource, type PageSource, type SourcePage } from '@/server/press/page-source';

/** Prefixes of the routes that answer readers, the most specific first. */
const PREFIXES = ['/api/v1/', '/api/', '/'];

/** Headers of a single connection, and Next's own headers. */
const HOP_HEADERS = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'vary',
  'x-nextjs-cache',
  'x-nextjs-prerender',
]);

/**
 * Renders readers' pages through their routes. No cookies or other data of a reader reach these, so that the pages are
 * the same for everyone. The first request loads the route through Next, which registers it; from then on it is called
 * directly.
 * @param next answers a request for any page
 */
export function nextPageSource(next: RequestListener): PageSource {
  return async name => {
    const prefix = PREFIXES.find(start => name.startsWith(start))!;
    const source = registeredPageSource(prefix);
    if (source) return source(name);
    const answer = await fetchNext(next, name);
    return registeredPageSource(prefix)?.(name) ?? answer;
  };
}

async function fetchNext(next: RequestListener, url: string): Promise<SourcePage> {
  const { statusCode, headers, rawPayload } = await inject(next, {
    method: 'GET',
    url,
    headers: { host: 'press' },
  });
  const own = Object.entries(headers).filter(
    ([header, value]) => !HOP_HEADERS.has(header) && value !== undefined,
  );
  return {
    status: statusCode,
    headers: Object.fromEntries(own.map(([header, value]) => [header, String(value)])),
    body: new Uint8Array(rawPayload),
  };
}
