import type { WireItem } from '@/domain/wire/wire-item';
import { notify } from '@/server/inbox/inbox';
import { notesMessage } from '@/server/live/story-topic';
import { writeStory } from '@/server/stories/write';
import { loadEditions } from '@/server/store/paper/paper';
import { insertNote, insertThread } from '@/server/store/notes/notes';
import { loadStory } from '@/server/store/stories/stories';
import { storiesMadeOf } from '@/server/store/wire/wire';
import { agencyNote } from './agency-note';
import { idFrom } from './id-from';
import { applyAgencyEmbargo } from './apply-agency-embargo';

/**
 * Applies an agency's notices to the stories made from its story: a kill or a hold becomes a note that blocks
 * publishing of them and their other versions, a correction becomes a note, and an embargo applies to them too.
 * Idempotent.
 * @param number the version of the agency story, as counted here
 */
export async function applyAgencyNotice(
  wireStoryId: string,
  number: number,
  item: WireItem,
  now: Date,
): Promise<void> {
  const kind = item.state === 'usable' ? (item.isCorrection ? 'corrected' : null) : item.state;
  const until = item.embargoUntil === null ? null : new Date(item.embargoUntil);
  const isEmbargoed = until !== null && until > now;
  if (kind === null && !isEmbargoed) return;
  const editions = await loadEditions();
  for (const { storyId, number: madeOf, isDirect } of await storiesMadeOf(wireStoryId)) {
    const story = await loadStory(storyId);
    if (!story) continue;
    if (isEmbargoed && isDirect) {
      const actor = { personId: story.createdById, grants: [] };
      await applyAgencyEmbargo({ actor, storyId, wireStoryId, number, until }, now);
    }
    // A story made from the corrected version needs no note.
    if (kind === null || (kind === 'corrected' && madeOf >= number)) continue;
    const lang = editions.find(({ id }) => id === story.editionId)?.lang ?? 'en';
    const text = agencyNote(kind, item, lang);
    const key = `${wireStoryId}:${storyId}:${kind}:${number}`;
    const [threadId, noteId] = [idFrom(key), idFrom(`${key}:note`)];
    const personId = story.createdById;
    const actor = { personId, grants: [] };
    await writeStory(
      { actor, storyId, kind: 'note.begin', input: {}, now },
      {
        authorize: () => undefined,
        async change({ connection }) {
          const blocking = kind !== 'corrected';
          const thread = { id: threadId, storyId, quotation: '', blocking, personId, now };
          if (!(await insertThread(thread, connection))) return { done: undefined };
          const note = { id: noteId, threadId, personId, authorName: item.source || '?', text, mentions: [] };
          await insertNote({ ...note, now }, connection);
          const told = [...new Set([personId, ...(story.assignedToId ? [story.assignedToId] : [])])];
          await notify(
            told.map(one => ({
              personId: one,
              byId: null,
              kind: 'mention' as const,
              storyId,
              threadId,
              text,
            })),
            now,
            connection,
          );
          return {
            done: undefined,
            event: { kind: 'note.begin', data: { threadId, blocking, wire: wireStoryId } },
            notifications: [notesMessage(storyId)],
          };
        },
        repeated: () => undefined,
      },
    );
  }
}
