import { createHash } from 'node:crypto';
import type { ActionsAnswer } from '@/domain/api/budget-actions';
import { HandOverRequest, MAX_OPEN_STORIES, type OpenStoriesAnswer } from '@/domain/api/people/hand-over';
import { can, type Actor } from '@/domain/people/permissions';
import { OPEN_STAGES } from '@/domain/story/workflow';
import { notifyOnce } from '@/server/inbox/inbox';
import { notFound, Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { notesMessage } from '@/server/live/story-topic';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction } from '@/server/store/database';
import { loadPerson, type PersonRecord } from '@/server/store/people/people';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import { insertEvent } from '@/server/store/stories/events';
import { listOpenStories } from '@/server/store/people/open-stories';
import { setAssignee } from '@/server/store/stories/story-writes';
import { problemOf } from '@/server/problems/problem-of';
import { writeStory } from '@/server/stories/write';

/** The unpublished stories of a person. @throws Refused 403 or 404 */
export async function openStoriesOf(actor: Actor, personId: string, now: Date): Promise<OpenStoriesAnswer> {
  requirePermission(actor, 'manage-people');
  if (!(await loadPerson(personId, now))) throw notFound('person');
  const found = await listOpenStories(personId, OPEN_STAGES, MAX_OPEN_STORIES + 1);
  return { stories: found.slice(0, MAX_OPEN_STORIES), more: found.length > MAX_OPEN_STORIES };
}

/**
 * Assigns open stories of a person to a colleague, in sequence and independently. The colleague is notified once for
 * all requests with the same key; a repeated request counts stories already handed over as done.
 * @throws Refused 403, 404, or 422 for the request as a whole
 */
export async function handOver(
  actor: Actor,
  personId: string,
  sent: unknown,
  now: Date,
): Promise<ActionsAnswer> {
  requirePermission(actor, 'manage-people');
  const { key, toId, storyIds } = parseInput(HandOverRequest, sent);
  const [from, to] = await Promise.all([loadPerson(personId, now), loadPerson(toId, now)]);
  if (!from) throw notFound('person');
  if (!to) throw new Refused(422, 'no-such-person', { field: 'toId' });
  if (to.deactivatedAt) throw new Refused(422, 'person-is-deactivated', { field: 'toId' });
  if (to.id === from.id) throw new Refused(422, 'same-person', { field: 'toId' });
  const results: ActionsAnswer['results'] = [];
  for (const id of new Set(storyIds)) {
    const problem = await giveStory(actor, id, { from, to, key }, now).then(() => null, problemOf);
    results.push({ id, problem });
  }
  if (results.some(({ problem }) => problem === null)) await tell(actor, { from, to, key }, now);
  return { results };
}

interface HandOver {
  from: PersonRecord;
  to: PersonRecord;
  key: string;
}

/** An idempotency key for a part of a hand-over, the same in every request of it. */
const keyOf = (key: string, part: string) => createHash('sha256').update(`${key} ${part}`).digest('hex');

async function giveStory(actor: Actor, id: string, { from, to, key }: HandOver, now: Date): Promise<void> {
  const input = { key: keyOf(key, id), toId: to.id };
  await writeStory(
    { actor, storyId: id, kind: 'story.assign', input, now },
    {
      authorize: ({ story }) => requirePermission(actor, 'assign-story', story),
      async change({ story, receipt, connection }) {
        const writesIt = story.assignedToId ?? story.createdById;
        if (writesIt !== from.id || !OPEN_STAGES.includes(story.stage))
          throw new Refused(422, 'no-longer-theirs');
        const receiver = { personId: to.id, grants: to.grants };
        const permission = can(receiver, 'create-story', story);
        if (!permission.allowed) throw new Refused(422, 'no-role-there');
        await setAssignee(id, to.id, connection);
        await acknowledge({ ...receipt!, storyId: id, version: story.version, now }, connection);
        return {
          done: undefined,
          event: { kind: 'story.assign', data: { from: from.id, to: to.id } },
          notifications: [notesMessage(id)],
        };
      },
      repeated: () => undefined,
    },
  );
}

/** Notifies the colleague, and records the hand-over; once. */
async function tell(actor: Actor, { from, to, key }: HandOver, now: Date): Promise<void> {
  const item = { personId: to.id, kind: 'hand-over' as const, byId: actor.personId, text: from.name };
  await inTransaction(async connection => {
    if (!(await notifyOnce(keyOf(key, `${from.id} ${to.id}`), item, now, connection))) return;
    const subject = { kind: 'person' as const, id: from.id };
    const event = { kind: 'person.hand-over' as const, personId: actor.personId, subject, at: now };
    await insertEvent({ ...event, data: { to: to.id } }, connection);
  });
}
