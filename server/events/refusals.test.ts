import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as openPreview } from '@/app/newsroom/preview/[secret]/route';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { newsroomRoute, openRoute } from '@/server/routes/newsroom-route';
import { notFound, Refused } from '@/server/problems/refused';
import { hashPassword } from '@/server/people/passwords/passwords';
import { people } from '@/server/people/people';
import { reauthenticate } from '@/server/people/second-factor/reauthentication';
import { hashSessionId } from '@/server/people/session-cookie';
import { runWithOrigin } from '@/server/store/audit/origin';
import { ATTEMPT_LIMITS, countAttempt } from '@/server/store/people/attempts';
import { insertSession, type CurrentSession } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';
import { recordStrangerRefusal } from './refusals';
import { tokenRoute } from '@/server/tokens/token-route';
import { makeToken } from '@/server/tokens/tokens';

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, getAll: () => [] }),
  headers: async () => new Headers(),
}));

const fixture = testPaper();
const ORIGIN = 'https://paper.example';
let admin: Actor;
let reporter: Actor;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  admin = await fixture.paper.person('admin');
  reporter = await fixture.paper.person('reporter');
});

let seen = 0n;
afterEach(async () => {
  seen = (await prisma().event.findFirst({ orderBy: { id: 'desc' } }))?.id ?? 0n;
  await prisma().rateLimiterFlexible.deleteMany();
});

/** Events of a kind since the start of the test. */
async function eventsOf(kind: string) {
  const events = await prisma().event.findMany({ where: { kind, id: { gt: seen } }, orderBy: { id: 'asc' } });
  return events.map(({ personId, subjectId, data }) => ({ personId, subjectId, data }));
}

async function cookieOf({ personId }: Actor, provedAt = new Date()): Promise<string> {
  const sessionId = randomUUID();
  const times = { now: provedAt, expiresAt: new Date(Date.now() + 3_600_000) };
  await insertSession({ idHash: hashSessionId(sessionId), personId, device: '', ...times });
  return `next-auth.session-token=${await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET! })}`;
}

const from = (network: string, work: () => Promise<Response>) => runWithOrigin({ network, device: '' }, work);

async function countStrangers(times: number): Promise<void> {
  for (let time = 0; time < times; time++)
    await countAttempt({ limit: 'recorded-refusal-strangers', by: 'all' });
}

