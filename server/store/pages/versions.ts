import { prisma } from '../prisma';

/** A live story of a group, with what links to it need. */
export interface LiveVersion {
  id: string;
  groupId: string;
  editionId: string;
  address: string;
  /** The story from whose text it was made, or null for one that was written first. */
  madeFromStoryId: string | null;
}

/** The live stories of these groups, each group's in no order. */
export async function listVersions(groupIds: string[]): Promise<LiveVersion[]> {
  if (!groupIds.length) return [];
  return prisma().$queryRaw<LiveVersion[]>`
    SELECT story.id, story."groupId", story."editionId", address.path AS address,
           source."sourceId" AS "madeFromStoryId"
    FROM "Story" story
    JOIN "Address" address ON address."storyId" = story.id AND address.current
    LEFT JOIN "Translation" source ON source."storyId" = story.id AND source.side = 0
    WHERE story."liveRevisionId" IS NOT NULL AND story."groupId" = ANY(${groupIds})`;
}
