import { randomUUID } from 'node:crypto';
import { EMAIL_KINDS } from '@/domain/people/inbox';
import type { Actor } from '@/domain/people/permissions';
import { offsetMinutes, wallTimeAt, type ZonedTime } from '@/domain/time/wall-clock';
import { createThread, replyTo, settleThread } from '@/server/notes/notes';
import { database } from '@/server/store/database';
import { listGranted } from '@/server/store/people/people';
import { clientOf } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { assignStory } from '@/server/stories/assignment';
import { setEmbargo } from '@/server/stories/embargo';
import { scheduleStory } from '@/server/stories/schedule/schedule';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import type { Annotation } from './annotate';
import { loadCoverage } from './load-coverage';
import { loadPlans, type PlannedPaper } from './load-plans';
import { notes, suggestions, type DemoNote, type StoryName } from './notes';
import { steps, type DemoStep } from './steps';

const HOUR = 3_600_000;

/** Items of an inbox that are older than this have been read. */
const READ_AFTER_HOURS = 8;

/** The parts of the paper that the night needs. */
type Newsroom = PlannedPaper;

/** The id of each note's conversation, which its mark in the text names. */
export type ThreadIds = Map<DemoNote, string>;

export const createThreadIds = (): ThreadIds => new Map(notes.map(note => [note, randomUUID()]));

/** The marks of notes and suggestions in the text of a story. */
export function annotationsOf(
  story: StoryName,
  threadIds: ThreadIds,
  { now, personIds }: Pick<Newsroom, 'now' | 'personIds'>,
): Annotation[] {
  const noted = notes.flatMap(note => {
    const mark = { type: 'note', attrs: { threadId: threadIds.get(note)! } };
    return note.story === story && note.on ? [{ on: note.on, mark }] : [];
  });
  const suggested = suggestions
    .filter(one => one.story === story)
    .map(one => {
      const at = new Date(now.getTime() - one.hoursAgo * HOUR).toISOString();
      const attrs = { personId: personIds.get(one.by)!, at, changeId: randomUUID() };
      return {
        on: one.replace,
        mark: { type: 'deletion', attrs },
        insertion: { text: one.with, mark: { type: 'insertion', attrs } },
      };
    });
  return [...noted, ...suggested];
}

/**
 * Has the cast work through the night: notes, answers, steps, assignments. It uses the ordinary newsroom verbs, so that
 * history and inboxes are those of real work. No one is emailed about it.
 */
export async function loadNight(threadIds: ThreadIds, newsroom: Newsroom): Promise<void> {
  const { now, personIds } = newsroom;
  const { person, inboxItem } = clientOf(database());
  const ids = { id: { in: [...personIds.values()] } };
  await person.updateMany({ where: ids, data: { emailKinds: [] } });
  const grants = new Map((await listGranted(database())).map(one => [one.id, one.grants]));
  const actorOf = (key: string): Actor => {
    const personId = personIds.get(key)!;
    return { personId, grants: grants.get(personId)! };
  };
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const entries = [
    ...steps.map(step => ({
      ...step,
      run: () => applyTransition(step, actorOf(step.by), before(step.hoursAgo), newsroom),
    })),
    ...notes.map(note => ({
      ...note,
      run: () => loadNote(note, threadIds.get(note)!, actorOf, before, newsroom),
    })),
  ];
  for (const { run } of entries.toSorted((one, other) => other.hoursAgo - one.hoursAgo)) await run();
  await loadCoverage(actorOf, before, newsroom.storyIds);
  await loadPlans(actorOf('ines'), newsroom);
  await inboxItem.updateMany({
    where: { createdAt: { lt: before(READ_AFTER_HOURS) }, readAt: null },
    data: { readAt: before(READ_AFTER_HOURS) },
  });
  await person.updateMany({ where: ids, data: { emailKinds: [...EMAIL_KINDS] } });
}

async function loadNote(
  note: DemoNote,
  threadId: string,
  actorOf: (key: string) => Actor,
  before: (hours: number) => Date,
  { storyIds }: Newsroom,
): Promise<void> {
  const { story, on = '', text, blocking = false, replies = [], resolved } = note;
  const thread = { id: threadId, noteId: randomUUID(), text, quotation: on, blocking };
  await createThread(actorOf(note.by), storyIds.get(story)!, thread, before(note.hoursAgo));
  for (const reply of replies) {
    const input = { noteId: randomUUID(), text: reply.text };
    await replyTo(actorOf(reply.by), threadId, input, before(reply.hoursAgo));
  }
  if (resolved)
    await settleThread(actorOf(resolved.by), threadId, { resolved: true }, before(resolved.hoursAgo));
}

/** The full hour in a zone that contains the time this many hours from now; not during a clock change. */
function fullHourIn(hours: number, zone: string, now: Date): ZonedTime {
  const at = new Date(now.getTime() + hours * HOUR);
  return { time: `${wallTimeAt(at, zone).slice(0, 13)}:00`, zone, offset: offsetMinutes(at, zone) };
}

async function applyTransition(
  step: DemoStep,
  actor: Actor,
  at: Date,
  { now, storyIds, personIds }: Newsroom,
): Promise<void> {
  const id = storyIds.get(step.story)!;
  if ('assignTo' in step) return assignStory(actor, id, { personId: personIds.get(step.assignTo)! }, at);
  const based = { version: (await loadStory(id))!.version, key: randomUUID() };
  if ('embargoForHours' in step) {
    const until = new Date(now.getTime() + step.embargoForHours * HOUR).toISOString();
    return setEmbargo(actor, id, { ...based, until }, at);
  }
  if ('publishInHours' in step) {
    const { zone, publishInHours } = step;
    const asked = { action: 'schedule', at: fullHourIn(publishInHours, zone, now) };
    return scheduleStory(actor, id, { ...based, ...asked }, at);
  }
  const { action, reason, readersLine } = step;
  await actOnStory(actor, id, { ...based, action, reason, readersLine }, at);
}
