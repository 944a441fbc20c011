import { Prisma } from '../generated/client';

/** Where a list continues: after a story, even one that is no longer live, or after a place. */
export type ListPlace = { storyId: string } | { firstPublishedAt: Date; id: string };

/**
 * The live stories of a list, newest first, and the part to read. At most one of ids, topics, authors and sections is
 * used, in this order; lists of topics and authors need the editions. Without any of them it is all stories of the
 * editions, or of the paper.
 */
export interface LiveFilter {
  ids?: string[];
  topicIds?: string[];
  /** Of the topics, those that are series. */
  onlySeries?: boolean;
  authorIds?: string[];
  sectionIds?: string[];
  editionIds?: string[];
  /** First published at or after. */
  from?: Date;
  /** First published before. */
  before?: Date;
  oldestFirst?: boolean;
  limit: number;
  skip?: number;
  /** Only stories after this place in the order of the list. */
  after?: ListPlace;
  /** Includes the place itself. */
  inclusive?: boolean;
}

const { sql } = Prisma;

/** The time and id at which a place is. */
function timeOf(place: ListPlace): { time: Prisma.Sql; id: string } {
  return 'storyId' in place
    ? {
        time: sql`(SELECT "firstPublishedAt" FROM "Story" WHERE id = ${place.storyId})`,
        id: place.storyId,
      }
    : { time: sql`${place.firstPublishedAt}::timestamptz`, id: place.id };
}

/** The part of an index that a filter selects, in order: columns `id` and `at`. */
function scan(table: Prisma.Sql, id: Prisma.Sql, where: Prisma.Sql, filter: LiveFilter): Prisma.Sql {
  const { from, before, after, oldestFirst, inclusive } = filter;
  const place = after && timeOf(after);
  const sign = Prisma.raw((oldestFirst ? '>' : '<') + (inclusive ? '=' : ''));
  const order = Prisma.raw(oldestFirst ? 'ASC' : 'DESC');
  return sql`
    SELECT ${id} AS id, "firstPublishedAt" AS at FROM ${table} WHERE ${where}
    ${from ? sql`AND "firstPublishedAt" >= ${from}` : Prisma.empty}
    ${before ? sql`AND "firstPublishedAt" < ${before}` : Prisma.empty}
    ${place ? sql`AND ("firstPublishedAt", ${id}) ${sign} (${place.time}, ${place.id})` : Prisma.empty}
    ORDER BY "firstPublishedAt" ${order}, ${id} ${order} LIMIT ${filter.limit + (filter.skip ?? 0)}`;
}

const STORY = sql`"Story"`;
const ID = sql`id`;
const STORY_ID = sql`"storyId"`;

/** One index scan for each of these ids. */
const each = (ids: string[], scanOne: Prisma.Sql) =>
  sql`SELECT part.id, part.at FROM unnest(${ids}::text[]) AS one, LATERAL (${scanOne}) AS part`;

/** One index scan for each of these topics or authors in each of these editions. */
const eachInEditions = (ids: string[], editionIds: string[], scanOne: Prisma.Sql) => sql`
  SELECT DISTINCT part.id, part.at
  FROM unnest(${ids}::text[]) AS one, unnest(${editionIds}::text[]) AS edition, LATERAL (${scanOne}) AS part`;

function candidates(filter: LiveFilter): Prisma.Sql {
  const { ids, topicIds, onlySeries, authorIds, sectionIds, editionIds } = filter;
  const scanStories = (where: Prisma.Sql) =>
    scan(STORY, ID, sql`${where} AND "liveRevisionId" IS NOT NULL`, filter);
  if (ids) return scanStories(sql`id = ANY(${ids}::text[])`);
  if (topicIds) {
    const series = onlySeries
      ? sql`AND EXISTS (SELECT FROM "Topic" WHERE "Topic".id = one AND "isSeries")`
      : Prisma.empty;
    const where = sql`"topicId" = one AND "editionId" = edition ${series}`;
    return eachInEditions(topicIds, editionIds ?? [], scan(sql`"LiveTopic"`, STORY_ID, where, filter));
  }
  if (authorIds) {
    const where = sql`"authorId" = one AND "editionId" = edition`;
    return eachInEditions(authorIds, editionIds ?? [], scan(sql`"LiveAuthor"`, STORY_ID, where, filter));
  }
  if (sectionIds) return each(sectionIds, scanStories(sql`"liveSectionId" = one`));
  if (editionIds) return each(editionIds, scanStories(sql`"editionId" = one`));
  return scanStories(sql`true`);
}

/**
 * The ids of a list in its order, as a statement with the columns `id` and `at`. For each of its sections, topics or
 * editions it reads only as many index entries as the list is long, however many stories there are.
 */
export function idsOf(filter: LiveFilter): Prisma.Sql {
  const order = Prisma.raw(filter.oldestFirst ? 'ASC' : 'DESC');
  return sql`
    SELECT id, at FROM (${candidates(filter)}) AS candidate
    ORDER BY at ${order}, id ${order} LIMIT ${filter.limit} OFFSET ${filter.skip ?? 0}`;
}
