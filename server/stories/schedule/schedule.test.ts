import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readyStory } from '@/domain/checks/check-cases.fixture';
import type { ScheduleInput } from '@/domain/api/story-writes';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { createThread } from '@/server/notes/notes';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { setEmbargo } from '../embargo';
import { createStory } from '../create/create-story';
import { scheduleAlarms } from './overdue';
import { scheduleStory } from './schedule';
import { schedulesOf } from '../story-state';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
const AT = { time: '2026-12-01T06:00', zone: 'Asia/Shanghai' };
const AT_UTC = new Date('2026-11-30T22:00:00Z');
const publish = (at: object = AT) => ({ action: 'schedule', at }) as ScheduleInput;
const unpublish = (at: object) =>
  ({ action: 'schedule-unpublish', at, reason: 'The rights end.' }) as ScheduleInput;

async function story() {
  const { editionId, sectionId } = fixture.paper;
  const editor = await fixture.paper.person('editor');
  const fields = { ...readyStory(sectionId).fields, lead: null, slug: `s-${randomUUID().slice(0, 8)}` };
  return { editor, id: await writeStory(editor, { editionId, at: now, fields }) };
}

const based = async (id: string) => ({ version: (await loadStory(id))!.version, key: randomUUID() });
const schedule = async (editor: Actor, id: string, form: object) =>
  scheduleStory(editor, id, { ...form, ...(await based(id)) }, now);
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

