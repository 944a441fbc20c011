import { KEPT_ARCHIVES } from '@/domain/archive/archive-export';
import { mediaStore } from '@/server/media/stores/homes';
import { endLostExports, listExportsWithFile, markExportDeleted } from '@/server/store/archive/exports';
import { exportName } from './export-file';

/** A process stores its progress every second, or is gone. */
const LOST_MS = 5 * 60_000;

/** Ends exports whose process has ended, and deletes archives from before a time. Harmless when run again. */
export async function deleteOldExports(before: Date, now: Date): Promise<void> {
  for (const id of await endLostExports(new Date(now.getTime() - LOST_MS), now))
    await mediaStore().remove(exportName(id));
  for (const { id, finishedAt } of await listExportsWithFile())
    if (finishedAt < before) await deleteExport(id, now);
}

/** Deletes all archives but the newest ones. */
export async function deleteSurplusExports(now: Date): Promise<void> {
  for (const { id } of (await listExportsWithFile()).slice(KEPT_ARCHIVES)) await deleteExport(id, now);
}

/** The file first: while its row says that it is there, the next run finds it. */
async function deleteExport(id: string, now: Date): Promise<void> {
  await mediaStore().remove(exportName(id));
  await markExportDeleted(id, now);
}
