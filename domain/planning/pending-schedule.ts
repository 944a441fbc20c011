/**
 * The time at which stories are still to be published by schedule, the earliest first. Publishing, returning or spiking
 * them cancels it, so each of these steps says so first.
 */
export function pendingSchedules(stories: { scheduledFor: string | null }[], now: number): Date[] {
  return stories
    .flatMap(({ scheduledFor }) => (scheduledFor === null ? [] : new Date(scheduledFor)))
    .filter(at => at.getTime() > now)
    .toSorted((a, b) => a.getTime() - b.getTime());
}
