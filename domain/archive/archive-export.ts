/** A whole paper that is written into an archive, or was. */
export interface ArchiveExport {
  id: string;
  startedAt: Date;
  startedByName: string;
  stopRequestedAt: Date | null;
  /** Null: it runs or waits. */
  finishedAt: Date | null;
  /** Why there is no file; empty when there is one. */
  error: string;
  /** What it writes now: a kind of record, or `media`. */
  part: string;
  done: number;
  /** How many there are of the part; 0 where that is not counted. */
  total: number;
  stories: number;
  /** Originals that are missing in it or damaged. */
  lost: number;
  bytes: number;
  deletedAt: Date | null;
}

/** Older archives than so many are deleted when there is a new one. */
export const KEPT_ARCHIVES = 3;

/** Whether an archive can be downloaded. */
export const hasFile = ({ finishedAt, error, deletedAt }: ArchiveExport): boolean =>
  finishedAt !== null && error === '' && deletedAt === null;
