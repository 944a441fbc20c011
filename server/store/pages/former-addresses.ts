import { clientOf, prisma } from '../prisma';
import { database } from '../database';

/** An address that redirects to a live story's current one. */
export interface FormerAddress {
  from: string;
  to: string;
}

/**
 * Former addresses of live stories, and addresses from a previous system, in order of their paths. @param after the
 * path after which the list starts
 */
export function listFormerAddresses(after: string, limit: number): Promise<FormerAddress[]> {
  return clientOf(database()).$queryRaw<FormerAddress[]>`
    WITH live AS (
      SELECT story.id, address.path FROM "Story" story
      JOIN "Address" address ON address."storyId" = story.id AND address.current
      WHERE story."liveRevisionId" IS NOT NULL
    )
    SELECT * FROM (
      SELECT former.path AS "from", live.path AS "to"
      FROM "Address" former JOIN live ON live.id = former."storyId" WHERE NOT former.current
      UNION
      SELECT redirect.path, coalesce(nullif(redirect.target, ''), live.path)
      FROM "Redirect" redirect LEFT JOIN live ON live.id = redirect."storyId"
      WHERE (redirect.target <> '' OR live.path IS NOT NULL) AND strpos(redirect.path, '?') = 0
    ) AS entry WHERE "from" > ${after} ORDER BY "from" LIMIT ${limit}`;
}

/** All addresses, current and former, of the most recently withdrawn stories. */
export async function listWithdrawnAddresses(limit: number): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ path: string }[]>`
    SELECT address.path FROM (
      SELECT id, "updatedAt" FROM "Story" WHERE withdrawal <> '' ORDER BY "updatedAt" DESC LIMIT ${limit}
    ) AS story JOIN "Address" AS address ON address."storyId" = story.id
    ORDER BY story."updatedAt" DESC, address.path LIMIT ${limit}`;
  return rows.map(({ path }) => path);
}
