/** A scheduled step that was not taken within this time is overdue. */
export const OVERDUE_AFTER_SECONDS = 60;

/** Whether a step that is still scheduled for this time is overdue. */
export const isOverdue = (scheduledFor: Date, now: Date): boolean =>
  now.getTime() - scheduledFor.getTime() > OVERDUE_AFTER_SECONDS * 1000;
