import { NewReply, NewThread, Rewording, ThreadChange } from '@/domain/api/notes';
import { parseInput } from '@/server/http/parse-input';
import { suggestersIn } from '@/domain/document/references';
import { mentionsIn, NOTE_LIMITS, possibleMentions } from '@/domain/story/notes';
import { canInPaper, type Actor } from '@/domain/people/permissions';
import { notify } from '@/server/inbox/inbox';
import { notifyStory } from '@/server/live/story-topic';
import { notFound, Refused, refusedAction } from '@/server/http/refused';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import type { NewInboxItem } from '@/server/store/notes/inbox';
import {
  deleteNote,
  deleteThread,
  insertNote,
  insertThread,
  listThreads,
  loadThread,
  updateNote,
  updateThread,
  type ThreadRecord,
} from '@/server/store/notes/notes';
import { listColleaguesNamed, loadColleagues } from '@/server/store/people/person-lists';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { requirePermission } from '@/server/people/permission';

const mayBlock = (actor: Actor, { editionId, deskId }: Pick<StoryRecord, 'editionId' | 'deskId'>) =>
  canInPaper(actor, 'block-story', { editionId, deskId });

function mustBlock(actor: Actor, story: StoryRecord): void {
  const permission = mayBlock(actor, story);
  if (!permission.allowed) throw refusedAction([permission]);
}

/**
 * The conversations about a story, the people who suggested changes or have the story, and what of that this person may
 * change.
 */
export async function notesOf(actor: Actor, storyId: string) {
  requirePermission(actor, 'read-newsroom');
  const story = await loadStory(storyId);
  if (!story) throw notFound('story');
  const named = [...suggestersIn(story.body), ...(story.assignedToId ? [story.assignedToId] : [])];
  const [threads, people] = await Promise.all([listThreads(storyId), loadColleagues(named)]);
  return {
    threads: threads.map(shownThread),
    people,
    mayBlock: mayBlock(actor, story).allowed,
    assignment: { personId: story.assignedToId, mayAssign: canInPaper(actor, 'assign-story', story).allowed },
  };
}

function shownThread(thread: ThreadRecord) {
  const { id, quotation, blocking, createdAt, resolvedAt, resolvedBy, notes } = thread;
  return {
    ...{ id, quotation, blocking },
    createdAt: createdAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    resolvedByName: resolvedBy?.name ?? null,
    notes: notes.map(note => ({
      id: note.id,
      personId: note.personId,
      personName: note.person.name,
      text: note.text,
      createdAt: note.createdAt.toISOString(),
      changedAt: note.changedAt?.toISOString() ?? null,
    })),
  };
}

/** Creates a thread. @throws Refused 403, 404 or 422 */
export async function createThread(actor: Actor, storyId: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'read-newsroom');
  const { id, noteId, quotation, text, blocking } = parseInput(NewThread, input);
  await change(storyId, async (story, connection) => {
    const known = await loadThread(id, connection);
    if (known) return mustBeSame(known.storyId === storyId && known.createdById === actor.personId);
    if (blocking) mustBlock(actor, story);
    const { personId } = actor;
    await insertThread({ id, storyId, quotation, blocking, personId, now }, connection);
    const mentions = await publishNote({ actor, storyId, threadId: id, noteId, text, now }, connection);
    await notify(itemsFor(mentions, 'mention', { actor, storyId, threadId: id, text }), now, connection);
    const data = { threadId: id, blocking };
    await insertEvent({ kind: 'note.begin', personId, storyId, at: now, data }, connection);
  });
}

/** Adds a note to a conversation. @throws Refused 403, 404 or 422 */
export async function replyTo(actor: Actor, threadId: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'read-newsroom');
  const { noteId, text } = parseInput(NewReply, input);
  await changeThread(threadId, async (thread, story, connection) => {
    const known = thread.notes.find(note => note.id === noteId);
    if (known) return mustBeSame(known.personId === actor.personId);
    if (thread.notes.length >= NOTE_LIMITS.notes) throw new Refused(422, 'too-many-notes');
    const place = { actor, storyId: story.id, threadId, text };
    const mentions = await publishNote({ ...place, noteId, now }, connection);
    const others = new Set([thread.createdById, ...thread.notes.map(note => note.personId)]);
    const listening = [...others].filter(personId => !mentions.includes(personId));
    await notify(
      [...itemsFor(mentions, 'mention', place), ...itemsFor(listening, 'reply', place)],
      now,
      connection,
    );
  });
}

