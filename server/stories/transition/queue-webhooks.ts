import { webhookType } from '@/domain/webhooks/webhooks';
import { publicOrigin } from '@/server/origins';
import type { Connection } from '@/server/store/database';
import type { PublishingFacts } from '@/server/store/stories/publishing-facts';
import { queueMessage } from '@/server/store/webhooks/deliveries';
import type { StepPlan } from './plan-step';
import type { TransitionContext } from './transition-context';

/** Queues the webhook message of a public step, in its transaction. */
export async function queueWebhooks(
  { story, edition, input, now }: TransitionContext,
  { address: former }: PublishingFacts,
  { change, address }: Pick<StepPlan, 'change' | 'address'>,
  connection: Connection,
): Promise<void> {
  const { id: storyId, editionId, groupId, liveRevisionId } = story;
  const type = webhookType(input.action, liveRevisionId !== null);
  if (!type) return;
  const path = address ?? former;
  const origin = publicOrigin();
  const body = JSON.stringify({
    type,
    timestamp: now.toISOString(),
    data: {
      ...{ id: storyId, group: groupId, edition: edition.code },
      address: path && origin + path,
      api: `${origin}/api/v1/stories/${storyId}`,
      revision: change.liveRevisionId === undefined ? liveRevisionId : change.liveRevisionId,
      firstPublished: (change.firstPublishedAt ?? story.firstPublishedAt)?.toISOString() ?? null,
      lastPublished: (change.lastPublishedAt ?? story.lastPublishedAt)?.toISOString() ?? null,
    },
  });
  await queueMessage({ type, storyId, editionId, body, now }, connection);
}
