import type { Purge } from '../purges';
import { prisma } from '../prisma';

/** A purge that the CDN has not confirmed. */
export interface WaitingPurge {
  id: string;
  keys: string[];
}

/** Stores a purge to send to the CDN, timed by the clock of the database because those of processes differ. */
export async function insertCdnPurge({ id, keys, outdated, isConfirmed }: Purge): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO "CdnPurge" (id, keys, "isConfirmed", "createdAt")
    VALUES (${id}, ${[...keys, ...outdated]}::text[], ${isConfirmed}, now()) ON CONFLICT DO NOTHING`;
}

/** The oldest purges that the CDN has not confirmed, of at least this age. */
export function listWaitingPurges(ageMs: number, limit: number): Promise<WaitingPurge[]> {
  return prisma().$queryRaw<WaitingPurge[]>`
    SELECT id, keys FROM "CdnPurge"
    WHERE "doneAt" IS NULL AND "createdAt" <= now() - make_interval(secs => ${ageMs / 1000})
    ORDER BY "createdAt", id LIMIT ${limit}`;
}

/** Stores that the CDN has confirmed these purges, or why it has not. */
export async function recordCdnOutcome(
  ids: string[],
  outcome: { doneAt: Date } | { error: string },
): Promise<void> {
  const data = 'doneAt' in outcome ? { ...outcome, error: '' } : outcome;
  await prisma().cdnPurge.updateMany({ where: { id: { in: ids }, doneAt: null }, data });
}

/**
 * Gives up waiting purges of at least this age, with the reason, and removes jobs of these tasks that have been due for
 * as long.
 */
export async function endCdnPurges(ageMs: number, reason: string, tasks: string[]): Promise<void> {
  const seconds = ageMs / 1000;
  await prisma().$executeRaw`
    UPDATE "CdnPurge" SET "doneAt" = now(), error = ${reason}
    WHERE "doneAt" IS NULL AND "createdAt" <= now() - make_interval(secs => ${seconds})`;
  await prisma().$executeRaw`
    SELECT graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker.jobs WHERE task_identifier = ANY(${tasks}) AND locked_at IS NULL
        AND run_at <= now() - make_interval(secs => ${seconds})))`;
}

/** Deletes purges before a time. */
export async function deleteCdnPurges(before: Date): Promise<void> {
  await prisma().cdnPurge.deleteMany({ where: { createdAt: { lt: before } } });
}

/** The CDN's purges: waiting ones, and those of the last day. */
export interface CdnFacts {
  /** A withdrawal that is sent twice counts once. */
  waiting: number;
  oldestAt: Date | null;
  error: string;
  done: number;
  /** Their median duration, in seconds; null without any. */
  medianSeconds: number | null;
}

/** The state of the CDN's purges since a time. @param before later ones may still be in progress */
export async function readCdnFacts(since: Date, before: Date): Promise<CdnFacts> {
  const [row] = await prisma().$queryRaw<[CdnFacts]>`
    WITH waiting AS (
      SELECT id, "createdAt", error FROM "CdnPurge" WHERE "doneAt" IS NULL AND "createdAt" <= ${before}::timestamptz
      ORDER BY "createdAt" LIMIT 1000
    ), done AS (
      SELECT id, "doneAt" - "createdAt" AS took FROM "CdnPurge"
      WHERE "doneAt" IS NOT NULL AND error = '' AND "createdAt" >= ${since}::timestamptz ORDER BY "createdAt" DESC LIMIT 10000
    )
    SELECT (SELECT count(DISTINCT split_part(id, '/', 1))::int FROM waiting) AS waiting, (SELECT min("createdAt") FROM waiting) AS "oldestAt",
      coalesce((SELECT error FROM waiting ORDER BY "createdAt" LIMIT 1), '') AS error,
      (SELECT count(DISTINCT split_part(id, '/', 1))::int FROM done) AS done,
      (SELECT extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY took))::float FROM done) AS "medianSeconds"`;
  return row;
}
