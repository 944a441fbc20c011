import { hasFile, type ArchiveExport } from '@/domain/archive/archive-export';
import { FIXED_DAYS } from '@/domain/retention/retention';

/** An archive as it is shown. Times are ISO strings. */
export interface ArchiveView extends Pick<
  ArchiveExport,
  'id' | 'error' | 'part' | 'done' | 'total' | 'stories' | 'lost'
> {
  startedAt: string;
  by: string;
  isRunning: boolean;
  isStopping: boolean;
  megabytes: number;
  /** Until when it can be downloaded; null: it cannot. */
  keptUntil: string | null;
  deletedAt: string | null;
}

const MEGABYTE = 1_000_000;
const DAY_MS = 86_400_000;

/** What the screen shows of an archive. */
export function archiveView(archive: ArchiveExport): ArchiveView {
  const { id, error, part, done, total, stories, lost, bytes } = archive;
  const { startedAt, startedByName, stopRequestedAt, finishedAt, deletedAt } = archive;
  const kept = hasFile(archive) ? finishedAt!.getTime() + FIXED_DAYS['archive-exports'] * DAY_MS : null;
  return {
    ...{ id, error, part, done, total, stories, lost },
    startedAt: startedAt.toISOString(),
    by: startedByName,
    isRunning: finishedAt === null,
    isStopping: finishedAt === null && stopRequestedAt !== null,
    megabytes: bytes / MEGABYTE,
    keptUntil: kept === null ? null : new Date(kept).toISOString(),
    deletedAt: deletedAt?.toISOString() ?? null,
  };
}
