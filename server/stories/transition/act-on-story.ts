import type { ActionRequest } from '@/domain/api/story-writes';
import { ability } from '@/domain/people/abilities';
import type { Actor } from '@/domain/people/permissions';
import { makesLive, isPublishing, needsReason, isWithdrawal } from '@/domain/story/workflow';
import { Refused, refusedAction } from '@/server/problems/refused';
import { purge, unconfirmedProcesses } from '@/server/press/purge/purge';
import { keysOfChange } from '@/server/press/surrogate-keys';
import { notifyPurge, type Purge } from '@/server/store/purges';
import type { StoryForWrite, StoryRecord } from '@/server/store/stories/stories';
import { requirePermission } from '@/server/problems/require-permission';
import { workflowFacts } from '../workflow-facts';
import { writeStory } from '../write';
import { applyTransition } from './apply-transition';
import { requireSecondCorrector } from './second-corrector';

/**
 * Applies one transition to a locked story, and locks its group where shared facts such as the embargo may prevent it.
 * Where corrections need a second person, a correction is only proposed. A withdrawal, or its retry, waits a few
 * seconds at most for every process to stop serving the story.
 * @returns how many processes have not confirmed a withdrawal
 * @throws Conflict when the story is not at the version the actor saw; Refused 403, 404 or 422 with reasons
 */
export async function actOnStory(
  actor: Actor,
  id: string,
  input: Omit<ActionRequest, 'version'> & { version?: number },
  now: Date,
): Promise<number> {
  const { action } = input;
  const locksGroup = isPublishing(action) || makesLive(action);
  // These concern the public state, whatever the working copy.
  const atAnyVersion = isWithdrawal(action) || action === 'reinstate';
  let withdrawn: Purge | null = null;
  let isRepeated = false;
  await writeStory(
    { actor, storyId: id, kind: `story.${action}`, input, locksGroup, atAnyVersion, now },
    {
      authorize({ story }) {
        requirePermission(actor, action, story);
      },
      async change(opened) {
        const { story } = opened;
        const { edition } = story;
        const may = ability(actor, action, story, workflowFacts(story, edition, actor, now));
        if (!may.allowed) throw refusedAction(may.refusals);
        if (needsReason(action) && !input.reason) throw new Refused(422, 'no-reason', { field: 'reason' });
        const proposed =
          action === 'correct' && input.text
            ? await requireSecondCorrector(actor, input.text, opened, now)
            : null;
        if (proposed) return proposed;
        const written = await applyTransition({ ...opened, edition, actor, input, now }, opened);
        withdrawn = written.purged?.isConfirmed ? written.purged : null;
        return written;
      },
      async repeated({ story, sections, connection }) {
        // The first answer, with the number of unconfirmed processes, may have been lost.
        if (!isWithdrawal(action) || story.liveRevisionId !== null) return;
        isRepeated = true;
        withdrawn = keysOfWithdrawal(story, sections);
        await notifyPurge(withdrawn, connection);
      },
    },
  );
  if (isRepeated && withdrawn) purge(withdrawn);
  return withdrawn ? unconfirmedProcesses(withdrawn) : 0;
}

/** The pages that may still show a withdrawn story. */
const keysOfWithdrawal = (story: StoryRecord, sections: StoryForWrite['sections']): Purge =>
  keysOfChange(
    story,
    story.edition.code,
    sections,
    { sectionIds: [story.fields.sectionId], topicIds: story.fields.topicIds },
    { isWithdrawn: true, hasNewTeaser: false },
  );
