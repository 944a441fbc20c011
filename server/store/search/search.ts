import { database } from '../database';
import { Prisma } from '../generated/client';
import type { Part, PreparedSearch, SearchScope } from './search-query';

export interface Found {
  storyId: string;
  /** Higher is better; only compared within one search. */
  score: number;
}

/** Candidates that are ranked of those that merely contain the words, and again of those with them in the title. */
const RANKED = 300;
/** Stories that have all words of a phrase, of which the newest are read to see whether they have the phrase. */
const READ_FOR_PHRASE = 1000;
/** For words of weight D (body), C, B (standfirst, names), A (headline). */
const WEIGHTS = [0.1, 0.2, 0.4, 1];
const HALF_FRESH_DAYS = 60;
const FRESHNESS = 0.75;

function within({ editionIds }: Part, { sectionIds, authorIds, from, before }: SearchScope): Prisma.Sql {
  const conditions = [
    Prisma.sql`"editionId" = ANY(${editionIds})`,
    sectionIds && Prisma.sql`"sectionId" = ANY(${sectionIds})`,
    authorIds && Prisma.sql`"authorIds" && ${authorIds}::text[]`,
    from && Prisma.sql`"publishedAt" >= ${from}`,
    before && Prisma.sql`"publishedAt" < ${before}`,
  ];
  return Prisma.join(
    conditions.filter(condition => condition !== undefined),
    ' AND ',
  );
}

const COLUMNS = Prisma.sql`"storyId", "sectionId", "publishedAt", "words"`;

/**
 * The newest stories of a part that match `words`. The newest of all are looked at first: of a word that is in every
 * second story the index would give every second story of twenty years, to be sorted by time.
 */
function newestWith(words: Prisma.Sql, part: Part, scope: SearchScope, limit: number): Prisma.Sql {
  const matching = (time: Prisma.Sql, most: Prisma.Sql) => Prisma.sql`
    SELECT ${COLUMNS} FROM "SearchEntry" WHERE "words" @@ ${words} AND ${within(part, scope)} ${time}
    ORDER BY "publishedAt" DESC, "storyId" LIMIT ${most}`;
  if (!part.recently) return matching(Prisma.empty, Prisma.sql`${limit}`);
  return Prisma.sql`
    WITH recent AS MATERIALIZED (
      ${matching(Prisma.sql`AND "publishedAt" > ${part.recently}`, Prisma.sql`${limit}`)}
    )
    SELECT ${COLUMNS} FROM recent
    UNION ALL
    (${matching(
      Prisma.sql`AND "publishedAt" <= ${part.recently}`,
      Prisma.sql`(SELECT ${limit} - count(*) FROM recent)`,
    )})`;
}

/**
 * The newest stories of a part that match. For a phrase only the newest that have its words are read: PostgreSQL's
 * index does not know the order of words, and reading a story costs a thousand times what the index does.
 */
function newest(part: Part, scope: SearchScope, limit: number): Prisma.Sql {
  if (!part.loose) return newestWith(part.exact, part, scope, limit);
  return Prisma.sql`
    SELECT ${COLUMNS} FROM (${newestWith(part.loose, part, scope, READ_FOR_PHRASE)}) AS read
    WHERE "words" @@ ${part.exact} ORDER BY "publishedAt" DESC, "storyId" LIMIT ${limit}`;
}

const eachPart = ({ parts }: PreparedSearch, write: (part: Part) => Prisma.Sql) =>
  Prisma.join(
    parts.map(part => Prisma.sql`(${write(part)})`),
    ' UNION ALL ',
  );

/** How many stories match, by section; `atLeast` when there may be more. */
export interface FoundCounts {
  bySection: Map<string, number>;
  atLeast: boolean;
}

export async function countFound({ parts, scope }: PreparedSearch): Promise<FoundCounts> {
  const counting = (part: Part) =>
    part.loose
      ? Prisma.sql`
        SELECT "sectionId", (count(*) FILTER (WHERE "words" @@ ${part.exact}))::int AS stories,
          (sum(count(*)) OVER ())::int AS read
        FROM (${newestWith(part.loose, part, scope, READ_FOR_PHRASE)}) AS read GROUP BY "sectionId"`
      : Prisma.sql`
        SELECT "sectionId", count(*)::int AS stories, 0 AS read
        FROM "SearchEntry" WHERE "words" @@ ${part.exact} AND ${within(part, scope)} GROUP BY "sectionId"`;
  const rows = await Promise.all(
    parts.map(part =>
      database().$queryRaw<{ sectionId: string; stories: number; read: number }[]>(counting(part)),
    ),
  );
  return {
    bySection: new Map(rows.flat().map(({ sectionId, stories }) => [sectionId, stories])),
    atLeast: rows.flat().some(({ read }) => read >= READ_FOR_PHRASE),
  };
}

/** Whether any story matches. */
export async function findsAny(search: PreparedSearch): Promise<boolean> {
  return (await findNewest(search, 1, 0)).length > 0;
}

/** The newest stories that match. */
export async function findNewest(search: PreparedSearch, limit: number, skip: number): Promise<Found[]> {
  if (!search.parts.length) return [];
  return database().$queryRaw<Found[]>`
    SELECT "storyId", extract(epoch FROM "publishedAt")::float AS score
    FROM (${eachPart(search, part => newest(part, search.scope, skip + limit))}) AS found
    ORDER BY "publishedAt" DESC, "storyId" LIMIT ${limit} OFFSET ${skip}`;
}

/**
 * The stories that answer the query best, and how many were ranked at all: of very many that match, those with the
 * words in the title and the newest of the others.
 */
export async function findBest(
  search: PreparedSearch,
  limit: number,
  skip: number,
  now: Date,
): Promise<{ found: Found[]; ranked: number }> {
  const { parts, scope } = search;
  if (!parts.length) return { found: [], ranked: 0 };
  const most = Math.ceil(RANKED / parts.length);
  const freshness = Prisma.sql`(1 + ${FRESHNESS}::float / (1 + greatest(0,
    extract(epoch FROM ${now}::timestamptz - "publishedAt") / 86400) / ${HALF_FRESH_DAYS}::float))`;
  const ranking = (part: Part) => Prisma.sql`
    SELECT DISTINCT ON ("storyId") "storyId", "publishedAt",
      ts_rank(${WEIGHTS}::real[], "words", ${part.exact}) * ${freshness} AS score
    FROM (
      SELECT ${COLUMNS} FROM (${newest(part, scope, most)}) AS newest
      UNION ALL
      SELECT ${COLUMNS} FROM (
        SELECT ${COLUMNS}, "titleWords" FROM "SearchEntry"
        WHERE "titleWords" @@ ${part.loose ?? part.exact} AND ${within(part, scope)}
        ORDER BY "publishedAt" DESC LIMIT ${most}
      ) AS titled WHERE ${part.excludes ? Prisma.sql`"words"` : Prisma.sql`"titleWords"`} @@ ${part.exact}
    ) AS candidate`;
  const rows = await database().$queryRaw<(Found & { ranked: number })[]>`
    WITH ranking AS MATERIALIZED (${eachPart(search, ranking)})
    SELECT "storyId", score, (SELECT count(*)::int FROM ranking) AS ranked FROM ranking
    ORDER BY score DESC, "publishedAt" DESC, "storyId" LIMIT ${limit} OFFSET ${skip}`;
  return { found: rows.map(({ storyId, score }) => ({ storyId, score })), ranked: rows[0]?.ranked ?? 0 };
}
