import type { EventKind } from '@/domain/audit/events';
import { NewReply, NewThread, Rewording, ThreadChange } from '@/domain/api/notes';
import { parseInput } from '@/server/forms/parse-input';
import { suggestersIn } from '@/domain/document/references';
import { mentionsIn, NOTE_LIMITS, possibleMentions } from '@/domain/story/notes';
import { can, type Actor, type NoteSubject } from '@/domain/people/permissions';
import { notify } from '@/server/inbox/inbox';
import { notesMessage } from '@/server/live/story-topic';
import { notFound, Refused } from '@/server/problems/refused';
import { writeStory, type OpenedWrite } from '@/server/stories/write';
import type { Connection } from '@/server/store/database';
import type { NewEvent } from '@/server/store/stories/events';
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
import { listColleaguesNamed, loadSuggesters } from '@/server/store/people/person-lists';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { requirePermission } from '@/server/problems/require-permission';

/** A new thread, or a note in one, for the rules of permission. */
const newNote = ({ personId }: Actor, story: StoryRecord): NoteSubject => ({
  createdById: personId,
  blocking: false,
  story,
});

/**
 * The conversations about a story, the people who suggested changes or work on the story, and what this person may
 * change.
 */
export async function notesOf(actor: Actor, storyId: string) {
  requirePermission(actor, 'read-newsroom');
  const story = await loadStory(storyId);
  if (!story) throw notFound('story');
  const named = [...suggestersIn(story.body), ...(story.assignedToId ? [story.assignedToId] : [])];
  const [threads, people] = await Promise.all([listThreads(storyId), loadSuggesters(named)]);
  return {
    threads: threads.map(thread => ({
      ...shownThread(thread),
      mayResolve: can(actor, 'resolve-note', { ...thread, story }).allowed,
    })),
    people,
    mayBlock: can(actor, 'block-by-note', newNote(actor, story)).allowed,
    assignment: { personId: story.assignedToId, mayAssign: can(actor, 'assign-story', story).allowed },
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
      personName: note.authorName || note.person.name,
      text: note.text,
      createdAt: note.createdAt.toISOString(),
      changedAt: note.changedAt?.toISOString() ?? null,
    })),
  };
}

/** Creates a thread. @throws Refused 403, 404 or 422 */
export async function createThread(actor: Actor, storyId: string, input: unknown, now: Date): Promise<void> {
  const { id, noteId, quotation, text, blocking } = parseInput(NewThread, input);
  await writeNotes(
    { actor, storyId, kind: 'note.begin', now },
    {
      authorize({ story }) {
        const own = newNote(actor, story);
        requirePermission(actor, 'add-note', own);
        if (blocking) requirePermission(actor, 'block-by-note', own);
      },
      async change({ connection }) {
        const known = await loadThread(id, connection);
        if (known) return mustBeSame(known.storyId === storyId && known.createdById === actor.personId);
        const { personId } = actor;
        mustBeSame(await insertThread({ id, storyId, quotation, blocking, personId, now }, connection));
        const mentions = await publishNote({ actor, storyId, threadId: id, noteId, text, now }, connection);
        await notify(itemsFor(mentions, 'mention', { actor, storyId, threadId: id, text }), now, connection);
        return { threadId: id, blocking };
      },
    },
  );
}

/** Adds a note to a conversation. @throws Refused 403, 404 or 422 */
export async function replyTo(actor: Actor, threadId: string, input: unknown, now: Date): Promise<void> {
  const { noteId, text } = parseInput(NewReply, input);
  await changeThread(
    { actor, threadId, kind: 'note.reply', now },
    {
      authorize: (thread, story) => requirePermission(actor, 'add-note', { ...thread, story }),
      async change(thread, story, connection) {
        const known = thread.notes.find(note => note.id === noteId);
        if (known) return mustBeSame(known.personId === actor.personId);
        if (thread.notes.length >= NOTE_LIMITS.notes)
          throw new Refused(422, 'too-many-notes', { limit: NOTE_LIMITS.notes });
        const place = { actor, storyId: story.id, threadId, text };
        const mentions = await publishNote({ ...place, noteId, now }, connection);
        const others = new Set([thread.createdById, ...thread.notes.map(note => note.personId)]);
        const listening = [...others].filter(personId => !mentions.includes(personId));
        const items = [...itemsFor(mentions, 'mention', place), ...itemsFor(listening, 'reply', place)];
        await notify(items, now, connection);
        return null;
      },
    },
  );
}

function mustBeSame(same: boolean): null {
  if (!same) throw new Refused(422, 'id-in-use', { field: 'id' });
  return null;
}

