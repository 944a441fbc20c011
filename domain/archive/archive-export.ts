import { FIXED_DAYS } from '@/domain/retention/retention';

export const EXPORT_KINDS = ['paper', 'site'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Which stories an archive contains; null: all editions, or all years. */
export interface ArchivePart {
  editionId: string | null;
  year: number | null;
}

/** An export of the paper or of the readers' site to a file, running or finished. */
export interface ArchiveExport extends ArchivePart {
  id: string;
  kind: ExportKind;
  /** Whether the weekly schedule started it. */
  scheduled: boolean;
  startedAt: Date;
  startedByName: string;
  stopRequestedAt: Date | null;
  /** Null while it is running or queued. */
  finishedAt: Date | null;
  /** Why there is no file; empty when there is one. */
  error: string;
  /** The part being written: a kind of record, `media`, or `site`. */
  part: string;
  done: number;
  /** The number of items in the part; 0 where they are not counted. */
  total: number;
  /** The number of stories, or of pages of the site. */
  stories: number;
  /** The number of missing or damaged originals, or of pages that failed. */
  lost: number;
  bytes: number;
  deletedAt: Date | null;
}

/** The number of manual exports kept; a new one deletes older ones. */
export const KEPT_ARCHIVES = 3;

/** Whether an export can be downloaded. */
export const hasFile = ({
  finishedAt,
  error,
  deletedAt,
}: Pick<ArchiveExport, 'finishedAt' | 'error' | 'deletedAt'>): boolean =>
  finishedAt !== null && error === '' && deletedAt === null;

/** When the paper is archived automatically, and how many of these archives are kept. */
export interface ArchiveSchedule {
  /** The day of the week, with 0 for Sunday; null: never. */
  day: number | null;
  kept: number;
}

/** No automatic archive. */
export const NO_SCHEDULE: ArchiveSchedule = { day: null, kept: 4 };
export const MAX_KEPT_WEEKS = 12;

/** The hour at which an archive is due on its day, in UTC. */
const DUE_HOUR = 3;
const DAY_MS = 86_400_000;

/**
 * Whether a weekly archive is due: the scheduled time has passed since the last archive, or since the schedule was set.
 */
export function isArchiveDue({ day }: ArchiveSchedule, since: Date, now: Date): boolean {
  if (day === null) return false;
  const due = new Date(now);
  due.setUTCHours(DUE_HOUR, 0, 0, 0);
  const daysAgo = (due.getUTCDay() - day + 7) % 7;
  const last = due.getTime() - daysAgo * DAY_MS;
  return since.getTime() < (last > now.getTime() ? last - 7 * DAY_MS : last);
}

/** The ids of exports whose file is to be deleted. Those of the schedule are kept by their number, others also by their age. */
export function surplusExports(
  exports: Pick<ArchiveExport, 'id' | 'scheduled' | 'finishedAt'>[],
  { kept }: ArchiveSchedule,
  now: Date,
): string[] {
  const newest = exports.toSorted((one, other) => Number(other.finishedAt) - Number(one.finishedAt));
  const oldest = now.getTime() - FIXED_DAYS['archive-exports'] * DAY_MS;
  const weekly = newest.filter(({ scheduled }) => scheduled).slice(kept);
  const byHand = newest.filter(({ scheduled }) => !scheduled);
  const old = byHand.filter(({ finishedAt }, at) => at >= KEPT_ARCHIVES || Number(finishedAt) < oldest);
  return [...weekly, ...old].map(({ id }) => id);
}
