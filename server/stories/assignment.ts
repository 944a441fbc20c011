import { Assignment } from '@/domain/api/notes';
import type { Actor } from '@/domain/people/permissions';
import { notify } from '@/server/inbox/inbox';
import { notesMessage } from '@/server/live/story-topic';
import { Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { requirePermission } from '@/server/problems/require-permission';
import { isColleague } from '@/server/store/people/person-lists';
import { setAssignee } from '@/server/store/stories/story-writes';
import { writeStory } from './write';

/** Assigns a story to a colleague, who is notified, or unassigns it. @throws Refused 403, 404 or 422 */
export async function assignStory(actor: Actor, id: string, sent: unknown, now: Date): Promise<void> {
  const { personId } = parseInput(Assignment, sent);
  await writeStory(
    { actor, storyId: id, kind: 'story.assign', input: {}, now },
    {
      authorize: ({ story }) => requirePermission(actor, 'assign-story', story),
      async change({ story, connection }) {
        if (story.assignedToId === personId) return { done: undefined };
        const known = personId === null || (await isColleague(personId, connection));
        if (!known) throw new Refused(422, 'no-such-person', { field: 'personId' });
        await setAssignee(id, personId, connection);
        if (personId) {
          const item = { personId, kind: 'assignment' as const, storyId: id, threadId: null, text: '' };
          await notify([{ ...item, byId: actor.personId }], now, connection);
        }
        return {
          done: undefined,
          event: { kind: 'story.assign', data: { from: story.assignedToId, to: personId } },
          notifications: [notesMessage(id)],
        };
      },
      repeated: () => undefined,
    },
  );
}
