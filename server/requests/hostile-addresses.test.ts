import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inject } from 'light-my-request';
import { expect, it } from 'vitest';
import { hostileAddresses } from '@/scripts/test/hostile/addresses';
import { Press } from '@/server/press/press';
import { requestHandler } from './request-handler';

const HOST = 'paper.example';
const PAGES_LIMIT = 16_000_000;
const GROWTH_LIMIT = 50_000_000;
const REQUESTS = Number(process.env.HOSTILE_ADDRESSES ?? 20_000);
const LONG_MS = 30 * 60_000;

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
    // Incompressible text, so that every form of a page takes its full size.
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
    for (const request of hostileAddresses(200, HOST)) await ask(request);
    const before = await memory();
    const statuses = new Set<number>();
    let waiting: Promise<unknown>[] = [];
    for (const request of hostileAddresses(REQUESTS, HOST)) {
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
