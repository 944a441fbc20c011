import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFastLane } from './fast-lane';
import { finishPage, type FinishedPage } from './cache/page';
import { send } from './press';

const HEADERS = 'Host: paper.example\r\n';
let server: Server;
let page: FinishedPage;
let slow = 0;
const viewers: (string | undefined)[] = [];

beforeAll(async () => {
  const body = Buffer.from('<p>A finished page</p>'.repeat(100));
  const rendered = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  page = await finishPage(rendered, 'story-1');
  server = createServer((request, response) => {
    slow++;
    if (request.method === 'POST') return void request.resume().on('end', () => response.end('posted'));
    if (request.url === '/page') return send(request, response, page);
    response.end('slow');
  });
  openFastLane(server, {
    ready: url => (url === '/page' ? page : undefined),
    countView: (_, { userAgent }) => void viewers.push(userAgent),
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise<void>(resolve => (server.close(() => resolve()), server.closeAllConnections())));

/** Sends the pieces, each in a packet of its own, and returns what came back until it was quiet. */
function talk(...pieces: string[]): Promise<{ answer: string; slow: number }> {
  const before = slow;
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    let quiet: NodeJS.Timeout;
    const next = () => {
      const piece = pieces.shift();
      if (piece === undefined) quiet = setTimeout(() => socket.destroy(), 100);
      else socket.write(piece, 'latin1', () => setTimeout(next, 30));
    };
    socket.on('connect', next);
    socket.on('data', chunk => {
      answer += chunk.toString('latin1');
      quiet?.refresh();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve({ answer, slow: slow - before }));
  });
}

const get = (headers = '', target = '/page') => `GET ${target} HTTP/1.1\r\n${HEADERS}${headers}\r\n`;
const headersOf = (answer: string) => answer.split('\r\n\r\n')[0]!;
const comparable = (answer: string) =>
  headersOf(answer)
    .toLowerCase()
    .split('\r\n')
    .filter(line => !line.startsWith('date:'))
    .sort();

describe('the fast lane', () => {
  const same = [
    '',
    'Accept-Encoding: br, gzip\r\n',
    'Accept-Encoding: gzip\r\n',
    'Cookie: a=b\r\nUser-Agent: x\r\n',
  ];
  for (const headers of same)
    it(`says what the HTTP server would say to ${JSON.stringify(headers)}`, async () => {
      const fast = await talk(get(headers));
      const plain = await talk(get(`${headers}Expect-Nothing: x\r\nRange: \r\n`));
      expect([fast.slow, plain.slow]).toEqual([0, 1]);
      expect(comparable(fast.answer)).toEqual(comparable(plain.answer));
      expect(fast.answer.length).toBe(plain.answer.length);
    });

  it('answers many requests on one connection, and leaves it for good when one is not plain', async () => {
    const { answer, slow } = await talk(get(), get(), get('', '/other'), get());
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(4);
    expect(slow).toBe(2);
  });

  it('answers 304 to who has the page', async () => {
    const etag = page.forms.br.etag;
    const fast = await talk(get(`Accept-Encoding: br\r\nIf-None-Match: ${etag}\r\n`));
    expect(headersOf(fast.answer)).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n/);
    expect(fast.answer.endsWith('\r\n\r\n')).toBe(true);
    expect(fast.answer).not.toMatch(/content-length/i);
  });

  it('tells of each view of a story with what it knows of the viewer', async () => {
    viewers.length = 0;
    await talk(get('User-Agent: Somebody/1\r\n'), get());
    expect(viewers).toEqual(['Somebody/1', undefined]);
  });

  const others: [string, string[], RegExp, number][] = [
    ['two requests in one packet', [get() + get()], /200 OK[^]*200 OK/, 2],
    ['a request cut in two', [get().slice(0, 20), get().slice(20)], /^HTTP\/1\.1 200/, 1],
    ['HEAD', [get().replace('GET', 'HEAD')], /^HTTP\/1\.1 200[^]*\r\n\r\n$/, 1],
    ['a body', [`POST /page HTTP/1.1\r\n${HEADERS}Content-Length: 4\r\n\r\nbody`], /posted$/, 1],
    ['a GET with a body', [get('Content-Length: 0\r\n')], /^HTTP\/1\.1 200/, 1],
    ['a connection that ends', [get('Connection: close\r\n')], /connection: close/i, 1],
    ['no host', ['GET /page HTTP/1.1\r\n\r\n'], /^HTTP\/1\.1 400/, 0],
    ['HTTP/1.0', ['GET /page HTTP/1.0\r\n\r\n'], /^HTTP\/1\.1 200/, 1],
    ['nonsense', ['\u0016\u0003\u0001 nonsense\r\n\r\n'], /^HTTP\/1\.1 400/, 0],
    ['another address', [get('', '/other')], /slow$/, 1],
  ];
  for (const [name, pieces, expected, counted] of others)
    it(`leaves ${name} to the HTTP server`, async () => {
      const { answer, slow } = await talk(...pieces);
      expect(answer).toMatch(expected);
      expect(slow).toBe(counted);
    });
});