describe('Scheduling', () => {
  it('stores the instant, the zone and the person, and a revision of the text', async () => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    expect(await loadStory(id)).toMatchObject({
      ...{ stage: 'scheduled', scheduledFor: AT_UTC, scheduledZone: 'Asia/Shanghai' },
      ...{ scheduledById: editor.personId, revisionNumber: 1 },
    });
    const events = await prisma().event.findMany({ where: { storyId: id, kind: 'story.schedule' } });
    expect(events.map(({ data }) => data)).toEqual([{ for: AT_UTC.toISOString(), zone: 'Asia/Shanghai' }]);
  });

  it('can be moved and cancelled', async () => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    await schedule(editor, id, publish({ ...AT, time: '2026-12-02T06:00' }));
    expect((await loadStory(id))!.scheduledFor).toEqual(new Date('2026-12-01T22:00:00Z'));
    await schedule(editor, id, { action: 'unschedule' });
    expect(await loadStory(id)).toMatchObject({ stage: 'approved', scheduledFor: null, scheduledZone: null });
    expect(await outcome(schedule(editor, id, { action: 'unschedule' }))).toBe('not-in-this-stage');
  });

  it('ends when the story is returned to its writers, with the time of unpublishing', async () => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    await schedule(editor, id, unpublish({ ...AT, time: '2026-12-24T06:00' }));
    await act(editor, id, 'return', now, 'The ferry is late.');
    expect(await loadStory(id)).toMatchObject({
      ...{ stage: 'draft', submittedById: null, scheduledFor: null, scheduledById: null, unpublishAt: null },
    });
    expect(await prisma().linkedDomain.count({ where: { storyId: id } })).toBe(0);
  });

  it('keeps a live story unchanged until its changes are due', async () => {
    const { editor, id } = await story();
    await act(editor, id, 'publish', now);
    await schedule(editor, id, publish());
    expect(await loadStory(id)).toMatchObject({ stage: 'published', scheduledFor: AT_UTC });
    await schedule(editor, id, { action: 'unschedule' });
    expect(await loadStory(id)).toMatchObject({ stage: 'published', scheduledFor: null });
    expect(await outcome(schedule(editor, id, { action: 'unschedule' }))).toBe('nothing-scheduled');
  });

  it('of unpublishing requires and stores a reason, and ends with the publishing it follows', async () => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    const later = { ...AT, time: '2026-12-24T18:00' };
    await schedule(editor, id, unpublish(later));
    expect(await loadStory(id)).toMatchObject({ stage: 'scheduled', unpublishReason: 'The rights end.' });
    const { reason: _, ...without } = unpublish(later) as { reason: string };
    expect(await outcome(schedule(editor, id, without))).toBe('wrong-input');
    expect(await outcome(schedule(editor, id, unpublish(AT)))).toBe('before-publishing');
    expect(await outcome(schedule(editor, id, publish(later)))).toBe('after-unpublishing');
    await schedule(editor, id, { action: 'unschedule' });
    expect(await loadStory(id)).toMatchObject({ unpublishAt: null, unpublishReason: '' });
  });

  it.each(['unpublish', 'kill'] as const)('ends when the story is withdrawn by %s', async action => {
    const { editor, id } = await story();
    await act(editor, id, 'publish', now);
    await schedule(editor, id, publish());
    await schedule(editor, id, unpublish({ ...AT, time: '2026-12-24T18:00' }));
    await act(editor, id, action, now);
    expect(await loadStory(id)).toMatchObject({ scheduledFor: null, unpublishAt: null });
  });

  it('ends when a person publishes', async () => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    await act(editor, id, 'publish', now);
    expect(await loadStory(id)).toMatchObject({ stage: 'published', scheduledFor: null });
  });

  it('refuses a time that does not exist, and one that exists twice until one is chosen', async () => {
    const { editor, id } = await story();
    const paris = (time: string, offset?: number) =>
      schedule(editor, id, publish({ time, zone: 'Europe/Paris', ...(offset !== undefined && { offset }) }));
    await expect(paris('2027-03-28T02:30')).rejects.toMatchObject({ reason: 'time-does-not-exist' });
    await expect(paris('2027-10-31T02:30')).rejects.toMatchObject({
      reason: 'time-is-ambiguous',
      detail: { offsets: [120, 60] },
    });
    await paris('2027-10-31T02:30', 60);
    expect((await loadStory(id))!.scheduledFor).toEqual(new Date('2027-10-31T01:30:00Z'));
  });

  it.each([
    [{ ...AT, zone: 'Mars/Olympus' }],
    [{ ...AT, time: '2026-02-30T06:00' }],
    [{ ...AT, time: '2026-12-01T06:00Z' }],
    [{ ...AT, offset: 0.5 }],
    [{ time: AT.time }],
    [null],
  ])('refuses %j as input', async at => {
    const { editor, id } = await story();
    expect(await outcome(schedule(editor, id, { action: 'schedule', at }))).toBe('wrong-input');
  });

  it('is refused in the past and before the end of the embargo', async () => {
    const { editor, id } = await story();
    expect(await outcome(schedule(editor, id, publish({ ...AT, time: '2026-11-25T16:00' })))).toBe(
      'time-has-passed',
    );
    const until = '2026-12-01T00:00:00.000Z';
    await setEmbargo(editor, id, { ...(await based(id)), until }, now);
    expect(await outcome(schedule(editor, id, publish()))).toBe('before-embargo');
    expect(await outcome(schedule(editor, id, publish({ ...AT, time: '2026-12-01T08:00' })))).toBe('done');
  });

  it('prevents an embargo that ends later, whatever the edition of the schedule', async () => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    const { otherEditionId } = fixture.paper;
    const other = await createStory(
      editor,
      { editionId: otherEditionId, deskId: null, fromStoryId: id },
      now,
    );
    const embargo = async (storyId: string, until: string) =>
      outcome(setEmbargo(editor, storyId, { ...(await based(storyId)), until }, now));
    expect(await embargo(id, '2026-12-24T00:00:00Z')).toBe('schedule-before-embargo');
    expect(await embargo(other, '2026-12-24T00:00:00Z')).toBe('schedule-before-embargo');
    expect(await embargo(other, AT_UTC.toISOString())).toBe('done');
  });

  it('is prevented by what prevents publishing', async () => {
    const { editor, id } = await story();
    const note = { id: randomUUID(), noteId: randomUUID(), text: 'Wait.', quotation: '', blocking: true };
    await createThread(editor, id, note, now);
    expect(await outcome(schedule(editor, id, publish()))).toBe('open-notes');
  });

  it('by two editors concurrently is done once, and the second sees the first one’s schedule', async () => {
    const { editor, id } = await story();
    const other = await fixture.paper.person('editor');
    const { version } = (await loadStory(id))!;
    const by = (person: Actor) =>
      outcome(scheduleStory(person, id, { ...publish(), version, key: randomUUID() }, now));
    const outcomes = await Promise.all([by(editor), by(other)]);
    expect(outcomes.sort()).toEqual(['conflict', 'done']);
  });

  it('can be cancelled at any version, also repeatedly', async () => {
    const { editor, id } = await story();
    const sent = { ...publish(), ...(await based(id)) };
    await scheduleStory(editor, id, sent, now);
    await scheduleStory(editor, id, sent, now);
    const { version } = (await loadStory(id))!;
    expect(version).toBe(sent.version + 1);
    await scheduleStory(editor, id, { action: 'unschedule', version: 1, key: randomUUID() }, now);
    expect((await loadStory(id))!.stage).toBe('approved');
  });
});

