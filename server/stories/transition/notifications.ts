import { nearestEditors } from '@/domain/people/nearest-editors';
import type { Actor } from '@/domain/people/permissions';
import type { StoryAction } from '@/domain/story/workflow';
import { settle, notify } from '@/server/inbox/inbox';
import type { Connection } from '@/server/store/database';
import { listGranted } from '@/server/store/people/people';
import type { StoryRecord } from '@/server/store/stories/stories';

/**
 * Notifies the people concerned by a step, in its transaction: editors near it when it is submitted, its
 * writers what an editor did with it. What an editor answered waits for no other editor any more.
 */
export async function notifyOfTransition(
  story: StoryRecord,
  { personId: byId }: Actor,
  action: StoryAction,
  now: Date,
  connection: Connection,
): Promise<void> {
  const { id: storyId, stage } = story;
  if (stage === 'submitted' && action !== 'save') await settle(storyId, 'submit', now, connection);
  if (action !== 'submit' && action !== 'return' && action !== 'approve' && action !== 'publish') return;
  const people =
    action === 'submit' ? nearestEditors(await listGranted(connection), story) : writersOf(story);
  const item = { byId, kind: action, storyId, threadId: null, text: '' };
  await notify(
    people.map(personId => ({ ...item, personId })),
    now,
    connection,
  );
}

const writersOf = ({ createdById, assignedToId }: StoryRecord) => [
  ...new Set([createdById, ...(assignedToId ? [assignedToId] : [])]),
];
