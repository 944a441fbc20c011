import { clientOf } from '../prisma';
import { database } from '../database';

/** An address that leads to where a live story is now. */
export interface FormerAddress {
  from: string;
  to: string;
}

/** Former addresses of live stories, in order of their paths. @param after the path after which the list starts */
export function listFormerAddresses(after: string, limit: number): Promise<FormerAddress[]> {
  return clientOf(database()).$queryRaw<FormerAddress[]>`
    SELECT former.path AS "from", address.path AS "to"
    FROM "Address" former
    JOIN "Story" story ON story.id = former."storyId" AND story."liveRevisionId" IS NOT NULL
    JOIN "Address" address ON address."storyId" = story.id AND address.current
    WHERE NOT former.current AND former.path > ${after} ORDER BY former.path LIMIT ${limit}`;
}
