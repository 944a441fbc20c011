import type { Actor } from '@/domain/people/permissions';
import { mayBeEmbargoed } from '@/domain/story/workflow';
import { savedMessage } from '@/server/live/story-topic';
import { writeStory } from '@/server/stories/write';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import { setGroupEmbargo } from '@/server/store/stories/story-writes';
import { idFrom } from './id-from';

/** The embargo of a version of an agency story, for a story made from it. */
interface AgencyEmbargo {
  actor: Actor;
  storyId: string;
  wireStoryId: string;
  /** The version of the agency story, as counted here. */
  number: number;
  until: Date;
}

/**
 * Applies the embargo of an agency to a story, whatever role its writer has: only editors lift it. Idempotent, even
 * after an editor lifted it.
 */
export async function applyAgencyEmbargo(
  { actor, storyId, wireStoryId, number, until }: AgencyEmbargo,
  now: Date,
): Promise<void> {
  const input = { key: idFrom(`${wireStoryId}:${storyId}:embargo:${number}:${actor.personId}`) };
  await writeStory(
    { actor, storyId, kind: 'story.embargo', input, locksGroup: true, now },
    {
      authorize: () => undefined,
      async change({ story, connection, receipt }) {
        const isKept = story.embargoUntil !== null && story.embargoUntil >= until;
        const isUnchanged = isKept || !mayBeEmbargoed(story.stage);
        const version = isUnchanged ? story.version : story.version + 1;
        await acknowledge({ ...receipt!, storyId, version, now }, connection);
        if (isUnchanged) return { done: undefined };
        await setGroupEmbargo(story, until, now, connection);
        return {
          done: undefined,
          event: {
            kind: 'story.embargo',
            data: { from: story.embargoUntil?.toISOString() ?? null, until: until.toISOString() },
          },
          notifications: [savedMessage(storyId, version, actor.personId)],
        };
      },
      repeated: () => undefined,
    },
  );
}
