import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020';
import { encode } from 'next-auth/jwt';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TOKEN_SCOPES, type TokenScope } from '@/domain/people/api-token';
import type { Actor } from '@/domain/people/permissions';
import { hashSessionId } from '@/server/people/session-cookie';
import { Press } from '@/server/press/press';
import { requestHandler } from '@/server/requests/request-handler';
import { ATTEMPT_LIMITS } from '@/server/store/people/attempts';
import { insertSession } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';
import { SCHEMAS } from '@/server/syndication/api/schemas';
import { TOKEN_ENDPOINTS, type TokenEndpoint } from '@/server/syndication/api/token-endpoints';
import { makeToken, revokeToken } from '@/server/tokens/tokens';
import { testPaper } from '../paper';
import { publishStory, writeStory } from '../publish';

const fixture = testPaper();
const ORIGIN = 'https://paper.example';
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** The handlers of a folder of routes, by method and address. */
async function handlersIn(folder: string, methods: string[]): Promise<Map<string, Handler>> {
  const handlers = new Map<string, Handler>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/(^|\/)route\.ts$/.test(file)) continue;
    const address = `/${folder.slice('app/'.length)}/${file.replace(/\/?route\.ts$/, '')}`;
    const path = join(process.cwd(), folder, file);
    const exported = (await import(/* @vite-ignore */ path)) as Record<string, Handler | undefined>;
    for (const method of methods)
      if (exported[method]) handlers.set(`${method} ${address}`, exported[method]);
  }
  return handlers;
}

const routes = await handlersIn('app/api/v1/newsroom', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
const nameOf = ({ method, path }: TokenEndpoint) =>
  `${method.toUpperCase()} /api/v1${path.replace('{id}', '[id]')}`;

let admin: Actor;
let live: string;
let draft: string;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  admin = await fixture.paper.person('admin');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
  const { editionId, sectionId } = fixture.paper;
  const at = new Date('2026-11-24T01:00:00Z');
  const fields = { slug: 'ferry', headline: 'Night ferries', sectionId, kicker: 'K' };
  live = await publishStory(admin, { editionId, fields, at });
  const planned = { slug: 'plan', sectionId, internalNote: 'A SOURCE' };
  draft = await writeStory(admin, { editionId, fields: planned, at });
});
beforeEach(() => prisma().rateLimiterFlexible.deleteMany());

interface Wish {
  scopes?: TokenScope[];
  editionId?: string | null;
  owner?: Actor;
}
const make = ({ scopes = [...TOKEN_SCOPES], editionId = null, owner = admin }: Wish = {}) =>
  makeToken(admin, { name: 'Wire', scopes, editionId, ownerId: owner.personId, days: 90 }, new Date());

const delivery = (more: object = {}) => ({
  ...{ key: randomUUID(), edition: 'en', headline: 'From the wire', text: 'One.\n\nTwo.' },
  ...more,
});

interface Asked {
  authorization?: string;
  query?: string;
  id?: string;
  body?: unknown;
  cookie?: string;
}

async function ask(endpoint: TokenEndpoint, sent: Asked = {}) {
  const { authorization, query = '', id = endpoint.scope === 'working:read' ? draft : live, cookie } = sent;
  const path = nameOf(endpoint).split(' ')[1]!.replace('[id]', encodeURIComponent(id));
  const headers = new Headers({ host: 'paper.example', 'x-network-address': '203.0.113.9' });
  if (authorization !== undefined) headers.set('authorization', authorization);
  if (cookie) headers.set('cookie', cookie);
  const body = endpoint.takes ? JSON.stringify(sent.body ?? delivery()) : undefined;
  const request = new Request(`${ORIGIN}${path}${query}`, {
    method: endpoint.method.toUpperCase(),
    headers,
    body,
  });
  const response = await routes.get(nameOf(endpoint))!(request, { params: Promise.resolve({ id }) });
  const json = (await response.json()) as Record<string, unknown>;
  const { status } = response;
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-type')).toBe(
    status < 400 ? 'application/json' : 'application/problem+json',
  );
  return { status, json, reason: json.reason, challenge: response.headers.get('www-authenticate'), response };
}

const bearer = (token: string) => `Bearer ${token}`;

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
ajv.addSchema({ $id: 'https://paper.example/openapi', components: { schemas: SCHEMAS } });

it('The API description has every route for tokens, and nothing else', () => {
  expect([...routes.keys()].sort()).toEqual(TOKEN_ENDPOINTS.map(nameOf).sort());
});