describe('The audit trail records', () => {
  it('what a route refused a person, up to a limit', async () => {
    const route = newsroomRoute('read-newsroom', async (_, { actor }) => {
      await people(actor, { deactivated: false, words: '' }, new Date());
      return new Response();
    });
    const cookie = await cookieOf(reporter);
    const ask = () => route(new Request(`${ORIGIN}/api/newsroom/people?q=x`, { headers: { cookie } }), {});
    for (let time = 0; time < 70; time++) expect((await ask()).status).toBe(403);
    const refused = await eventsOf('request.refused');
    expect(refused).toHaveLength(60);
    expect(refused[0]).toEqual({
      ...{ personId: reporter.personId, subjectId: null },
      data: { method: 'GET', path: '/api/newsroom/people', reason: 'needs-role' },
    });
  });

  it('a request without any role, but not a request for reauthentication', async () => {
    const nobody = await fixture.paper.person('editor');
    const done = async () => new Response();
    const options = { reauthenticates: true };
    const request = (cookie: string) => new Request(`${ORIGIN}/api/newsroom/tokens`, { headers: { cookie } });
    const late = await cookieOf(nobody, new Date(Date.now() - 3_000_000));
    expect((await newsroomRoute('read-newsroom', done, options)(request(late), {})).status).toBe(403);
    expect(await eventsOf('request.refused')).toEqual([]);
    await prisma().grant.deleteMany({ where: { personId: nobody.personId } });
    expect((await newsroomRoute('read-newsroom', done)(request(late), {})).status).toBe(403);
    const data = { method: 'GET', path: '/api/newsroom/tokens', reason: 'needs-role' };
    expect(await eventsOf('request.refused')).toEqual([{ personId: nobody.personId, subjectId: null, data }]);
  });

  it('a write from another site', async () => {
    const route = newsroomRoute('read-newsroom', async () => new Response());
    const headers = { cookie: await cookieOf(admin), origin: 'https://evil.example' };
    const write = () => route(new Request(`${ORIGIN}/api/newsroom/paper`, { method: 'PUT', headers }), {});
    for (let time = 0; time < 3; time++) expect((await from('192.0.2.0', write)).status).toBe(403);
    const data = { method: 'PUT', path: '/api/newsroom/paper', reason: 'foreign-origin' };
    expect(await eventsOf('request.refused')).toEqual([{ personId: null, subjectId: null, data }]);
  });

  it('a wrong preview link, without its secret', async () => {
    const secret = 'a-secret-that-leads-nowhere';
    const open = () =>
      openPreview(new Request(`${ORIGIN}/newsroom/preview/${secret}`), {
        params: Promise.resolve({ secret }),
      });
    for (let time = 0; time < 3; time++) expect((await from('198.51.100.0', open)).status).toBe(404);
    const data = { method: 'GET', path: '/newsroom/preview', reason: 'no-such-preview' };
    expect(await eventsOf('request.refused')).toEqual([{ personId: null, subjectId: null, data }]);
  });

  it('an expired password link, and only the first attempts of anonymous clients', async () => {
    const reasons = Array.from({ length: 30 }, (_, n) => `reason-${n}`);
    for (const reason of reasons) {
      const route = openRoute(async () => {
        throw new Refused(410, reason);
      });
      const post = () =>
        route(
          new Request(`${ORIGIN}/api/x`, {
            method: 'POST',
            headers: { origin: ORIGIN, host: 'paper.example' },
          }),
        );
      expect((await from('203.0.113.0', post)).status).toBe(410);
    }
    const refused = await eventsOf('request.refused');
    expect(refused).toHaveLength(20);
    expect(refused[0]!.data).toEqual({ method: 'POST', path: '/api/x', reason: 'reason-0' });
  });

  it('only the first attempts of anonymous clients in many networks', async () => {
    const { points } = ATTEMPT_LIMITS['recorded-refusal-strangers'];
    await countStrangers(points - 1);
    for (const network of ['192.0.2.0', '198.51.100.0', '203.0.113.0'])
      await runWithOrigin({ network, device: '' }, () =>
        recordStrangerRefusal({ method: 'GET', path: '/newsroom/preview', reason: 'no-such-preview' }),
      );
    expect(await eventsOf('request.refused')).toHaveLength(1);
  });

  it('what a token was refused, and invalid tokens', async () => {
    const options = { name: 'Wire', scopes: ['stories:read' as const], editionId: null, days: 90 };
    const { id, token } = await makeToken(admin, { ...options, ownerId: reporter.personId }, new Date());
    const ask = (scope: 'stories:write' | 'stories:read', bearer: string, refused?: Refused) =>
      tokenRoute(scope, async () => {
        if (refused) throw refused;
        return new Response();
      })(
        new Request(`${ORIGIN}/api/v1/newsroom/stories`, { headers: { authorization: `Bearer ${bearer}` } }),
        {},
      );
    for (let time = 0; time < 3; time++) expect((await ask('stories:write', token)).status).toBe(403);
    expect((await ask('stories:read', token, notFound('story'))).status).toBe(404);
    const unlike = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
    expect((await ask('stories:read', unlike)).status).toBe(401);
    const asks = { method: 'GET', path: '/api/v1/newsroom/stories' };
    expect(await eventsOf('request.refused')).toEqual([
      { personId: null, subjectId: id, data: { ...asks, reason: 'insufficient-scope' } },
      { personId: null, subjectId: null, data: { ...asks, reason: 'invalid-token' } },
    ]);
  });

  it('a failed reauthentication', async () => {
    const { personId } = reporter;
    const passwordHash = await hashPassword('a password of three words');
    await prisma().person.update({ where: { id: personId }, data: { passwordHash } });
    const secondFactor = { kind: 'not-needed' } as const;
    const session = { actor: reporter, idHash: 'none', secondFactor } as CurrentSession;
    await expect(reauthenticate(session, { password: 'another' }, new Date())).rejects.toMatchObject({
      reason: 'wrong-password',
    });
    const data = { reason: 'wrong-password' };
    expect(await eventsOf('person.sign-in-failed')).toEqual([{ personId: null, subjectId: personId, data }]);
  });
});
