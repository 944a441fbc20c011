import { can, type Actor } from '@/domain/people/permissions';
import { namedIn } from '@/domain/story/named-ids';
import { requirePermission } from '@/server/problems/require-permission';
import { requireKnown } from '@/server/problems/unknown-ids';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import { insertRevision } from '@/server/store/stories/revisions';
import type { WholeSave } from './story-input';
import { writeStory } from './write';

/**
 * Stores a text in addition to the working copy, so that resolving a conflict loses nothing. Returns the version of the
 * story, which is unchanged. @throws Refused 403 where the actor may not write, 404, or 422
 */
export async function keepCopy(
  actor: Actor,
  id: string,
  content: Pick<WholeSave, 'fields' | 'body'> & { key?: string },
  now: Date,
): Promise<void> {
  const { personId } = actor;
  const named = namedIn(content);
  await writeStory(
    { actor, storyId: id, kind: 'story.copy', input: content, named, now },
    {
      authorize({ story }) {
        if (!can(actor, 'change-pictures', story).allowed) requirePermission(actor, 'create-story', story);
      },
      async change({ story, unknown, receipt, connection }) {
        requireKnown(named, unknown, namedIn(story));
        const { revisionNumber, version } = story;
        const revision = {
          storyId: id,
          number: revisionNumber + 1,
          reason: 'conflict' as const,
          personId,
          now,
        };
        const fields = { ...story.fields, ...content.fields };
        await insertRevision({ ...revision, fields, body: content.body }, connection);
        if (receipt) await acknowledge({ ...receipt, storyId: id, version, now }, connection);
        return { done: undefined };
      },
      repeated: () => undefined,
    },
  );
}
