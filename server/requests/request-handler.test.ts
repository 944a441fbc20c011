import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageSource } from '@/server/press/page-source';
import { REQUEST_TARGET_HEADER } from '@/server/press/headers';
import { Press } from '@/server/press/press';
import { requestHandler } from './request-handler';

const TOKEN = 'a-token-for-metrics';
const HOST = 'paper.example';
const KEPT = { 'content-type': 'text/html; charset=utf-8', 'surrogate-key': 'story:1 paper' };
const BODY = `<!doctype html><html lang="en"><body>${'<p>A finished page</p>'.repeat(60)}</body></html>`;

let source: PageSource;
let press: Press;
let server: Server;
/** A plain server of Node. */
let plain: Server;

beforeAll(async () => {
  source = async () => ({ status: 200, headers: KEPT, body: BODY });
  press = new Press(name => source(name), new Map(), 10_000_000);
  server = createServer(
    requestHandler({
      press,
      newsroom: async ({ headers }, response) =>
        void response.end(`newsroom at ${String(headers[REQUEST_TARGET_HEADER])}`),
      canViewUnpublished: async () => false,
      networkAddressOf: () => '127.0.0.1',
      publicHost: HOST,
      newsroomHost: null,
      metricsToken: TOKEN,
      development: false,
    }),
  );
  plain = createServer((_, response) => response.end('plain'));
  for (const one of [server, plain])
    await new Promise<void>(resolve => one.listen(0, '127.0.0.1', () => resolve()));
  await send(get('/page'));
});

afterAll(async () => {
  for (const one of [server, plain]) {
    one.closeAllConnections();
    await new Promise<void>(resolve => one.close(() => resolve()));
  }
});

