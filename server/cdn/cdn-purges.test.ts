import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { eventually } from '@/scripts/test/eventually';
import { startCdnServer } from '@/scripts/test/services/cdn-server';
import { registerCdn, unconfirmedProcesses } from '@/server/press/purge/purge';
import { counts } from '@/server/metrics/metrics';
import { database } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { prisma } from '@/server/store/prisma';
import { readCdnFacts } from '@/server/store/operation/cdn-purges';
import { newPurge } from '@/server/store/purges';
import type { CdnSettings } from '@/server/cdn-settings';
import { CdnPurges, endWithoutCdn } from './cdn-purges';
import { requestsFor } from './requests';
import { purgeCdn } from './send';

testPaper();
let cdn: Awaited<ReturnType<typeof startCdnServer>>;
beforeAll(async () => {
  cdn = await startCdnServer();
});
afterAll(() => {
  registerCdn(null);
  return cdn.stop();
});
beforeEach(async () => {
  cdn.calls.length = 0;
  Object.assign(cdn.state, { status: 200, body: '{"success": true}', hangs: false });
  await prisma().cdnPurge.deleteMany();
});

const settings = (kind: CdnSettings['kind'], path = ''): CdnSettings => ({
  ...{ kind, addresses: [cdn.url + path], token: 'a-secret-token' },
});
const unconfirmedCount = () => counts().purges_unconfirmed;
const facts = () => readCdnFacts(new Date(0), new Date());

describe('A purge', () => {
  it('of Fastly has the keys and the token in headers', async () => {
    await purgeCdn(settings('fastly', '/service/abc'), ['story:1', 'paper', 'paper']);
    expect(cdn.calls).toMatchObject([
      {
        ...{ method: 'POST', path: '/service/abc/purge' },
        headers: { 'fastly-key': 'a-secret-token', 'surrogate-key': 'story:1 paper' },
      },
    ]);
  });

  it('of Cloudflare has the keys as tags', async () => {
    await purgeCdn(settings('cloudflare', '/zones/abc'), ['story:1', 'paper']);
    expect(cdn.calls).toMatchObject([
      {
        ...{ method: 'POST', path: '/zones/abc/purge_cache' },
        headers: { authorization: 'Bearer a-secret-token' },
      },
    ]);
    expect(JSON.parse(cdn.calls[0]!.body)).toEqual({ tags: ['story:1', 'paper'] });
  });

  it('of Varnish reaches each cache as deploy/varnish.vcl takes it', async () => {
    const both = { ...settings('varnish'), addresses: [cdn.url, `${cdn.url}/second`] };
    await purgeCdn(both, ['story:1']);
    expect(cdn.calls.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'PURGE /',
      'PURGE /second/',
    ]);
    expect(cdn.calls[0]!.headers).toMatchObject({ 'surrogate-key': 'story:1' });
    expect(cdn.calls[0]!.headers).not.toHaveProperty('authorization');
  });

  it.each(['fastly', 'cloudflare', 'varnish'] as const)(
    'of %s has a bounded number of keys in each request',
    kind => {
      const keys = Array.from({ length: 1000 }, (_, n) => `story:${String(n).padStart(12, '0')}`);
      const requests = requestsFor({ ...settings(kind), addresses: ['https://api.example'] }, keys);
      expect(requests.length).toBeGreaterThan(3);
      for (const { headers, body = '' } of requests)
        expect(Buffer.byteLength(JSON.stringify(headers) + body)).toBeLessThan(8000);
    },
  );

  it.each([
    ['answers 503', { status: 503 }],
    ['redirects', { status: 302 }],
    ['refuses in the body', { body: '{"success": false, "errors": []}' }],
    ['does not answer', { hangs: true }],
  ])('of a CDN that %s fails without the token in its message', async (_, state) => {
    Object.assign(cdn.state, state);
    const failing = purgeCdn(settings('cloudflare'), ['story:1']);
    await expect(failing).rejects.toThrow(/127\.0\.0\.1/);
    await expect(failing).rejects.not.toThrow(/a-secret-token/);
  });
});

