import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';
import { BASE_URL, CAST, expect, test } from '../fixtures';
import { expect as expectPaper, test as withPaper } from './attacked-paper';

const { hostname, port, host } = new URL(BASE_URL);

/** Sends these bytes on a new connection and returns everything received until the server closes or resets it. */
function raw(bytes: string, stayOpen = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', part => (answer += part.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(answer) : reject(error),
    );
    socket.write(bytes);
    if (!stayOpen) socket.end();
  });
}

const request = (lines: string[], body = '') => `${lines.join('\r\n')}\r\n\r\n${body}`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

const SMUGGLED = request([`GET /newsroom/people HTTP/1.1`, `Host: ${host}`]);
/** Requests whose end two parsers would see at different places. */
const AMBIGUOUS: Record<string, string> = {
  'two lengths': request(
    ['POST /viewed HTTP/1.1', `Host: ${host}`, 'Content-Length: 0', 'Content-Length: 60'],
    SMUGGLED,
  ),
  'a length and chunks': request(
    ['POST /viewed HTTP/1.1', `Host: ${host}`, 'Content-Length: 5', 'Transfer-Encoding: chunked'],
    `0\r\n\r\n${SMUGGLED}`,
  ),
  'chunks spelt oddly': request(
    ['POST /viewed HTTP/1.1', `Host: ${host}`, 'Transfer-Encoding: xchunked'],
    `0\r\n\r\n${SMUGGLED}`,
  ),
  'a blank before the colon': request(
    ['POST /viewed HTTP/1.1', `Host: ${host}`, 'Content-Length : 60'],
    SMUGGLED,
  ),
  'a folded header': request(['GET / HTTP/1.1', `Host: ${host}`, 'X: a\r\n b']),
  'two hosts': request(['GET / HTTP/1.1', `Host: ${host}`, 'Host: evil.example']),
  'no host': request(['GET / HTTP/1.1']),
  'a head of 100 kB': request(['GET / HTTP/1.1', `Host: ${host}`, `X: ${'x'.repeat(100_000)}`]),
  'two thousand headers': request([
    'GET / HTTP/1.1',
    `Host: ${host}`,
    ...Array.from({ length: 2000 }, (_, at) => `X${at}: 1`),
  ]),
};

for (const [what, bytes] of Object.entries(AMBIGUOUS))
  test(`A request with ${what} gets one answer at most, and no part of it is taken for the next request`, async () => {
    const answer = await raw(bytes);
    expect(answer.split('HTTP/1.1 ').length - 1).toBeLessThanOrEqual(1);
    const status = statusOf(answer);
    expect(status).toBeLessThan(500);
    // Without a status, the connection was cut off.
    if (what !== 'two thousand headers' && status) expect(status).toBeGreaterThanOrEqual(400);
  });

test('A client that never ends its head is cut off, and others are served meanwhile', async () => {
  test.setTimeout(180_000);
  const slow = raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nX: `, true);
  expect((await fetch(BASE_URL)).status).toBe(200);
  const answer = await slow;
  expect([0, 408]).toContain(statusOf(answer));
});

test('A body that is too long, too deep or broken is refused before it is fully read', async ({ at }) => {
  const { headers } = await at('ines');
  const bodies: Record<string, string> = {
    'ten megabytes': JSON.stringify({ key: 'x'.repeat(10_000_000) }),
    'a hundred thousand levels': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    'half of it': '{"key": "x',
    'no JSON': 'key=x',
    'another kind of zero': '{"key": 1e400, "editionId": -0}',
  };
  for (const path of ['stories', 'views', 'inbox', 'embeds', 'plans'])
    for (const [what, body] of Object.entries(bodies)) {
      const method = path === 'inbox' ? 'PUT' : 'POST';
      const sent = { method, headers: { ...headers, 'content-type': 'application/json' }, body };
      const answer = await fetch(`${BASE_URL}/api/newsroom/${path}`, sent);
      expect([path, what, answer.status]).toEqual([path, what, expect.any(Number)]);
      expect(answer.status, `${path}: ${what}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, `${path}: ${what}`).toBeLessThan(500);
      expect(((await answer.json()) as { reason: string }).reason).toMatch(/^[a-z-]+$/);
    }
});

withPaper(
  'Guessing passwords is stopped, whatever network it claims to come from, and tells nothing',
  async ({ paper }) => {
    const begun = await fetch(`${paper.url}/api/auth/csrf`);
    const cookie = begun.headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ');
    const { csrfToken } = (await begun.json()) as { csrfToken: string };
    const attempt = async (email: string, number: number) => {
      const answer = await fetch(`${paper.url}/api/auth/callback/credentials`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          cookie,
          'x-forwarded-for': `203.0.113.${number}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ csrfToken, email, password: `guess ${number}`, json: 'true' }),
      });
      return {
        status: answer.status,
        text: await answer.text(),
        retryAfter: answer.headers.get('retry-after'),
      };
    };
    const nobody = `${randomUUID()}@broadsheet.example`;
    for (let number = 0; number < 10; number++) {
      const [known, unknown] = [await attempt(CAST.daniel, number), await attempt(nobody, number)];
      expectPaper(known).toEqual(unknown);
      expectPaper(known.status).toBe(401);
    }
    const [known, unknown] = [await attempt(CAST.daniel, 11), await attempt(nobody, 11)];
    expectPaper(known.status).toBe(429);
    expectPaper(Number(known.retryAfter)).toBeGreaterThan(0);
    expectPaper({ ...unknown, retryAfter: null }).toEqual({ ...known, retryAfter: null });
  },
);

test('A request to upgrade its connection is answered like any other', async () => {
  // Next listens for upgrades from its first request on.
  await fetch(`${BASE_URL}/newsroom/sign-in`);
  for (const [path, status] of [
    ['/', 200],
    ['/newsroom/sign-in', 200],
    ['/no-such-page', 404],
    ['/api/newsroom/budget', 401],
  ] as const)
    for (const upgrade of ['websocket', 'h2c']) {
      const head = [
        `GET ${path} HTTP/1.1`,
        `Host: ${host}`,
        `Upgrade: ${upgrade}`,
        'Connection: upgrade, close',
      ];
      expect([path, upgrade, statusOf(await raw(request(head), true))]).toEqual([path, upgrade, status]);
    }
});
