import type { Actor } from '@/domain/people/permissions';
import { savedMessage } from '@/server/live/story-topic';
import { writeStory } from '@/server/stories/write';
import { setGroupEmbargo } from '@/server/store/stories/story-writes';

/** Gives a new draft the embargo of the agency, whatever role its writer has: only editors lift it. */
export async function keepEmbargo(actor: Actor, storyId: string, until: Date, now: Date): Promise<void> {
  await writeStory(
    { actor, storyId, kind: 'story.embargo', input: {}, locksGroup: true, now },
    {
      authorize: () => undefined,
      async change({ story, connection }) {
        if (story.embargoUntil && story.embargoUntil >= until) return { done: undefined };
        await setGroupEmbargo(story, until, now, connection);
        return {
          done: undefined,
          event: {
            kind: 'story.embargo',
            data: { from: story.embargoUntil?.toISOString() ?? null, until: until.toISOString() },
          },
          notifications: [savedMessage(storyId, story.version + 1, actor.personId)],
        };
      },
      repeated: () => undefined,
    },
  );
}
