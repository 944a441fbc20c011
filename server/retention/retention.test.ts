import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { RETENTION_KINDS, RETENTION_RULES, type RetentionKind } from '@/domain/retention/retention';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { verifyChain } from '@/server/audit/verify/chain';
import { examine } from '@/server/doctor/doctor';
import { HOUSEKEEPING, HOUSEKEEPING_TIMES } from '@/server/housekeeping';
import { runWithOrigin } from '@/server/store/audit/origin';
import { database } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { insertEvent } from '@/server/store/stories/events';
import { applyRetention } from './apply';
import { changeRetention, retentionForAdmin, retentionFaults, runRetention } from './retention';

const fixture = testPaper();
const DAY_MS = 24 * 3_600_000;
const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const signal = new AbortController().signal;
const change = async (periods: object) => changeRetention(admin, await formOf('retention', '', periods), now);
const PERIODS = { origins: 60, emails: 30, inbox: 45, 'unusual-acts': 120 };
let admin: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});

/** One row of each kind whose days count from a time. */
const MAKE: Record<RetentionKind, (since: Date) => Promise<unknown>> = {
  origins: since =>
    runWithOrigin({ network: '192.0.2.0', device: 'Firefox' }, () =>
      insertEvent({ kind: 'people.read', personId: admin.personId, at: since }, database()),
    ),
  emails: createdAt =>
    prisma().email.create({ data: { to: 'a@paper.example', subject: 'S', text: 'T', createdAt } }),
  inbox: readAt =>
    prisma().inboxItem.create({
      data: { personId: admin.personId, kind: 'mention', createdAt: daysAgo(9000), readAt },
    }),
  async 'unusual-acts'(settledAt) {
    const { personId } = await fixture.paper.person('editor');
    const settled = { settledAt, settledById: admin.personId };
    await prisma().unusualAct.create({
      data: { rule: 'new-admin', personId, holds: false, at: daysAgo(9000), ...settled },
    });
  },
};
const COUNT: Record<RetentionKind, () => Promise<number>> = {
  origins: () => prisma().eventOrigin.count({ where: { network: '192.0.2.0' } }),
  emails: () => prisma().email.count(),
  inbox: () => prisma().inboxItem.count(),
  'unusual-acts': () => prisma().unusualAct.count(),
};

const runs = () => prisma().event.findMany({ where: { kind: 'retention.run' }, orderBy: { id: 'asc' } });
const rowOf = (kind: RetentionKind) => prisma().retention.findUniqueOrThrow({ where: { kind } });

beforeEach(async () => {
  await prisma().eventOrigin.deleteMany();
  await prisma().email.deleteMany();
  await prisma().inboxItem.deleteMany();
  await prisma().unusualAct.deleteMany();
  for (const kind of RETENTION_KINDS)
    await prisma().retention.update({
      where: { kind },
      data: {
        ...{ days: RETENTION_RULES[kind].default, ranAt: null, deleted: 0, unrecorded: 0, failedAt: null },
      },
    });
});

