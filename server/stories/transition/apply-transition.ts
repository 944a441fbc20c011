import { v7 as newId } from 'uuid';
import { publicBody } from '@/domain/document/public/public-body';
import type { Edition } from '@/domain/paper/edition';
import { savedMessage } from '@/server/live/story-topic';
import { Refused, refusedAction } from '@/server/problems/refused';
import { indexStories } from '@/server/search/search-index';
import type { Connection } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { purgeNotifications } from '@/server/store/purges';
import { deleteSearchEntry } from '@/server/store/search/search-entries';
import { insertCorrection } from '@/server/store/stories/story-writes';
import type { PublishingFacts } from '@/server/store/stories/publishing-facts';
import type { StoryRecord } from '@/server/store/stories/stories';
import { writeStep } from '@/server/store/stories/story-step';
import type { StoryChange } from '@/server/store/stories/story-writes';
import type { OpenedWrite, Written } from '../write';
import { notifyOfTransition } from './notifications';
import { queueWebhooks } from './queue-webhooks';
import { isSilent, planStep } from './plan-step';
import { loadStepFacts } from './step-facts';
import type { TransitionContext } from './transition-context';

/**
 * Takes a permitted step: loads the facts, plans it, and writes the plan.
 * @throws Refused 422 by the checks or the address
 */
export async function applyTransition(
  context: TransitionContext,
  opened: OpenedWrite,
): Promise<Written<void>> {
  const { story, actor, input, now } = context;
  const { connection, receipt } = opened;
  const { id, version } = story;
  const facts = await loadStepFacts(context, connection);
  const { purge, announcements, ...plan } = planStep(context, facts, newId());
  if (input.action === 'correct') await correct(context, connection);
  const written = await writeStep(
    {
      ...{ id, version, receipt: receipt!, personId: actor.personId, now },
      ...plan,
      notifications: [
        savedMessage(id, version + 1, actor.personId),
        ...(purge ? purgeNotifications(purge) : []),
      ],
    },
    connection,
  );
  if (written === 'address-taken') throw refusedAction([{ reason: 'address-taken' }]);
  if (facts.paper) {
    const text = facts.withdrawn ?? story;
    await updateSearchEntry({ ...story, ...text, id }, plan.change, opened.editions, facts.paper, connection);
  }
  if (!isSilent(context)) await notifyOfTransition(story, actor, input, now, connection);
  await enqueue(announcements, connection);
  if (facts.paper?.hasWebhooks && !isSilent(context))
    await queueWebhooks(context, facts.paper, plan, connection);
  return { done: undefined, purged: purge };
}

async function correct(
  { story, actor, input, now }: TransitionContext,
  connection: Connection,
): Promise<void> {
  if (!input.text) throw new Refused(422, 'wrong-input', { field: 'text' });
  await insertCorrection({ storyId: story.id, text: input.text, personId: actor.personId, now }, connection);
}

/** Updates the readers' search index, so that a story can be found as soon as it is published. */
async function updateSearchEntry(
  story: StoryRecord,
  { liveRevisionId, liveSectionId, firstPublishedAt }: StoryChange,
  editions: Edition[],
  { topics }: Pick<PublishingFacts, 'topics'>,
  connection: Connection,
): Promise<void> {
  if (liveRevisionId === null) await deleteSearchEntry(story.id, connection);
  if (!liveRevisionId) return;
  const { id, editionId, fields } = story;
  const body = publicBody(story.body);
  const live = { revisionId: liveRevisionId, sectionId: liveSectionId!, publishedAt: firstPublishedAt! };
  const isCovered = story.coverageStartedAt !== null;
  const indexable = { storyId: id, editionId, fields, body, isCovered, ...live };
  await indexStories([indexable], editions, topics, connection);
}
