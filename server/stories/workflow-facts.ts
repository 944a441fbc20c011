import type { Edition } from '@/domain/paper/edition';
import type { Actor } from '@/domain/people/permissions';
import { missingForReaders } from '@/domain/checks/readiness';
import { lackingApproval } from '@/domain/story/approval';
import type { TransitionFacts } from '@/domain/story/workflow';
import { machineTextsIn } from '@/domain/translation/machine/machine-texts';
import type { StoryRecord } from '@/server/store/stories/stories';
import { approverOf, workingApproval } from './approval';

/** The facts from which the workflow decides about a story when this person acts. */
export function workflowFacts(
  story: StoryRecord,
  edition: Edition,
  actor: Actor,
  now: Date,
): TransitionFacts {
  return {
    stage: story.stage,
    now,
    embargoUntil: story.embargoUntil,
    scheduledFor: story.scheduledFor,
    unpublishAt: story.unpublishAt,
    // Computed lazily: it reads the whole text, which is too expensive for each save.
    get missing() {
      return [
        ...missingForReaders(story),
        ...(story.blockingNotes ? (['open-notes'] as const) : []),
        ...(machineTextsIn(story, story.machineTexts).length ? (['machine-text'] as const) : []),
      ];
    },
    ...lackingApproval(workingApproval({ ...story, edition }), approverOf(actor, story)),
    withdrawn: story.withdrawnRevisionId !== null,
  };
}