describe('The retention settings', () => {
  it('start with the defaults, and show the next run', async () => {
    const { kinds, nextRun } = await retentionForAdmin(admin, new Date('2026-11-28T12:00:00Z'));
    expect(kinds).toEqual(
      RETENTION_KINDS.map(kind => ({
        ...{ kind, days: RETENTION_RULES[kind].default, lastRun: null, failedAt: null },
      })),
    );
    expect(nextRun).toBe('2026-11-29T03:20:00.000Z');
  });

  it.each(RETENTION_KINDS)('of %s have the same bounds in the database', async kind => {
    const { least, most, forGood } = RETENTION_RULES[kind];
    const set = (days: number | null) => prisma().retention.update({ where: { kind }, data: { days } });
    for (const days of [least, most]) expect((await set(days)).days).toBe(days);
    for (const days of [least - 1, most + 1, 0, -1])
      await expect(set(days)).rejects.toThrow('Retention_days_check');
    if (forGood) expect((await set(null)).days).toBeNull();
    else await expect(set(null)).rejects.toThrow('Retention_days_check');
  });

  it('accept only known kinds', async () => {
    await expect(prisma().retention.create({ data: { kind: 'events', days: 30 } })).rejects.toThrow(
      'Retention_days_check',
    );
    expect(await prisma().retention.count()).toBe(RETENTION_KINDS.length);
  });

  it('are changed by an admin, with an event that has the values before and after', async () => {
    await change({ ...PERIODS, 'unusual-acts': null });
    const event = await prisma().event.findFirstOrThrow({ where: { kind: 'paper.retention' } });
    expect(event).toMatchObject({ personId: admin.personId });
    expect(event.data).toEqual({
      difference: {
        origins: { before: 180, after: 60 },
        emails: { before: 90, after: 30 },
        inbox: { before: null, after: 45 },
      },
    });
    const { kinds } = await retentionForAdmin(admin, now);
    expect(kinds.map(({ days }) => days)).toEqual([60, 30, 45, null]);
  });

  it.each([
    ['origins', 29],
    ['origins', null],
    ['emails', 731],
    ['inbox', 1.5],
    ['unusual-acts', '90'],
  ])('is refused for %s with %s, by field', async (field, value) => {
    await expect(change({ ...PERIODS, [field]: value })).rejects.toMatchObject({
      status: 422,
      detail: { field },
    });
    expect((await rowOf('origins')).days).toBe(180);
  });

  it('are changed and applied by admins only', async () => {
    const editor = await fixture.paper.person('editor');
    const refused = { status: 403, reason: 'needs-role' };
    await expect(changeRetention(editor, {}, now)).rejects.toMatchObject(refused);
    await expect(runRetention(editor, now)).rejects.toMatchObject(refused);
    await expect(retentionForAdmin(editor, now)).rejects.toMatchObject(refused);
  });
});

