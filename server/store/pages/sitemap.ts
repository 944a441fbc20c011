import { prisma } from '../prisma';
import { idsOf } from './list-query';

/** A live story as a sitemap lists it. */
export interface ListedAddress {
  groupId: string;
  address: string;
  changedAt: Date;
  /** Its lead picture with the width of the original, or null. */
  pictureId: string | null;
  pictureWidth: number | null;
}

/**
 * Live stories of an edition by first publication, oldest first, so that a story keeps its place. Those with a
 * canonical address elsewhere are left out.
 */
export function listAddresses(range: {
  editionId: string;
  from: Date;
  before: Date;
  limit: number;
  skip: number;
}): Promise<ListedAddress[]> {
  const { editionId, ...rest } = range;
  const listed = idsOf({ editionIds: [editionId], oldestFirst: true, ...rest });
  return prisma().$queryRaw<ListedAddress[]>`
    WITH listed AS MATERIALIZED (${listed})
    SELECT story."groupId", address.path AS address, greatest(story."lastPublishedAt", story."coverageChangedAt") AS "changedAt",
           media.id AS "pictureId", media.width AS "pictureWidth"
    FROM listed
    JOIN "Story" story ON story.id = listed.id
    JOIN "Address" address ON address."storyId" = story.id AND address.current
    JOIN "Revision" live ON live.id = story."liveRevisionId"
    LEFT JOIN "Media" media ON media.id = live.fields->'lead'->>'mediaId'
    WHERE coalesce(live.fields->>'canonicalUrl', '') = ''
    ORDER BY listed.at, listed.id`;
}
