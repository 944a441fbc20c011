import { createHash } from 'node:crypto';
import type { ForeignThread } from '@/domain/imports/item';
import { NOTE_LIMITS } from '@/domain/story/notes';
import type { Actor } from '@/domain/people/permissions';
import { notesMessage } from '@/server/live/story-topic';
import { requirePermission } from '@/server/problems/require-permission';
import { writeStory } from '@/server/stories/write';
import { insertNote, insertThread, updateThread } from '@/server/store/notes/notes';

/** The author of an imported note: a person with an account, or only a name. */
export interface NoteAuthor {
  personId: string | null;
  name: string;
}

/** A deterministic id for the same import into the same story. */
const idOf = (storyId: string, name: string): string =>
  createHash('sha256').update(`${storyId}:${name}`).digest('hex').slice(0, 32);

/** The id of an imported conversation in a story. */
export const importedThreadId = (storyId: string, { placeholder }: ForeignThread): string =>
  idOf(storyId, placeholder);

/**
 * Adds the conversations of an imported document to its story, with their authors and times. Nobody is notified.
 * Idempotent. @throws Refused 403 or 404
 */
export async function addImportedThreads(
  actor: Actor,
  storyId: string,
  threads: ForeignThread[],
  authorOf: (thread: ForeignThread['notes'][number]) => NoteAuthor,
  now: Date,
): Promise<void> {
  if (!threads.length) return;
  const { personId } = actor;
  await writeStory(
    { actor, storyId, kind: 'note.begin', input: {}, now },
    {
      authorize({ story }) {
        requirePermission(actor, 'add-note', { createdById: personId, blocking: false, story });
      },
      async change({ connection }) {
        for (const thread of threads) {
          const id = importedThreadId(storyId, thread);
          const begun = timeOf(thread.notes[0]?.at ?? null, now);
          const first = thread.notes[0] && authorOf(thread.notes[0]);
          const quotation = thread.quotation.slice(0, NOTE_LIMITS.quotation);
          const begin = { id, storyId, quotation, blocking: false, personId: first?.personId ?? personId };
          if (!(await insertThread({ ...begin, now: begun }, connection))) continue;
          for (const [at, note] of thread.notes.entries()) {
            const author = authorOf(note);
            const written = { id: idOf(id, String(at)), threadId: id, text: note.text, mentions: [] };
            const by = {
              personId: author.personId ?? personId,
              authorName: author.personId ? '' : author.name,
            };
            await insertNote({ ...written, ...by, now: timeOf(note.at, now) }, connection);
          }
          if (thread.resolved)
            await updateThread(id, { resolvedById: personId, resolvedAt: now }, connection);
        }
        const event = { kind: 'note.begin' as const, data: { imported: threads.length } };
        return { done: undefined, event, notifications: [notesMessage(storyId)] };
      },
      repeated: () => undefined,
    },
  );
}

/** The time of a note, never later than now. */
function timeOf(at: string | null, now: Date): Date {
  const time = at === null ? now : new Date(at);
  return time > now ? now : time;
}
