import type { CronItem } from 'graphile-worker';
import { cronItems } from '@/server/jobs/cron-items';
import { FIXED_DAYS, RETENTION_TIME, type FixedKind } from '@/domain/retention/retention';
import { VERIFICATION_TIMES } from '@/server/audit/verify/nightly';
import { applyRetention } from '@/server/retention/apply';
import { deleteOldExports } from '@/server/archive/old-exports';
import { startWeeklyArchive } from '@/server/archive/weekly-archive';
import { readWireFolder } from '@/server/wire/folder';
import { pollFeeds } from '@/server/wire/feeds';
import { deleteOldWire } from '@/server/store/wire/wire';
import { deleteOldImports } from '@/server/imports/old-imports';
import { erasePictures } from '@/server/media/erase-pictures';
import { hashPictures } from '@/server/media/hash-pictures';
import { removeUnfinishedMedia } from '@/server/media/media';
import { removeOldUploads } from '@/server/media/resumable/resumable-uploads';
import { repairSearchIndex } from '@/server/search/search-index';
import { notifyOfDeadlines } from '@/server/stories/planning/due';
import { deleteOldVerifications } from '@/server/store/audit/verifications';
import { deleteFailedJobs, releaseAbandonedJobs } from '@/server/store/jobs/queue';
import { deleteStaleRanks } from '@/server/store/pages/popularity';
import { deleteEndedAdminChanges } from '@/server/store/people/admin-changes';
import { deleteEndedProposals } from '@/server/store/people/admin-proposals';
import { deleteOldAttempts } from '@/server/store/people/attempts';
import { deleteExpiredPasswordLinks } from '@/server/store/people/password-links';
import { deleteExpiredSignInCodes } from '@/server/store/people/sign-in-codes';
import { deleteExpiredChallenges } from '@/server/store/people/second-factor/passkeys';
import { deleteExpiredSessions } from '@/server/store/people/sessions';
import { deleteExpiredPreviewLinks } from '@/server/store/stories/preview-links';
import { deleteOldUnseen } from '@/server/store/stories/completed-schedules';
import { deleteCommits } from '@/server/store/stories/commits';
import { deleteAcknowledgements } from '@/server/store/stories/acknowledgements';
import { deleteDeliveriesBefore } from '@/server/store/webhooks/deliveries';
import { keepUnreadSources } from '@/server/translations/unread-sources';
import { fillLinkedDomains } from '@/server/abuse-limits/fill';
import { aggregateSamples } from '@/server/operation/fold';
import { JOB_TIME_LIMIT_MS } from '@/server/jobs/worker';
import type { JobHandler } from '@/server/jobs/job-handler';

/** How long a disconnected window can catch up on remote steps. */
const COMMITS_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** A job taken longer ago than the time limit of handlers plus a minute belongs to a dead process. */
const ABANDONED_SECONDS = JOB_TIME_LIMIT_MS / 1000 + 60;
/** A minute is left for recording the deletions. */
const RETENTION_LIMIT_MS = JOB_TIME_LIMIT_MS - 60_000;

/** Ends before the next run begins. */
const HASHING_LIMIT_MS = 3 * 60_000;

interface RecurringJob {
  /** Crontab pattern, in UTC. */
  at: string;
  handle: JobHandler;
}

const beforeDays = (kind: FixedKind) => new Date(Date.now() - FIXED_DAYS[kind] * DAY_MS);

