import { Assignment } from '@/domain/api/notes';
import type { Actor } from '@/domain/people/permissions';
import { notify } from '@/server/inbox/inbox';
import { notifyStory } from '@/server/live/story-topic';
import { notFound, Refused } from '@/server/http/refused';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { isColleague } from '@/server/store/people/person-lists';
import { loadStory } from '@/server/store/stories/stories';
import { setAssignee } from '@/server/store/stories/story-writes';
import { parseInput } from '@/server/http/parse-input';
import { requirePermission } from '@/server/people/permission';

/** Assigns a story to a colleague, who is notified, or to no one. @throws Refused 403, 404 or 422 */
export async function assignStory(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  const { personId } = parseInput(Assignment, input);
  await inTransaction(async connection => {
    const story = await loadStory(id, connection, true);
    if (!story) throw notFound('story');
    const { editionId, deskId } = story;
    requirePermission(actor, 'assign-story', { editionId, deskId });
    if (story.assignedToId === personId) return;
    const known = personId === null || (await isColleague(personId, connection));
    if (!known) throw new Refused(422, 'no-such-person', { field: 'personId' });
    await setAssignee(id, personId, connection);
    await notifyStory(id, { kind: 'notes' }, connection);
    const event = { kind: 'story.assign', personId: actor.personId, storyId: id, at: now };
    await insertEvent({ ...event, data: { to: personId } }, connection);
    if (!personId) return;
    const item = { personId, kind: 'assignment' as const, storyId: id, threadId: null, text: '' };
    await notify([{ ...item, byId: actor.personId }], now, connection);
  });
}