describe('A CDN', () => {
  it('that confirms a purge leaves none waiting', async () => {
    const purge = newPurge(['story:1'], ['beside:story:1']);
    expect(await new CdnPurges(settings('fastly')).purge(purge)).toBe(true);
    expect(cdn.calls[0]!.headers['surrogate-key']).toBe('story:1 beside:story:1');
    expect(await facts()).toMatchObject({ waiting: 0, done: 1, error: '' });
  });

  it('that is unavailable leaves the purge waiting with the reason, until a job sends it', async () => {
    cdn.state.status = 503;
    const purges = new CdnPurges(settings('fastly'));
    expect(await purges.purge(newPurge(['story:1']))).toBe(false);
    expect(await facts()).toMatchObject({ waiting: 1, done: 0, error: expect.stringContaining('503') });
    const queued = await prisma().$queryRaw`SELECT FROM graphile_worker.jobs WHERE key = 'purge-cdn'`;
    expect(queued).toHaveLength(1);
    const retry = purges.handlers()['purge-cdn']!;
    await expect(retry({}, new AbortController().signal)).rejects.toThrow('not confirmed');
    cdn.state.status = 200;
    await retry({}, new AbortController().signal);
    expect(await facts()).toMatchObject({ waiting: 0, done: 1, error: '' });
  });

  it('receives a purge whose process died before sending it', async () => {
    const createdAt = new Date(Date.now() - 60_000);
    await prisma().cdnPurge.create({
      data: { id: randomUUID(), keys: ['story:9'], isConfirmed: true, createdAt },
    });
    const purges = new CdnPurges(settings('fastly'));
    await purges.handlers()['purge-cdn-abandoned']!({}, new AbortController().signal);
    expect(cdn.calls).toHaveLength(1);
    expect(await facts()).toMatchObject({ waiting: 0 });
  });

  it('that has not confirmed a withdrawal is reported to the editor as unconfirmed', async () => {
    registerCdn(new CdnPurges(settings('fastly')));
    expect(await unconfirmedProcesses(newPurge(['story:1'], [], true))).toBe(0);
    cdn.state.hangs = true;
    const began = performance.now();
    expect(await unconfirmedProcesses(newPurge(['story:2'], [], true))).toBe(1);
    expect(performance.now() - began).toBeLessThan(7000);
  });

  it('receives each key once, however many processes and retries there are', async () => {
    cdn.state.status = 503;
    const purges = new CdnPurges(settings('fastly'));
    const purge = newPurge(['story:1']);
    await Promise.all([purges.purge(purge), purges.purge(purge)]);
    cdn.state.status = 200;
    await purges.sendWaiting();
    expect(await facts()).toMatchObject({ waiting: 0, done: 1 });
  });

  it('receives many simultaneous purges in few calls, each within its limit of keys', async () => {
    const purges = new CdnPurges(settings('cloudflare'));
    const keys = Array.from({ length: 100 }, (_, n) => `story:${n}`);
    await Promise.all(keys.map(key => purges.purgeSoon(newPurge([key, 'paper']))));
    const tags = cdn.calls.map(({ body }) => (JSON.parse(body) as { tags: string[] }).tags);
    expect(Math.max(...tags.map(({ length }) => length))).toBeLessThanOrEqual(30);
    expect(new Set(tags.flat())).toEqual(new Set([...keys, 'paper']));
    expect(cdn.calls.length).toBeLessThanOrEqual(12);
    expect(await facts()).toMatchObject({ waiting: 0, done: 100 });
  });

  it('receives a purge only after other processes have dropped their pages, even when a call is due', async () => {
    const purges = new CdnPurges(settings('fastly'));
    const first = purges.purgeSoon(newPurge(['story:1']));
    await new Promise(resolve => setTimeout(resolve, 150));
    const began = performance.now();
    await purges.purgeSoon(newPurge(['story:2']));
    expect(performance.now() - began).toBeGreaterThanOrEqual(249);
    await first;
    expect(cdn.calls.map(({ headers }) => headers['surrogate-key'])).toEqual(['story:1', 'story:2']);
  });

  it('that does not confirm a withdrawal, told soon and again, has one purge waiting and one counted', async () => {
    const purges = new CdnPurges(settings('fastly'));
    registerCdn(purges);
    cdn.state.status = 503;
    const before = unconfirmedCount();
    const purge = newPurge(['story:1'], [], true);
    await Promise.all([purges.purgeSoon(purge), unconfirmedProcesses(purge)]);
    expect(await facts()).toMatchObject({ waiting: 1, done: 0 });
    expect(unconfirmedCount() - before).toBe(1);
    cdn.state.status = 200;
    await purges.sendWaiting();
    expect(await facts()).toMatchObject({ waiting: 0, done: 1 });
  });

  it('that confirms a withdrawal the second time leaves none waiting', async () => {
    const purges = new CdnPurges(settings('fastly'));
    const purge = newPurge(['story:1'], [], true);
    cdn.state.status = 503;
    await purges.purgeSoon(purge);
    cdn.state.status = 200;
    expect(await purges.purge(purge)).toBe(true);
    expect(await facts()).toMatchObject({ waiting: 0, done: 1 });
  });
});

