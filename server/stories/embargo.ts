import { requirePermission } from '@/server/problems/require-permission';
import { EmbargoRequest } from '@/domain/api/story-writes';
import { can, type Actor, type StorySubject } from '@/domain/people/permissions';
import { isUnderEmbargo, mayBeEmbargoed } from '@/domain/story/workflow';
import { Refused, refusedAction } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { savedMessage } from '@/server/live/story-topic';
import type { StoryRecord } from '@/server/store/stories/stories';
import { firstScheduleOfGroup } from '@/server/store/stories/due-stories';
import { setGroupEmbargo } from '@/server/store/stories/story-writes';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import { writeStory } from './write';

/** A story and its versions in other editions, which have the same embargo. */
type EmbargoedStory = Pick<StoryRecord, keyof StorySubject | 'otherVersions'>;

const versionsOf = (story: EmbargoedStory): StorySubject[] => [story, ...story.otherVersions];

/** Whether the actor may set or lift the embargo: they may schedule every version, and this one is not published. */
export function mayEmbargo(actor: Actor, story: EmbargoedStory): boolean {
  const mayAll = versionsOf(story).every(version => can(actor, 'schedule', version).allowed);
  return mayAll && mayBeEmbargoed(story.stage);
}

/** Refuses an action that could lift the embargo of a version that the actor may not schedule. @throws Refused 403 */
export function requireEveryVersion(actor: Actor, story: EmbargoedStory): void {
  for (const version of versionsOf(story)) requirePermission(actor, 'schedule', version);
}

/**
 * Sets or lifts the embargo of a story and of its versions in other editions, by a person who may schedule all of them.
 * @throws Conflict when the story is not at the version the actor saw; Refused 403, 404 or 422, with
 *   `schedule-before-embargo` while any version is scheduled for an earlier time
 */
export async function setEmbargo(actor: Actor, id: string, sent: unknown, now: Date): Promise<void> {
  const input = parseInput(EmbargoRequest, sent);
  const until = input.until === null ? null : new Date(input.until);
  await writeStory(
    { actor, storyId: id, kind: 'story.embargo', input, locksGroup: true, now },
    {
      authorize({ story }) {
        requireEveryVersion(actor, story);
        const { stage } = story;
        if (!mayBeEmbargoed(stage))
          throw refusedAction([{ reason: 'not-in-this-stage', stage, action: 'schedule' }]);
      },
      async change({ story, receipt, connection }) {
        const version = story.version + 1;
        const first = until && (await firstScheduleOfGroup(story.groupId, connection));
        if (first && isUnderEmbargo(until, first))
          throw new Refused(422, 'schedule-before-embargo', { field: 'until' });
        await setGroupEmbargo(story, until, now, connection);
        await acknowledge({ ...receipt!, storyId: id, version, now }, connection);
        return {
          done: undefined,
          event: {
            kind: 'story.embargo',
            data: { from: story.embargoUntil?.toISOString() ?? null, until: until?.toISOString() ?? null },
          },
          notifications: [savedMessage(id, version, actor.personId)],
        };
      },
      repeated: () => undefined,
    },
  );
}