describe('A run of the retention', () => {
  it.each(RETENTION_KINDS)('deletes expired %s, and nothing else', async kind => {
    await change(PERIODS);
    for (const days of [PERIODS[kind] + 1, PERIODS[kind] + 500]) await MAKE[kind](daysAgo(days));
    await MAKE[kind](daysAgo(PERIODS[kind] - 1));
    expect(await applyRetention({ personId: null, now, signal })).toBe(2);
    expect(await COUNT[kind]()).toBe(1);
    expect(await rowOf(kind)).toMatchObject({ deleted: 2, unrecorded: 0, failedAt: null });
  });

  it('keeps what is permanent, unread or open', async () => {
    await MAKE.inbox(daysAgo(5000));
    await MAKE['unusual-acts'](daysAgo(5000));
    expect(await applyRetention({ personId: null, now, signal })).toBe(0);
    await change(PERIODS);
    const { personId } = admin;
    const createdAt = daysAgo(5000);
    await prisma().inboxItem.create({ data: { personId, kind: 'mention', createdAt } });
    await prisma().unusualAct.create({
      data: { rule: 'new-admin', personId, holds: false, at: createdAt },
    });
    expect(await applyRetention({ personId: null, now, signal })).toBe(2);
    expect([await COUNT.inbox(), await COUNT['unusual-acts']()]).toEqual([1, 1]);
  });

  it('is one event if it deleted something, and none otherwise', async () => {
    const before = (await runs()).length;
    await MAKE.emails(daysAgo(91));
    await MAKE.origins(daysAgo(181));
    await runRetention(admin, now);
    await runRetention(admin, now);
    await applyRetention({ personId: null, now, signal });
    const since = (await runs()).slice(before);
    expect(since.map(({ personId, data }) => ({ personId, data }))).toEqual([
      { personId: admin.personId, data: { emails: 1, origins: 1 } },
    ]);
    const { kinds } = await retentionForAdmin(admin, now);
    expect(kinds[0]!.lastRun!.deleted).toBe(0);
  });

  it('leaves the chain of events valid', async () => {
    await MAKE.origins(daysAgo(181));
    await applyRetention({ personId: null, now, signal });
    const found = [];
    for await (const { findings } of verifyChain(null, [])) found.push(...findings);
    expect(found).toEqual([]);
    expect(await prisma().event.count({ where: { kind: 'people.read' } })).toBeGreaterThan(0);
  });

  it('deletes more than one batch, each row once, in two processes at once', async () => {
    const before = (await runs()).length;
    const email = { to: 'a@paper.example', subject: 'S', text: 'T', createdAt: daysAgo(100) };
    await prisma().email.createMany({
      data: Array.from({ length: 5000 }, () => ({ ...email, id: randomUUID() })),
    });
    const run = () => applyRetention({ personId: null, now, signal });
    await Promise.all([run(), run()]);
    expect(await COUNT.emails()).toBe(0);
    const since = (await runs()).slice(before);
    const counts = since.map(({ data }) => (data as { emails: number }).emails);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5000);
  });

  it('that was killed is reported by the next', async () => {
    const before = (await runs()).length;
    await prisma().retention.update({ where: { kind: 'emails' }, data: { unrecorded: 7 } });
    await MAKE.emails(daysAgo(91));
    await applyRetention({ personId: null, now, signal });
    expect((await runs()).slice(before).map(({ data }) => data)).toEqual([{ emails: 8 }]);
  });

  it('stops when aborted, and the next continues', async () => {
    await MAKE.emails(daysAgo(91));
    expect(await applyRetention({ personId: null, now, signal: AbortSignal.abort() })).toBe(0);
    expect(await applyRetention({ personId: null, now, signal })).toBe(1);
  });

  it('that fails is shown on the page, by the doctor and in the metrics, and does not stop other kinds', async () => {
    await prisma().$executeRaw`
      CREATE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the disk is full'; END $$`;
    await prisma().$executeRaw`
      CREATE TRIGGER refuse_deletion BEFORE DELETE ON "EventOrigin" FOR EACH ROW EXECUTE FUNCTION refuse_deletion()`;
    await MAKE.origins(daysAgo(181));
    await MAKE.emails(daysAgo(91));
    await expect(applyRetention({ personId: null, now, signal })).rejects.toThrow('origins');
    expect(await COUNT.emails()).toBe(0);
    const { kinds } = await retentionForAdmin(admin, now);
    expect(kinds.map(({ failedAt }) => failedAt !== null)).toEqual([true, false, false, false]);
    const failed = { kind: 'origins', fault: 'last-run-failed' };
    expect(await retentionFaults(now)).toEqual([failed]);
    const broken = [];
    for await (const one of examine()) if (one.table === 'Retention') broken.push(one);
    expect(broken).toEqual([{ table: 'Retention', id: 'origins', rule: 'last-run-failed' }]);
    await prisma().$executeRaw`DROP FUNCTION refuse_deletion CASCADE`;
    expect(await applyRetention({ personId: null, now, signal })).toBe(1);
    expect(await retentionFaults(now)).toEqual([]);
  });

  it('that is two days overdue is reported', async () => {
    await applyRetention({ personId: null, now, signal });
    expect(await retentionFaults(new Date(Date.now() + 47 * 3_600_000))).toEqual([]);
    expect(await retentionFaults(new Date(Date.now() + 49 * 3_600_000))).toHaveLength(4);
  });

  it('starts every night at the time shown on the page', async () => {
    expect(HOUSEKEEPING_TIMES.find(({ task }) => task === 'apply-retention')!.match).toBe('20 3 * * *');
    await MAKE.emails(daysAgo(91));
    await HOUSEKEEPING['apply-retention']!({}, signal);
    expect(await COUNT.emails()).toBe(0);
  });
});
