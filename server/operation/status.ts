import { statfs } from 'node:fs/promises';
import { faultsIn, type Fault, type OperationState } from '@/domain/operation/fault';
import {
  SERIES,
  seriesOf,
  SPANS,
  timesOf,
  type Point,
  type SeriesName,
  type Span,
} from '@/domain/operation/sample';
import type { Actor } from '@/domain/people/permissions';
import { databaseIsCurrent } from '@/server/health/health';
import { scannerState } from '@/server/media/scanning/scanner-state';
import { mediaStoreState } from '@/server/media/stores/examine-store';
import { requirePermission } from '@/server/problems/require-permission';
import { retentionFaults } from '@/server/retention/retention';
import { readSettings } from '@/server/settings';
import { lastVerification } from '@/server/store/audit/verifications';
import { lastGoodRun, lastRun } from '@/server/store/backup/runs';
import { listCorruptRows } from '@/server/store/corrupt-rows';
import { databaseState } from '@/server/store/database';
import { readQueue } from '@/server/store/jobs/queue';
import {
  readDatabaseFacts,
  readEmailFacts,
  type DatabaseFacts,
  type EmailFacts,
} from '@/server/store/operation/facts';
import { readCdnFacts, type CdnFacts } from '@/server/store/operation/cdn-purges';
import { listProcesses, type ServerProcess } from '@/server/store/operation/processes';
import { listSamples } from '@/server/store/operation/samples';
import { scheduleReadings } from '@/server/stories/schedule/overdue';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** A purge without confirmation for this long counts as late. */
const CDN_LATE_MS = 10_000;
/** A process reports every minute; after this long without a report it counts as lost. */
const LOST_AFTER_MS = 2.5 * MINUTE_MS;
/** A process that was lost longer ago than this is no longer shown. */
const SHOWN_LOST_MS = HOUR_MS;

/** What admins see of the operation of the paper. */
export interface OperationStatus {
  faults: Fault[];
  span: Span;
  series: Record<SeriesName, Point[]>;
  processes: (ServerProcess & { isLost: boolean })[];
  database: DatabaseFacts;
  /** Free space for media, in bytes, and of how much. */
  /** Null before there is a folder for them. */
  disk: { free: number; size: number } | null;
  emails: EmailFacts & { isSet: boolean };
  jobs: { waiting: number; oldestSeconds: number; failed: number };
  /** Null: no CDN is told of purges. */
  cdn: CdnFacts | null;
}

/** The state of the installation over the last day or week. @throws Refused 403 */
export async function operationForAdmin(
  actor: Actor,
  wanted: string | undefined,
  now: Date,
): Promise<OperationStatus> {
  requirePermission(actor, 'manage-paper');
  const span: Span = wanted === 'week' ? 'week' : 'day';
  const times = timesOf(span, now);
  const since = (ms: number) => new Date(now.getTime() - ms);
  const { dataDir, mail, cdn: hasCdn } = readSettings();
  const [samples, recent, found, jobs, database, emails, disk, cdn] = await Promise.all([
    listSamples(times[0]!, SPANS[span].step / 1000),
    listSamples(since(HOUR_MS), HOUR_MS / 1000),
    listProcesses(since(SHOWN_LOST_MS)),
    readQueue(),
    readDatabaseFacts(),
    readEmailFacts(since(24 * HOUR_MS)),
    // There is no folder before the first picture.
    statfs(dataDir).catch(() => null),
    hasCdn ? readCdnFacts(since(24 * HOUR_MS), since(CDN_LATE_MS)) : null,
  ]);
  const processes = found.map(one => ({ ...one, isLost: one.seenAt < since(LOST_AFTER_MS) }));
  const running = processes.filter(({ isLost }) => !isLost);
  const publishes = recent.reduce((sum, { publishes: some }) => sum + some, 0);
  const state: OperationState = {
    ...(await readRest(now)),
    ...{ jobsFailed: jobs.failed, jobsOldestSeconds: jobs.oldestSeconds, emailsFailed: emails.failed },
    unconfirmedPurges: recent.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0),
    publishSeconds: publishes
      ? recent.reduce((sum, { publishTime }) => sum + publishTime, 0) / publishes / 1000
      : null,
    cdnWaiting: cdn?.waiting ?? 0,
    lostProcesses: processes.length - running.length,
    versions: [...new Set(running.map(({ version }) => version))],
    loopDelay: Math.max(0, ...running.map(({ loopDelay }) => loopDelay)),
  };
  return {
    ...{ faults: faultsIn(state), span, processes, database, jobs, cdn },
    series: Object.fromEntries(SERIES.map(name => [name, seriesOf(name, samples, times)])) as Record<
      SeriesName,
      Point[]
    >,
    disk: disk && { free: disk.bavail * disk.bsize, size: disk.blocks * disk.bsize },
    emails: { ...emails, isSet: mail !== null },
  };
}

/** The state of the rest of the installation. */
async function readRest(now: Date) {
  const [database, isCurrent, schedules, retention, backup, drill, verification, scanner, mediaStore] =
    await Promise.all([
      databaseState(),
      databaseIsCurrent(),
      scheduleReadings(),
      retentionFaults(now),
      lastGoodRun('backup'),
      lastRun('drill'),
      lastVerification(),
      scannerState(),
      mediaStoreState(),
    ]);
  const endedAt = backup?.finishedAt ?? null;
  return {
    ...{ isCurrent, scanner, mediaStore, isWritable: database === 'reachable' },
    ...{ overdueSchedules: schedules.overdue, unseenSchedules: schedules.unseen },
    retentionFaults: retention.length,
    backupHours: endedAt && (now.getTime() - endedAt.getTime()) / HOUR_MS,
    hasBackups: readSettings().backupDir !== null,
    // A drill that could not be run has not shown that a backup can be restored.
    drillFound: drill?.error ? 1 : (drill?.found ?? 0),
    verificationFound: verification?.found ?? 0,
    corruptRows: listCorruptRows().length,
  };
}
