/** A scheduled step is overdue after this time. */
export const OVERDUE_AFTER_SECONDS = 60;

/** Whether a step scheduled for this time is overdue. */
export const isOverdue = (scheduledFor: Date, now: Date): boolean =>
  now.getTime() - scheduledFor.getTime() > OVERDUE_AFTER_SECONDS * 1000;

/**
 * The pending schedule times of stories, the earliest first. Publishing, returning or spiking a story cancels its
 * schedule, so each of these steps warns about it first.
 */
export function pendingSchedules(stories: { scheduledFor: string | null }[], now: number): Date[] {
  return stories
    .flatMap(({ scheduledFor }) => (scheduledFor === null ? [] : new Date(scheduledFor)))
    .filter(at => at.getTime() > now)
    .toSorted((a, b) => a.getTime() - b.getTime());
}
