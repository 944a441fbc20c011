import { inject } from 'light-my-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVIL_HOST, oddHeaders } from '@/scripts/test/hostile/odd-headers';
import { machinePaper } from '@/scripts/test/machine-paper';
import { publicAddresses, requestPublic } from '@/scripts/test/routes/public-addresses';
import { Press } from '@/server/press/press';
import { requestHandler } from './request-handler';

machinePaper();
const HOST = 'paper.example';

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

/** The response to a reader without odd headers. */
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

describe.each(oddHeaders(HOST))('After a first request with %j', odd => {
  it('readers get the same response at every public address', async () => {
    const { press, handler } = newHandler();
    const differing: string[] = [];
    for (const url of addresses) {
      const payload = 'content-length' in odd ? '{}' : undefined;
      await inject(handler, { method: 'GET', url, headers: { host: HOST, ...odd }, payload });
      const after = await plain(handler, url);
      const before = await plain(clean.handler, url);
      if (JSON.stringify(after) !== JSON.stringify(before)) differing.push(url);
      expect(JSON.stringify(after)).not.toContain(EVIL_HOST);
    }
    press.stop();
    expect(differing).toEqual([]);
  });
});
