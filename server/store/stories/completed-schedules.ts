import { prisma } from '../prisma';
import { PREPARED } from '../prepared';

/** A story whose scheduled step was taken recently, and its expected public state. */
export interface CompletedSchedule {
  storyId: string;
  path: string;
  /** Null: it is no longer public. */
  liveRevisionId: string | null;
}

/**
 * Stories whose scheduled step was taken, by the clock of the database.
 * @param from how many seconds ago at most
 * @param to how many seconds ago at least
 */
export function listCompletedSchedules(
  from: number,
  to: number,
  limit: number,
): Promise<CompletedSchedule[]> {
  return prisma().$queryRaw<CompletedSchedule[]>`
    ${PREPARED} SELECT DISTINCT story.id AS "storyId", address.path, story."liveRevisionId"
    FROM "Revision" revision
    JOIN "Story" story ON story.id = revision."storyId"
    JOIN "Address" address ON address."storyId" = story.id AND address.current
    WHERE revision."dueAt" IS NOT NULL
      AND revision."createdAt" > now() - make_interval(secs => ${from}::int)
      AND revision."createdAt" <= now() - make_interval(secs => ${to}::int)
    LIMIT ${limit}`;
}

/** Replaces the list of stories that a process still shows in a stale state. */
export async function replaceUnseen(process: string, storyIds: string[]): Promise<void> {
  await prisma().$executeRaw`
    ${PREPARED} WITH seen AS (
      DELETE FROM "UnseenSchedule" WHERE process = ${process} AND NOT "storyId" = ANY(${storyIds})
    )
    INSERT INTO "UnseenSchedule" (process, "storyId", "checkedAt")
    SELECT ${process}, id, now() FROM "Story" WHERE id = ANY(${storyIds})
    ON CONFLICT (process, "storyId") DO UPDATE SET "checkedAt" = now()`;
}

/** How many stories any process still shows in a stale state, found within this many seconds. */
export async function countUnseen(seconds: number): Promise<number> {
  const [row] = await prisma().$queryRaw<{ unseen: number }[]>`
    ${PREPARED} SELECT count(DISTINCT "storyId")::int AS unseen FROM "UnseenSchedule"
    WHERE "checkedAt" > now() - make_interval(secs => ${seconds}::int)`;
  return row?.unseen ?? 0;
}

/** Deletes the findings of processes that no longer run. */
export async function deleteOldUnseen(seconds: number): Promise<void> {
  await prisma().$executeRaw`
    DELETE FROM "UnseenSchedule" WHERE "checkedAt" < now() - make_interval(secs => ${seconds}::int)`;
}
