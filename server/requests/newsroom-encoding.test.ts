import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compressAnswer } from './newsroom-encoding';

const PAGE = `<!doctype html><title>Budget</title>${'<tr><td>A story</td></tr>'.repeat(400)}`;
const HTML = 'text/html; charset=utf-8';

let server: Server;
let sendRest: () => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    compressAnswer(request, response);
    const { searchParams: query } = new URL(request.url!, 'http://paper.example');
    response.setHeader('content-type', query.get('type') ?? HTML);
    if (!query.has('parts')) return response.end(PAGE);
    response.write('data: first\n\n');
    sendRest = () => response.end('data: second\n\n');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Answer {
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** @param onPart called with each part of the body as it arrives */
const ask = (path: string, encodings: string, onPart?: (part: Buffer) => void): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, path, headers: { 'accept-encoding': encodings } }, answer => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => {
        parts.push(part);
        onPart?.(part);
      });
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });

it.each([
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  [undefined, 'identity', (body: Buffer) => body],
] as const)(
  'A page of the newsroom is sent as %s to a client that accepts %s',
  async (encoding, takes, read) => {
    const { headers, body } = await ask('/newsroom', takes);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(read(body).toString()).toBe(PAGE);
    if (encoding) expect(body.length).toBeLessThan(PAGE.length / 10);
  },
);

it('Events of the newsroom are sent without buffering', async () => {
  const arrived: string[] = [];
  const { headers } = await ask('/newsroom/events?type=text/event-stream&parts', 'br, gzip', part => {
    arrived.push(part.toString());
    if (arrived.length === 1) sendRest();
  });
  expect(headers['content-encoding']).toBeUndefined();
  expect(arrived).toEqual(['data: first\n\n', 'data: second\n\n']);
});

it.each([
  '/newsroom/picture?type=image/png',
  '/api/auth/session?type=application/json',
  '/newsroom/email?type=text/html',
])('The newsroom’s response %s is sent uncompressed', async path => {
  const { headers, body } = await ask(path, 'br, gzip');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(PAGE);
});
