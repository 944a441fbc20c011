/** Data that is deleted after a configurable number of days, in order of deletion. */
export const RETENTION_KINDS = ['origins', 'emails', 'inbox', 'unusual-acts'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** The retention period in days; null for no limit. */
export type RetentionDays = number | null;

/** The retention periods of a paper. */
export type RetentionPeriods = Record<RetentionKind, RetentionDays>;

interface RetentionRule {
  default: RetentionDays;
  /** The range of periods; the database has the same limits. */
  least: number;
  most: number;
  /** Whether it can be kept without limit. */
  forGood: boolean;
}

/**
 * The settings of a paper. An investigation needs networks and browsers for weeks, but privacy law requires
 * deleting them eventually; admins check within days whether an email was sent.
 */
export const RETENTION_RULES: Record<RetentionKind, RetentionRule> = {
  /** The networks and browsers of events, from the time of the event. */
  origins: { default: 180, least: 30, most: 730, forGood: false },
  /** Emails, sent or not, from the time they were created. */
  emails: { default: 90, least: 7, most: 730, forGood: false },
  /** Inbox items, from the time they were read. */
  inbox: { default: null, least: 30, most: 3650, forGood: true },
  /** Unusual acts, from the time an admin settled them; their events are kept. */
  'unusual-acts': { default: null, least: 90, most: 3650, forGood: true },
};

/** Fixed periods in days, required for the work and security of the newsroom. */
export const FIXED_DAYS = {
  /** Stored responses to writes, for retries. */
  acknowledgements: 30,
  /** Failed jobs, with their input. */
  'failed-jobs': 30,
  /** Results of the nightly verifications. */
  verifications: 30,
  /** Deleted pictures, with their files. */
  'deleted-pictures': 30,
  /** Imported files, and what was read from them; the stories are kept. */
  imports: 90,
  /** Agency stories that were not made into a story. */
  wire: 30,
  /** The log of webhooks. */
  'webhook-deliveries': 30,
  /** Archives of the whole paper; fewer days when newer ones replace them. */
  'archive-exports': 14,
} as const;
export type FixedKind = keyof typeof FIXED_DAYS;

/** The daily time of deletion, in UTC. */
export const RETENTION_TIME = { hour: 3, minute: 20 } as const;

/** The next time of deletion. */
export function nextRetentionRun(now: Date): Date {
  const { hour, minute } = RETENTION_TIME;
  const next = new Date(now);
  next.setUTCHours(hour, minute, 0, 0);
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1);
  return next;
}

/** A kind with its period, and the result of its last run. */
export interface RetentionView {
  kind: RetentionKind;
  days: RetentionDays;
  /** Null when it has not run yet. */
  lastRun: { at: string; deleted: number } | null;
  /** The last failure, unless a later run succeeded. */
  failedAt: string | null;
}
