import { PlanChange, type PlanView } from '@/domain/api/planning/plans';
import { can, type Actor } from '@/domain/people/permissions';
import { notFound, Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { notesMessage } from '@/server/live/story-topic';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import { isColleague } from '@/server/store/people/person-lists';
import { loadPlan, savePlan, type PlanParts } from '@/server/store/planning/plans';
import { loadStory } from '@/server/store/stories/stories';
import { setAssignee } from '@/server/store/stories/story-writes';
import { writeStory } from '../write';

const NOTHING = {
  ...{ day: null, deadline: null, expectedWords: null, priority: null },
  ...{ photographer: null, notes: '' },
};

/** The plan of a story, and whether this person may change it. @throws Refused 403 or 404 */
export async function planOf(actor: Actor, storyId: string): Promise<PlanView> {
  requirePermission(actor, 'read-newsroom');
  const [story, plan] = await Promise.all([loadStory(storyId), loadPlan(storyId)]);
  if (!story) throw notFound('story');
  return { plan: plan ?? NOTHING, mayPlan: can(actor, 'plan', story).allowed };
}

/**
 * Changes the plan of a story. A story written before it was planned belongs to its writer until it is assigned.
 * @throws Refused 403, 404 or 422
 */
export async function planStory(actor: Actor, storyId: string, sent: unknown, now: Date): Promise<void> {
  const change = parseInput(PlanChange, sent);
  await writeStory(
    { actor, storyId, kind: 'story.plan', input: {}, now },
    {
      authorize({ story }) {
        requirePermission(actor, 'plan', story);
      },
      async change({ story, connection }) {
        const isFirst = await savePlan(storyId, await partsOf(change, connection), connection);
        if (isFirst && story.version > 1 && story.assignedToId === null)
          await setAssignee(storyId, story.createdById, connection);
        return {
          done: undefined,
          event: { kind: 'story.plan', data: change },
          notifications: [notesMessage(storyId)],
        };
      },
      repeated: () => undefined,
    },
  );
}

/** A change as it is stored. @throws Refused 422 without such a photographer */
export async function partsOf(
  { deadline, photographerId, ...rest }: PlanChange,
  connection: Connection,
): Promise<PlanParts> {
  if (photographerId && !(await isColleague(photographerId, connection)))
    throw new Refused(422, 'no-such-person', { field: 'photographerId' });
  return {
    ...rest,
    ...(photographerId !== undefined && { photographerId }),
    ...(deadline !== undefined && { deadline: deadline === null ? null : new Date(deadline) }),
  };
}
