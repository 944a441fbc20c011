import { nearestEditors } from '@/domain/people/nearest-editors';
import type { Actor } from '@/domain/people/permissions';
import type { ActionRequest } from '@/domain/api/story-writes';
import { settle, notify } from '@/server/inbox/inbox';
import type { Connection } from '@/server/store/database';
import { listGranted } from '@/server/store/people/people';
import type { StoryRecord } from '@/server/store/stories/stories';

/**
 * Notifies the people concerned by a step, in its transaction: the responsible editors when a story is submitted, and
 * its writers when an editor acts on it, with the reason. Once one editor has acted, the item is settled for the
 * others.
 */
export async function notifyOfTransition(
  story: StoryRecord,
  { personId: byId }: Pick<Actor, 'personId'>,
  { action, reason = '' }: Pick<ActionRequest, 'action' | 'reason'>,
  now: Date,
  connection: Connection,
): Promise<void> {
  const { id: storyId, stage } = story;
  if (stage === 'submitted') await settle(storyId, 'submit', now, connection);
  if (action === 'submit') await settle(storyId, 'due', now, connection);
  if (action === 'correct') await settle(storyId, 'correction', now, connection);
  if (!isTold(action)) return;
  const people =
    action === 'submit' ? nearestEditors(await listGranted(connection), story) : writersOf(story);
  const item = { byId, kind: action, storyId, threadId: null, text: reason };
  await notify(
    people.map(personId => ({ ...item, personId })),
    now,
    connection,
  );
}

const TOLD = ['submit', 'return', 'approve', 'publish', 'unpublish', 'kill'] as const;
const isTold = (action: string): action is (typeof TOLD)[number] =>
  TOLD.some(notified => notified === action);

const writersOf = ({ createdById, assignedToId }: StoryRecord) => [
  ...new Set([createdById, ...(assignedToId ? [assignedToId] : [])]),
];