/** Different minutes, so that they do not all run at once. */
const RECURRING: Record<string, RecurringJob> = {
  'release-abandoned-jobs': {
    at: '* * * * *',
    handle: async () => void (await releaseAbandonedJobs(ABANDONED_SECONDS)),
  },
  'keep-quiet-sources': { at: '* * * * *', handle: () => keepUnreadSources(new Date()) },
  'notify-of-deadlines': { at: '* * * * *', handle: () => notifyOfDeadlines(new Date()) },
  'repair-search-index': { at: '5 * * * *', handle: (_, signal) => repairSearchIndex(signal) },
  'fill-linked-domains': { at: '* * * * *', handle: (_, signal) => fillLinkedDomains(signal) },
  'delete-expired-sessions': { at: '15 * * * *', handle: () => deleteExpiredSessions(new Date()) },
  'delete-old-attempts': { at: '12 * * * *', handle: () => deleteOldAttempts(new Date()) },
  'delete-expired-password-links': {
    at: '10 * * * *',
    handle: () => deleteExpiredPasswordLinks(new Date()),
  },
  'delete-expired-sign-in-codes': {
    at: '13 * * * *',
    handle: () => deleteExpiredSignInCodes(new Date()),
  },
  'delete-expired-preview-links': {
    at: '11 * * * *',
    handle: () => deleteExpiredPreviewLinks(new Date()),
  },
  'delete-ended-admin-proposals': {
    at: '16 * * * *',
    handle: () => deleteEndedProposals(new Date()),
  },
  'delete-ended-admin-changes': {
    at: '17 * * * *',
    handle: () => deleteEndedAdminChanges(new Date()),
  },
  'delete-expired-challenges': {
    at: '14 * * * *',
    handle: () => deleteExpiredChallenges(new Date()),
  },
  'delete-faded-popularity': { at: '20 * * * *', handle: () => deleteStaleRanks(new Date()) },
  'delete-old-commits': { at: '* * * * *', handle: () => deleteCommits(new Date(Date.now() - COMMITS_MS)) },
  'delete-old-acknowledgements': {
    at: '25 * * * *',
    handle: () => deleteAcknowledgements(beforeDays('acknowledgements')),
  },
  'fold-operation': { at: '33 * * * *', handle: () => aggregateSamples(new Date()) },
  'delete-old-unseen-schedules': { at: '30 * * * *', handle: () => deleteOldUnseen(DAY_MS / 1000) },
  'apply-retention': {
    at: `${RETENTION_TIME.minute} ${RETENTION_TIME.hour} * * *`,
    handle: async (_, signal) => {
      const soon = AbortSignal.any([signal, AbortSignal.timeout(RETENTION_LIMIT_MS)]);
      await applyRetention({ personId: null, now: new Date(), signal: soon });
    },
  },
  'delete-old-verifications': {
    at: '55 * * * *',
    handle: () => deleteOldVerifications(beforeDays('verifications')),
  },
  'delete-old-imports': {
    at: '55 3 * * *',
    handle: (_, signal) => deleteOldImports(beforeDays('imports'), signal),
  },
  'read-wire-folder': { at: '* * * * *', handle: (_, signal) => readWireFolder(new Date(), signal) },
  'poll-wire': { at: '* * * * *', handle: (_, signal) => pollFeeds(new Date(), signal) },
  'delete-old-wire': { at: '56 3 * * *', handle: () => deleteOldWire(beforeDays('wire')) },
  'delete-old-webhook-deliveries': {
    at: '35 * * * *',
    handle: () => deleteDeliveriesBefore(beforeDays('webhook-deliveries')),
  },
  'delete-old-archive-exports': {
    at: '* * * * *',
    handle: () => deleteOldExports(new Date()),
  },
  'start-weekly-archive': { at: '8 * * * *', handle: () => startWeeklyArchive(new Date()) },
  'erase-deleted-pictures': {
    at: '50 3 * * *',
    handle: (_, signal) => erasePictures(beforeDays('deleted-pictures'), new Date(), signal),
  },
  'hash-pictures': {
    at: '*/5 * * * *',
    handle: (_, signal) => hashPictures(AbortSignal.any([signal, AbortSignal.timeout(HASHING_LIMIT_MS)])),
  },
  'remove-unfinished-media': {
    at: '40 * * * *',
    handle: () => removeUnfinishedMedia(new Date(Date.now() - DAY_MS)),
  },
  'remove-old-uploads': {
    at: '42 * * * *',
    handle: (_, signal) => removeOldUploads(new Date(Date.now() - DAY_MS), signal),
  },
  'delete-failed-jobs': { at: '45 * * * *', handle: () => deleteFailedJobs(beforeDays('failed-jobs')) },
};

/** The handlers that keep the tables small and the search complete. */
export const HOUSEKEEPING: Record<string, JobHandler> = Object.fromEntries(
  Object.entries(RECURRING).map(([task, { handle }]) => [task, handle]),
);

/** When the queue runs housekeeping and the nightly verification. */
export const HOUSEKEEPING_TIMES: CronItem[] = cronItems({
  ...Object.fromEntries(Object.entries(RECURRING).map(([task, { at }]) => [task, at])),
  ...VERIFICATION_TIMES,
});
