import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { createThread } from '@/server/notes/notes';
import { scheduleStory } from '@/server/stories/schedule/schedule';
import { takeDueStep } from '@/server/stories/schedule/due';
import { saveWorkingCopy } from '@/server/stories/save';
import { countOverdue, listDueSteps } from '@/server/store/stories/due-stories';
import { inTransaction } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { loadStory, loadStoryForWrite } from '@/server/store/stories/stories';
import { startSchedules } from './schedules';

const fixture = testPaper();
const stops: (() => Promise<void>)[] = [];
const start = () => stops.push(startSchedules());
afterEach(async () => {
  await Promise.all(stops.splice(0).map(stop => stop()));
});

const publish = { action: 'schedule', at: { time: '2099-12-01T06:00', zone: 'Asia/Shanghai' } };
const unpublish = {
  action: 'schedule-unpublish',
  at: { time: '2099-12-24T18:00', zone: 'Asia/Shanghai' },
  ...{ reason: 'The rights end.', readersLine: 'No longer available.' },
};

async function scheduled(schedules: object[] = [publish], isLive = false) {
  const { editionId, sectionId } = fixture.paper;
  const editor = await fixture.paper.person('editor');
  const fields = { slug: `s-${randomUUID().slice(0, 8)}`, sectionId };
  const id = await writeStory(editor, { editionId, at: new Date(), fields });
  if (isLive) await act(editor, id, 'publish', new Date());
  for (const one of schedules) {
    const { version } = (await loadStory(id))!;
    await scheduleStory(editor, id, { ...one, version, key: randomUUID() }, new Date());
  }
  return { editor, id };
}

/** Moves the times of stories to this many seconds from now; a past time cannot be requested. */
async function dueIn(seconds: number, ids: string[], column = 'scheduledFor'): Promise<void> {
  await prisma().$executeRawUnsafe(
    `UPDATE "Story" SET "${column}" = now() + make_interval(secs => $1::float8) WHERE id = ANY($2)`,
    seconds,
    ids,
  );
}

const eventsOf = (ids: string[], kind: string) =>
  prisma().event.findMany({ where: { storyId: { in: ids }, kind } });
const stageOf = async (id: string) => (await loadStory(id))!.stage;

describe('A scheduled story', () => {
  it('is published at its time, not before, in the name of the person who scheduled it', async () => {
    const { editor, id } = await scheduled();
    start();
    await dueIn(1.5, [id]);
    const { scheduledFor } = (await loadStory(id))!;
    await eventually(async () => expect(await stageOf(id)).toBe('published'));
    const story = (await loadStory(id))!;
    expect(story.firstPublishedAt!.getTime()).toBeGreaterThanOrEqual(scheduledFor!.getTime());
    expect(story.firstPublishedAt!.getTime()).toBeLessThan(scheduledFor!.getTime() + 1000);
    expect(story).toMatchObject({ scheduledFor: null, scheduledZone: null, scheduledById: null });
    const [event] = await eventsOf([id], 'story.publish');
    expect(event).toMatchObject({
      personId: editor.personId,
      data: { from: 'scheduled', scheduledFor: scheduledFor!.toISOString(), lateSeconds: 0 },
    });
  });

  it('is published once by two processes, for each of twenty stories', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push((await scheduled()).id);
    start();
    start();
    await dueIn(0, ids);
    await eventually(async () =>
      expect(await prisma().story.count({ where: { id: { in: ids }, stage: 'published' } })).toBe(20),
    );
    const published = await eventsOf(ids, 'story.publish');
    expect(new Set(published.map(({ storyId }) => storyId)).size).toBe(20);
    expect(published).toHaveLength(20);
    expect(await prisma().revision.count({ where: { storyId: { in: ids }, reason: 'publish' } })).toBe(20);
  });

  it('is published once when a process is killed midway, for each of twenty stories', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push((await scheduled()).id);
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/test/faults/schedule-process.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await dueIn(0, ids);
    await eventually(async () => expect(await eventsOf(ids, 'story.publish')).not.toHaveLength(0));
    child.kill('SIGKILL');
    await once(child, 'close');
    start();
    await eventually(async () =>
      expect(await prisma().story.count({ where: { id: { in: ids }, stage: 'published' } })).toBe(20),
    );
    expect(await eventsOf(ids, 'story.publish')).toHaveLength(20);
  });

  it('that became due while no process ran is published late, and its history says so', async () => {
    const { id } = await scheduled();
    await dueIn(-600, [id]);
    expect(await countOverdue(60)).toBe(1);
    start();
    await eventually(async () => expect(await stageOf(id)).toBe('published'));
    const [event] = await eventsOf([id], 'story.publish');
    expect((event!.data as { lateSeconds: number }).lateSeconds).toBeGreaterThanOrEqual(600);
    const revision = await prisma().revision.findFirstOrThrow({ where: { storyId: id, reason: 'publish' } });
    expect(revision.createdAt.getTime() - revision.dueAt!.getTime()).toBeGreaterThanOrEqual(600_000);
    expect(await countOverdue(60)).toBe(0);
  });

  it('waits for a write in progress', async () => {
    const { id } = await scheduled();
    await dueIn(0, [id]);
    const [due] = await listDueSteps(1, []);
    await inTransaction(async connection => {
      await loadStoryForWrite(id, { key: null, ifFreeAt: due!.version }, connection);
      expect(await listDueSteps(1, [])).toEqual([]);
      expect(await takeDueStep(due!)).toBe('not-taken');
    });
    expect(await takeDueStep(due!)).toBe('done');
    expect(await takeDueStep(due!)).toBe('not-taken');
  });

  it('that was moved meanwhile is published at its new time', async () => {
    const { editor, id } = await scheduled();
    await dueIn(0, [id]);
    const [due] = await listDueSteps(1, []);
    const { version } = (await loadStory(id))!;
    await scheduleStory(editor, id, { ...publish, version, key: randomUUID() }, new Date());
    expect(await takeDueStep(due!)).toBe('not-taken');
    expect(await stageOf(id)).toBe('scheduled');
  });

  it('is published although the person who scheduled it has left', async () => {
    const { editor, id } = await scheduled();
    await prisma().grant.deleteMany({ where: { personId: editor.personId } });
    await prisma().person.update({ where: { id: editor.personId }, data: { deactivatedAt: new Date() } });
    await dueIn(0, [id]);
    start();
    await eventually(async () => expect(await stageOf(id)).toBe('published'));
  });

  it('that is blocked at its time stays scheduled, and its scheduler and editors are notified once', async () => {
    const { editor, id } = await scheduled();
    const other = await fixture.paper.person('editor');
    const note = { id: randomUUID(), noteId: randomUUID(), text: 'Wait.', quotation: '', blocking: true };
    await createThread(other, id, note, new Date());
    await dueIn(-61, [id]);
    start();
    start();
    await eventually(async () => expect((await loadStory(id))!.scheduleRefusal).toBe('open-notes'));
    expect(await stageOf(id)).toBe('scheduled');
    expect(await listDueSteps(1, [])).toEqual([]);
    const items = await prisma().inboxItem.findMany({ where: { storyId: id, kind: 'schedule-refused' } });
    const people = items.map(({ personId }) => personId);
    expect(people).toEqual(expect.arrayContaining([editor.personId, other.personId]));
    expect(new Set(people).size).toBe(people.length);
    expect(await eventsOf([id], 'story.schedule-refused')).toHaveLength(1);
    expect(await countOverdue(60)).toBe(1);
    // A new time is a new attempt.
    await prisma().noteThread.updateMany({ where: { storyId: id }, data: { resolvedAt: new Date() } });
    const { version } = (await loadStory(id))!;
    await scheduleStory(editor, id, { ...publish, version, key: randomUUID() }, new Date());
    expect((await loadStory(id))!.scheduleRefusal).toBe('');
    await dueIn(0, [id]);
    await eventually(async () => expect(await stageOf(id)).toBe('published'));
  });

  it('that is under an embargo at its scheduled time is not published', async () => {
    const { id } = await scheduled();
    const { groupId } = (await loadStory(id))!;
    await prisma().storyGroup.update({
      where: { id: groupId },
      data: { embargoUntil: new Date('2099-01-01Z') },
    });
    await dueIn(0, [id]);
    start();
    await eventually(async () => expect((await loadStory(id))!.scheduleRefusal).toBe('embargoed'));
    expect((await loadStory(id))!.liveRevisionId).toBeNull();
  });
});

