import type { TextKind } from '@/domain/search/story-kinds';
import { prisma } from '../prisma';
import { Prisma } from '../generated/client';
import { windowsOf } from './search-places';
import type { PreparedQuery, SearchScope } from './search-query';

export interface Found {
  storyId: string;
  /** Higher is better; only compared within one search. */
  score: number;
}

/** How many stories match, by section and what their texts are; `atLeast` when there may be more. */
export interface FoundCounts {
  groups: { sectionId: string; kind: TextKind; stories: number }[];
  atLeast: boolean;
}

/** The requested part of the results. */
export interface FoundPart {
  sort: 'relevance' | 'newest';
  limit: number;
  skip: number;
  /** The clock by which stories are fresh. */
  now: Date;
}

export interface SearchAnswer {
  found: Found[];
  /** By relevance, how many were ranked; by newest, how many were read. */
  reached: number;
  counts: FoundCounts;
}

/** This many of the newest matching stories are ranked, and as many of those with the words in the title. */
const RANKED = 100;
/** The newest stories with all words of a phrase are read, up to this number, to check for the phrase itself. */
const READ_FOR_PHRASE = 1000;
/** At most this many of the newest matches are counted. */
const COUNTED = 500;
/** For words of weight D (body), C, B (standfirst, names), A (headline). */
const WEIGHTS = [0.1, 0.2, 0.4, 1];
const HALF_FRESH_DAYS = 60;
const FRESHNESS = 0.75;

const { sql } = Prisma;
const COLUMNS = sql`"storyId", "sectionId", "publishedAt", "words"`;
const WORDS = sql`"words"`;
const TITLE = sql`"titleWords"`;

/** A prepared query within a scope. */
interface Part extends PreparedQuery {
  scope: SearchScope;
}

/** The parts of a prepared query that lie in a scope. */
function partsIn(queries: PreparedQuery[], scope: SearchScope): Part[] {
  const editionIds = new Set(scope.editions.map(({ id }) => id));
  return queries
    .map(query => ({ ...query, scope, editionIds: query.editionIds.filter(id => editionIds.has(id)) }))
    .filter(({ editionIds }) => editionIds.length > 0);
}

/**
 * The newest matching stories of a part. The newest stories are searched first, then older ones, until there are
 * enough: for a word that is in every second story the index would return every second story of twenty years.
 * @param inTitles whether the words must be in the title
 */
function newestWith(inTitles: boolean, query: Prisma.Sql, part: Part, limit: number): Prisma.Sql {
  const { scope, editionIds, times } = part;
  const windows = windowsOf({ ...scope, editionIds }, times, scope.before ?? null);
  const queries = windows.map(({ places }) => sql`${query} && ${places}::tsquery`);
  return sql`
    SELECT * FROM search_newest(${inTitles}, ARRAY[${Prisma.join(queries)}],
      ${windows.map(({ from }) => from)}::timestamptz[], ${scope.from ?? null}::timestamptz,
      ${scope.before ?? null}::timestamptz, ${limit}::int)`;
}

/**
 * The newest matching stories of a part. For a phrase only the newest stories with its words are read: PostgreSQL's
 * index does not store the order of words, and reading a story costs a thousand times as much as the index.
 */
function newest(part: Part, limit: number): Prisma.Sql {
  if (!part.loose) return newestWith(false, part.exact, part, limit);
  return sql`
    SELECT ${COLUMNS} FROM (${newestWith(false, part.loose, part, READ_FOR_PHRASE)}) AS read
    WHERE "words" @@ ${part.exact} ORDER BY "publishedAt" DESC, "storyId" LIMIT ${limit}`;
}

const allOf = (parts: Prisma.Sql[]) =>
  Prisma.join(
    parts.map(part => sql`(${part})`),
    ' UNION ALL ',
  );

function counting(part: Part): Prisma.Sql {
  const [read, most] = part.loose ? [part.loose, READ_FOR_PHRASE] : [part.exact, COUNTED];
  return sql`
    SELECT "sectionId", "kind", (count(*) FILTER (WHERE ${part.loose ? sql`"words" @@ ${part.exact}` : sql`true`}))::int AS stories,
      (sum(count(*)) OVER ())::int >= ${most} AS "atLeast"
    FROM (${newestWith(false, read, part, most)}) AS read GROUP BY "sectionId", "kind"`;
}

