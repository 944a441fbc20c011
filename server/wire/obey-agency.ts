import { createHash } from 'node:crypto';
import { mayBeEmbargoed } from '@/domain/story/workflow';
import type { WireItem } from '@/domain/wire/wire-item';
import { notify } from '@/server/inbox/inbox';
import { notesMessage } from '@/server/live/story-topic';
import { writeStory } from '@/server/stories/write';
import { loadEditions } from '@/server/store/paper/paper';
import { insertNote, insertThread } from '@/server/store/notes/notes';
import { loadStory } from '@/server/store/stories/stories';
import { storiesMadeOf } from '@/server/store/wire/wire';
import { agencyNote } from './agency-note';
import { keepEmbargo } from './keep-embargo';

/**
 * Tells the stories that were made of an agency story what the agency says of it: a kill or a hold is a note that keeps
 * them from being published, a correction is a note, and an embargo is theirs too. Doing it again changes nothing.
 */
export async function obeyAgency(wireStoryId: string, item: WireItem, now: Date): Promise<void> {
  const kind = item.state === 'usable' ? (item.isCorrection ? 'corrected' : null) : item.state;
  const until = item.embargoUntil === null ? null : new Date(item.embargoUntil);
  const isEmbargoed = until !== null && until > now;
  if (kind === null && !isEmbargoed) return;
  const editions = await loadEditions();
  for (const storyId of await storiesMadeOf(wireStoryId)) {
    const story = await loadStory(storyId);
    if (!story) continue;
    if (isEmbargoed && mayBeEmbargoed(story.stage))
      await keepEmbargo({ personId: story.createdById, grants: [] }, storyId, until, now);
    if (kind === null) continue;
    const lang = editions.find(({ id }) => id === story.editionId)?.lang ?? 'en';
    const text = agencyNote(kind, item, lang);
    const key = `${wireStoryId}:${storyId}:${kind}:${item.version}:${item.versionAt}`;
    const [threadId, noteId] = [idOf(key), idOf(`${key}:note`)];
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

const idOf = (key: string): string => {
  const hash = createHash('sha256').update(key).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};
