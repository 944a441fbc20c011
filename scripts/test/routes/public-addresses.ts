import { expect } from 'vitest';
import { PUBLIC_FILES } from '../hostile/public-files';
import { GET as readerGet } from '@/app/(reader)/[[...path]]/route';
import { GET as apiGet } from '@/app/api/v1/[...path]/route';

const ORIGIN = 'https://paper.example';

/** Files and pages at fixed addresses. */
const FIXED = [
  ...[
    '/',
    '/fr',
    '/news',
    '/fr/news',
    '/corrections',
    '/archive',
    '/search?q=a',
    '/offline',
    '/kept',
    '/none',
  ],
  ...['/fr/feed.xml', '/news/feed.xml', '/sitemap-en-2026-11.xml', '/sitemap-en-topics.xml'],
  ...[`/oembed?url=${ORIGIN}/2026/11/24/harbour`, ...PUBLIC_FILES],
];

/** The maximum number of linked pages requested, because each takes time for every value. */
const MAX_LINKED = 5;

/** Requests an address by the route that answers it. @returns its status and headers @throws what the route throws */
export async function requestPublic(address: string): Promise<Response> {
  const get = address.startsWith('/api/') ? apiGet : readerGet;
  return get(new Request(ORIGIN + address));
}

/** The addresses of the paper: fixed ones, and those that its fronts link to. */
export async function publicAddresses(): Promise<string[]> {
  const fronts = await Promise.all(['/', '/fr'].map(async front => (await requestPublic(front)).text()));
  const links = fronts.flatMap(html => [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href!));
  const pages = links.filter(href => !/^\/(?:assets|newsroom|media)\b/.test(href));
  return [...new Set([...FIXED, ...pages.slice(0, MAX_LINKED).map(href => href.replaceAll('&amp;', '&'))])];
}

/** Requests every address, and expects that none fails. */
export async function expectAllAnswer(addresses: string[]): Promise<void> {
  const failed: string[] = [];
  for (const address of addresses)
    await requestPublic(address).then(
      ({ status }) => status >= 500 && failed.push(`${address}: ${status}`),
      (error: unknown) => failed.push(`${address}: ${String(error)}`),
    );
  expect(failed).toEqual([]);
}
