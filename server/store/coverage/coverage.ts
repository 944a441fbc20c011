import type { CoverageState, CoverageTimes } from '@/domain/coverage/entry';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';

/** Starts, ends or removes the live coverage of a locked story, and counts a public change of it. */
export async function setCoverage(
  id: string,
  { coverageStartedAt, coverageEndedAt }: CoverageTimes,
  now: Date,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).story.update({
    where: { id },
    data: { coverageStartedAt, coverageEndedAt, coverageChangedAt: now, coverageChanges: { increment: 1 } },
  });
}

/** Counts a public change of the entries of a locked story. */
export async function countCoverageChange(id: string, now: Date, connection: Connection): Promise<void> {
  await clientOf(connection).story.update({
    where: { id },
    data: { coverageChangedAt: now, coverageChanges: { increment: 1 } },
  });
}

/** The live coverage of a live story. */
export interface FollowedCoverage {
  storyId: string;
  state: Exclude<CoverageState, 'none'>;
  /** How often what readers see of it has changed. */
  changes: number;
}

/** The live coverage of the live story at its current address; null without one. */
export async function findCoverageAt(path: string): Promise<FollowedCoverage | null> {
  const rows = await readPrepared<FollowedCoverage>(Prisma.sql`
    SELECT story.id AS "storyId", story."coverageChanges" AS changes,
      CASE WHEN story."coverageEndedAt" IS NULL THEN 'live' ELSE 'ended' END AS state
    FROM "Address" address JOIN "Story" story ON story.id = address."storyId"
    WHERE address.path = ${path} AND address.current
      AND story."liveRevisionId" IS NOT NULL AND story."coverageStartedAt" IS NOT NULL`);
  return rows[0] ?? null;
}

/** The live coverage of a story; null when readers have none of it. */
export async function loadFollowedCoverage(storyId: string): Promise<FollowedCoverage | null> {
  const rows = await readPrepared<FollowedCoverage>(Prisma.sql`
    SELECT id AS "storyId", "coverageChanges" AS changes,
      CASE WHEN "coverageEndedAt" IS NULL THEN 'live' ELSE 'ended' END AS state
    FROM "Story" WHERE id = ${storyId} AND "liveRevisionId" IS NOT NULL AND "coverageStartedAt" IS NOT NULL`);
  return rows[0] ?? null;
}

/** The public address of a story; null while it is not live. */
export async function loadLiveAddress(storyId: string): Promise<string | null> {
  const row = await prisma().address.findFirst({
    where: { storyId, current: true, story: { liveRevisionId: { not: null } } },
    select: { path: true },
  });
  return row?.path ?? null;
}
