import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/people/permissions';
import { deleteJobs, waitingJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { mediaStore } from '@/server/media/stores/homes';
import { prisma } from '@/server/store/prisma';
import { exportName } from './export-file';
import { exportScreen } from './export-screen';
import { deleteOldExports } from './old-exports';
import { setArchiveSchedule, startWeeklyArchive } from './weekly-archive';

const fixture = testPaper();
let admin: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
beforeEach(async () => {
  await prisma().archiveExport.deleteMany();
  await prisma().archiveSchedule.deleteMany();
  await deleteJobs();
});

// The first of December 2026 is a Tuesday.
const at = (day: number, hour = 4) => new Date(Date.UTC(2026, 11, day, hour));
const TUESDAY = 2;
const set = (day: number | null, now: Date, kept = 4) => setArchiveSchedule(admin, { day, kept }, now);
const startedAt = async () =>
  (await prisma().archiveExport.findMany({ orderBy: { startedAt: 'asc' } })).map(row => row.startedAt);
const end = (error = '') =>
  prisma().archiveExport.updateMany({ where: { finishedAt: null }, data: { finishedAt: at(1), error } });

describe('The weekly archive', () => {
  it('is off until an admin sets a day', async () => {
    await startWeeklyArchive(at(1));
    expect((await exportScreen(admin)).schedule).toEqual({ day: null, kept: 4 });
    expect(await startedAt()).toEqual([]);
  });

  it('starts once on its day, however often and by however many processes it is checked', async () => {
    await set(TUESDAY, at(1, 1));
    await startWeeklyArchive(at(1, 2));
    expect(await startedAt()).toEqual([]);
    await Promise.all([startWeeklyArchive(at(1, 4)), startWeeklyArchive(at(1, 4))]);
    await end();
    await startWeeklyArchive(at(1, 5));
    await startWeeklyArchive(at(7, 23));
    expect(await startedAt()).toEqual([at(1, 4)]);
    expect(await waitingJobs()).toHaveLength(1);
    await startWeeklyArchive(at(8, 3));
    expect(await startedAt()).toEqual([at(1, 4), at(8, 3)]);
    const events = await prisma().event.findMany({ where: { kind: 'paper.export' } });
    expect(events.map(({ data }) => (data as { scheduled?: boolean }).scheduled)).toEqual([true, true]);
  });

  it('that no process was running to start on its day is started later, once', async () => {
    await set(TUESDAY, at(1, 1));
    await startWeeklyArchive(at(4));
    await end('failed');
    await startWeeklyArchive(at(4, 5));
    expect(await startedAt()).toEqual([at(4)]);
  });

  it('waits while another export is written', async () => {
    await set(TUESDAY, at(1, 1));
    await prisma().archiveExport.create({
      data: { id: randomUUID(), startedById: admin.personId, startedAt: at(1, 3), seenAt: at(1, 3) },
    });
    await startWeeklyArchive(at(1));
    expect(await startedAt()).toEqual([at(1, 3)]);
    await end();
    await startWeeklyArchive(at(1, 5));
    expect(await startedAt()).toEqual([at(1, 3), at(1, 5)]);
  });

  it('that is set after its hour starts the week after, and one that is switched off does not', async () => {
    await set(TUESDAY, at(1, 5));
    await startWeeklyArchive(at(1, 6));
    expect(await startedAt()).toEqual([]);
    await set(null, at(2));
    await startWeeklyArchive(at(8));
    expect(await startedAt()).toEqual([]);
  });

  it('is kept by number and not by age, separately from those that people start', async () => {
    await set(TUESDAY, at(1), 2);
    const row = (day: number, scheduled: boolean) => ({
      ...{ id: randomUUID(), startedById: admin.personId, scheduled },
      ...{ startedAt: at(day), seenAt: at(day), finishedAt: at(day) },
    });
    const rows = [row(1, true), row(8, true), row(15, true), row(16, false), row(25, false)];
    for (const { id } of rows) await mediaStore().put(exportName(id), Buffer.from('x'));
    await prisma().archiveExport.createMany({ data: rows });
    await deleteOldExports(at(31));
    const kept = await Promise.all(rows.map(({ id }) => mediaStore().has(exportName(id))));
    expect(kept).toEqual([false, true, true, false, true]);
  });

  it.each([
    ['a day that no week has', { day: 7, kept: 4 }],
    ['no archive kept', { day: 1, kept: 0 }],
    ['more than are kept', { day: 1, kept: 13 }],
    ['no day', { kept: 4 }],
  ])('is not set to %s', async (_, sent) => {
    await expect(setArchiveSchedule(admin, sent, at(1))).rejects.toMatchObject({ status: 422 });
  });

  it('can be set by admins only', async () => {
    const editor = await fixture.paper.person('editor');
    await expect(setArchiveSchedule(editor, { day: 1, kept: 4 }, at(1))).rejects.toMatchObject({
      status: 403,
    });
  });
});