describe('The state of a scheduled story', () => {
  it('always shows what would prevent publishing', async () => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    expect(schedulesOf((await loadStory(id))!)).toEqual({
      schedule: { at: AT_UTC.toISOString(), zone: 'Asia/Shanghai', refused: '', blockedBy: [] },
      unpublishing: null,
    });
    const note = { id: randomUUID(), noteId: randomUUID(), text: 'Wait.', quotation: '', blocking: true };
    await createThread(editor, id, note, now);
    expect(schedulesOf((await loadStory(id))!).schedule!.blockedBy).toEqual([{ reason: 'open-notes' }]);
  });

  it('shows that a second editor is required when the rule is set after its author scheduled it', async () => {
    const { otherEditionId: editionId, otherSectionId: sectionId } = fixture.paper;
    const writer = await fixture.paper.person('editor');
    const fields = { ...readyStory(sectionId).fields, lead: null, slug: `s-${randomUUID().slice(0, 8)}` };
    const id = await writeStory(writer, { editionId, at: now, fields });
    expect(await outcome(schedule(writer, id, publish()))).toBe('wrote-it-oneself');
    const setRule = (fourEyes: boolean) =>
      prisma().edition.update({ where: { id: editionId }, data: { fourEyes } });
    await setRule(false);
    await schedule(writer, id, publish());
    await setRule(true);
    const reasons = schedulesOf((await loadStory(id))!).schedule!.blockedBy.map(({ reason }) => reason);
    expect(reasons).toEqual(['wrote-it-oneself']);
  });
});

describe('The alert', () => {
  it.each(ROLES)('of an overdue schedule is shown to a %s who can act on it', async role => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    await prisma().story.update({ where: { id }, data: { scheduledFor: new Date(Date.now() - 61_000) } });
    const { overdue } = await scheduleAlarms(await fixture.paper.person(role));
    expect(overdue > 0).toBe(role === 'editor' || role === 'admin');
  });
});

describe('The database', () => {
  const breaks = async (data: object) => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    return prisma()
      .story.update({ where: { id }, data })
      .then(
        () => 'kept',
        () => 'refused',
      );
  };

  it.each([
    ['a scheduled story without a time', { scheduledFor: null, scheduledZone: null, scheduledById: null }],
    ['a time without its zone', { scheduledZone: null }],
    ['a time without the person who set it', { scheduledById: null }],
    ['a time of a draft', { stage: 'draft' }],
    ['unpublishing without a reason', { unpublishAt: new Date('2027-01-01Z'), unpublishZone: 'UTC' }],
  ])('refuses %s', async (_, data) => expect(await breaks(data)).toBe('refused'));

  it('refuses unpublishing before publishing', async () => {
    const { editor, id } = await story();
    await schedule(editor, id, publish());
    await schedule(editor, id, unpublish({ ...AT, time: '2026-12-24T18:00' }));
    const update = prisma().story.update({ where: { id }, data: { unpublishAt: now } });
    await expect(update).rejects.toThrow('Story_unpublish_is_last');
  });
});
