import type { StorySchedule } from '@/server/store/stories/stories';

/** No scheduled publication. */
export const NO_SCHEDULE = {
  scheduledFor: null,
  scheduledZone: null,
  scheduledById: null,
  scheduledOverride: null,
  scheduleRefusal: '',
} satisfies Partial<StorySchedule>;

/** No scheduled unpublishing. */
export const NO_UNPUBLISHING = {
  unpublishAt: null,
  unpublishZone: null,
  unpublishById: null,
  unpublishReason: '',
  unpublishLine: '',
} satisfies Partial<StorySchedule>;

/**
 * The scheduled times after publishing. When a person publishes after the time of unpublishing, the story stays live; a
 * late schedule still takes both scheduled steps, in order.
 * @param dueAt the time that publishing was scheduled for; absent: a person publishes
 */
export function schedulesAfterPublishing(
  { unpublishAt }: Pick<StorySchedule, 'unpublishAt'>,
  now: Date,
  dueAt: Date | null | undefined,
): Partial<StorySchedule> {
  const hasPassed = unpublishAt !== null && unpublishAt <= now;
  return { ...NO_SCHEDULE, ...(hasPassed && !dueAt && NO_UNPUBLISHING) };
}
