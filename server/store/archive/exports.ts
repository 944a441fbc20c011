import type {
  ArchiveExport,
  ArchivePart,
  ArchiveSchedule,
  ExportKind,
} from '@/domain/archive/archive-export';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';

const withPerson = { include: { startedBy: { select: { name: true } } } } as const;

type Row = Omit<ArchiveExport, 'kind' | 'startedByName' | 'bytes'> & {
  kind: string;
  bytes: bigint;
  startedBy: { name: string };
};

const toExport = ({ startedBy, bytes, ...row }: Row): ArchiveExport => ({
  ...row,
  // A check constraint limits the kinds.
  kind: row.kind as ExportKind,
  bytes: Number(bytes),
  startedByName: startedBy.name,
});

/** What a running export stores. */
export type ExportProgress = Pick<ArchiveExport, 'part' | 'done' | 'total' | 'bytes'>;

/** An export to write. */
export interface NewExport extends ArchivePart {
  id: string;
  kind: ExportKind;
  scheduled: boolean;
  personId: string;
  now: Date;
}

/** Adds a waiting export. @returns false when it already exists, or another one is running */
export async function insertExport(
  { id, personId, now, ...about }: NewExport,
  connection: Connection,
): Promise<boolean> {
  const row = { id, ...about, startedById: personId, startedAt: now, seenAt: now };
  return (await clientOf(connection).archiveExport.createMany({ data: row, skipDuplicates: true })).count > 0;
}

/** An export; null without one. */
export async function loadExport(
  id: string,
  connection: Connection = database(),
): Promise<ArchiveExport | null> {
  const row = await clientOf(connection).archiveExport.findUnique({ where: { id }, ...withPerson });
  return row && toExport(row);
}

/** The newest exports. */
export async function listExports(limit: number): Promise<ArchiveExport[]> {
  const orderBy = [{ startedAt: 'desc' as const }, { id: 'desc' as const }];
  const rows = await prisma().archiveExport.findMany({ orderBy, take: limit, ...withPerson });
  return rows.map(toExport);
}

/** Takes an export that no process has started. @returns the export, if this process got it */
export async function takeExport(
  id: string,
  now: Date,
): Promise<(ArchivePart & { kind: ExportKind }) | null> {
  const [taken] = await prisma().archiveExport.updateManyAndReturn({
    where: { id, takenAt: null, finishedAt: null },
    data: { takenAt: now, seenAt: now },
    select: { kind: true, editionId: true, year: true },
  });
  return taken ? { ...taken, kind: taken.kind as ExportKind } : null;
}

/** Stores the progress of an export. @returns whether to continue */
export async function saveProgress(id: string, progress: ExportProgress, now: Date): Promise<boolean> {
  const rows = await prisma().archiveExport.updateManyAndReturn({
    where: { id, finishedAt: null },
    data: { ...progress, bytes: BigInt(progress.bytes), seenAt: now },
    select: { stopRequestedAt: true },
  });
  return rows[0]?.stopRequestedAt === null;
}

/** Ends an export. @returns false when it was ended before */
export async function finishExport(
  id: string,
  result: Partial<Pick<ArchiveExport, 'error' | 'stories' | 'lost' | 'bytes'>>,
  now: Date,
): Promise<boolean> {
  const { bytes = 0, ...rest } = result;
  const { count } = await prisma().archiveExport.updateMany({
    where: { id, finishedAt: null },
    data: { ...rest, bytes: BigInt(bytes), finishedAt: now },
  });
  return count > 0;
}

/**
 * Requests that an export stop; one that no process has started ends at once. @returns whether there was one to stop
 */
export async function requestStop(id: string, now: Date, connection: Connection): Promise<boolean> {
  const { archiveExport } = clientOf(connection);
  const ended = await archiveExport.updateMany({
    where: { id, takenAt: null, finishedAt: null },
    data: { stopRequestedAt: now, finishedAt: now, error: 'stopped' },
  });
  if (ended.count) return true;
  const { count } = await archiveExport.updateMany({
    where: { id, finishedAt: null, stopRequestedAt: null },
    data: { stopRequestedAt: now },
  });
  return count > 0;
}

/** Ends exports whose process has stored nothing since a time. @returns their ids */
export async function endLostExports(before: Date, now: Date): Promise<string[]> {
  const rows = await prisma().archiveExport.updateManyAndReturn({
    where: { finishedAt: null, seenAt: { lt: before } },
    data: { finishedAt: now, error: 'ended' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** All exports with a file, the newest first. */
export function listExportsWithFile(): Promise<Pick<ArchiveExport, 'id' | 'finishedAt' | 'scheduled'>[]> {
  return prisma().archiveExport.findMany({
    where: { finishedAt: { not: null }, error: '', deletedAt: null },
    orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, finishedAt: true, scheduled: true },
  });
}

/** When the schedule last started an export; null: never. */
export async function lastScheduledAt(): Promise<Date | null> {
  const { _max } = await prisma().archiveExport.aggregate({
    where: { scheduled: true },
    _max: { startedAt: true },
  });
  return _max.startedAt;
}

/** The weekly schedule, who set it, and when; null without one. */
export const loadArchiveSchedule = (): Promise<
  (ArchiveSchedule & { personId: string; changedAt: Date }) | null
> => prisma().archiveSchedule.findUnique({ where: { id: 1 } });

/** Sets the weekly schedule. */
export async function saveArchiveSchedule(
  schedule: ArchiveSchedule & { personId: string; changedAt: Date },
  connection: Connection,
): Promise<void> {
  await clientOf(connection).archiveSchedule.upsert({
    where: { id: 1 },
    create: { id: 1, ...schedule },
    update: schedule,
  });
}

/** The years in which readers got stories, the newest first. */
export async function listYears(): Promise<number[]> {
  const rows = await prisma().$queryRaw<{ year: number }[]>`
    SELECT DISTINCT left(key, 4)::int AS year FROM "LiveCount" WHERE kind = 'month' ORDER BY 1 DESC LIMIT 300`;
  return rows.map(({ year }) => year);
}

/** Records that the file of an export was deleted. */
export async function markExportDeleted(id: string, now: Date): Promise<void> {
  await prisma().archiveExport.updateMany({ where: { id, deletedAt: null }, data: { deletedAt: now } });
}
