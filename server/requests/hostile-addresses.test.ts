import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inject } from 'light-my-request';
import { expect, it } from 'vitest';
import { seeded } from '@/scripts/test/hostile/texts';
import { Press } from '@/server/press/press';
import { requestHandler } from './request-handler';

const HOST = 'paper.example';
const PAGES_LIMIT = 16_000_000;
const GROWTH_LIMIT = 50_000_000;
const REQUESTS = Number(process.env.HOSTILE_ADDRESSES ?? 20_000);
const LONG_MS = 30 * 60_000;

const NAMES = [
  'show',
  'page',
  'before',
  'after',
  'sort',
  'width',
  'maxwidth',
  'q',
  'edition',
  'utm_source',
  '__proto__',
];
const PATHS = [
  '/',
  '/world',
  '/world/',
  '/./world',
  '/world/../world',
  '/%77orld',
  '//world',
  '/search',
  '/oembed',
  '/feed.xml',
  '/api/v1/stories',
  '/2026/11/24/ferries',
  '/assets/./reader.css',
  '/media/none/320.txt',
  '/newsroomx',
];
const ENCODINGS = ['br', 'gzip', 'identity', '*', 'br;q=0.1', 'zstd, br', 'x-gzip', '', 'gzip;q=0'];

/** Requests for different addresses, with different headers each time. */
function* hostile(count: number) {
  const random = seeded(8);
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  for (let at = 0; at < count; at++) {
    const word = `${at.toString(36)}${'x'.repeat(Math.floor(random() ** 4 * 900))}`;
    const path = random() < 0.3 ? `${any(PATHS)}/${word.slice(0, 900)}` : any(PATHS);
    const names = Array.from({ length: Math.floor(random() * 4) }, () => any(NAMES));
    const query = names.map(name => `${name}=${random() < 0.5 ? word : at}`).join('&');
    const headers: Record<string, string> = {
      host: random() < 0.8 ? HOST : any([`${at}.example`, HOST.toUpperCase(), `${HOST}:80`]),
      'accept-encoding': any(ENCODINGS),
      'user-agent': `Browser ${at} ${'y'.repeat(Math.floor(random() * 4000))}`,
      cookie: `display=${at}; theme=${any(['dark', 'light', String(at)])}`,
      'if-none-match': `"${at}"`,
    };
    yield { url: query ? `${path}?${query}` : path, headers };
  }
}

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

async function memory(): Promise<number> {
  for (let at = 0; at < 3; at++) {
    collect();
    await new Promise(resolve => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

it(
  `${REQUESTS} different hostile addresses use no more memory than the limit of the page cache`,
  async () => {
    // Words that do not compress, so that every form of a page takes its room.
    const body = `<!doctype html><html lang="en"><body>${randomBytes(4500).toString('base64')}</body></html>`;
    const press = new Press(
      async name => {
        const query = new URL(`http://paper${name}`).searchParams;
        return {
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8', 'surrogate-key': 'story:1 paper' },
          body: body + name,
          isTransient: ['page', 'before', 'q'].some(parameter => query.has(parameter)),
        };
      },
      new Map(),
      PAGES_LIMIT,
    );
    const handler = requestHandler({
      press,
      newsroom: async (_, response) => void response.end(),
      canViewUnpublished: async () => false,
      networkAddressOf: () => '127.0.0.1',
      publicHost: HOST,
      newsroomHost: null,
      development: false,
    });
    const ask = (request: { url: string; headers: Record<string, string> }) =>
      inject(handler, { method: 'GET', ...request });
    for (const request of hostile(200)) await ask(request);
    const before = await memory();
    const statuses = new Set<number>();
    let waiting: Promise<unknown>[] = [];
    for (const request of hostile(REQUESTS)) {
      waiting.push(ask(request).then(({ statusCode }) => statuses.add(statusCode)));
      if (waiting.length < 16) continue;
      await Promise.all(waiting);
      waiting = [];
    }
    await Promise.all(waiting);
    expect([...statuses].filter(status => status >= 500)).toEqual([]);
    expect(press.cache.bytes).toBeLessThanOrEqual(PAGES_LIMIT);
    expect((await memory()) - before).toBeLessThan(PAGES_LIMIT + GROWTH_LIMIT);
    press.stop();
  },
  LONG_MS,
);
