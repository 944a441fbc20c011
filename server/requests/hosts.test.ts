import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Press } from '@/server/press/press';
import { requestHandler } from './request-handler';

const [PAPER, DESK] = ['paper.example', 'desk.paper.example'];
const PAGE = { 'content-type': 'text/html; charset=utf-8', 'surrogate-key': 'story:1 paper' };
let server: Server;

beforeAll(async () => {
  Object.assign(process.env, { PUBLIC_URL: `https://${PAPER}`, NEWSROOM_URL: `https://${DESK}` });
  server = createServer(
    requestHandler({
      press: new Press(async () => ({ status: 200, headers: PAGE, body: 'a page' }), new Map(), 10_000_000),
      newsroom: async (_, response) => void response.end('the newsroom'),
      canViewUnpublished: async () => false,
      networkAddressOf: () => '127.0.0.1',
      ...{ publicHost: PAPER, newsroomHost: DESK, development: false },
    }),
  );
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
});

afterAll(() => new Promise(resolve => server.close(resolve)));

function ask(host: string, path: string, options: { method?: string; site?: string } = {}) {
  const { method = 'GET', site } = options;
  const headers = { host, ...(site && { 'sec-fetch-site': site }) };
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; location?: string; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer: IncomingMessage) => {
      let body = '';
      answer.setEncoding('utf8').on('data', chunk => (body += chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, location: answer.headers.location, body: body.trim() }),
      );
    });
    sent.on('error', reject).end();
  });
}

it.each(['/', '/news/2026/11/05/a', '/feed.xml', '/api/v1/stories', '/search?q=a'])(
  '%s is at the public host for readers, and redirected there from the other',
  async path => {
    // Also when the page is kept.
    for (let time = 0; time < 2; time++) {
      expect(await ask(PAPER, path)).toMatchObject({ status: 200, body: 'a page' });
      const led = await ask(DESK, path, { site: 'same-origin' });
      expect(led).toMatchObject({ status: 307, location: `https://${PAPER}${path}` });
    }
  },
);

it('The newsroom is at its own host only', async () => {
  for (const path of ['/newsroom', '/newsroom/people?x=1', '/api/newsroom/stories', '/api/auth/session'])
    expect(await ask(DESK, path)).toMatchObject({ status: 200, body: 'the newsroom' });
  expect(await ask(PAPER, '/newsroom/people?x=1')).toMatchObject({
    status: 307,
    location: `https://${DESK}/newsroom/people?x=1`,
  });
  for (const path of ['/api/newsroom/stories', '/api/auth/session', '/api/v1/newsroom/stories', '/_next/x'])
    expect(await ask(PAPER, path)).toMatchObject({ status: 421 });
});

it('A request with a body is not redirected', async () => {
  for (const path of ['/newsroom', '/api/newsroom/stories', '/api/auth/callback/credentials'])
    expect(await ask(PAPER, path, { method: 'POST' })).toMatchObject({ status: 421 });
  for (const path of ['/', '/viewed', '/display-preferences'])
    expect(await ask(DESK, path, { method: 'POST' })).toMatchObject({ status: 421 });
});

it('The root of the newsroom’s host redirects to the newsroom', async () => {
  expect(await ask(DESK, '/', { site: 'none' })).toMatchObject({ status: 307, location: '/newsroom' });
});

it.each(['http://other.example/', 'other.example', '*'])(
  'An address is not redirected to another site: %s',
  async path => {
    const led = await ask(DESK, path);
    expect(led.location).toBeUndefined();
    expect(led.status).toBeGreaterThanOrEqual(400);
  },
);

it.each(['//other.example/', '/\\other.example', '/%2fother.example'])(
  'An address with two slashes is redirected within the paper: %s',
  async path => {
    const { location } = await ask(DESK, path);
    expect(new URL(location!).host).toBe(PAPER);
  },
);

it('Other hosts are refused', async () => {
  for (const path of ['/', '/newsroom']) expect((await ask('other.example', path)).status).toBe(421);
});
