import type { FixedKind, RetentionKind } from '@/domain/retention/retention';

const kinds: Record<RetentionKind, { name: string; covers: string }> = {
  origins: {
    name: 'Networks and browsers',
    covers: 'Where events of the audit trail came from. The events stay.',
  },
  emails: { name: 'Sent emails', covers: 'Emails to staff, with their text.' },
  inbox: { name: 'Read inbox items', covers: 'Counted from when they were read.' },
  'unusual-acts': {
    name: 'Settled unusual acts',
    covers: 'Counted from when an admin settled them. Their events stay.',
  },
};

const fixed: Record<FixedKind, (days: number) => string> = {
  acknowledgements: days => `Answers kept for repeated saves: ${days} days`,
  'failed-jobs': days => `Failed background jobs: ${days} days`,
  verifications: days => `Results of nightly verifications: ${days} days`,
};

/** Words of the periods after which personal data is deleted. */
export const en = {
  title: 'Retention',
  help: 'After how many days personal data is deleted.',
  nextRun: 'Applied every night. Changes take effect at the next run:',
  kinds,
  days: (least: string, most: string) => `Days, from ${least} to ${most}.`,
  forGood: 'Keep for good',
  forGoodOf: (name: string) => `${name}: keep for good`,
  lastRun: 'Last run:',
  deleted: (n: number) => (n === 0 ? 'nothing deleted' : n === 1 ? '1 deleted' : `${n} deleted`),
  /** Between sentences, and after a colon. */
  space: ' ',
  /** Between a time and what was done then. */
  comma: ', ',
  notRun: 'Has not run yet.',
  failed: 'The last run failed. It is tried again tonight:',
  save: 'Save',
  run: 'Run now',
  ran: 'Run finished.',
  fixedTitle: 'Fixed for security',
  fixed,
  sessions: (days: number) => `Sessions: until they end, ${days} days at most`,
  attempts: 'Attempts to sign in: an hour',
  links: (days: number) => `Password links and previews: until they end, ${days} days at most`,
  events: 'Events of the audit trail, stories and their revisions: for good',
};

export type RetentionWords = typeof en;
