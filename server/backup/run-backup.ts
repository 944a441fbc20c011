import { readFileSync } from 'node:fs';
import { mediaStore } from '@/server/media/stores/homes';
import { endOtherRuns, saveRun, startRun } from '@/server/store/backup/runs';
import { sealingKey } from './sealing';
import {
  BackupRunning,
  ForeignTarget,
  takeBackup,
  type BackupProgress,
  type BackupResult,
} from './take-backup';
import { folderTarget } from './target';

/** The interval at which progress is stored. */
const STORED_EVERY_MS = 1000;

/** Where and how to back up. */
export interface BackupPlace {
  databaseUrl: string;
  dataDir: string;
  dir: string;
  key: string | null;
  /** Who started it; null: the schedule or the console. */
  personId: string | null;
}

/** The version of the program. */
export const programVersion = (): string =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** A reason for the screen, in lower-case words with hyphens. */
export function failureReason(error: unknown): string {
  if (error instanceof BackupRunning) return 'another-runs';
  if (error instanceof ForeignTarget) return 'foreign-target';
  const { code } = error as { code?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return 'not-writable';
  return 'failed';
}

/** Backs up into a folder, and stores its progress and its result. @throws as `takeBackup` does */
export async function runBackup(place: BackupPlace): Promise<BackupResult> {
  const { databaseUrl, dataDir, dir, key, personId } = place;
  const id = await startRun('backup', personId);
  const report = throttled(progress => saveRun(id, progress));
  try {
    const result = await takeBackup({
      ...{ databaseUrl, dataDir, media: mediaStore(), target: folderTarget(dir) },
      key: key === null ? null : sealingKey(key),
      version: programVersion(),
      onStart: () => endOtherRuns('backup', id, new Date()),
      onProgress: report,
    });
    const { name, addedBytes, manifest } = result;
    await saveRun(id, {
      ...{ name, bytes: BigInt(addedBytes), finishedAt: new Date(), found: manifest.missing.length },
    });
    return result;
  } catch (error) {
    await saveRun(id, { error: failureReason(error), finishedAt: new Date() });
    throw error;
  }
}

/** Throttles the storing of progress; a failure to store it does not end the work. */
function throttled(save: (progress: BackupProgress) => Promise<void>): (progress: BackupProgress) => void {
  let storedAt = -Infinity;
  return progress => {
    const now = performance.now();
    if (now - storedAt < STORED_EVERY_MS) return;
    storedAt = now;
    save(progress).catch(() => {});
  };
}
