/** What is known of the operation of the paper; null is what could not be read or is not set up. */
export interface OperationState {
  isWritable: boolean;
  isCurrent: boolean;
  overdueSchedules: number;
  unseenSchedules: number;
  jobsFailed: number;
  jobsOldestSeconds: number;
  /** Withdrawals of the last hour that some process did not confirm. */
  unconfirmedPurges: number;
  /** Purges of the CDN that it has not confirmed. */
  cdnWaiting: number;
  /** Seconds, of the last ten minutes; null without a publish. */
  publishSeconds: number | null;
  /** Processes that were not seen for minutes and were not stopped. */
  lostProcesses: number;
  versions: string[];
  loopDelay: number;
  scanner: 'off' | 'ready' | 'away';
  mediaStore: 'ready' | 'away';
  retentionFaults: number;
  /** Hours since the last backup that did not fail; null: there was none. */
  backupHours: number | null;
  hasBackups: boolean;
  /** What differed after the last restore drill. */
  drillFound: number;
  verificationFound: number;
  corruptRows: number;
  emailsFailed: number;
}

/** What can be wrong, the worst first: what readers get, what the newsroom does, what has to be done soon. */
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

/** Something that is wrong, and how much of it. */
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

/** How much of each is wrong; 0 when it is not. */
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

/** What is wrong, the worst first. */
export function faultsIn(state: OperationState): Fault[] {
  return FAULT_KINDS.flatMap(kind => {
    const count = COUNTS[kind](state);
    return count > 0 ? [{ kind, count, isForReaders: FOR_READERS.has(kind) }] : [];
  });
}