describe('A live story', () => {
  it('shows its scheduled changes from their time', async () => {
    const { editor, id } = await scheduled([publish], true);
    const { liveRevisionId, version, fields, ...story } = (await loadStory(id))!;
    const { editionId, deskId, body } = story;
    const changed = { version, key: randomUUID(), editionId, deskId, body };
    await saveWorkingCopy(
      editor,
      id,
      { ...changed, fields: { ...fields, headline: 'A new one' } },
      new Date(),
    );
    expect((await loadStory(id))!.liveRevisionId).toBe(liveRevisionId);
    await dueIn(0, [id]);
    start();
    await eventually(async () => expect((await loadStory(id))!.liveRevisionId).not.toBe(liveRevisionId));
    const live = await prisma().story.findUniqueOrThrow({ where: { id }, include: { liveRevision: true } });
    expect(live.liveRevision!.fields).toMatchObject({ headline: 'A new one' });
  });

  it('is unpublished at the scheduled time, with its reason and its public line', async () => {
    const { id } = await scheduled([unpublish], true);
    await dueIn(0, [id], 'unpublishAt');
    start();
    await eventually(async () => expect(await stageOf(id)).toBe('draft'));
    const story = await prisma().story.findUniqueOrThrow({ where: { id } });
    expect(story).toMatchObject({
      ...{ withdrawal: 'unpublish', withdrawnLine: 'No longer available.', unpublishAt: null },
    });
    const [event] = await eventsOf([id], 'story.unpublish');
    expect(event!.data).toMatchObject({ reason: 'The rights end.', lateSeconds: 0 });
  });

  it('that was due to be published and unpublished while no process ran is published, then unpublished', async () => {
    const { id } = await scheduled([publish, unpublish]);
    await dueIn(-600, [id]);
    await dueIn(-300, [id], 'unpublishAt');
    start();
    await eventually(async () => expect(await stageOf(id)).toBe('draft'));
    const events = await prisma().event.findMany({ where: { storyId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['story.publish', 'story.unpublish']);
  });

  it('that a person publishes after its scheduled end stays live', async () => {
    const { editor, id } = await scheduled([publish, unpublish]);
    await dueIn(-600, [id]);
    await dueIn(-300, [id], 'unpublishAt');
    await act(editor, id, 'publish', new Date());
    expect(await loadStory(id)).toMatchObject({ stage: 'published', unpublishAt: null });
    expect(await listDueSteps(9, [])).toEqual([]);
  });
});
