import { requirePermission } from '@/server/problems/require-permission';
import { ChangesRequest } from '@/domain/api/story-writes';
import type { PublicChanges } from '@/domain/api/revisions';
import { can, type Actor } from '@/domain/people/permissions';
import { openStory } from './story-state';
import { parseInput } from '@/server/forms/parse-input';
import { keyOf } from '@/server/press/surrogate-keys';
import type { SignedIn } from '@/server/store/people/sessions';
import { newPurge, purgeNotifications } from '@/server/store/purges';
import { hiddenChangesOf, setHiddenChanges } from '@/server/store/stories/public-changes';
import { writeStory } from './write';

/**
 * Hides from readers what changed in a story, for a reason that the history keeps, or shows it again. Requires the
 * permission to correct the story, and stays in effect for as long as the story exists, including while it is
 * unpublished.
 * @throws Refused 403, 404 or 422
 */
export async function setPublicChanges(actor: Actor, id: string, sent: unknown, now: Date): Promise<void> {
  const request = parseInput(ChangesRequest, sent);
  await writeStory(
    { actor, storyId: id, kind: 'story.changes', input: {}, now },
    {
      authorize({ story }) {
        requirePermission(actor, 'correct', story);
      },
      async change({ connection }) {
        const hidden = request.shown ? null : { reason: request.reason, personId: actor.personId, now };
        await setHiddenChanges(id, hidden, connection);
        const purged = newPurge([keyOf.story(id)]);
        return {
          done: undefined,
          event: { kind: 'story.changes', data: request },
          notifications: purgeNotifications(purged),
          purged,
        };
      },
      repeated: () => undefined,
    },
  );
}

/** Whether readers see what changed in a story; null while they do not have it. @throws Refused 403 or 404 */
export async function publicChanges(person: SignedIn, id: string): Promise<PublicChanges | null> {
  const story = await openStory(person.actor, id);
  if (story.liveRevisionId === null) return null;
  return {
    hiddenFor: await hiddenChangesOf(id),
    maySwitch: can(person.actor, 'correct', story).allowed,
  };
}
