import { database } from '../database';

/** The live stories of one edition that came out first in one month of UTC. */
export interface LiveMonth {
  editionId: string;
  /** `2026-11`. */
  month: string;
  stories: number;
  changedAt: Date;
}

/** The months in which live stories came out, oldest first. */
export function listLiveMonths(): Promise<LiveMonth[]> {
  return database().$queryRaw<LiveMonth[]>`
    SELECT "editionId", to_char("firstPublishedAt" AT TIME ZONE 'UTC', 'YYYY-MM') AS month,
           count(*)::int AS stories, max("lastPublishedAt") AS "changedAt"
    FROM "Story" WHERE "liveRevisionId" IS NOT NULL
    GROUP BY 1, 2 ORDER BY 2, 1`;
}

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
 * Live stories of an edition by first publication, oldest first, so that a story keeps its place. Those that stand
 * first at another outlet are left out.
 */
export function listAddresses(range: {
  editionId: string;
  from: Date;
  before: Date;
  limit: number;
  skip: number;
}): Promise<ListedAddress[]> {
  const { editionId, from, before, limit, skip } = range;
  return database().$queryRaw<ListedAddress[]>`
    SELECT story."groupId", address.path AS address, story."lastPublishedAt" AS "changedAt",
           media.id AS "pictureId", media.width AS "pictureWidth"
    FROM "Story" story
    JOIN "Address" address ON address."storyId" = story.id AND address.current
    JOIN "Revision" live ON live.id = story."liveRevisionId"
    LEFT JOIN "Media" media ON media.id = live.fields->'lead'->>'mediaId'
    WHERE story."editionId" = ${editionId}
      AND story."firstPublishedAt" >= ${from} AND story."firstPublishedAt" < ${before}
      AND coalesce(live.fields->>'canonicalUrl', '') = ''
    ORDER BY story."firstPublishedAt", story.id
    LIMIT ${limit} OFFSET ${skip}`;
}

/** Topics and authors that live stories of each edition name. */
export async function listLivePlaces(): Promise<
  { editionId: string; kind: 'topic' | 'author'; id: string }[]
> {
  return database().$queryRaw`
    SELECT DISTINCT "editionId", 'topic' AS kind, unnest("liveTopicIds") AS id FROM "Story"
    WHERE "liveRevisionId" IS NOT NULL
    UNION
    SELECT DISTINCT "editionId", 'author', unnest("liveAuthorIds") FROM "Story"
    WHERE "liveRevisionId" IS NOT NULL`;
}
