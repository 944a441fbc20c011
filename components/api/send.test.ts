import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Added, Done } from '@/domain/api/written';
import { send } from './send';

let server: Server;
let address: string;
/** What the server answers next. */
let status = 200;
let body = '';

beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise<void>(resolve => (server.close(() => resolve()), server.closeAllConnections())));

it.each([
  [201, '{"id":"a"}', { done: true, data: { id: 'a' } }],
  // A newer server may say more.
  [201, '{"id":"a","name":"b"}', { done: true, data: { id: 'a' } }],
  [200, '{"key":"a"}', { done: false, reason: 'outdated-page', field: null }],
  [200, '<html>', { done: false, reason: 'outdated-page', field: null }],
  [
    422,
    '{"reason":"wrong-input","field":"email"}',
    {
      done: false,
      reason: 'wrong-input',
      field: 'email',
      problem: { reason: 'wrong-input', field: 'email' },
    },
  ],
  [
    422,
    '{"reason":"a-new-one","more":[1]}',
    { done: false, reason: 'a-new-one', field: null, problem: { reason: 'a-new-one' } },
  ],
  [502, '<html>Bad gateway</html>', { done: false, reason: 'server-error', field: null }],
  [401, '{"reason":7}', { done: false, reason: 'server-error', field: null }],
])('reads %i %s', async (code, text, expected) => {
  [status, body] = [code, text];
  expect(await send('POST', address, {}, Added)).toEqual(expected);
});

it('reports that there was no answer', async () => {
  const answer = await send('POST', 'http://127.0.0.1:1/', {}, Done);
  expect(answer).toEqual({ done: false, reason: 'offline', field: null });
});
