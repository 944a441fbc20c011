import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readerPage } from '@/app/(reader)/[[...path]]/reader-page';
import { KEPT_ARCHIVES } from '@/domain/archive/archive-export';
import type { Actor } from '@/domain/people/permissions';
import { eventually } from '@/scripts/test/eventually';
import { deleteJobs, waitingJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { mediaStore } from '@/server/media/stores/homes';
import { prisma } from '@/server/store/prisma';
import { takeExport } from '@/server/store/archive/exports';
import { exportName } from './export-file';
import { downloadExport, exportsForAdmin, startExport, stopExport } from './export-screen';
import { deleteOldExports } from './old-exports';
import { isArchive } from './places';
import { runExport } from './run-export';
import { openZip } from '@/server/imports/sources/zip-file';
import type { PageSource } from '@/server/press/page-source';

const fixture = testPaper();
const databaseUrl = () => process.env.DATABASE_URL!;
const site = () =>
  Promise.resolve({
    origin: 'https://paper.example',
    page: readerPage,
    assets: new Map([['/assets/a.css', Buffer.from('body{}')]]),
  });
const sources = () => ({ databaseUrl: databaseUrl(), site });
const LONG_AGO = new Date('2020-01-01T00:00:00Z');
let admin: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  await testPicture(64, 48);
});
afterEach(async () => {
  await prisma().archiveExport.deleteMany();
  await mediaStore().remove('archives');
  await deleteJobs();
});

async function started(now = new Date(), about: object = {}): Promise<string> {
  const id = randomUUID();
  await startExport(admin, { id, ...about }, now);
  return id;
}

async function written(now?: Date, about?: object): Promise<string> {
  const id = await started(now, about);
  await runExport(id, sources());
  return id;
}

/** Starts to write an archive that waits at the names of revisions while something else happens. @returns when it is finished */
async function heldAtNames(id: string, meanwhile: () => Promise<void>): Promise<{ end: Promise<void> }> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE "RevisionName" IN ACCESS EXCLUSIVE MODE');
  const end = runExport(id, sources());
  try {
    await eventually(async () => expect((await found(id)).part).toBe('revisions'));
    await meanwhile();
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
  return { end };
}

const found = async (id: string) => (await exportsForAdmin(admin)).find(one => one.id === id)!;

const bytesOf = async ({ stream }: { stream: ReadableStream }) =>
  Buffer.from(await new Response(stream).arrayBuffer());