describe.each(TOKEN_ENDPOINTS)('$method $path', endpoint => {
  const { scope } = endpoint;

  it('answers a token with its scope as described', async () => {
    const { token } = await make({ scopes: [scope] });
    const { status, json } = await ask(endpoint, { authorization: bearer(token) });
    expect(status).toBe(endpoint.method === 'post' ? 201 : 200);
    const check = ajv.getSchema(`https://paper.example/openapi#/components/schemas/${endpoint.answers}`)!;
    expect(check(json) ? [] : check.errors).toEqual([]);
    expect(JSON.stringify(json)).not.toContain('A SOURCE');
  });

  it('answers 401 without a token', async () => {
    const none = { status: 401, reason: 'token-required', challenge: 'Bearer realm="newsroom"' };
    expect(await ask(endpoint)).toMatchObject(none);
  });

  it('refuses a malformed token and one with a wrong checksum', async () => {
    const { token } = await make();
    const wrong = ['', 'x', token, `Basic ${token}`, 'Bearer', 'Bearer x', bearer(`${token}0`)];
    const last = token.at(-1) === '0' ? '1' : '0';
    for (const authorization of [...wrong, bearer(token.slice(0, -1) + last), bearer(`${token} ${token}`)])
      expect(await ask(endpoint, { authorization }), authorization).toMatchObject({
        ...{ status: 401, reason: 'invalid-token' },
        challenge: 'Bearer realm="newsroom", error="invalid_token"',
      });
  });

  it('refuses a token that was revoked, that expired, or whose owner is deactivated', async () => {
    const refused = { status: 401, reason: 'invalid-token' };
    const { id, token } = await make();
    await revokeToken(admin, id, new Date());
    expect(await ask(endpoint, { authorization: bearer(token) })).toMatchObject(refused);
    const old = await make();
    const hour = (n: number) => new Date(Date.now() - n * 3_600_000);
    const data = { createdAt: hour(2), expiresAt: hour(1) };
    await prisma().apiToken.update({ where: { id: old.id }, data });
    expect(await ask(endpoint, { authorization: bearer(old.token) })).toMatchObject(refused);
    const owner = await fixture.paper.person('editor');
    const theirs = await make({ owner });
    await prisma().person.update({ where: { id: owner.personId }, data: { deactivatedAt: new Date() } });
    expect(await ask(endpoint, { authorization: bearer(theirs.token) })).toMatchObject(refused);
  });

  it.each(TOKEN_SCOPES.filter(other => other !== scope))(
    'refuses a token with the scope %s only',
    async other => {
      const { token } = await make({ scopes: [other] });
      expect(await ask(endpoint, { authorization: bearer(token) })).toMatchObject({
        ...{ status: 403, reason: 'insufficient-scope' },
        challenge: `Bearer realm="newsroom", error="insufficient_scope", scope="${scope}"`,
      });
    },
  );

  it('refuses a token in the address, and ignores a session', async () => {
    const { token } = await make();
    const query = `?access_token=${token}`;
    for (const authorization of [undefined, bearer(token)])
      expect(await ask(endpoint, { authorization, query })).toMatchObject({
        ...{ status: 400, reason: 'token-in-address' },
        challenge: 'Bearer realm="newsroom", error="invalid_request"',
      });
    const cookie = await cookieOf(admin);
    expect(await ask(endpoint, { cookie })).toMatchObject({ status: 401, reason: 'token-required' });
  });

  it('limits the rate of a token, and of a network that sends wrong tokens', async () => {
    const { id, token } = await make();
    const limit = scope === 'stories:write' ? 'token-write' : 'token-read';
    const { points, duration } = ATTEMPT_LIMITS[limit];
    const expire = new Date(Date.now() + 60_000);
    await prisma().rateLimiterFlexible.create({ data: { key: `${limit}:${id}`, points, expire } });
    const held = await ask(endpoint, { authorization: bearer(token) });
    expect(held).toMatchObject({ status: 429, reason: 'too-many-requests' });
    expect(held.response.headers.get('retry-after')).toBe(String(duration));
    const other = await make();
    expect((await ask(endpoint, { authorization: bearer(other.token) })).status).toBeLessThan(300);
    const key = 'wrong-token-network:203.0.113.9';
    const wrong = ATTEMPT_LIMITS['wrong-token-network'].points;
    await prisma().rateLimiterFlexible.create({ data: { key, points: wrong, expire } });
    expect(await ask(endpoint, { authorization: 'Bearer x' })).toMatchObject({ status: 429 });
    expect((await ask(endpoint, { authorization: bearer(other.token) })).status).toBeLessThan(300);
    const network = { key: 'token-network:203.0.113.9', expire };
    const most = { points: ATTEMPT_LIMITS['token-network'].points };
    await prisma().rateLimiterFlexible.upsert({
      ...{ where: { key: network.key }, create: { ...network, ...most }, update: most },
    });
    expect(await ask(endpoint, { authorization: bearer(other.token) })).toMatchObject({ status: 429 });
  });

  it('never answers 500 to hostile requests', async () => {
    const authorization = bearer((await make()).token);
    for (const value of ['%', "' OR 1=1 --", '../../etc', '__proto__', '-1', '🛳️', 'A'.repeat(3000)]) {
      const query = `?${new URLSearchParams({ edition: value, stage: value, cursor: value, limit: value })}`;
      for (const sent of [{ query }, { id: value }, { body: value }, { body: delivery({ edition: value }) }])
        expect((await ask(endpoint, { authorization, ...sent })).status).toBeLessThan(500);
    }
  });

  it('returns nothing of another edition to a token that is limited to one', async () => {
    const { token } = await make({ editionId: fixture.paper.otherEditionId });
    const { status, json } = await ask(endpoint, { authorization: bearer(token) });
    if (endpoint.method === 'post') expect([status, json.reason]).toEqual([403, 'needs-role']);
    else if (endpoint.byId) expect([status, json.reason]).toEqual([404, 'no-such-story']);
    else {
      expect([status, json.items]).toEqual([200, []]);
      const sent = await ask(endpoint, { authorization: bearer(token), query: '?edition=en' });
      expect(sent).toMatchObject({ status: 400, reason: 'no-such-edition' });
    }
  });
});

