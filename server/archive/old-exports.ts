import { NO_SCHEDULE, surplusExports } from '@/domain/archive/archive-export';
import { mediaStore } from '@/server/media/stores/homes';
import {
  endLostExports,
  listExportsWithFile,
  loadArchiveSchedule,
  markExportDeleted,
} from '@/server/store/archive/exports';
import { exportName } from './export-file';

/** A process stores its progress every second; after this long without it, it is presumed dead. */
const LOST_MS = 5 * 60_000;

/** Ends exports whose process has ended, and deletes files that are old or too many. Idempotent. */
export async function deleteOldExports(now: Date): Promise<void> {
  for (const id of await endLostExports(new Date(now.getTime() - LOST_MS), now))
    await mediaStore().remove(exportName(id));
  await deleteSurplusExports(now);
}

/** Deletes the files of all exports but those that are kept. */
export async function deleteSurplusExports(now: Date): Promise<void> {
  const schedule = (await loadArchiveSchedule()) ?? NO_SCHEDULE;
  for (const id of surplusExports(await listExportsWithFile(), schedule, now)) await deleteExport(id, now);
}

/** Deletes the file first: until its row is marked, the next run finds it again. */
async function deleteExport(id: string, now: Date): Promise<void> {
  await mediaStore().remove(exportName(id));
  await markExportDeleted(id, now);
}
