import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { copyTemplate } from '@/scripts/test/database';
import { runDueJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { writeStory } from '@/scripts/test/publish';
import { mediaStore } from '@/server/media/stores/homes';
import { continueAfterRestore, isWaitingAfterRestore, loadHeld } from '@/server/store/backup/hold';
import { closeDatabase, database, inTransaction } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { prisma } from '@/server/store/prisma';
import { listDueSteps, untilNextDue } from '@/server/store/stories/due-stories';
import { openBackup, type Backup } from './kept-backups';
import { restoreBackup } from './restore-backup';
import { takeBackup } from './take-backup';
import { folderTarget } from './target';

const fixture = testPaper();
const now = new Date('2026-11-29T03:00:00Z');
const LATER = new Date('2027-11-29T03:00:00Z');

const target = folderTarget(mkdtempSync(join(tmpdir(), 'broadsheet-backup-')));
let backup: Backup;

/** A paper with a session, a waiting job and a story whose time to be published is over. */
beforeAll(async () => {
  const editor = await fixture.paper.person('editor');
  const { editionId, sectionId } = fixture.paper;
  const id = await writeStory(editor, {
    editionId,
    at: now,
    fields: { slug: 'due', sectionId },
  });
  const schedule = { scheduledFor: now, scheduledZone: 'UTC', scheduledById: editor.personId };
  await prisma().story.update({ where: { id }, data: { stage: 'scheduled', ...schedule } });
  const times = { createdAt: now, lastSeenAt: now, idleExpiresAt: LATER, expiresAt: LATER, provedAt: now };
  await prisma().session.create({ data: { idHash: 'a', personId: editor.personId, device: 'a', ...times } });
  await enqueue([{ task: 'count', payload: 'of before', key: 'before' }], database());
  const { name } = await takeBackup({
    ...{
      databaseUrl: process.env.DATABASE_URL!,
      dataDir: process.env.DATA_DIR!,
      media: mediaStore(),
      target,
    },
    ...{ key: null, version: '0' },
  });
  backup = await openBackup(target, name);
});

/** Restores the paper and switches to it. */
beforeEach(async () => {
  const ownerUrl = await copyTemplate(inject('templateUrl'));
  const migrations = readdirSync('prisma/migrations', { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-media-'));
  process.env.DATA_DIR = dataDir;
  await restoreBackup(backup, {
    ...{ ownerUrl, dataDir, media: mediaStore(), target, key: null, migrations },
  });
  await closeDatabase();
  process.env.DATABASE_URL = ownerUrl;
});

const proceed = (runJobs: boolean) =>
  inTransaction(connection =>
    continueAfterRestore({ personId: 'admin', dropped: runJobs ? [] : ['count'], now }, connection),
  );

async function doneJobs(): Promise<unknown[]> {
  const done: unknown[] = [];
  await runDueJobs({ count: async payload => void done.push(payload) });
  return done;
}

it('A restored paper publishes nothing, does no job of the backup, and has no sessions until an admin continues', async () => {
  expect(await isWaitingAfterRestore()).toBe(true);
  expect(await prisma().session.count()).toBe(0);
  expect([await listDueSteps(10, []), await untilNextDue()]).toEqual([[], null]);
  await enqueue([{ task: 'count', payload: 'of after', key: 'after' }], database());
  expect(await doneJobs()).toEqual(['of after']);
  expect(await loadHeld()).toEqual({ jobs: [{ task: 'count', count: 1 }], dueStories: 1 });
});

it('A restored paper whose admin continues publishes what is due, and does the held jobs once', async () => {
  expect(await proceed(true)).toBe(true);
  expect(await proceed(true)).toBe(false);
  expect(await isWaitingAfterRestore()).toBe(false);
  expect(await listDueSteps(10, [])).toHaveLength(1);
  expect(await doneJobs()).toEqual(['of before']);
  expect(await doneJobs()).toEqual([]);
});

it('A restored paper whose admin continues without the held jobs never does them', async () => {
  expect(await proceed(false)).toBe(true);
  expect(await doneJobs()).toEqual([]);
  expect((await loadHeld()).jobs).toEqual([]);
});

it('A restored paper whose admin continues without sending still does all other jobs', async () => {
  await inTransaction(connection =>
    continueAfterRestore({ personId: 'admin', dropped: ['email'], now }, connection),
  );
  expect(await doneJobs()).toEqual(['of before']);
});

it('Two admins who continue concurrently do it once', async () => {
  const done = await Promise.all([proceed(true), proceed(false)]);
  expect(done.toSorted()).toEqual([false, true]);
});
