import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { PREPARED } from '../prepared';
import { Prisma } from '../generated/client';

/** A scheduled step of a story whose time has come. */
export interface DueStep {
  storyId: string;
  /** The version of the story when it was found. */
  version: number;
  action: 'publish' | 'unpublish';
  dueAt: Date;
  /** Who scheduled it. */
  personId: string;
  /** The time of the database. */
  now: Date;
}

const PUBLISHES = Prisma.sql`("scheduledFor" <= now() AND "scheduleRefusal" = '')`;
const UNPUBLISHES = Prisma.sql`("unpublishAt" <= now() AND "liveRevisionId" IS NOT NULL)`;

/** After a restore nothing is published until an admin continues. */
const MAY_PUBLISH = Prisma.sql`NOT EXISTS (SELECT FROM "Restore" WHERE "continuedAt" IS NULL)`;

/**
 * Scheduled steps that are due by the clock of the database, the earliest first, without those of stories that are
 * locked. Publishing comes before unpublishing.
 * @param except ids of stories to leave out
 * @param seed orders what is due at the same time, so that processes rarely take the same story
 */
export function listDueSteps(limit: number, except: string[], seed = ''): Promise<DueStep[]> {
  return prisma().$queryRaw<DueStep[]>`
    ${PREPARED} SELECT id AS "storyId", version, now() AS now,
      CASE WHEN ${PUBLISHES} THEN 'publish' ELSE 'unpublish' END AS action,
      CASE WHEN ${PUBLISHES} THEN "scheduledFor" ELSE "unpublishAt" END AS "dueAt",
      CASE WHEN ${PUBLISHES} THEN "scheduledById" ELSE "unpublishById" END AS "personId"
    FROM "Story" WHERE (${PUBLISHES} OR ${UNPUBLISHES}) AND NOT id = ANY(${except}) AND ${MAY_PUBLISH}
    ORDER BY LEAST("scheduledFor", "unpublishAt"), md5(id || ${seed}) LIMIT ${limit}
    FOR UPDATE SKIP LOCKED`;
}

/** Milliseconds until the next scheduled step is due by the clock of the database; null: none is scheduled. */
export async function untilNextDue(): Promise<number | null> {
  const [row] = await prisma().$queryRaw<{ wait: number | null }[]>`
    ${PREPARED} SELECT (EXTRACT(EPOCH FROM LEAST(
      (SELECT min("scheduledFor") FROM "Story" WHERE "scheduledFor" IS NOT NULL AND "scheduleRefusal" = ''),
      (SELECT min("unpublishAt") FROM "Story" WHERE "unpublishAt" IS NOT NULL AND "liveRevisionId" IS NOT NULL)
    ) - clock_timestamp()) * 1000)::float8 AS wait WHERE ${MAY_PUBLISH}`;
  return row?.wait ?? null;
}

/** When the first version of a locked group is to be published; null: none is scheduled. */
export async function firstScheduleOfGroup(groupId: string, connection: Connection): Promise<Date | null> {
  const { _min } = await clientOf(connection).story.aggregate({
    where: { groupId },
    _min: { scheduledFor: true },
  });
  return _min.scheduledFor;
}

/** How many scheduled steps are overdue by more than this many seconds, by the clock of the database. */
export async function countOverdue(seconds: number): Promise<number> {
  const [row] = await prisma().$queryRaw<{ overdue: number }[]>`
    ${PREPARED} SELECT count(*)::int AS overdue FROM "Story"
    WHERE "scheduledFor" < now() - make_interval(secs => ${seconds}::int)
      OR ("unpublishAt" < now() - make_interval(secs => ${seconds}::int) AND "liveRevisionId" IS NOT NULL)`;
  return row?.overdue ?? 0;
}
