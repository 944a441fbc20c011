import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readJson } from '@/server/http/read-body';
import { Refused } from '@/server/problems/refused';
import { registerCommitRoute, type StoryRoute } from '@/server/routes/direct-route';
import { refusal } from '@/server/routes/newsroom-route';
import { answerCommitsDirectly } from './direct-commits';

const PATH = '/api/newsroom/stories/s-1/commits';
const LIMIT = 100;
let server: Server;
let url: string;

/** Registers a route as in production. */
function register(route: StoryRoute): void {
  vi.stubEnv('NODE_ENV', 'production');
  registerCommitRoute(route);
  vi.stubEnv('NODE_ENV', 'test');
}

const echo: StoryRoute = async (request, { params }) => {
  try {
    const sent = await readJson(request, LIMIT);
    const cookie = request.headers.get('cookie');
    return Response.json({ sent, id: (await params).id, cookie, path: new URL(request.url).pathname });
  } catch (error) {
    return refusal(error);
  }
};
const post = (path: string, body: unknown = [1], method = 'POST') =>
  fetch(url + path, { method, headers: { cookie: 'a=b' }, body: JSON.stringify(body) });

beforeEach(async () => {
  vi.stubEnv('PUBLIC_URL', 'https://paper.example');
  const answer = answerCommitsDirectly(async (_, response) => void response.end('by Next'));
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  vi.unstubAllEnvs();
  delete (globalThis as { broadsheetCommitRoute?: unknown }).broadsheetCommitRoute;
  server.closeAllConnections();
  server.close();
});

describe('The server', () => {
  it('routes a commit through Next until its route is loaded, and calls the route directly from then on', async () => {
    expect(await (await post(PATH)).text()).toBe('by Next');
    register(echo);
    const answer = await post(PATH);
    expect(answer.headers.get('content-length')).toBe(String((await answer.clone().text()).length));
    expect(await answer.json()).toEqual({ sent: [1], id: 's-1', cookie: 'a=b', path: PATH });
  });

  it('routes every other method and form of the address through Next', async () => {
    register(echo);
    for (const path of [`${PATH}/`, `${PATH}?a=b`, `/api/newsroom/stories/s%2D1/commits`, `/x${PATH}`])
      expect(await (await post(path)).text(), path).toBe('by Next');
    expect(await (await post(PATH, [1], 'PUT')).text()).toBe('by Next');
  });

  it('answers a commit that is too long, malformed or unauthenticated with its problem document', async () => {
    register(echo);
    const long = await post(PATH, 'x'.repeat(LIMIT));
    expect([long.status, await long.json()]).toMatchObject([413, { reason: 'too-large' }]);
    const broken = await fetch(url + PATH, { method: 'POST', body: '{' });
    expect([broken.status, await broken.json()]).toMatchObject([400, { reason: 'not-json' }]);
    register(async () => refusal(new Refused(403, 'foreign-origin')));
    const foreign = await post(PATH, 'x'.repeat(100_000));
    expect([foreign.status, await foreign.json()]).toMatchObject([403, { reason: 'foreign-origin' }]);
    // The connection with the unread body can be reused.
    expect(await (await post('/')).text()).toBe('by Next');
  });

  it('keeps working when a client disconnects in the middle of its commit', async () => {
    const ended = new Promise<unknown>(resolve =>
      register(async request => {
        resolve(await readJson(request, LIMIT).catch((error: unknown) => error));
        return new Response();
      }),
    );
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.end(`POST ${PATH} HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n[1`);
    expect(await ended).toMatchObject({ status: 400, reason: 'broken-body' });
    expect(await (await post('/')).text()).toBe('by Next');
  });
});
