import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WRITER_HEADER } from '@/domain/people/writer-header';
import { Added } from '@/domain/api/written';
import { FrontConflict } from '@/domain/front/api';
import { read, request, writeAs, onReauthentication } from './request';

let server: Server;
let route: string;
/** The answers of the server in turn; the last one also to all that follow. */
let answers: [status: number, body: string][];
let received: { headers: IncomingHttpHeaders; body: string }[];

beforeAll(async () => {
  server = createServer((incoming, response) => {
    const isGzip = incoming.headers['content-encoding'] === 'gzip';
    void text(isGzip ? incoming.pipe(createGunzip()) : incoming).then(body => {
      received.push({ headers: incoming.headers, body });
      const [status, answer] = answers.length > 1 ? answers.shift()! : answers[0]!;
      response.writeHead(status).end(answer);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  route = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
  answers = [[201, '{"id":"a"}']];
  received = [];
});
afterEach(() => writeAs(''));
afterAll(() => new Promise<void>(resolve => (server.close(() => resolve()), server.closeAllConnections())));

const post = { method: 'POST', body: {}, answer: Added } as const;
const notDone = { done: false, field: null, isLost: false } as const;

describe('request', () => {
  it.each([
    [201, '{"id":"a"}', { done: true, data: { id: 'a' } }],
    // A newer server may send more.
    [201, '{"id":"a","name":"b"}', { done: true, data: { id: 'a' } }],
    [200, '{"key":"a"}', { ...notDone, reason: 'outdated-page', status: 200 }],
    [200, '<html>', { ...notDone, reason: 'outdated-page', status: 200, isLost: true }],
    [
      422,
      '{"reason":"wrong-input","field":"email"}',
      {
        ...{ ...notDone, reason: 'wrong-input', field: 'email', status: 422 },
        problem: { reason: 'wrong-input', field: 'email' },
      },
    ],
    [
      422,
      '{"reason":"a-new-one","more":[1]}',
      { ...notDone, reason: 'a-new-one', status: 422, problem: { reason: 'a-new-one' } },
    ],
    [502, '<html>Bad gateway</html>', { ...notDone, reason: 'server-error', status: 502, isLost: true }],
    [429, '{"reason":"too-many"}', { ...notDone, reason: 'too-many', status: 429, isLost: true }],
    [401, '{"reason":7}', { ...notDone, reason: 'server-error', status: 401 }],
  ])('returns the right result for a response of %i with %s', async (status, body, expected) => {
    answers = [[status, body]];
    expect(await request(route, post)).toMatchObject(expected);
  });

  it('resolves without data when there is no contract, also for an empty response', async () => {
    answers = [[204, '']];
    expect(await request(route, { method: 'DELETE' })).toEqual({ done: true, data: undefined });
  });

  it('resolves as offline when the server is unreachable', async () => {
    const answer = await request('http://127.0.0.1:1/', post);
    expect(answer).toEqual({ done: false, reason: 'offline', field: null, isLost: true });
  });

  it('resolves with the state of the server on a conflict', async () => {
    const draft = { version: 2, contents: { containers: [] }, savedBy: 'Amina', savedAt: null };
    answers = [[409, JSON.stringify({ reason: 'conflict', draft })]];
    expect(await request(route, { ...post, conflict: FrontConflict })).toMatchObject({
      ...{ done: false, status: 409, reason: 'conflict', conflict: { draft } },
    });
  });

  it('loads a contract by its name', async () => {
    expect(await request(route, { method: 'POST', body: {}, answer: 'Added' })).toEqual({
      ...{ done: true, data: { id: 'a' } },
    });
  });

  it('with retryOnce resends the same body after a lost response, but only once', async () => {
    answers = [[503, '']];
    const answer = await request(route, { ...post, body: { key: 'k' }, retryOnce: true });
    expect(answer).toMatchObject({ done: false, status: 503 });
    expect(received.map(({ body }) => body)).toEqual(['{"key":"k"}', '{"key":"k"}']);
  });

  it.each([
    ['a refusal', 422, true],
    ['a lost answer without retryOnce', 503, false],
  ])('does not retry %s', async (_, status, retryOnce) => {
    answers = [[status, '{"reason":"no"}']];
    await request(route, { ...post, retryOnce });
    expect(received).toHaveLength(1);
  });

  it.each([
    [true, 2, { done: true, data: { id: 'a' } }],
    [false, 1, { done: false, reason: 'reauthentication-required' }],
  ])('opens the sign-in again; proved: %s', async (proved, sent, expected) => {
    answers = [
      [403, '{"reason":"reauthentication-required"}'],
      [201, '{"id":"a"}'],
    ];
    const stop = onReauthentication(() => Promise.resolve(proved));
    expect(await request(route, post)).toMatchObject(expected);
    expect(received).toHaveLength(sent);
    stop();
  });

  it('sends the writer when one is set, and compresses only long bodies', async () => {
    await request(route, post);
    writeAs('p1');
    const body = { text: 'word '.repeat(1000) };
    await request(route, { ...post, body });
    expect(received.map(({ headers }) => [headers[WRITER_HEADER], headers['content-encoding']])).toEqual([
      [undefined, undefined],
      ['p1', 'gzip'],
    ]);
    expect(JSON.parse(received[1]!.body)).toEqual(body);
  });
});

it.each([
  [200, '{"id":"a"}', { id: 'a' }],
  [200, '{}', null],
  [404, '{"reason":"not-found"}', null],
])('read turns %i with %s into data or null', async (status, body, expected) => {
  answers = [[status, body]];
  expect(await read(route, Added)).toEqual(expected);
});
