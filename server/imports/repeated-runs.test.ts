import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { deleteJobs, runDueJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { saveWorkingCopy } from '@/server/stories/save';
import { inTransaction } from '@/server/store/database';
import { loadImport } from '@/server/store/imports/imports';
import { loadOrigin, saveOrigin } from '@/server/store/imports/origins';
import { clientOf, prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { dryRun, imported, linesOf, runStep, wxrOf } from './import-runs.fixture';
import { actOnImport } from './imports';
import { RUN_TASK, runImport } from './run-import';

const fixture = testPaper();
const now = new Date('2026-11-30T06:00:00Z');
const running = new AbortController().signal;
let admin: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});

const lineOf = async (id: string) => (await linesOf(id))[0]!;
/** The origin of the one item of an import. */
async function originOf(importId: string) {
  const { source, foreignId } = await prisma().importItem.findFirstOrThrow({ where: { importId } });
  return (await loadOrigin(source, foreignId))!;
}

/** Runs an import again as if its process had ended before it stored the outcomes of its items. */
async function resume(id: string): Promise<void> {
  await prisma().importItem.updateMany({
    where: { importId: id },
    data: { outcome: 'pending', storyId: null },
  });
  await prisma().import.update({ where: { id }, data: { state: 'running' } });
  await runImport(id, running);
}

describe('An import of a changed item that was interrupted', () => {
  it('continues with the same story when it had stored its origin', async () => {
    await imported(admin, [wxrOf({ id: 1 })]);
    const id = await imported(admin, [wxrOf({ id: 1, text: 'More.' })]);
    const { storyId } = await lineOf(id);
    const stories = await prisma().story.count();
    await resume(id);
    expect(await lineOf(id)).toMatchObject({ outcome: 'changed', storyId });
    expect(await prisma().story.count()).toBe(stories);
  });

  it('updates the story when it had saved the text but not its origin', async () => {
    const before = await originOf(await imported(admin, [wxrOf({ id: 2 })]));
    const id = await imported(admin, [wxrOf({ id: 2, text: 'More.' })]);
    const after = await originOf(id);
    await saveOrigin(before);
    await resume(id);
    expect(await lineOf(id)).toMatchObject({ outcome: 'changed', reason: '' });
    expect(await originOf(id)).toEqual(after);
  });
});

describe('An import as published that was interrupted before it published', () => {
  it('does not publish what someone wrote since', async () => {
    const chosen = { editionId: fixture.paper.editionId, sectionId: fixture.paper.sectionId };
    const id = await imported(admin, [wxrOf({ id: 5 })], chosen);
    const { storyId } = await lineOf(id);
    const { editionId, deskId, fields, body, version } = (await loadStory(storyId!))!;
    const text = { editionId, deskId, body, fields: { ...fields, kicker: 'Harbour' } };
    await saveWorkingCopy(admin, storyId!, { version, key: randomUUID(), ...text }, now);
    await prisma().importOrigin.deleteMany({ where: { importId: id } });
    const { choices } = (await loadImport(id))!;
    const data = { choices: { ...choices, asPublished: true } };
    await prisma().import.update({ where: { id }, data });
    await resume(id);
    expect(await lineOf(id)).toMatchObject({ outcome: 'made', reason: 'edited-here', storyId });
    expect((await loadStory(storyId!))!.stage).toBe('draft');
    expect((await originOf(id)).version).toBe(version);
  });
});

describe('A new item that fails after its text was saved', () => {
  it('leaves no draft, so that a later import makes it once', async () => {
    const id = await dryRun(admin, [wxrOf({ id: 6, title: 'Fails late' })]);
    const ofTitle = () =>
      prisma().story.findMany({
        where: { fields: { path: ['headline'], equals: 'Fails late' } },
        select: { stage: true },
        orderBy: { createdAt: 'asc' },
      });
    await prisma().$executeRaw`ALTER TABLE "ImportOrigin" ADD CONSTRAINT fails CHECK (false) NOT VALID`;
    await runStep(admin, id, 'start');
    await prisma().$executeRaw`ALTER TABLE "ImportOrigin" DROP CONSTRAINT fails`;
    expect(await lineOf(id)).toMatchObject({ outcome: 'failed' });
    expect(await ofTitle()).toEqual([{ stage: 'spiked' }]);
    await imported(admin, [wxrOf({ id: 6, title: 'Fails late' })]);
    expect(await ofTitle()).toEqual([{ stage: 'spiked' }, { stage: 'draft' }]);
  });
});

describe('A running import', () => {
  it('processes no further item once it is stopped', async () => {
    const id = await dryRun(admin, [wxrOf({ id: 10 }, { id: 11 })]);
    await actOnImport(admin, id, { action: 'start' }, now);
    const run = await inTransaction(async connection => {
      await clientOf(connection)
        .$queryRaw`SELECT FROM "ImportItem" WHERE "importId" = ${id} AND position = 0 FOR UPDATE`;
      const begun = runImport(id, running);
      await vi.waitFor(async () => expect(await prisma().redirect.count({ where: { path: '/10' } })).toBe(1));
      await actOnImport(admin, id, { action: 'stop' }, now);
      return { ended: begun };
    });
    await run.ended;
    expect((await linesOf(id)).map(({ outcome }) => outcome)).toEqual(['made', 'pending']);
  });

  it('does not run concurrently with the job of an earlier start', async () => {
    await deleteJobs();
    const id = await dryRun(admin, [wxrOf({ id: 12 })]);
    await runStep(admin, id, 'start');
    await actOnImport(admin, id, { action: 'undo' }, new Date(now.getTime() + 1));
    let [atOnce, most, jobs] = [0, 0, 0];
    await runDueJobs({
      async [RUN_TASK]() {
        jobs++;
        most = Math.max(most, ++atOnce);
        await new Promise(resolve => setTimeout(resolve, 100));
        atOnce--;
      },
    });
    expect([jobs, most]).toEqual([2, 1]);
  });
});
