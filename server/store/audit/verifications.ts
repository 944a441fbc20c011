import { prisma } from '../prisma';
import type { Prisma } from '../generated/client';

/** The progress of a nightly verification. */
export interface VerificationRecord {
  id: bigint;
  part: string;
  key: string;
  looked: number;
  found: number;
  /** The first ones. */
  findings: unknown[];
}

/** Starts a verification unless one is running. */
export async function startVerification(now: Date): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO "Verification" ("startedAt") VALUES (${now}::timestamptz) ON CONFLICT DO NOTHING`;
}

/** The running verification; null without one. */
export async function runningVerification(): Promise<VerificationRecord | null> {
  const row = await prisma().verification.findFirst({ where: { finishedAt: null } });
  return row && { ...row, findings: row.findings as unknown[] };
}

/** Stores the progress of a verification. @param finishedAt null while it runs */
export async function saveVerification(
  { id, findings, ...progress }: VerificationRecord,
  finishedAt: Date | null,
): Promise<void> {
  const data = { ...progress, findings: findings as Prisma.InputJsonArray, finishedAt };
  await prisma().verification.update({ where: { id }, data });
}

/** When the last whole verification ended and how much it found; null before the first. */
export async function lastVerification(): Promise<{ finishedAt: Date; found: number } | null> {
  const row = await prisma().verification.findFirst({
    where: { finishedAt: { not: null } },
    orderBy: { id: 'desc' },
    select: { finishedAt: true, found: true },
  });
  return row && { finishedAt: row.finishedAt!, found: row.found };
}

/** Deletes verifications that ended before a time. */
export async function deleteOldVerifications(before: Date): Promise<void> {
  await prisma().verification.deleteMany({ where: { finishedAt: { lt: before } } });
}
