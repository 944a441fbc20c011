import { v7 as newId } from 'uuid';
import type { Actor } from '@/domain/people/permissions';
import { NOTE_LIMITS } from '@/domain/story/notes';
import { Refused } from '@/server/problems/refused';
import { notify } from '@/server/inbox/inbox';
import { notesMessage } from '@/server/live/story-topic';
import { requirePermission } from '@/server/problems/require-permission';
import { insertNote, insertThread, loadThread } from '@/server/store/notes/notes';
import { listGranted } from '@/server/store/people/people';
import { writeStory } from '../write';
import { peopleWhoCorrect } from '../people-who-correct';

/** A correction of one edition, as shown to the others. */
export interface MadeCorrection {
  editionName: string;
  text: string;
  wrong?: string;
}

/**
 * Asks the people responsible for a version of a story to correct it: a note with the correction of another edition,
 * and an item in each of their inboxes. @throws Refused 403, 404 or 422
 */
export async function askForCorrection(
  actor: Actor,
  { storyId, key }: { storyId: string; key: string },
  made: MadeCorrection,
  now: Date,
): Promise<void> {
  const text = noteOf(made);
  const { personId } = actor;
  await writeStory<void>(
    { actor, storyId, kind: 'story.ask-correction', input: {}, now },
    {
      authorize: () => requirePermission(actor, 'read-newsroom'),
      async change({ story, connection }) {
        if (story.liveRevisionId === null) throw new Refused(422, 'not-live', { field: 'storyId' });
        const known = await loadThread(key, connection);
        const reused = new Refused(422, 'key-reused', { field: 'key' });
        if (known) {
          if (known.storyId !== storyId || known.createdById !== personId) throw reused;
          return { done: undefined };
        }
        const recipients = peopleWhoCorrect(actor, story, await listGranted(connection));
        if (!recipients.length) throw new Refused(422, 'no-one-to-ask', { field: 'storyId' });
        const thread = { id: key, storyId, quotation: '', blocking: false, personId, now };
        if (!(await insertThread(thread, connection))) throw reused;
        const note = { id: newId(), threadId: key, personId, text, mentions: [], now };
        await insertNote(note, connection);
        const item = { kind: 'correction' as const, storyId, threadId: key, byId: personId, text };
        await notify(
          recipients.map(id => ({ ...item, personId: id })),
          now,
          connection,
        );
        return {
          done: undefined,
          event: { kind: 'story.ask-correction', data: { threadId: key } },
          notifications: [notesMessage(storyId)],
        };
      },
      repeated: () => undefined,
    },
  );
}

/** What was wrong, followed by the public correction of the edition. */
function noteOf({ editionName, text, wrong }: MadeCorrection): string {
  const whole = [...(wrong ? [wrong] : []), `${editionName}: ${text}`].join('\n');
  return whole.length > NOTE_LIMITS.text ? `${whole.slice(0, NOTE_LIMITS.text - 1)}…` : whole;
}
