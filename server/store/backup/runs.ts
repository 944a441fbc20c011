import type { BackupRun, RunKind } from '@/domain/backup/run';
import { prisma } from '../prisma';

export async function startRun(kind: RunKind, personId: string | null): Promise<bigint> {
  const { id } = await prisma().backupRun.create({ data: { kind, personId }, select: { id: true } });
  return id;
}

/** Stores the progress of a run, or its result. */
export async function saveRun(
  id: bigint,
  data: Partial<Pick<BackupRun, 'finishedAt' | 'name' | 'error' | 'bytes' | 'part' | 'done' | 'found'>>,
): Promise<void> {
  await prisma().backupRun.update({ where: { id }, data: { ...data, seenAt: new Date() } });
}

/** The last runs of both kinds, the newest first. */
export function listRuns(limit: number): Promise<BackupRun[]> {
  return prisma().backupRun.findMany({ orderBy: { id: 'desc' }, take: limit });
}

/** The last run of a kind that ended; null before the first. */
export function lastRun(kind: RunKind): Promise<BackupRun | null> {
  return prisma().backupRun.findFirst({
    where: { kind, finishedAt: { not: null } },
    orderBy: { id: 'desc' },
  });
}

/** The last run of a kind that found nothing wrong; null before the first. */
export function lastGoodRun(kind: RunKind): Promise<BackupRun | null> {
  return prisma().backupRun.findFirst({
    where: { kind, finishedAt: { not: null }, error: '', found: 0 },
    orderBy: { id: 'desc' },
  });
}

/** Ends all other unfinished runs of a kind, whose processes have ended. */
export async function endOtherRuns(kind: RunKind, id: bigint, now: Date): Promise<void> {
  await prisma().backupRun.updateMany({
    where: { kind, finishedAt: null, id: { not: id } },
    data: { finishedAt: now, error: 'ended' },
  });
}
