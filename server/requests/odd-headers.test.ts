import { inject } from 'light-my-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machinePaper } from '@/scripts/test/machine-paper';
import { publicAddresses, requestPublic } from '@/scripts/test/routes/public-addresses';
import { Press } from '@/server/press/press';
import { requestHandler } from './request-handler';

machinePaper();
const HOST = 'paper.example';
const EVIL = 'evil.example';

/** Headers by which a proxy, a framework or a client could be told to answer otherwise. */
const ODD: Record<string, string>[] = [
  { 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'http', 'x-forwarded-port': '1', 'x-host': EVIL },
  {
    forwarded: `for=1.2.3.4;host=${EVIL};proto=http`,
    'x-forwarded-server': EVIL,
    'x-forwarded-prefix': '/evil',
  },
  { 'x-original-url': '/newsroom', 'x-rewrite-url': '/newsroom', 'x-forwarded-uri': '/newsroom' },
  { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' },
  { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', 'true-client-ip': '127.0.0.1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%5D', 'next-url': '/newsroom' },
  { 'x-middleware-subrequest': 'middleware', 'x-invoke-path': '/newsroom', 'x-matched-path': '/newsroom' },
  {
    'x-nextjs-data': '1',
    'x-now-route-matches': '1=evil',
    'x-prerender-revalidate': 'x',
    'next-action': 'x',
  },
  { accept: 'application/json', 'accept-language': 'ar', 'accept-charset': 'utf-16' },
  { 'accept-encoding': 'identity;q=0, *;q=0', te: 'trailers' },
  { range: 'bytes=0-3', 'if-range': '"x"' },
  { 'if-none-match': '*', 'if-modified-since': 'Tue, 01 Dec 2099 00:00:00 GMT' },
  { origin: `https://${EVIL}`, referer: `https://${EVIL}/`, 'sec-fetch-site': 'cross-site' },
  { cookie: 'next-auth.session-token=x; display-preferences=dark; __prerender_bypass=x; theme=dark' },
  { authorization: 'Bearer x', 'content-security-policy': 'default-src *', 'x-network-address': '127.0.0.1' },
  { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender', 'save-data': 'on', 'sec-gpc': '1' },
  { 'cache-control': 'no-store', pragma: 'no-cache', 'surrogate-key': 'evil', 'x-cache-key': 'evil' },
  { 'content-type': 'application/json', 'content-length': '2' },
  { host: `${HOST.toUpperCase()}:443` },
  { host: EVIL },
];

function newHandler() {
  const press = new Press(
    async name => {
      const response = await requestPublic(name);
      const body = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    },
    new Map(),
    200_000_000,
  );
  const handler = requestHandler({
    press,
    newsroom: async (_, response) => void response.end('newsroom'),
    canViewUnpublished: async () => false,
    networkAddressOf: () => '127.0.0.1',
    publicHost: HOST,
    newsroomHost: null,
    development: false,
  });
  return { press, handler };
}

/** What a reader gets who sends nothing odd. */
async function plain(handler: ReturnType<typeof newHandler>['handler'], url: string) {
  const { statusCode, headers, body } = await inject(handler, {
    method: 'GET',
    url,
    headers: { host: HOST },
  });
  const { date: _, connection: __, ...rest } = headers;
  return { statusCode, headers: rest, body };
}

const clean = newHandler();
let addresses: string[];
beforeAll(async () => {
  addresses = await publicAddresses();
  for (const url of addresses) await plain(clean.handler, url);
});
afterAll(() => clean.press.stop());

describe.each(ODD)('After a first request with %j', odd => {
  it('readers get every public address as without it', async () => {
    const { press, handler } = newHandler();
    const differing: string[] = [];
    for (const url of addresses) {
      const payload = 'content-length' in odd ? '{}' : undefined;
      await inject(handler, { method: 'GET', url, headers: { host: HOST, ...odd }, payload });
      const after = await plain(handler, url);
      const before = await plain(clean.handler, url);
      if (JSON.stringify(after) !== JSON.stringify(before)) differing.push(url);
      expect(JSON.stringify(after)).not.toContain(EVIL);
    }
    press.stop();
    expect(differing).toEqual([]);
  });
});
