import { prisma } from '../prisma';
import { readTopics, type TopicRecord } from '../paper/paper';
import type { LiveList, LiveStory } from './live';

/** At most this many stories with a shared topic are ranked. */
const BY_TOPIC = 12;

/** Parts of a series that are listed with each part: the newest. */
export const SERIES_PARTS = 12;

/** How many versions of the story itself a list of its edition can contain. */
const ITSELF = 1;

/**
 * The stories around a live story, as lists: the newest of its edition that share a topic, those of its series, the newest
 * of its section and of its edition, and its neighbours in the section.
 * @param newest how many of the section and of the edition
 */
export function listsAround(
  story: Pick<LiveStory, 'id' | 'editionId' | 'sectionId' | 'firstPublishedAt' | 'fields'>,
  newest: number,
) {
  const { id, editionId, sectionId, firstPublishedAt, fields } = story;
  const neighbour = { sectionIds: [sectionId], after: { firstPublishedAt, id }, limit: 1 };
  return {
    topic: { topicIds: fields.topicIds, editionIds: [editionId], limit: BY_TOPIC + ITSELF },
    series: { topicIds: fields.topicIds, onlySeries: true, editionIds: [editionId], limit: SERIES_PARTS },
    section: { sectionIds: [sectionId], limit: newest + ITSELF },
    edition: { editionIds: [editionId], limit: newest + ITSELF },
    previous: neighbour,
    next: { ...neighbour, oldestFirst: true },
  } satisfies Record<string, LiveList>;
}

/** At most this many of a topic's newest stories are read for related topics. */
const WEIGHED = 200;

/**
 * The related topics and editions of a topic in an edition, in one statement.
 * @param limit how many topics
 * @returns the topics that are most frequent in its newest stories, and the editions that have stories of it
 */
export async function loadTopicWays(
  editionId: string,
  topicId: string,
  limit: number,
): Promise<{ related: TopicRecord[]; editionIds: string[] }> {
  const [row] = await prisma().$queryRaw<[{ related: TopicRecord[] | null; editionIds: string[] | null }]>`
    SELECT (
      SELECT jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'names', names, 'descriptions', descriptions,
        'isSeries', "isSeries")
        ORDER BY times DESC, id)
      FROM (
        SELECT other."topicId", count(*) AS times FROM (
          SELECT "storyId" FROM "LiveTopic" WHERE "topicId" = ${topicId} AND "editionId" = ${editionId}
          ORDER BY "firstPublishedAt" DESC, "storyId" DESC LIMIT ${WEIGHED}
        ) AS newest JOIN "LiveTopic" AS other ON other."storyId" = newest."storyId" AND other."topicId" <> ${topicId}
        GROUP BY other."topicId" ORDER BY times DESC, other."topicId" LIMIT ${limit}
      ) AS counted JOIN "Topic" ON id = counted."topicId"
    ) AS related, (
      SELECT array_agg("editionId") FROM "LiveCount" WHERE kind = 'topic' AND key = ${topicId} AND stories > 0
    ) AS "editionIds"`;
  return { related: readTopics(row.related ?? []), editionIds: row.editionIds ?? [] };
}

/** Ids of the editions that have a live story by this author. */
export async function listEditionsWithAuthor(authorId: string): Promise<string[]> {
  const rows = await prisma().liveCount.findMany({
    where: { kind: 'author', key: authorId, stories: { gt: 0 } },
    select: { editionId: true },
  });
  return rows.map(({ editionId }) => editionId);
}
