import { randomUUID } from 'node:crypto';
import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { examine } from '@/server/doctor/doctor';
import { Press } from '@/server/press/press';
import { requestHandler } from '@/server/requests/request-handler';
import { indexWorkingCopies } from '@/server/search/working-index';
import { prisma } from '@/server/store/prisma';
import { testPaper } from '../paper';
import { cookieOf, routes, send, type Sent } from './send';
import type { WriteEntry } from './write-entry';
import { WRITE_REQUESTS } from './write-requests';
import { isRecord } from '@/domain/is-record';

const fixture = testPaper();
/** Routes for people who are not signed in yet; tested below and in their own tests. */
const WITHOUT_SESSION = [
  'POST /api/auth/[...nextauth]',
  'POST /api/newsroom/choose-password',
  'POST /api/newsroom/forgotten-password',
  'POST /api/newsroom/passkey-challenge',
  'POST /api/newsroom/password-link',
  'POST /api/newsroom/setup',
];

/** Routes for programs with a token; tested in `token-routes.test.ts`. */
const WITH_TOKEN = ['POST /api/v1/ingest', 'POST /api/v1/newsroom/stories'];

let editor: Actor;
let admin: Actor;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  editor = await fixture.paper.person('editor');
  admin = await fixture.paper.person('admin');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});

const make = (entry: WriteEntry, actor: Actor) =>
  entry.make({ paper: fixture.paper, editor, admin, actor, now: new Date('2026-11-24T01:00:00Z') });

const isDone = ({ status }: Sent) => status >= 200 && status < 300;
const isRefused = ({ status, reason }: Sent) => status >= 400 && status < 500 && Boolean(reason);
/** The body with the value at a path replaced. */
function replaced(body: unknown, path: string[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(body))
    return body.map((item, at) => (String(at) === first ? replaced(item, rest, value) : item));
  const record = isRecord(body) ? body : {};
  return { ...record, [first]: replaced(record[first], rest, value) };
}

/** Paths of all texts in a body, except those of a document, which has its own tests. */
function textsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(item, [...path, String(at)]));
  if (!isRecord(value) || value.type === 'doc') return [];
  return Object.entries(value).flatMap(([name, item]) => textsIn(item, [...path, name]));
}

it('The table has every write route of the project, and nothing else', () => {
  expect([...routes.keys()].sort()).toEqual(
    [...Object.keys(WRITE_REQUESTS), ...WITHOUT_SESSION, ...WITH_TOKEN].sort(),
  );
});

