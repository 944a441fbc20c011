import { hasFile, type ArchiveExport } from '@/domain/archive/archive-export';
import { FIXED_DAYS } from '@/domain/retention/retention';

/** An archive as it is shown. Times are ISO strings. */
export interface ArchiveView extends Pick<
  ArchiveExport,
  'id' | 'kind' | 'year' | 'scheduled' | 'error' | 'part' | 'done' | 'total' | 'stories' | 'lost'
> {
  /** The name of the edition of which it has stories; null: of all. */
  edition: string | null;
  startedAt: string;
  by: string;
  isRunning: boolean;
  isStopping: boolean;
  megabytes: number;
  canDownload: boolean;
  /** Until when it can be downloaded at most; null: until there are newer ones, or not at all. */
  keptUntil: string | null;
  deletedAt: string | null;
}

/** An edition that can be chosen. */
export interface ArchiveEdition {
  id: string;
  name: string;
}

const MEGABYTE = 1_000_000;
const DAY_MS = 86_400_000;

/** What the screen shows of an export. @param editions by which the one of its stories is named */
export function archiveView(archive: ArchiveExport, editions: ArchiveEdition[]): ArchiveView {
  const { id, kind, year, scheduled, editionId, error, part, done, total, stories, lost, bytes } = archive;
  const { startedAt, startedByName, stopRequestedAt, finishedAt, deletedAt } = archive;
  const kept =
    hasFile(archive) && !archive.scheduled
      ? finishedAt!.getTime() + FIXED_DAYS['archive-exports'] * DAY_MS
      : null;
  return {
    ...{ id, kind, year, scheduled, error, part, done, total, stories, lost },
    edition: editions.find(edition => edition.id === editionId)?.name ?? editionId,
    startedAt: startedAt.toISOString(),
    by: startedByName,
    isRunning: finishedAt === null,
    isStopping: finishedAt === null && stopRequestedAt !== null,
    megabytes: bytes / MEGABYTE,
    canDownload: hasFile(archive),
    keptUntil: kept === null ? null : new Date(kept).toISOString(),
    deletedAt: deletedAt?.toISOString() ?? null,
  };
}
