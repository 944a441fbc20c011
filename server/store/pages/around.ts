import type { LiveStory } from './live';
import { database } from '../database';
import { Prisma } from '../generated/client';

/** How a live story stands to another one. */
export type Relation = 'topic' | 'section' | 'edition' | 'previous' | 'next';

/** So many that share a topic are weighed against each other. */
const BY_TOPIC = 12;

/**
 * Ids of the live stories around a live story, by what ties them to it, in one statement: the newest of its
 * edition that share a topic, the newest of its section and of its edition, and its neighbours in the section.
 * @param newest how many of the section and of the edition
 */
export async function listAround(
  story: Pick<LiveStory, 'id' | 'groupId' | 'editionId' | 'sectionId' | 'firstPublishedAt' | 'fields'>,
  newest: number,
): Promise<Map<Relation, Set<string>>> {
  const { id, groupId, editionId, sectionId, firstPublishedAt } = story;
  const rows = await database().$queryRaw<{ tie: Relation; id: string }[]>`
    (SELECT 'topic' AS tie, id FROM "Story"
      WHERE "liveTopicIds" && ${story.fields.topicIds}::text[] AND "editionId" = ${editionId}
      AND "liveRevisionId" IS NOT NULL AND "groupId" <> ${groupId}
      ORDER BY "firstPublishedAt" DESC, id DESC LIMIT ${BY_TOPIC})
    UNION ALL
    (SELECT 'section', id FROM "Story"
      WHERE "liveSectionId" = ${sectionId} AND "liveRevisionId" IS NOT NULL AND "groupId" <> ${groupId}
      ORDER BY "firstPublishedAt" DESC, id DESC LIMIT ${newest})
    UNION ALL
    (SELECT 'edition', id FROM "Story"
      WHERE "editionId" = ${editionId} AND "liveRevisionId" IS NOT NULL AND "groupId" <> ${groupId}
      ORDER BY "firstPublishedAt" DESC, id DESC LIMIT ${newest})
    UNION ALL
    (SELECT 'previous', id FROM "Story"
      WHERE "liveSectionId" = ${sectionId} AND "liveRevisionId" IS NOT NULL
      AND ("firstPublishedAt", id) < (${firstPublishedAt}, ${id})
      ORDER BY "firstPublishedAt" DESC, id DESC LIMIT 1)
    UNION ALL
    (SELECT 'next', id FROM "Story"
      WHERE "liveSectionId" = ${sectionId} AND "liveRevisionId" IS NOT NULL
      AND ("firstPublishedAt", id) > (${firstPublishedAt}, ${id})
      ORDER BY "firstPublishedAt", id LIMIT 1)`;
  const around = new Map<Relation, Set<string>>();
  for (const { tie, id } of rows) around.set(tie, (around.get(tie) ?? new Set()).add(id));
  return around;
}

/** Ids of the topics that an edition's live stories of this topic have most often besides it, the commonest first. */
export async function listTopicsBeside(editionId: string, topicId: string, limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT beside.id FROM "Story", unnest("liveTopicIds") AS beside(id)
    WHERE "liveTopicIds" @> ARRAY[${topicId}]::text[] AND "editionId" = ${editionId}
    AND "liveRevisionId" IS NOT NULL AND beside.id <> ${topicId}
    GROUP BY beside.id ORDER BY count(*) DESC, beside.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Ids of the editions that have a live story of this topic or of this author. */
export async function listEditionsWith(
  wanted: { topicId: string } | { authorId: string },
): Promise<string[]> {
  const has =
    'topicId' in wanted
      ? Prisma.sql`"liveTopicIds" @> ARRAY[${wanted.topicId}]::text[]`
      : Prisma.sql`"liveAuthorIds" @> ARRAY[${wanted.authorId}]::text[]`;
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM "Edition" WHERE EXISTS (
      SELECT FROM "Story" WHERE "editionId" = "Edition".id AND "liveRevisionId" IS NOT NULL AND ${has}
    )`;
  return rows.map(({ id }) => id);
}
