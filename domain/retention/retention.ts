/** What is deleted after a number of days that a paper chooses, in the order in which it is done. */
export const RETENTION_KINDS = ['origins', 'emails', 'inbox', 'unusual-acts'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** After how many days something is deleted; null: it is kept for good. */
export type RetentionDays = number | null;

/** The periods of a paper. */
export type RetentionPeriods = Record<RetentionKind, RetentionDays>;

interface RetentionRule {
  default: RetentionDays;
  /** The bounds of the days, which the database has too. */
  least: number;
  most: number;
  /** Whether it can be kept for good. */
  forGood: boolean;
}

/**
 * The choices of a paper. An investigation needs networks and browsers for weeks, but privacy law requires deleting
 * them eventually; admins look up whether an email was sent for days.
 */
export const RETENTION_RULES: Record<RetentionKind, RetentionRule> = {
  /** The networks and browsers that events came from, from the event on. */
  origins: { default: 180, least: 30, most: 730, forGood: false },
  /** Emails, sent or not, from when they were written. */
  emails: { default: 90, least: 7, most: 730, forGood: false },
  /** Items of inboxes, from when they were read. */
  inbox: { default: null, least: 30, most: 3650, forGood: true },
  /** Unusual acts, from when an admin settled them; their events stay. */
  'unusual-acts': { default: null, least: 90, most: 3650, forGood: true },
};

/** Fixed periods in days, which the work and security of the newsroom depend on. */
export const FIXED_DAYS = {
  /** Answers to writes, for a browser that sends them again. */
  acknowledgements: 30,
  /** Jobs that failed for good, with what they were to do. */
  'failed-jobs': 30,
  /** What the nightly verifications found. */
  verifications: 30,
} as const;
export type FixedKind = keyof typeof FIXED_DAYS;

/** When the periods are applied each day, in UTC. */
export const RETENTION_TIME = { hour: 3, minute: 20 } as const;

/** When the periods are applied next. */
export function nextRetentionRun(now: Date): Date {
  const { hour, minute } = RETENTION_TIME;
  const next = new Date(now);
  next.setUTCHours(hour, minute, 0, 0);
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1);
  return next;
}

/** A kind with its period, and what its last run did. */
export interface RetentionView {
  kind: RetentionKind;
  days: RetentionDays;
  /** Null: it has not run yet. */
  lastRun: { at: string; deleted: number } | null;
  /** When it last failed, unless a run since then did not. */
  failedAt: string | null;
}
