import type { StorySchedule } from '@/server/store/stories/stories';

/** Nothing is published by itself. */
export const NO_SCHEDULE = {
  scheduledFor: null,
  scheduledZone: null,
  scheduledById: null,
  scheduledOverride: null,
  scheduleRefusal: '',
} satisfies Partial<StorySchedule>;

/** Nothing is unpublished by itself. */
export const NO_UNPUBLISHING = {
  unpublishAt: null,
  unpublishZone: null,
  unpublishById: null,
  unpublishReason: '',
  unpublishLine: '',
} satisfies Partial<StorySchedule>;

/**
 * What publishing changes in the scheduled times. A person who publishes after the time of unpublishing means the story
 * to stay live; a late schedule takes the scheduled steps, one after the other.
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
