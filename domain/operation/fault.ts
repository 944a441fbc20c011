/** The operational state of the paper; null values could not be read or are not set up. */
export interface OperationState {
  isWritable: boolean;
  isCurrent: boolean;
  overdueSchedules: number;
  unseenSchedules: number;
  jobsFailed: number;
  jobsOldestSeconds: number;
  /** Withdrawals of the last hour that at least one process did not confirm. */
  unconfirmedPurges: number;
  /** Unconfirmed purges of the CDN. */
  cdnWaiting: number;
  /** The average seconds of the last ten minutes; null without a publish. */
  publishSeconds: number | null;
  /** Processes that have been silent for minutes without being stopped. */
  lostProcesses: number;
  versions: string[];
  loopDelay: number;
  scanner: 'off' | 'ready' | 'away';
  mediaStore: 'ready' | 'away';
  retentionFaults: number;
  /** Hours since the last backup that did not fail; null: never. */
  backupHours: number | null;
  hasBackups: boolean;
  /** The number of differences after the last restore drill. */
  drillFound: number;
  verificationFound: number;
  corruptRows: number;
  emailsFailed: number;
}

/**
 * Kinds of faults, the worst first: those that affect readers, then the newsroom, then maintenance that is due soon.
 */
export const FAULT_KINDS = [
  'unconfirmed-purges',
  'cdn-waiting',
  'unseen-schedules',
  'overdue-schedules',
  'media-store-away',
  'read-only',
  'not-current',
  'slow-publish',
  'lost-processes',
  'busy-process',
  'several-versions',
  'failed-jobs',
  'late-jobs',
  'failed-emails',
  'scanner-away',
  'verification',
  'drill',
  'no-backup',
  'late-backup',
  'retention',
  'corrupt-rows',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault, with its count or amount. */
export interface Fault {
  kind: FaultKind;
  count: number;
  /** Whether readers may get something wrong. */
  isForReaders: boolean;
}

const FOR_READERS = new Set<FaultKind>([
  'unconfirmed-purges',
  'cdn-waiting',
  'unseen-schedules',
  'overdue-schedules',
  'media-store-away',
]);

const LATE_JOB_SECONDS = 600;
const SLOW_PUBLISH_SECONDS = 3;
const BUSY_LOOP_MS = 500;
const LATE_BACKUP_HOURS = 36;

/** The count or amount of each fault; 0 when there is none. */
const COUNTS: Record<FaultKind, (state: OperationState) => number> = {
  'unconfirmed-purges': ({ unconfirmedPurges }) => unconfirmedPurges,
  'cdn-waiting': ({ cdnWaiting }) => cdnWaiting,
  'unseen-schedules': ({ unseenSchedules }) => unseenSchedules,
  'overdue-schedules': ({ overdueSchedules }) => overdueSchedules,
  'media-store-away': ({ mediaStore }) => Number(mediaStore === 'away'),
  'read-only': ({ isWritable }) => Number(!isWritable),
  'not-current': ({ isCurrent }) => Number(!isCurrent),
  'slow-publish': ({ publishSeconds }) =>
    publishSeconds !== null && publishSeconds > SLOW_PUBLISH_SECONDS ? Math.ceil(publishSeconds) : 0,
  'lost-processes': ({ lostProcesses }) => lostProcesses,
  'busy-process': ({ loopDelay }) => (loopDelay > BUSY_LOOP_MS ? loopDelay : 0),
  'several-versions': ({ versions }) => (versions.length > 1 ? versions.length : 0),
  'failed-jobs': ({ jobsFailed }) => jobsFailed,
  'late-jobs': ({ jobsOldestSeconds }) =>
    jobsOldestSeconds > LATE_JOB_SECONDS ? Math.floor(jobsOldestSeconds / 60) : 0,
  'failed-emails': ({ emailsFailed }) => emailsFailed,
  'scanner-away': ({ scanner }) => Number(scanner === 'away'),
  verification: ({ verificationFound }) => verificationFound,
  drill: ({ drillFound }) => drillFound,
  'no-backup': ({ hasBackups, backupHours }) => Number(hasBackups && backupHours === null),
  'late-backup': ({ hasBackups, backupHours }) =>
    hasBackups && backupHours !== null && backupHours > LATE_BACKUP_HOURS ? Math.floor(backupHours) : 0,
  retention: ({ retentionFaults }) => retentionFaults,
  'corrupt-rows': ({ corruptRows }) => corruptRows,
};

/** The current faults, the worst first. */
export function faultsIn(state: OperationState): Fault[] {
  return FAULT_KINDS.flatMap(kind => {
    const count = COUNTS[kind](state);
    return count > 0 ? [{ kind, count, isForReaders: FOR_READERS.has(kind) }] : [];
  });
}
