import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { hashSessionId } from '@/server/people/session-cookie';
import { prisma } from '@/server/store/prisma';
import { insertSession } from '@/server/store/people/sessions';
import { testPaper } from '../paper';
import { act, writeStory } from '../publish';

const fixture = testPaper();
const ORIGIN = 'https://paper.example';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Readers' pages and other routes that are open without a session, each with its own tests. */
const OPEN = /^\/(\[\[|api\/v1|api\/auth|newsroom\/language|newsroom\/preview)/;
/** These read cookies through Next, which provides them only during a request. */
const OF_NEXT = ['/api/newsroom/events', '/api/newsroom/stories/[id]/events', '/newsroom/stories/[id]'];

/** Every read route of the newsroom found in the project, by its address. */
const routes = new Map<string, Handler>();
for (const file of readdirSync('app', { recursive: true, encoding: 'utf8' })) {
  if (!/(^|\/)route\.ts$/.test(file)) continue;
  const address = `/${file.replace(/\/?route\.ts$/, '')}`.replace(/\/\(reader\)/g, '');
  if (OPEN.test(address) || OF_NEXT.includes(address)) continue;
  const path = join(process.cwd(), 'app', file);
  const { GET } = (await import(/* @vite-ignore */ path)) as { GET?: Handler };
  if (GET) routes.set(address, GET);
}

let admin: Actor;
let storyId: string;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  admin = await fixture.paper.person('admin');
  const { editionId, sectionId } = fixture.paper;
  const at = new Date('2026-11-24T01:00:00Z');
  storyId = await writeStory(admin, { editionId, fields: { slug: 'ferry', sectionId }, at });
  await act(admin, storyId, 'publish', at);
});

async function cookieOf({ personId }: Actor): Promise<string> {
  const sessionId = randomUUID();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await insertSession({ idHash: hashSessionId(sessionId), personId, device: '', now, expiresAt });
  return `next-auth.session-token=${await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET! })}`;
}

interface Asked {
  cookie?: string;
  params?: Record<string, string>;
  query?: string;
  headers?: Record<string, string>;
}

async function ask(address: string, { cookie, params = {}, query = '', headers = {} }: Asked) {
  const path = address.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? 'none'));
  const request = new Request(`${ORIGIN}${path}${query}`, {
    headers: { host: 'paper.example', ...headers, ...(cookie && { cookie }) },
  });
  const response = await routes.get(address)!(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const json = (isJson && text ? JSON.parse(text) : {}) as { reason?: string };
  return { status: response.status, reason: json.reason, text, headers: response.headers };
}

// Addresses with NUL reach no route: the server's own handler refuses them.
const HOSTILE = [
  '\u0001',
  '%',
  '-1',
  '1e309',
  'null',
  '[object Object]',
  "' OR 1=1 --",
  '../../../etc/passwd',
  '__proto__',
  '2026-99-99',
  '🛳️',
  'A'.repeat(5000),
];
const QUERY =
  'q after stage edition desk mine day zone sort ids at span layout show lang text revision story';

it('The project has read routes to test', () => {
  expect(routes.size).toBeGreaterThan(20);
});

describe.each([...routes.keys()])('GET %s', address => {
  const names = [...address.matchAll(/\[(\w+)\]/g)].map(match => match[1]!);
  const valid = () => Object.fromEntries(names.map(name => [name, name === 'id' ? storyId : '1']));

  it('is refused without a session, whatever the headers are', async () => {
    const headers: Record<string, string>[] = [
      {},
      { 'x-middleware-subrequest': 'middleware' },
      { 'x-forwarded-host': 'paper.example', 'x-original-url': '/newsroom' },
      { authorization: 'Bearer x' },
      { cookie: 'next-auth.session-token=x; __Host-next-auth.session-token=y' },
    ];
    for (const sent of headers)
      expect(await ask(address, { params: valid(), headers: sent })).toMatchObject({
        status: 401,
        reason: 'signed-out',
      });
  });

  it('is refused to people without a role or with a deactivated account', async () => {
    const nobody = await fixture.paper.person('editor');
    const cookie = await cookieOf(nobody);
    await prisma().grant.deleteMany({ where: { personId: nobody.personId } });
    expect(await ask(address, { params: valid(), cookie })).toMatchObject({
      status: 403,
      reason: 'needs-role',
    });
    const gone = await fixture.paper.person('editor');
    const old = await cookieOf(gone);
    await prisma().person.update({ where: { id: gone.personId }, data: { deactivatedAt: new Date() } });
    expect(await ask(address, { params: valid(), cookie: old })).toMatchObject({ status: 401 });
  });

  it('is never cached, and never answers 500 to hostile requests', async () => {
    const cookie = await cookieOf(admin);
    for (const value of HOSTILE) {
      const query = new URLSearchParams(QUERY.split(' ').map(name => [name, value]));
      const requests = [
        { params: valid(), query: `?${query}` },
        { params: Object.fromEntries(names.map(name => [name, value])), query: '' },
      ];
      for (const one of requests) {
        const answer = await ask(address, { ...one, cookie });
        expect(answer.status, JSON.stringify(value.slice(0, 20))).toBeLessThan(500);
        expect(answer.headers.get('cache-control')).toMatch(/no-store|private/);
        expect(answer.text).not.toMatch(/\bat \S+ \(|node_modules|prisma/i);
      }
    }
  });
});