async function cookieOf({ personId }: Actor): Promise<string> {
  const sessionId = randomUUID();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await insertSession({ idHash: hashSessionId(sessionId), personId, device: '', now, expiresAt });
  const token = await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET! });
  return `next-auth.session-token=${token}`;
}

it('No route of the newsroom accepts a token instead of a session', async () => {
  const { token } = await make();
  const newsroom = await handlersIn('app/api/newsroom', ['GET', 'POST', 'PUT', 'DELETE']);
  expect(newsroom.size).toBeGreaterThan(80);
  const open = /choose-password|forgotten-password|passkey-challenge|password-link|setup$|\/events$/;
  for (const [name, handle] of newsroom) {
    if (open.test(name)) continue;
    const [method, address] = name.split(' ') as [string, string];
    const headers = { authorization: bearer(token), origin: ORIGIN, host: 'paper.example' };
    const request = new Request(`${ORIGIN}${address.replace(/[[\]]/g, '')}`, { method, headers });
    const response = await handle(request, { params: Promise.resolve({ id: live, number: '1' }) });
    expect([response.status, ((await response.json()) as { reason: string }).reason], name).toEqual([
      401,
      'signed-out',
    ]);
  }
});

it('Requests with a token bypass the page cache', async () => {
  const rendered: string[] = [];
  const passed: string[] = [];
  const press = new Press(
    async name => {
      rendered.push(name);
      return { status: 401, headers: { 'cache-control': 'no-store' }, body: '' };
    },
    new Map(),
    1e6,
  );
  const server = createServer(
    requestHandler({
      ...{
        press,
        publicHost: null,
        newsroomHost: null,
        development: false,
        networkAddressOf: () => '203.0.113.9',
      },
      newsroom: async (request, response) => {
        passed.push(
          `${request.url} ${request.headers.authorization} ${request.headers['x-network-address']}`,
        );
        response.writeHead(200, { 'cache-control': 'no-store' }).end();
      },
      canViewUnpublished: async () => false,
    }),
  );
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const headers = { authorization: 'Bearer x', 'x-network-address': '198.51.100.1' };
  const paths = ['/api/v1/newsroom', '/api/v1/newsroom/stories', '/api/v1/newsroom/stories/1?a=1'];
  for (const path of paths) await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  expect(passed).toEqual(paths.map(path => `${path} Bearer x 203.0.113.9`));
  expect(rendered).toEqual([]);
  await fetch(`http://127.0.0.1:${port}/api/v1/%6eewsroom/stories`, { headers });
  expect(passed).toHaveLength(paths.length);
  server.closeAllConnections();
  server.close();
});
