/** A scheduled step is overdue after this time. */
export const OVERDUE_AFTER_SECONDS = 60;

/** Whether a step scheduled for this time is overdue. */
export const isOverdue = (scheduledFor: Date, now: Date): boolean =>
  now.getTime() - scheduledFor.getTime() > OVERDUE_AFTER_SECONDS * 1000;