/** Changes the text of one's own note; newly mentioned people are notified. @throws Refused 403, 404 or 422 */
export async function rewordNote(
  actor: Actor,
  threadId: string,
  noteId: string,
  input: unknown,
  now: Date,
): Promise<void> {
  const { text } = parseInput(Rewording, input);
  await changeThread(
    { actor, threadId, kind: 'note.change', now },
    {
      authorize: (thread, story) => requireOwnNote(actor, thread, noteId, story),
      async change(thread, story, connection) {
        const note = noteOf(thread, noteId);
        const mentions = await mentioned(text, connection);
        await updateNote(noteId, { text, mentions, now }, connection);
        const added = mentions.filter(id => !note.mentions.includes(id));
        const saying = { actor, storyId: story.id, threadId, text };
        await notify(itemsFor(added, 'mention', saying), now, connection);
        return null;
      },
    },
  );
}

/** Deletes one's own note, and the conversation with its only note. @throws Refused 403 or 404 */
export async function removeNote(actor: Actor, threadId: string, noteId: string, now: Date): Promise<void> {
  await changeThread(
    { actor, threadId, kind: 'note.delete', now },
    {
      authorize(thread, story) {
        requireOwnNote(actor, thread, noteId, story);
        const isWhole = thread.notes.length === 1;
        if (isWhole && thread.blocking && !thread.resolvedAt)
          requirePermission(actor, 'block-by-note', { ...thread, story });
      },
      async change(thread, _story, connection) {
        if (thread.notes.length > 1) {
          await deleteNote(noteId, connection);
          return null;
        }
        await deleteThread(threadId, connection);
        return { threadId };
      },
    },
  );
}

/**
 * Resolves or reopens a conversation, or changes whether it blocks. Only editors of the story may change a blocking
 * one.
 * @throws Refused 403, 404 or 422
 */
export async function settleThread(actor: Actor, threadId: string, input: unknown, now: Date): Promise<void> {
  const wanted = parseInput(ThreadChange, input);
  const { personId } = actor;
  await changeThread(
    { actor, threadId, kind: 'note.settle', now },
    {
      authorize: (thread, story) =>
        requirePermission(actor, 'blocking' in wanted ? 'block-by-note' : 'resolve-note', {
          ...thread,
          story,
        }),
      async change(_thread, _story, connection) {
        const settled = { resolvedById: personId, resolvedAt: now };
        const open = { resolvedById: null, resolvedAt: null };
        const change = 'blocking' in wanted ? wanted : wanted.resolved ? settled : open;
        await updateThread(threadId, change, connection);
        return { threadId, ...wanted };
      },
    },
  );
}

/** The data of a note's event in the audit trail; null: no event. */
type Trail = NewEvent['data'] | null;

interface NotesWrite {
  actor: Actor;
  storyId: string;
  kind: EventKind;
  now: Date;
}

/** Writes notes of a story under its lock, so that it is not published while a blocking note is being written. */
async function writeNotes(
  write: NotesWrite,
  steps: { authorize(opened: OpenedWrite): void; change(opened: OpenedWrite): Promise<Trail> },
): Promise<void> {
  const { kind, storyId } = write;
  await writeStory(
    { ...write, input: {} },
    {
      authorize: steps.authorize,
      async change(opened) {
        const data = await steps.change(opened);
        const notifications = [notesMessage(storyId)];
        return { done: undefined, notifications, ...(data && { event: { kind, data } }) };
      },
      repeated: () => undefined,
    },
  );
}

async function changeThread(
  { threadId, ...write }: Omit<NotesWrite, 'storyId'> & { threadId: string },
  steps: {
    authorize(thread: ThreadRecord, story: StoryRecord): void;
    change(thread: ThreadRecord, story: StoryRecord, connection: Connection): Promise<Trail>;
  },
): Promise<void> {
  const found = await loadThread(threadId);
  if (!found) throw notFound('thread');
  await writeNotes(
    { ...write, storyId: found.storyId },
    {
      authorize: () => requirePermission(write.actor, 'read-newsroom'),
      async change({ story, connection }) {
        // Read again: it may have changed while waiting for the lock.
        const thread = await loadThread(threadId, connection);
        if (!thread) throw notFound('thread');
        steps.authorize(thread, story);
        return steps.change(thread, story, connection);
      },
    },
  );
}

function noteOf(thread: ThreadRecord, noteId: string) {
  const note = thread.notes.find(({ id }) => id === noteId);
  if (!note) throw notFound('note');
  return note;
}

function requireOwnNote(actor: Actor, thread: ThreadRecord, noteId: string, story: StoryRecord): void {
  const { personId: createdById } = noteOf(thread, noteId);
  requirePermission(actor, 'change-note', { createdById, blocking: false, story });
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

/** Writes the note. @returns who is named in it @throws Refused 422 when another note has its id */
async function publishNote(
  { actor, threadId, noteId, text, now }: Saying & { noteId: string; now: Date },
  connection: Connection,
): Promise<string[]> {
  const mentions = await mentioned(text, connection);
  const note = { id: noteId, threadId, personId: actor.personId, text, mentions, now };
  mustBeSame(await insertNote(note, connection));
  return mentions;
}

function itemsFor(
  personIds: string[],
  kind: NewInboxItem['kind'],
  { actor, storyId, threadId, text }: Saying,
): NewInboxItem[] {
  return personIds.map(personId => ({ personId, kind, storyId, threadId, byId: actor.personId, text }));
}