describe.each(Object.entries(WRITE_REQUESTS))('%s', (name, entry) => {
  let owner: Actor;
  let cookie: string;
  beforeEach(async () => {
    owner = admin;
    cookie = await cookieOf(owner);
  });
  const valid = () => make(entry, owner);
  const asDone = (sent: Sent) => (entry.refusedHere ? isRefused(sent) && sent.status === 422 : isDone(sent));

  it('is refused without a session, from another site, and from another origin', async () => {
    const request = await valid();
    expect(await send(name, request, {})).toMatchObject({ status: 401, reason: 'signed-out' });
    const foreign = { status: 403, reason: 'foreign-origin' };
    expect(await send(name, request, { cookie, origin: 'https://evil.example' })).toMatchObject(foreign);
    expect(await send(name, request, { cookie, site: 'cross-site' })).toMatchObject(foreign);
    expect(await send(name, request, { cookie, site: 'same-origin' })).toSatisfy(asDone);
  });

  it.each(ROLES)('is allowed or refused for a %s as the permissions define', async role => {
    const actor = await fixture.paper.person(role);
    const sent = await send(name, await make(entry, actor), { cookie: await cookieOf(actor) });
    if (entry.may.includes(role)) expect(sent).toSatisfy(asDone);
    else expect(sent).toMatchObject({ status: 403 });
    const outside = await fixture.paper.person(role, { editionId: fixture.paper.otherEditionId });
    const fromOutside = await send(name, await make(entry, outside), { cookie: await cookieOf(outside) });
    if (entry.scoped || !entry.may.includes(role)) expect(fromOutside).toMatchObject({ status: 403 });
    else expect(fromOutside.status).toBeLessThan(500);
  });

  it('refuses a person without a role', async () => {
    const nobody = await fixture.paper.person('editor');
    await prisma().grant.deleteMany({ where: { personId: nobody.personId } });
    const sent = await send(name, await valid(), { cookie: await cookieOf(nobody) });
    expect(sent).toMatchObject({ status: 403, reason: 'needs-role' });
  });

  it('refuses a body of another media type with a reason', async () => {
    const { body, ...request } = await valid();
    if (body === undefined || entry.anyBody) return;
    const wrong: unknown[] = ['', '{', '[]', 'null', '"x"', '{"__proto__": {"a": 1}}'];
    for (const text of wrong)
      expect(await send(name, { ...request, body: text }, { cookie }), `${text}`).toSatisfy(isRefused);
    if (!isRecord(body) || body instanceof FormData || body instanceof Blob) return;
    const unknown = await send(name, { ...request, body: { ...body, unknown: 1 } }, { cookie });
    expect(unknown, 'an unknown key').toSatisfy(isRefused);
    // The values that a form showed are only compared.
    for (const path of textsIn(body).filter(([first]) => first !== 'seen'))
      for (const value of [{}, ['x'], 7]) {
        const sent = await send(name, { ...request, body: replaced(body, path, value) }, { cookie });
        expect(sent, `${path.join('.')} is ${JSON.stringify(value)}`).toSatisfy(isRefused);
      }
  });

  it('refuses ids that do not exist', async () => {
    const request = await valid();
    for (const param of Object.keys(request.params ?? {})) {
      if (entry.anyAddress) continue;
      const elsewhere = { ...request, params: { ...request.params, [param]: '99999' } };
      expect(await send(name, elsewhere, { cookie }), param).toMatchObject({ status: 404 });
    }
    for (const path of entry.ids ?? []) {
      const body = replaced(request.body, path.split('.'), 'none');
      const sent = await send(name, { ...request, body }, { cookie });
      expect(sent, path).toSatisfy(isRefused);
      expect(sent.reason, path).toMatch(/^(no-such-|section-of-another)/);
    }
  });

  it('never answers 500 to two equal requests at once', async () => {
    const request = await valid();
    const both = await Promise.all([send(name, request, { cookie }), send(name, request, { cookie })]);
    expect(both.some(asDone)).toBe(true);
    for (const sent of both) expect(sent).toSatisfy((one: Sent) => asDone(one) || isRefused(one));
    if (entry.keyed) expect(both.map(({ status }) => status)).toEqual([both[0]!.status, both[0]!.status]);
  });

  if (entry.versioned)
    it('refuses a version that is not the newest', async () => {
      const request = await valid();
      const body = replaced(replaced(request.body, ['version'], 1_000_000), ['key'], randomUUID());
      expect(await send(name, { ...request, body }, { cookie })).toMatchObject({
        status: 409,
        reason: 'conflict',
      });
    });

  if (entry.keyed)
    it('repeats its answer to a repeated request, and refuses a reused key with another body', async () => {
      const request = await valid();
      const first = await send(name, request, { cookie });
      const again = await send(name, request, { cookie });
      expect(again.status).toBe(first.status);
      if (first.json.id) expect(again.json.id).toBe(first.json.id);
      const reused = { status: 422, reason: 'key-reused' };
      const other = replaced((await valid()).body, ['key'], (request.body as { key: string }).key);
      const elsewhere = await make(entry, owner);
      expect(await send(name, { ...elsewhere, body: other }, { cookie })).toMatchObject(
        name === 'POST /api/newsroom/stories' ? {} : reused,
      );
      const colleague = { cookie: await cookieOf(editor) };
      expect(await send(name, request, colleague)).toMatchObject(reused);
      const verb = WRITE_REQUESTS['POST /api/newsroom/stories/[id]/copy']!;
      const copy = await make(verb, owner);
      const body = replaced(copy.body, ['key'], (request.body as { key: string }).key);
      expect(await send('POST /api/newsroom/stories/[id]/copy', { ...copy, body }, { cookie })).toMatchObject(
        reused,
      );
    });
});

it('A challenge for a passkey is issued to pages of our own origin only', async () => {
  const name = 'POST /api/newsroom/passkey-challenge';
  expect(await send(name, {}, {})).toMatchObject({ status: 200, json: { rpId: 'paper.example' } });
  const foreign = await send(name, {}, { origin: 'https://evil.example' });
  expect(foreign).toMatchObject({ status: 403, reason: 'foreign-origin' });
});

describe.each(WITHOUT_SESSION.filter(name => !/nextauth|passkey-challenge/.test(name)))('%s', name => {
  it.each([
    '{',
    '[]',
    '{}',
    'null',
    '{"code": {}}',
    '{"email": "a@b.example", "unknown": 1}',
    '{"secret": ["x"]}',
  ])('refuses %s, and a request from another site', async body => {
    expect(await send(name, { body }, {})).toSatisfy(isRefused);
    const foreign = await send(name, { body }, { origin: 'https://evil.example' });
    expect(foreign).toMatchObject({ status: 403, reason: 'foreign-origin' });
  });
});

it('A write under another host is refused', async () => {
  let reached = 0;
  const server = createServer(
    requestHandler({
      press: new Press(async () => ({ status: 404, headers: {}, body: '' }), new Map(), 1e6),
      newsroom: async () => void reached++,
      networkAddressOf: () => '',
      publicHost: 'paper.example',
      newsroomHost: null,
      canViewUnpublished: async () => false,
      development: false,
    }),
  );
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const name of routes.keys()) {
    const [method, path] = name.split(' ') as [string, string];
    const status = await new Promise<number>((resolve, reject) =>
      sendRequest(
        { port, method, path, headers: { host: 'evil.example', origin: 'http://evil.example' } },
        answer => {
          answer.resume();
          resolve(answer.statusCode!);
        },
      )
        .on('error', reject)
        .end(),
    );
    expect(status, name).toBe(421);
  }
  expect(reached).toBe(0);
  server.closeAllConnections();
  server.close();
});

it('The doctor finds nothing after every write was sent twice at once', async () => {
  while (await indexWorkingCopies());
  const found: unknown[] = [];
  for await (const broken of examine()) found.push(broken);
  expect(found).toEqual([]);
});
