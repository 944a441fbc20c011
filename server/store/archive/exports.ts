import type { ArchiveExport } from '@/domain/archive/archive-export';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';

const withPerson = { include: { startedBy: { select: { name: true } } } } as const;

type Row = Omit<ArchiveExport, 'startedByName' | 'bytes'> & { bytes: bigint; startedBy: { name: string } };

const toExport = ({ startedBy, bytes, ...row }: Row): ArchiveExport => ({
  ...row,
  bytes: Number(bytes),
  startedByName: startedBy.name,
});

/** What a running export stores. */
export type ExportProgress = Pick<ArchiveExport, 'part' | 'done' | 'total' | 'bytes'>;

/** Adds an export that waits. @returns false when this one is there already, or another one runs */
export async function insertExport(
  { id, personId, now }: { id: string; personId: string; now: Date },
  connection: Connection,
): Promise<boolean> {
  const row = { id, startedById: personId, startedAt: now, seenAt: now };
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

/** Takes an export that no process has begun. @returns whether it is this one that writes it */
export async function takeExport(id: string, now: Date): Promise<boolean> {
  const where = { id, takenAt: null, finishedAt: null };
  const { count } = await prisma().archiveExport.updateMany({ where, data: { takenAt: now, seenAt: now } });
  return count > 0;
}

/** Stores how far an export has come. @returns whether it goes on */
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

/** Has an export stop; one that no process has begun ends at once. @returns whether it ran */
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

/** The ids of all exports with a file, the newest first, and when each was finished. */
export async function listExportsWithFile(): Promise<{ id: string; finishedAt: Date }[]> {
  const rows = await prisma().archiveExport.findMany({
    where: { finishedAt: { not: null }, error: '', deletedAt: null },
    orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, finishedAt: true },
  });
  return rows.map(({ id, finishedAt }) => ({ id, finishedAt: finishedAt! }));
}

/** Notes that the file of an export was deleted. */
export async function markExportDeleted(id: string, now: Date): Promise<void> {
  await prisma().archiveExport.updateMany({ where: { id, deletedAt: null }, data: { deletedAt: now } });
}
