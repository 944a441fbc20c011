import { ReadReplica } from '@/server/store/replica';
import { keepsVersions } from '@/server/media/stores/examine-store';
import { mediaHomes } from '@/server/media/stores/homes';
import { readSettings } from '@/server/settings';
import { readServerFacts, listDatabaseZones } from '@/server/store/doctor/database-state';
import { lastGoodRun } from '@/server/store/backup/runs';
import { loadEditions } from '@/server/store/paper/paper';
import { examineAddresses } from './addresses';
import { fault, warning, type InstallationFinding } from './finding';
import { examineMail, type TextLookup } from './mail';
import { availableMemory, examineClock, examineDisk, examineMemory, examineZones } from './machine';

const HOUR_MS = 60 * 60_000;
/** Backups are made every night. */
const BACKUP_LATE_MS = 48 * HOUR_MS;
/** PostgreSQL 15, as the server reports its version. */
const LEAST_VERSION = 150_000;

/**
 * Examines what the program runs on: the machine, the database, and every configured service. Waits a few seconds at
 * most for each response. Optional services that are not configured are not reported.
 * @param textsOf looks up TXT records
 */
export async function examineInstallation(now: Date, textsOf?: TextLookup): Promise<InstallationFinding[]> {
  const settings = readSettings();
  const { dataDir, backupDir, processes, mail, replicaUrl } = settings;
  const found = await Promise.all([
    examineDatabase(),
    examineDisk([dataDir, ...(backupDir ? [backupDir] : [])]),
    examineMemory(processes, availableMemory()),
    examineAddresses(settings, now),
    examineMail(mail, textsOf),
    examineBackup(backupDir, now),
    examineBucket(),
    replicaUrl ? examineReplica(replicaUrl) : [],
  ]);
  return found.flat();
}

async function examineDatabase(): Promise<InstallationFinding[]> {
  const before = new Date();
  const { version, now } = await readServerFacts();
  const after = new Date();
  const zones = [...new Set((await loadEditions()).map(({ zone }) => zone))];
  const isOld = version < LEAST_VERSION;
  return [
    ...(isOld
      ? [fault('database', `It is PostgreSQL ${Math.floor(version / 10_000)}. Update it to 15 or newer.`)]
      : []),
    ...examineClock(now, [before, after]),
    ...examineZones(zones, await listDatabaseZones()),
  ];
}

async function examineBackup(backupDir: string | null, now: Date): Promise<InstallationFinding[]> {
  if (!backupDir)
    return [
      warning(
        'backup',
        'No folder is set, so nothing is kept at night. Set BACKUP_DIR on one of the machines, or use another way of docs/backup.md.',
      ),
    ];
  const last = await lastGoodRun('backup');
  if (last?.finishedAt && now.getTime() - last.finishedAt.getTime() < BACKUP_LATE_MS) return [];
  const since = last?.finishedAt ? `since ${last.finishedAt.toISOString().slice(0, 16)}Z` : 'yet';
  return [
    warning(
      'backup',
      `There is no good one ${since}. See what it printed in the log, or run npm run backup.`,
    ),
  ];
}

async function examineBucket(): Promise<InstallationFinding[]> {
  if ((await keepsVersions(mediaHomes().to)) !== false) return [];
  return [
    warning(
      'bucket',
      'That of MEDIA_STORE keeps no former versions: what is deleted there is in backups alone. Switch its versioning on.',
    ),
  ];
}

async function examineReplica(url: string): Promise<InstallationFinding[]> {
  const replica = new ReadReplica(process.env.DATABASE_URL!, url);
  try {
    return (await replica.isUpToDate())
      ? []
      : [
          warning(
            'replica',
            'It is more than a second late, so pages are read from the primary. Check its load and the network.',
          ),
        ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      warning(
        'replica',
        `It is not used (${reason}). DATABASE_REPLICA_URL must lead to a standby of the database.`,
      ),
    ];
  } finally {
    await replica.stop();
  }
}