const get = (target: string, headers = '', host = HOST) =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${headers}Connection: close\r\n\r\n`;

/** Sends the pieces in sequence; returns what arrives until the connection ends or is silent for this long. */
function send(pieces: string | string[], to: Server = server, silentMs = 20_000): Promise<string> {
  const left = [pieces].flat();
  return new Promise((resolve, reject) => {
    const socket = connect((to.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    const next = () => {
      const piece = left.shift();
      if (piece !== undefined && !socket.destroyed) socket.write(piece, 'latin1', () => setImmediate(next));
    };
    socket.setNoDelay(true);
    socket.setTimeout(silentMs, () => socket.destroy());
    socket.on('connect', next);
    socket.on('data', chunk => (answer += chunk.toString('latin1')));
    socket.on('error', error =>
      (error as NodeJS.ErrnoException).code === 'ECONNRESET' ? resolve(answer) : reject(error),
    );
    socket.on('close', () => resolve(answer));
  });
}

const statusesIn = (answer: string) =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
const headOf = (answer: string) => answer.split('\r\n\r\n')[0]!.toLowerCase();

describe('A request that is not valid HTTP is refused by Node', () => {
  const head = (rest: string) => `GET /page HTTP/1.1\r\nHost: ${HOST}\r\n${rest}`;
  it.each<[name: string, request: string | string[]]>([
    ['a NUL in a header', head('A: b\0c\r\n\r\n')],
    ['a NUL in the address', `GET /pa\0ge HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`],
    ['lines that end in LF alone', `GET /page HTTP/1.1\nHost: ${HOST}\n\n`],
    ['forty kilobytes of headers', head(`A: ${'a'.repeat(40_000)}\r\n\r\n`)],
    ['two lengths', head('Content-Length: 1\r\nContent-Length: 2\r\n\r\nab')],
    ['a length beside chunks', head('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n')],
    ['a space before the colon', head('A : b\r\n\r\n')],
    ['a folded header', head('A: b\r\n c\r\nConnection: close\r\n\r\n')],
    ['no host', 'GET /page HTTP/1.1\r\n\r\n'],
    ['another protocol', 'SSH-2.0-client\r\n'],
    ['a wrong version', `GET /page HTTP/3.7\r\nHost: ${HOST}\r\n\r\n`],
  ])('%s', async (_, request) => {
    // Node waits for more when a head is incomplete.
    const answers = [await send(request, server, 3000), await send(request, plain, 3000)];
    const [ours, theirs] = answers.map(statusesIn);
    expect(ours).toEqual(theirs);
    if (!theirs!.includes(200)) expect(theirs![0]).toBeGreaterThanOrEqual(400);
  });

  it('also with two Host headers', async () => {
    for (const hosts of [`Host: ${HOST}\r\nhOST: ${HOST}`, `Host: ${HOST}\r\nHost: evil.example`])
      expect(statusesIn(await send(`GET /page HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`))).toEqual([
        400,
      ]);
  });

  it('and the server continues', async () => {
    expect(statusesIn(await send(get('/page')))).toEqual([200]);
  });
});

describe('An unusual but valid request is answered', () => {
  it('in pieces of one byte', async () => {
    const answer = await send([...get('/page')]);
    expect(statusesIn(answer)).toEqual([200]);
    expect(answer).toContain('A finished page');
  });

  it('pipelined on one connection, in order', async () => {
    const keepAlive = `GET /page HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`;
    const missing = `GET /newsroom HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`;
    const answer = await send(keepAlive + missing + keepAlive + get('/page'));
    expect(statusesIn(answer)).toEqual([200, 200, 200, 200]);
    expect(answer.indexOf('newsroom')).toBeGreaterThan(answer.indexOf('A finished page'));
  });

  it('with an absolute address, or an unexpected body', async () => {
    expect(statusesIn(await send(get('/page', 'Content-Length: 2\r\n').replace(/$/, 'ab')))).toEqual([200]);
  });
});

describe('The paper is at one address', () => {
  it.each(['elsewhere.example', 'paper.example:81', 'paper.example.', 'PAPER.example@elsewhere.example'])(
    'so a request for the host %s gets 421',
    async host => {
      for (const path of ['/page', '/newsroom', '/media/x/320.jpg', '/no-such-page']) {
        const answer = await send(get(path, '', host));
        expect([path, statusesIn(answer)]).toEqual([path, [421]]);
        expect(headOf(answer)).toContain('content-security-policy');
      }
    },
  );

  it('in upper or lower case, and health checks are answered under any host', async () => {
    expect(statusesIn(await send(get('/page', '', 'Paper.Example')))).toEqual([200]);
    expect(statusesIn(await send(get('/healthz', '', '10.0.0.1')))).toEqual([200]);
  });
});

it('A newsroom page gets the address of its request, whatever a client sends in that header', async () => {
  const answer = await send(get('/newsroom/people?q=a', `${REQUEST_TARGET_HEADER}: /newsroom/inbox\r\n`));
  expect(answer).toContain('newsroom at /newsroom/people?q=a');
});

it('Metrics are sent to clients with the token, under any host', async () => {
  const withToken = (token: string) => get('/metrics', `Authorization: Bearer ${token}\r\n`, '10.0.0.1');
  for (const token of ['', 'another-token', `${TOKEN}x`])
    expect([token, statusesIn(await send(withToken(token)))]).toEqual([token, [401]]);
  expect(statusesIn(await send(get('/metrics')))).toEqual([401]);
  const answer = await send(withToken(TOKEN));
  expect(statusesIn(answer)).toEqual([200]);
  expect(answer).toMatch(/^# TYPE broadsheet_database_up gauge\r?\nbroadsheet_database_up [01]$/m);
  expect(answer).toMatch(/^broadsheet_broken_rows \d+$/m);
});

it('A malformed address of the API is refused with a reason, and the image optimiser is off', async () => {
  for (const path of [
    '/api/v1/%',
    '/api/v1/stories/%00',
    '/newsroom/%00',
    '/media/%00/320.jpg',
    '/api/newsroom/%ff',
    '/newsroom/%ED%A0%80/x',
  ]) {
    const answer = await send(get(path));
    expect([path, statusesIn(answer)]).toEqual([path, [400]]);
    expect(headOf(answer)).toContain('application/problem+json');
    expect(answer).toContain('"reason":"bad-address"');
  }
  expect(statusesIn(await send(get('/_next/image?url=%2Fx.jpg&w=640&q=75')))).toEqual([404]);
});

it('Unknown methods are refused', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await send(get('/page').replace('GET', method));
    expect([method, statusesIn(answer)]).toEqual([method, [405]]);
    expect(headOf(answer)).toContain('allow: get, head');
  }
});

it('A request over the render limit gets 503 with a time to retry', async () => {
  const before = source;
  const waiting: (() => void)[] = [];
  source = name => new Promise(resolve => waiting.push(() => resolve(before(name))));
  try {
    const requests = Array.from({ length: 600 }, (_, n) => send(get(`/slow-${n}`)));
    const refused = await Promise.race(requests);
    expect(statusesIn(refused)).toEqual([503]);
    expect(headOf(refused)).toContain('retry-after: 3');
    expect(statusesIn(await send(get('/page')))).toEqual([200]);
    expect(waiting).toHaveLength(8);
    source = before;
    waiting.splice(0).forEach(go => go());
    const statuses = (await Promise.all(requests)).flatMap(statusesIn);
    expect(statuses).toHaveLength(600);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
  } finally {
    source = before;
  }
});

it('A failing render is a 503 without details of the error', async () => {
  const before = source;
  source = () => Promise.reject(new Error('password=secret'));
  try {
    const answer = await send(get('/broken'));
    expect(statusesIn(answer)).toEqual([503]);
    expect(answer).not.toContain('secret');
    expect(headOf(answer)).toContain('retry-after: 5');
  } finally {
    source = before;
  }
});
