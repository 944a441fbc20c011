import type { StoryState } from '@/domain/api/story';
import { transition } from '@/domain/story/workflow';
import type { StoryRecord } from '@/server/store/stories/stories';
import { workflowFacts } from '@/server/stories/workflow-facts';

/** When a story is published and unpublished by itself, and what would keep it from that as it is now. */
export function schedulesOf(story: StoryRecord): Pick<StoryState, 'schedule' | 'unpublishing'> {
  const { scheduledFor, scheduledZone, unpublishAt, unpublishZone } = story;
  return {
    schedule: scheduledFor && {
      at: scheduledFor.toISOString(),
      zone: scheduledZone!,
      refused: story.scheduleRefusal,
      blockedBy: blockersOf(story, scheduledFor),
    },
    unpublishing: unpublishAt && { at: unpublishAt.toISOString(), zone: unpublishZone! },
  };
}

function blockersOf(story: StoryRecord, at: Date) {
  // Its current requirements were met by people other than the one who scheduled it.
  const scheduler = { personId: story.scheduledById!, grants: [] };
  const outcome = transition('publish', workflowFacts(story, story.edition, scheduler, at));
  return outcome.ok ? [] : outcome.refusals;
}
