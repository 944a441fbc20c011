import { requirePermission } from '@/server/problems/require-permission';
import { ability } from '@/domain/people/abilities';
import { type Actor } from '@/domain/people/permissions';
import { Refused, refusedAction } from '@/server/problems/refused';
import { workflowFacts } from '@/server/stories/workflow-facts';
import { applyTransition } from './apply-transition';
import { writeStory } from '../write';

/** The revision to publish again, and the current live revision. */
export interface BringBack {
  /** Makes repeating it harmless. */
  key: string;
  revisionId: string;
  live: string | null;
}

/**
 * Publishes an earlier live revision of a story again, unchanged. The working copy is unaffected, and no contributor is
 * added.
 * @throws Refused 403, 404 or 422, with `changed-since` when the public state has changed since
 */
export async function bringBackRevision(
  actor: Actor,
  id: string,
  input: BringBack,
  now: Date,
): Promise<void> {
  const action = 'reinstate';
  const write = { actor, storyId: id, kind: 'story.bring-back', input, locksGroup: true, now };
  await writeStory(write, {
    authorize({ story }) {
      requirePermission(actor, action, story);
    },
    change(opened) {
      const { story } = opened;
      const { edition } = story;
      if (story.liveRevisionId !== input.live) throw new Refused(422, 'changed-since');
      const facts = { ...workflowFacts(story, edition, actor, now), withdrawn: true };
      const may = ability(actor, action, story, facts);
      if (!may.allowed) throw refusedAction(may.refusals);
      const context = { ...opened, edition, actor, input: { action } as const, now };
      return applyTransition({ ...context, bringsBack: input.revisionId }, opened);
    },
    repeated: () => undefined,
  });
}
