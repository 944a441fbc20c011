import type { AffectedRelation } from '@/domain/audit/revert/other-plans';
import { Prisma } from '../../generated/client';
import { prisma } from '../../prisma';
import type { ActsOf } from './affected-stories';

const { sql } = Prisma;

/** The events of each, in which stories they are, and what a story has now, written as the events have it. */
const FACTS = {
  assignment: { kind: 'story.assign', now: sql`story."assignedToId"`, of: sql`story.id` },
  embargo: {
    kind: 'story.embargo',
    // The stories of a group have one.
    of: sql`SELECT id FROM "Story" WHERE "groupId" = story."groupId"`,
    now: sql`to_char("group"."embargoUntil" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  },
};

/** Stories of which a person changed the assignment or the embargo between two times. @param only this story */
export async function listAffectedRelations(
  subject: keyof typeof FACTS,
  { personId, from, to }: ActsOf,
  limit: number,
  only: string | null,
): Promise<(AffectedRelation & { name: string })[]> {
  const { kind, now, of } = FACTS[subject];
  const rows = await prisma().$queryRaw<(AffectedRelation & { name: string; isKnown: boolean })[]>`
    WITH acts AS (
      SELECT DISTINCT ON ("storyId") "storyId" AS id, data FROM "Event"
      WHERE "personId" = ${personId} AND at BETWEEN ${from}::timestamptz AND ${to}::timestamptz AND kind = ${kind}
        AND (${only}::text IS NULL OR "storyId" = ${only})
      ORDER BY "storyId", at, id
    )
    SELECT story.id, COALESCE(story.fields->>'headline', '') AS name, acts.data->>'from' AS before, acts.data ? 'from' AS "isKnown",
      ${now} AS now, (
        SELECT "personId" FROM "Event" WHERE "storyId" IN (${of}) AND kind = ${kind} ORDER BY at DESC, id DESC LIMIT 1
      ) = ${personId} AS "isLast"
    FROM acts JOIN "Story" AS story USING (id) JOIN "StoryGroup" AS "group" ON "group".id = story."groupId" ORDER BY story.id LIMIT ${limit}`;
  return rows.map(({ isKnown, before, ...row }) => (isKnown ? { ...row, before } : row));
}

/** A token or link that gives access from outside. */
interface AffectedAccess {
  id: string;
  name: string;
  storyId: string | null;
}

const TABLES = {
  token: sql`SELECT id, name, NULL AS "storyId" FROM "ApiToken" AS access`,
  preview: sql`
    SELECT access.id, COALESCE(story.fields->>'headline', '') AS name, story.id AS "storyId"
    FROM "PreviewLink" AS access JOIN "Story" AS story ON story.id = access."storyId"`,
};

/** Existing tokens or preview links that a person made between two times. @param only this one */
export function listAffectedAccess(
  subject: keyof typeof TABLES,
  { personId, from, to }: ActsOf,
  limit: number,
  only: string | null,
): Promise<AffectedAccess[]> {
  return prisma().$queryRaw`
    ${TABLES[subject]}
    WHERE access."createdById" = ${personId} AND access."createdAt" BETWEEN ${from}::timestamptz AND ${to}::timestamptz
      AND (${only}::text IS NULL OR access.id = ${only})
    ORDER BY access.id LIMIT ${limit}`;
}
