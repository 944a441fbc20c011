import type { LookupOptions } from 'node:dns';
import { createServer, type Server } from 'node:http';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchExternal, postExternal } from './outgoing';

/** The CommonJS module that the agent uses, so that it can be patched. */
const dns = createRequire(import.meta.url)('node:dns') as typeof import('node:dns');

let server: Server;
let port: number;
let requested: string[] = [];
let connections = 0;
/** Where the listener redirects to; null: nowhere. */
let location: string | null = null;

beforeAll(async () => {
  server = createServer((request, response) => {
    requested.push(`${request.method} ${request.url}`);
    const isFirst = request.url === '/first' || location?.endsWith('/first');
    if (isFirst && location !== null) response.writeHead(307, { location });
    response.end('secret');
  });
  server.on('connection', () => connections++);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  requested = [];
  connections = 0;
  location = null;
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise<void>(resolve => server.close(() => resolve()));
});

const get = (address: string, privateHosts: string[] = []) =>
  fetchExternal(address, { limit: 1000, accept: '*/*' }, privateHosts);
const post = (address: string, privateHosts: string[] = []) =>
  postExternal(address, { body: 'x', contentType: 'text/plain' }, privateHosts);
const REQUESTS = [
  ['GET', get],
  ['POST', post],
] as const;

/** Resolves every name to this address. */
function resolveTo(address: string): void {
  const family = address.includes(':') ? 6 : 4;
  const lookup = (_: string, { all }: LookupOptions, done: (...answer: unknown[]) => void) =>
    process.nextTick(() => (all ? done(null, [{ address, family }]) : done(null, address, family)));
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as unknown as typeof dns.lookup);
  syncBuiltinESMExports();
}

describe.each(REQUESTS)('An outgoing %s', (_, send) => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '0.0.0.0', '10.0.0.1', '169.254.169.254', 'fd00::1'])(
    'to a public name that resolves to %s connects to nothing',
    async address => {
      resolveTo(address);
      await expect(send(`https://rebind.example:${port}/first`)).rejects.toThrow(/not allowed|private|DNS/i);
      expect(connections).toBe(0);
    },
  );

  it.each(['http', 'https'])(
    'to %s on this machine connects to nothing unless it is allowed',
    async protocol => {
      await expect(send(`${protocol}://127.0.0.1:${port}/first`)).rejects.toThrow();
      await expect(send(`${protocol}://localhost:${port}/first`)).rejects.toThrow();
      expect(connections).toBe(0);
    },
  );
});

describe('A redirect from an allowed host', () => {
  it.each([
    ['to the same machine under another name', () => `http://127.0.0.1:${port}/second`],
    ['to https on this machine', () => `https://127.0.0.1:${port}/second`],
    ['to the address of a cloud’s metadata', () => 'http://169.254.169.254/latest/meta-data/'],
    ['to a file', () => 'file:///etc/passwd'],
    ['to no address', () => 'http://'],
    ['to itself', () => `http://localhost:${port}/first`],
  ])('%s is not followed to a second answer', async (_, target) => {
    location = target();
    await expect(get(`http://localhost:${port}/first`, ['localhost'])).rejects.toThrow();
    expect(requested.filter(line => line !== 'GET /first')).toEqual([]);
    expect(requested.length).toBeLessThanOrEqual(4);
  });

  it('is not followed by a POST', async () => {
    location = `http://localhost:${port}/second`;
    expect(await post(`http://localhost:${port}/first`, ['localhost'])).toBe(307);
    expect(requested).toEqual(['POST /first']);
  });

  it('to the same allowed host is followed by a GET', async () => {
    location = '/second';
    const { status, body } = await get(`http://localhost:${port}/first`, ['localhost']);
    expect([status, body.toString()]).toEqual([200, 'secret']);
    expect(requested).toEqual(['GET /first', 'GET /second']);
  });
});
