import { prisma } from '../prisma';
import { Prisma } from '../generated/client';
import { idsOf, type LiveFilter } from './list-query';

/** Stories of a topic or an author that are read at once; a longer list continues from there. */
const LOOKED_AT = 1000;

/** Ids of live stories in the order of a list, and the place from which more have to be read; null at its end. */
export interface CombinedIds {
  ids: string[];
  lookedTo: { firstPublishedAt: Date; id: string } | null;
}

const { sql } = Prisma;

/**
 * Live stories that have all of: one of the topics, one of the authors, one of the sections. At most a thousand stories
 * are read for them, so the result may be shorter than its limit although there are more.
 * @param filter has at least two of topics, authors and sections
 */
export async function listCombined(filter: LiveFilter): Promise<CombinedIds> {
  const { topicIds, authorIds, sectionIds, limit, ...rest } = filter;
  const driver = topicIds ? { topicIds } : { authorIds };
  const conditions = [
    topicIds && authorIds
      ? sql`EXISTS (SELECT FROM "LiveAuthor" WHERE "storyId" = looked.id AND "authorId" = ANY(${authorIds}::text[]))`
      : sql`true`,
    sectionIds
      ? sql`(SELECT "liveSectionId" FROM "Story" WHERE "Story".id = looked.id) = ANY(${sectionIds}::text[])`
      : sql`true`,
  ];
  const [row] = await prisma().$queryRaw<
    [{ ids: string[] | null; looked: number; id: string | null; at: Date | null }]
  >`
    WITH looked AS MATERIALIZED (${idsOf({ ...rest, ...driver, limit: LOOKED_AT })}),
    found AS MATERIALIZED (
      SELECT id, at FROM looked WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY at DESC, id DESC LIMIT ${limit}
    ),
    last AS (
      SELECT id, at FROM looked WHERE (SELECT count(*) FROM found) < ${limit} ORDER BY at, id LIMIT 1
    )
    SELECT (SELECT array_agg(id ORDER BY at DESC, id DESC) FROM found) AS ids,
      (SELECT count(*)::int FROM looked) AS looked, last.id, last.at
    FROM (SELECT) AS one LEFT JOIN last ON true`;
  const { ids, looked, id, at } = row;
  return {
    ids: ids ?? [],
    lookedTo: looked === LOOKED_AT && id && at ? { firstPublishedAt: at, id } : null,
  };
}