/** Candidates with their scores: those with the words in the title and the newest of the others. */
function ranking(part: Part, most: number, now: Date): Prisma.Sql {
  const freshness = sql`(1 + ${FRESHNESS}::float / (1 + greatest(0,
    extract(epoch FROM ${now}::timestamptz - "publishedAt") / 86400) / ${HALF_FRESH_DAYS}::float))`;
  return sql`
    SELECT "storyId", "publishedAt", ts_rank(${WEIGHTS}::real[], "words", ${part.exact}) * ${freshness} AS score
    FROM (
      SELECT DISTINCT ON ("storyId") * FROM (
        SELECT ${COLUMNS} FROM (${newest(part, most)}) AS newest
        UNION ALL
        SELECT ${COLUMNS} FROM (${newestWith(true, part.loose ?? part.exact, part, most)}) AS titled
        WHERE ${part.excludes ? WORDS : TITLE} @@ ${part.exact}
      ) AS candidate ORDER BY "storyId"
    ) AS candidate`;
}

interface AnswerRow {
  found: Found[] | null;
  reached: number;
  counts: (FoundCounts['groups'][number] & { atLeast: boolean })[] | null;
}

const NOTHING = sql`SELECT NULL::text AS "sectionId", NULL::text AS "kind", 0 AS stories, false AS "atLeast" WHERE false`;

/**
 * A part of the stories of a scope that match a query, and their counts, in one statement.
 * @param counted where they are counted; null to count nowhere
 */
export async function runSearch(
  queries: PreparedQuery[],
  scope: SearchScope,
  { sort, limit, skip, now }: FoundPart,
  counted: SearchScope | null,
): Promise<SearchAnswer> {
  const parts = partsIn(queries, scope);
  const counts = counted ? partsIn(queries, counted).map(counting) : [];
  if (!parts.length && !counts.length) return { found: [], reached: 0, counts: countsOf([]) };
  const most = sort === 'newest' ? skip + limit : Math.ceil(RANKED / Math.max(1, parts.length));
  const candidates = parts.map(part =>
    sort === 'newest'
      ? sql`SELECT "storyId", "publishedAt", extract(epoch FROM "publishedAt")::float AS score
          FROM (${newest(part, most)}) AS newest`
      : ranking(part, most, now),
  );
  const none = sql`SELECT NULL::text AS "storyId", NULL::timestamptz AS "publishedAt", 0::float AS score WHERE false`;
  const [row] = await prisma().$queryRaw<[AnswerRow]>`
    WITH candidate AS MATERIALIZED (${candidates.length ? allOf(candidates) : none}),
    page AS (
      SELECT * FROM candidate ORDER BY score DESC, "publishedAt" DESC, "storyId" LIMIT ${limit} OFFSET ${skip}
    ),
    counted AS (${counts.length ? allOf(counts) : NOTHING})
    SELECT (SELECT jsonb_agg(jsonb_build_object('storyId', "storyId", 'score', score)
        ORDER BY score DESC, "publishedAt" DESC, "storyId") FROM page) AS found,
      (SELECT count(*)::int FROM candidate) AS reached,
      (SELECT jsonb_agg(counted) FROM counted) AS counts`;
  return { found: row.found ?? [], reached: row.reached, counts: countsOf(row.counts ?? []) };
}

function countsOf(rows: NonNullable<AnswerRow['counts']>): FoundCounts {
  return {
    groups: rows.map(({ sectionId, kind, stories }) => ({ sectionId, kind, stories })),
    atLeast: rows.some(({ atLeast }) => atLeast),
  };
}

/** Which of these queries have a result in the scope, as a statement with an array of booleans. */
export function answeredQueries(queries: PreparedQuery[][], scope: SearchScope): Prisma.Sql {
  const answered = queries.map(query => {
    const parts = partsIn(query, scope).map(part => newest(part, 1));
    return parts.length ? sql`EXISTS (${allOf(parts)})` : sql`false`;
  });
  return answered.length ? sql`ARRAY[${Prisma.join(answered)}]` : sql`'{}'::boolean[]`;
}
