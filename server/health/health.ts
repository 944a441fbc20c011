import { readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { listCorruptRows } from '@/server/store/corrupt-rows';
import type { BackupRun } from '@/domain/backup/run';
import { lastRun } from '@/server/store/backup/runs';
import { lastVerification } from '@/server/store/audit/verifications';
import { appliedMigrations, databaseState } from '@/server/store/database';
import { objectsAreCurrent } from '@/server/store/doctor/database-state';
import { scannerState } from '@/server/media/scanning/scanner-state';
import { mediaStoreState } from '@/server/media/stores/examine-store';
import { retentionFaults } from '@/server/retention/retention';
import { scheduleReadings } from '@/server/stories/schedule/overdue';
import { COMMON_HEADERS, FILE_POLICY } from '@/server/press/headers';

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'content-type': 'application/json',
    'content-security-policy': FILE_POLICY,
    'cache-control': 'no-store',
  });
  response.end(`${JSON.stringify(value)}\n`);
}

/** Reports that the process is alive. */
export function sendHealth(response: ServerResponse): void {
  sendJson(response, 200, { status: 'alive' });
}

/** Names of the project's migrations that were not applied to the database. */
async function missingMigrations(): Promise<string[]> {
  const applied = new Set(await appliedMigrations());
  return readdirSync('prisma/migrations', { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !applied.has(entry.name))
    .map(entry => entry.name);
}

/** Whether the database has every migration, and the functions and triggers of this version. */
export async function databaseIsCurrent(): Promise<boolean> {
  return (await missingMigrations()).length === 0 && objectsAreCurrent();
}

/** For readers: the process sends pages, cached ones also while the database is unavailable. */
export function sendReadersReadiness(response: ServerResponse, isStopping: boolean): void {
  sendJson(response, isStopping ? 503 : 200, { status: isStopping ? 'stopping' : 'ready' });
}

/** The result of a backup, or of a drill of restoring one. */
const resultOf = ({ finishedAt, error, found }: BackupRun) => ({
  finishedAt: finishedAt?.toISOString(),
  ...(error ? { error } : { found }),
});

/** How the state is requested. */
interface Viewed {
  /** Whether the request comes from this machine and no proxy; only then the response lists details. */
  isLocal: boolean;
  isStopping: boolean;
}

/**
 * Whether people can work in the newsroom: the database can be written and is current. Corrupt rows are left out of
 * pages. Every client gets the number of these, of steps overdue by a minute, of steps not yet visible to readers, of
 * overdue deletions, and whether the virus scanner and the media store are available, without which only uploads, and
 * pictures, are refused.
 */
export async function sendReadiness(
  response: ServerResponse,
  { isLocal, isStopping }: Viewed,
): Promise<void> {
  const database = await databaseState();
  const missing = database === 'unreachable' ? null : await missingMigrations();
  const objects = missing?.length === 0 ? await objectsAreCurrent() : null;
  const current = objects === true;
  const ready = current && database === 'reachable' && !isStopping;
  const [schedules, verification, retention, backup, drill] = current
    ? await Promise.all([
        scheduleReadings(),
        lastVerification(),
        retentionFaults(new Date()),
        lastRun('backup'),
        lastRun('drill'),
      ])
    : [null, null, null, null, null];
  const [virusScanner, mediaStore] = await Promise.all([scannerState(), mediaStoreState()]);
  sendJson(response, ready ? 200 : 503, {
    status: isStopping ? 'stopping' : ready ? 'ready' : 'not-ready',
    database,
    migrations: missing === null ? 'unknown' : missing.length ? { missing } : 'current',
    objects: objects === null ? 'unknown' : objects ? 'current' : 'out-of-date',
    brokenRows: listCorruptRows().length,
    overdueSchedules: schedules?.overdue ?? 'unknown',
    unseenSchedules: schedules?.unseen ?? 'unknown',
    verification: verification && {
      finishedAt: verification.finishedAt.toISOString(),
      found: verification.found,
    },
    retention: retention && (retention.length ? { errors: retention } : 'applied'),
    backup: backup && resultOf(backup),
    restoreDrill: drill && resultOf(drill),
    virusScanner,
    mediaStore,
    ...(isLocal && { broken: listCorruptRows() }),
  });
}