const eventKinds = async () =>
  (await prisma().event.findMany({ where: { personId: admin.personId }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  );

describe('An export of the whole paper', () => {
  it('can be downloaded as an archive, whole or from where a download ended', async () => {
    const id = await written();
    expect(await found(id)).toMatchObject({ error: '', lost: 0, deletedAt: null });
    const { size, stream } = await downloadExport(admin, { id, range: null }, new Date());
    const whole = await bytesOf({ stream });
    expect(whole).toHaveLength(size);
    const place = join(mkdtempSync(join(tmpdir(), 'broadsheet-export-')), 'paper.zip');
    writeFileSync(place, whole);
    expect(await isArchive(place)).toBe(true);
    const rest = await downloadExport(admin, { id, range: 'bytes=100-' }, new Date());
    expect(rest.range).toEqual({ start: 100, end: size - 1 });
    expect(await bytesOf(rest)).toEqual(whole.subarray(100));
    const beyond = await downloadExport(admin, { id, range: `bytes=${size}-` }, new Date());
    expect(beyond.range).toBeNull();
    await beyond.stream.cancel();
    expect((await eventKinds()).slice(-3)).toEqual([
      ...['paper.export', 'paper.download-export', 'paper.download-export'],
    ]);
  });

  it('is started once for two concurrent requests, and is the only one running', async () => {
    const id = randomUUID();
    const start = (one: string) => startExport(admin, { id: one }, new Date());
    const results = await Promise.allSettled([start(id), start(id), start(randomUUID())]);
    expect(await prisma().archiveExport.count()).toBe(1);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    const running = (await exportsForAdmin(admin))[0]!;
    await start(running.id);
    await expect(start(randomUUID())).rejects.toMatchObject({ reason: 'export-running', status: 409 });
    expect((await waitingJobs()).map(({ payload }) => payload)).toEqual([{ id: running.id }]);
  });

  it('is written once by two processes that get its job', async () => {
    const id = await started();
    const taken = await Promise.all([takeExport(id, new Date()), takeExport(id, new Date())]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    await runExport(id, sources());
    expect(await found(id)).toMatchObject({ finishedAt: null });
  });

  it('that is stopped before it started never starts', async () => {
    const id = await started();
    await stopExport(admin, id, new Date());
    await stopExport(admin, id, new Date());
    await runExport(id, sources());
    expect(await found(id)).toMatchObject({ error: 'stopped', stories: 0 });
    expect(await mediaStore().has(exportName(id))).toBe(false);
    await started();
  });

  it('that is stopped while it is written leaves no file', async () => {
    const id = await started();
    const { end } = await heldAtNames(id, async () => {
      await stopExport(admin, id, new Date());
      const { stopRequestedAt } = await found(id);
      const seenAt = async () => (await prisma().archiveExport.findUnique({ where: { id } }))!.seenAt;
      await eventually(async () => expect((await seenAt()) > stopRequestedAt!).toBe(true));
    });
    await end;
    expect(await found(id)).toMatchObject({ error: 'stopped' });
    expect(await mediaStore().has(exportName(id))).toBe(false);
    await expect(downloadExport(admin, { id, range: null }, new Date())).rejects.toMatchObject({
      reason: 'export-deleted',
    });
  });

  it('whose process was killed is reported as ended, and another one can start', async () => {
    const id = await started();
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/archive-child.ts', id]);
    await eventually(async () =>
      expect((await prisma().archiveExport.findUnique({ where: { id } }))?.takenAt).not.toBeNull(),
    );
    child.kill('SIGKILL');
    await once(child, 'close');
    await prisma().archiveExport.updateMany({ where: { id }, data: { finishedAt: null, error: '' } });
    await deleteOldExports(new Date());
    expect(await found(id)).toMatchObject({ finishedAt: null });
    await deleteOldExports(new Date(Date.now() + 6 * 60_000));
    expect(await found(id)).toMatchObject({ error: 'ended' });
    expect(await mediaStore().has(exportName(id))).toBe(false);
    await started();
  });

  it('that was presumed dead leaves no file when it finishes after all', async () => {
    const id = await started(LONG_AGO);
    const { end } = await heldAtNames(id, async () => {
      await prisma().archiveExport.update({
        where: { id },
        data: { finishedAt: new Date(), error: 'ended' },
      });
    });
    await end;
    expect(await found(id)).toMatchObject({ error: 'ended' });
    expect(await mediaStore().has(exportName(id))).toBe(false);
  });

  it('fails with a reason when it cannot be written', async () => {
    const id = await started();
    await mediaStore().put('archives', Buffer.from('a file where the folder would be'));
    await expect(runExport(id, sources())).rejects.toThrow(/./);
    expect(await found(id)).toMatchObject({ error: 'failed' });
  });
});

describe('An export of readers’ site', () => {
  it('is a ZIP file of its pages, which any web server can serve', async () => {
    const id = await written(undefined, { kind: 'site' });
    expect(await found(id)).toMatchObject({ kind: 'site', error: '', lost: 0 });
    expect((await found(id)).stories).toBeGreaterThan(0);
    const { name, stream } = await downloadExport(admin, { id, range: null }, new Date());
    expect(name).toMatch(/^site-\d{4}-\d\d-\d\d\.zip$/);
    const { names, read } = await openZip(await bytesOf({ stream }));
    expect(names).toEqual(expect.arrayContaining(['index.html', 'assets/a.css', 'sitemap.xml', '404.html']));
    expect(String(await read('assets/a.css'))).toBe('body{}');
    expect(new Set(names).size).toBe(names.length);
  });

  it('that is stopped reads no further page and leaves no file', async () => {
    const id = await started(undefined, { kind: 'site' });
    let pages = 0;
    const page: PageSource = async path => {
      pages++;
      await stopExport(admin, id, new Date());
      const { seenAt, stopRequestedAt } = (await prisma().archiveExport.findUnique({ where: { id } }))!;
      if (seenAt <= stopRequestedAt!)
        await eventually(async () => {
          const row = await prisma().archiveExport.findUnique({ where: { id } });
          expect(row!.seenAt > row!.stopRequestedAt!).toBe(true);
        });
      return readerPage(path);
    };
    await runExport(id, { databaseUrl: databaseUrl(), site: async () => ({ ...(await site()), page }) });
    expect(await found(id)).toMatchObject({ error: 'stopped' });
    expect(pages).toBeLessThanOrEqual(8);
    expect(await mediaStore().has(exportName(id))).toBe(false);
  });

  it('is always of the whole site', async () => {
    const { editionId } = fixture.paper;
    await expect(started(undefined, { kind: 'site', editionId })).rejects.toMatchObject({ status: 422 });
    await expect(started(undefined, { kind: 'site', year: 2026 })).rejects.toMatchObject({ status: 422 });
    await expect(started(undefined, { editionId: 'none' })).rejects.toMatchObject({
      reason: 'no-such-edition',
    });
  });
});

describe('The file of an export', () => {
  it(`is deleted after its days, and once there are ${KEPT_ARCHIVES} newer ones`, async () => {
    const first = await written();
    for (let count = 1; count < KEPT_ARCHIVES; count++) await written();
    expect((await found(first)).deletedAt).toBeNull();
    const last = await written();
    expect((await found(first)).deletedAt).not.toBeNull();
    expect(await mediaStore().has(exportName(first))).toBe(false);
    await deleteOldExports(new Date(Date.now() + 15 * 86_400_000));
    expect((await found(last)).deletedAt).not.toBeNull();
    expect(await mediaStore().has(exportName(last))).toBe(false);
    await expect(downloadExport(admin, { id: last, range: null }, new Date())).rejects.toMatchObject({
      status: 410,
    });
  });

  it('is for admins alone', async () => {
    const id = await written();
    for (const role of ['editor', 'reporter'] as const) {
      const person = await fixture.paper.person(role);
      const refused = { status: 403 };
      await expect(downloadExport(person, { id, range: null }, new Date())).rejects.toMatchObject(refused);
      await expect(startExport(person, { id }, new Date())).rejects.toMatchObject(refused);
      await expect(stopExport(person, id, new Date())).rejects.toMatchObject(refused);
      await expect(exportsForAdmin(person)).rejects.toMatchObject(refused);
    }
  });
});
