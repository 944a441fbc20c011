import { ActionsRequest, type ActAtOnce, type ActionsAnswer } from '@/domain/api/budget-actions';
import type { Actor } from '@/domain/people/permissions';
import { textDigest } from '@/domain/story/text-change';
import { notFound, refusedAction } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { requirePermission } from '@/server/problems/require-permission';
import { loadStory } from '@/server/store/stories/stories';
import { assignStory } from './assignment';
import { planStory } from './planning/plan';
import { problemOf } from '@/server/problems/problem-of';
import { saveWorkingCopy } from './save';
import { actOnStory } from './transition/act-on-story';

type Named = ActionsRequest['stories'][number];

/**
 * Applies one action to several stories, in sequence and independently: a refusal for one does not affect the others.
 * @throws Refused 403 or 422 for the request as a whole
 */
export async function actOnMany(actor: Actor, sent: unknown, now: Date): Promise<ActionsAnswer> {
  requirePermission(actor, 'read-newsroom');
  const { stories, act } = parseInput(ActionsRequest, sent);
  const results: ActionsAnswer['results'] = [];
  for (const story of stories) {
    const problem = await actOn(actor, story, act, now).then(() => null, problemOf);
    results.push({ id: story.id, problem });
  }
  return { results };
}

async function actOn(actor: Actor, { id, version, key }: Named, act: ActAtOnce, now: Date): Promise<void> {
  switch (act.kind) {
    case 'assign':
      return assignStory(actor, id, { personId: act.personId }, now);
    case 'desk':
      return moveToDesk(actor, { id, version, key }, act.deskId, now);
    case 'deadline':
      return planStory(actor, id, { deadline: act.deadline }, now);
    case 'step': {
      const { action, reason } = act;
      if (action === 'publish' && !(await isToPublish(id))) return;
      await actOnStory(actor, id, { version, key, action, reason }, now);
    }
  }
}

/**
 * Whether bulk publishing includes this story. A story without changes for readers is skipped: an earlier attempt of
 * the same request may have published it. @throws Refused 404, or 422 for a draft, which is not submitted
 */
async function isToPublish(id: string): Promise<boolean> {
  const story = await loadStory(id);
  if (!story) throw notFound('story');
  const { stage, unpublishedChanges } = story;
  if (stage === 'draft') throw refusedAction([{ reason: 'not-in-this-stage', stage, action: 'publish' }]);
  return stage !== 'published' || unpublishedChanges > 0;
}

/** Moves a story to another desk with a save that changes nothing else. */
async function moveToDesk(
  actor: Actor,
  { id, version, key }: Named,
  deskId: string | null,
  now: Date,
): Promise<void> {
  const story = await loadStory(id);
  if (!story) throw notFound('story');
  if (story.deskId === deskId) return;
  const { editionId, fields, body } = story;
  const digest = textDigest({ editionId, deskId, fields, body });
  await saveWorkingCopy(actor, id, { version, key, change: { deskId, digest } }, now);
}