function mustBeSame(same: boolean): void {
  if (!same) throw new Refused(422, 'id-in-use');
}

/** Changes the text of one's own note; newly mentioned people are notified. @throws Refused 403, 404 or 422 */
export async function rewordNote(
  actor: Actor,
  threadId: string,
  noteId: string,
  input: unknown,
  now: Date,
): Promise<void> {
  requirePermission(actor, 'read-newsroom');
  const { text } = parseInput(Rewording, input);
  await changeThread(threadId, async (thread, story, connection) => {
    const note = ownNote(actor, thread, noteId);
    const mentions = await mentioned(text, connection);
    await updateNote(noteId, { text, mentions, now }, connection);
    const added = mentions.filter(id => !note.mentions.includes(id));
    await notify(itemsFor(added, 'mention', { actor, storyId: story.id, threadId, text }), now, connection);
  });
}

/** Deletes one's own note, and with its only note the conversation. @throws Refused 403 or 404 */
export async function removeNote(actor: Actor, threadId: string, noteId: string, now: Date): Promise<void> {
  requirePermission(actor, 'read-newsroom');
  await changeThread(threadId, async (thread, story, connection) => {
    ownNote(actor, thread, noteId);
    if (thread.notes.length > 1) return deleteNote(noteId, connection);
    if (thread.blocking && !thread.resolvedAt) mustBlock(actor, story);
    await deleteThread(threadId, connection);
    const event = { kind: 'note.delete', personId: actor.personId, storyId: story.id, at: now };
    await insertEvent({ ...event, data: { threadId } }, connection);
  });
}

/**
 * Resolves or reopens a conversation, or has it block or not. Where it blocks, that is for editors of the story.
 * @throws Refused 403, 404 or 422
 */
export async function settleThread(actor: Actor, threadId: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'read-newsroom');
  const wanted = parseInput(ThreadChange, input);
  const { personId } = actor;
  await changeThread(threadId, async (thread, story, connection) => {
    if ('blocking' in wanted || thread.blocking) mustBlock(actor, story);
    if ('blocking' in wanted) await updateThread(threadId, wanted, connection);
    else {
      const settled = { resolvedById: personId, resolvedAt: now };
      const open = { resolvedById: null, resolvedAt: null };
      await updateThread(threadId, wanted.resolved ? settled : open, connection);
    }
    const event = { kind: 'note.settle', personId, storyId: story.id, at: now };
    await insertEvent({ ...event, data: { threadId, ...wanted } }, connection);
  });
}

async function change(
  storyId: string,
  work: (story: StoryRecord, connection: Connection) => Promise<void>,
): Promise<void> {
  await inTransaction(async connection => {
    // Locked, so that nothing is published while a note that blocks it is being written.
    const story = await loadStory(storyId, connection, true);
    if (!story) throw notFound('story');
    await work(story, connection);
    await notifyStory(storyId, { kind: 'notes' }, connection);
  });
}

async function changeThread(
  threadId: string,
  work: (thread: ThreadRecord, story: StoryRecord, connection: Connection) => Promise<void>,
): Promise<void> {
  const found = await loadThread(threadId);
  if (!found) throw notFound('thread');
  await change(found.storyId, async (story, connection) => {
    const thread = await loadThread(threadId, connection);
    if (!thread) throw notFound('thread');
    await work(thread, story, connection);
  });
}

function ownNote(actor: Actor, thread: ThreadRecord, noteId: string) {
  const note = thread.notes.find(({ id }) => id === noteId);
  if (!note) throw notFound('note');
  if (note.personId !== actor.personId) throw new Refused(403, 'not-your-note');
  return note;
}

async function mentioned(text: string, connection: Connection): Promise<string[]> {
  const people = await listColleaguesNamed(possibleMentions(text), connection);
  return mentionsIn(text, people).map(({ id }) => id);
}

interface Saying {
  actor: Actor;
  storyId: string;
  threadId: string;
  text: string;
}

/** Writes the note and returns who is named in it. */
async function publishNote(
  { actor, threadId, noteId, text, now }: Saying & { noteId: string; now: Date },
  connection: Connection,
): Promise<string[]> {
  const mentions = await mentioned(text, connection);
  await insertNote({ id: noteId, threadId, personId: actor.personId, text, mentions, now }, connection);
  return mentions;
}

function itemsFor(
  personIds: string[],
  kind: NewInboxItem['kind'],
  { actor, storyId, threadId, text }: Saying,
): NewInboxItem[] {
  return personIds.map(personId => ({ personId, kind, storyId, threadId, byId: actor.personId, text }));
}