describe('A purge whose row could not be stored, and that the CDN has not confirmed', () => {
  it('is retried by the same process, and stored', async () => {
    const purges = new CdnPurges(settings('fastly'));
    await prisma().$executeRaw`ALTER TABLE "CdnPurge" RENAME TO "CdnPurgeAway"`;
    cdn.state.status = 503;
    const work = purges.purgeSoon(newPurge(['story:1']));
    await eventually(() => expect(cdn.calls).toHaveLength(2));
    await prisma().$executeRaw`ALTER TABLE "CdnPurgeAway" RENAME TO "CdnPurge"`;
    await work;
    expect(await facts()).toMatchObject({ waiting: 1, done: 0 });
    cdn.state.status = 200;
    await purges.sendWaiting();
    expect(await facts()).toMatchObject({ waiting: 0, done: 1 });
  });

  it('does not delay the end of its process', async () => {
    const purges = new CdnPurges(settings('fastly'));
    await prisma().$executeRaw`ALTER TABLE "CdnPurge" RENAME TO "CdnPurgeAway"`;
    cdn.state.status = 503;
    void purges.purgeSoon(newPurge(['story:1']));
    await eventually(() => expect(cdn.calls).toHaveLength(1));
    const began = performance.now();
    await purges.settle();
    expect(performance.now() - began).toBeLessThan(2000);
    await prisma().$executeRaw`ALTER TABLE "CdnPurgeAway" RENAME TO "CdnPurge"`;
  });
});

describe('A CDN that is no longer configured', () => {
  const oldRow = (id: string, ageMs: number) => ({
    ...{ id, keys: ['story:1'], isConfirmed: true, createdAt: new Date(Date.now() - ageMs) },
  });

  it('has its waiting purges ended with the reason and its jobs removed, but none of this minute', async () => {
    await prisma().cdnPurge.createMany({ data: [oldRow('old', 120_000), oldRow('new', 1000)] });
    const runAt = new Date(Date.now() - 120_000);
    await enqueue([{ task: 'purge-cdn', payload: {}, key: 'purge-cdn', runAt }], database());
    await endWithoutCdn(60_000);
    expect(await facts()).toMatchObject({ waiting: 1, done: 0 });
    expect(await prisma().cdnPurge.findUnique({ where: { id: 'old' } })).toMatchObject({
      ...{ doneAt: expect.any(Date), error: 'no CDN is set' },
    });
    expect(await prisma().$queryRaw`SELECT FROM graphile_worker.jobs WHERE key = 'purge-cdn'`).toEqual([]);
  });
});
