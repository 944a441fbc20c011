import { Prisma } from '../generated/client';

/** A rule for each row of a table, as the SQL of its violation; the row is called `checked`. */
export interface TableRules {
  table: string;
  /** Its key, a text that is unique in it and has an index. */
  key: Prisma.Sql;
  /** SQL of what breaks each rule. */
  broken: Record<string, Prisma.Sql>;
}

const { sql } = Prisma;

const IS_LIVE = sql`checked."liveRevisionId" IS NOT NULL`;

/** Whether a list that a trigger keeps of a live story's ids differs from those ids. */
const listDiffers = (table: string, column: string, ids: string) => sql`(
  SELECT array_agg("${Prisma.raw(column)}" ORDER BY "${Prisma.raw(column)}") FROM "${Prisma.raw(table)}" AS listed
  WHERE listed."storyId" = checked.id
    AND (listed."editionId", listed."firstPublishedAt") = (checked."editionId", checked."firstPublishedAt")
) IS DISTINCT FROM (
  SELECT array_agg(DISTINCT id ORDER BY id) FROM unnest(checked."${Prisma.raw(ids)}") AS id WHERE ${IS_LIVE}
) OR (NOT ${IS_LIVE} AND EXISTS (SELECT FROM "${Prisma.raw(table)}" AS listed WHERE listed."storyId" = checked.id))`;

/** Whether a count that a live story takes part in is missing. */
const uncounted = (kind: string, keys: Prisma.Sql) => sql`EXISTS (
  SELECT FROM ${keys} AS counted(key) WHERE counted.key IS NOT NULL AND NOT EXISTS (
    SELECT FROM "LiveCount" AS kept WHERE kept.kind = ${Prisma.raw(`'${kind}'`)} AND kept.key = counted.key
      AND kept."editionId" = checked."editionId" AND kept.stories > 0
  )
)`;

const LOCAL_TIME = sql`(checked."firstPublishedAt" AT TIME ZONE (SELECT zone FROM "Edition" WHERE id = checked."editionId"))`;

const STORIES: TableRules = {
  table: 'Story',
  key: sql`id`,
  broken: {
    'text-cannot-be-read': sql`jsonb_typeof(checked.fields) <> 'object' OR jsonb_typeof(checked.body) <> 'object'
      OR checked.body->>'type' IS DISTINCT FROM 'doc'`,
    'published-is-not-live': sql`(checked.stage = 'published') <> (${IS_LIVE})`,
    'live-revision-of-another': sql`${IS_LIVE} AND NOT EXISTS (
      SELECT FROM "Revision" WHERE id = checked."liveRevisionId" AND "storyId" = checked.id)`,
    'live-text-cannot-be-read': sql`EXISTS (
      SELECT FROM "Revision" AS live WHERE live.id = checked."liveRevisionId" AND (
        jsonb_typeof(live.fields) <> 'object' OR jsonb_typeof(live.body) <> 'object' OR live.body->>'type' IS DISTINCT FROM 'doc'))`,
    'live-without-an-address': sql`${IS_LIVE} AND NOT EXISTS (
      SELECT FROM "Address" WHERE "storyId" = checked.id AND current)`,
    'several-addresses': sql`(SELECT count(*) FROM "Address" WHERE "storyId" = checked.id AND current) > 1`,
    'live-without-section-or-time': sql`${IS_LIVE} AND (checked."liveSectionId" IS NULL
      OR checked."firstPublishedAt" IS NULL OR checked."lastPublishedAt" IS NULL)`,
    'section-of-another-edition': sql`${IS_LIVE} AND NOT EXISTS (
      SELECT FROM "Section" WHERE id = checked."liveSectionId" AND "editionId" = checked."editionId")`,
    'two-versions-in-an-edition': sql`EXISTS (
      SELECT FROM "Story" AS other WHERE other."groupId" = checked."groupId"
        AND other."editionId" = checked."editionId" AND other.id <> checked.id)`,
    'topics-list-differs': listDiffers('LiveTopic', 'topicId', 'liveTopicIds'),
    'authors-list-differs': listDiffers('LiveAuthor', 'authorId', 'liveAuthorIds'),
    'media-list-differs': sql`ARRAY(SELECT media_of_story(checked.id, checked."liveRevisionId") ORDER BY 1)
      IS DISTINCT FROM ARRAY(SELECT "mediaId" FROM "LiveMedia" WHERE "ownerId" = checked.id ORDER BY 1)`,
    'not-counted': sql`${IS_LIVE} AND (
      ${uncounted('section', sql`(SELECT checked."liveSectionId")`)}
      OR ${uncounted('topic', sql`unnest(checked."liveTopicIds")`)}
      OR ${uncounted('author', sql`unnest(checked."liveAuthorIds")`)}
      OR ${uncounted('month', sql`(SELECT to_char(${LOCAL_TIME}, 'YYYY-MM'))`)}
      OR ${uncounted('day', sql`(SELECT to_char(${LOCAL_TIME}, 'YYYY-MM-DD'))`)})`,
    'search-entry-missing': sql`${IS_LIVE} AND NOT EXISTS (
      SELECT FROM "SearchEntry" WHERE "storyId" = checked.id AND "revisionId" = checked."liveRevisionId"
        AND "sectionId" = checked."liveSectionId"
    ) AND NOT EXISTS (SELECT FROM "SearchQueue" WHERE "storyId" = checked.id)`,
    'found-but-not-live': sql`NOT (${IS_LIVE}) AND EXISTS (SELECT FROM "SearchEntry" WHERE "storyId" = checked.id)`,
    'working-entry-missing': sql`NOT EXISTS (
      SELECT FROM "WorkingEntry" WHERE "storyId" = checked.id AND version = checked.version
    ) AND NOT EXISTS (SELECT FROM "WorkingChange" WHERE "storyId" = checked.id)`,
  },
};

/** The correct count of live stories; the range of a month or a day is in the edition's zone. */
const COUNTED = sql`CASE checked.kind
  WHEN 'section' THEN (SELECT count(*) FROM "Story" WHERE "liveSectionId" = checked.key
    AND "editionId" = checked."editionId" AND "liveRevisionId" IS NOT NULL)
  WHEN 'topic' THEN (SELECT count(*) FROM "LiveTopic" WHERE "topicId" = checked.key AND "editionId" = checked."editionId")
  WHEN 'author' THEN (SELECT count(*) FROM "LiveAuthor" WHERE "authorId" = checked.key AND "editionId" = checked."editionId")
  ELSE (
    SELECT count(*) FROM "Story" AS story, (
      SELECT to_date(checked.key, 'YYYY-MM-DD')::timestamp AS first, zone,
        CASE checked.kind WHEN 'month' THEN interval '1 month' ELSE interval '1 day' END AS long
      FROM "Edition" WHERE id = checked."editionId"
    ) AS range
    WHERE story."editionId" = checked."editionId" AND story."liveRevisionId" IS NOT NULL
      AND story."firstPublishedAt" >= range.first AT TIME ZONE range.zone
      AND story."firstPublishedAt" < (range.first + range.long) AT TIME ZONE range.zone)
  END`;

const names = (table: string, kind: string): TableRules => ({
  table,
  key: sql`id`,
  broken: {
    'names-differ': sql`(
      SELECT array_agg(lang || ' ' || key ORDER BY lang) FROM "NameInUse"
      WHERE kind = ${Prisma.raw(`'${kind}'`)} AND "ownerId" = checked.id
    ) IS DISTINCT FROM (
      SELECT array_agg(lang || ' ' || name_key(name) ORDER BY lang) FROM names_by_language(checked.names))`,
  },
});

/** The rules for every row, in addition to the constraints of the database. */
export const TABLES: TableRules[] = [
  STORIES,
  {
    table: 'Address',
    key: sql`path`,
    broken: { 'address-of-no-story': sql`NOT EXISTS (SELECT FROM "Story" WHERE id = checked."storyId")` },
  },
  {
    table: 'LiveCount',
    key: sql`kind::text || ' ' || key || ' ' || "editionId"`,
    broken: { 'count-differs': sql`checked.stories <> ${COUNTED}` },
  },
  {
    table: 'Correction',
    key: sql`id`,
    broken: {
      'correction-differs': sql`NOT EXISTS (
        SELECT FROM "Story" WHERE id = checked."storyId" AND "editionId" = checked."editionId"
          AND ("liveRevisionId" IS NOT NULL) = checked.live)`,
    },
  },
  names('Topic', 'topic'),
  names('Author', 'author'),
  {
    table: 'Section',
    key: sql`id`,
    broken: {
      'name-taken': sql`EXISTS (
        SELECT FROM "Section" AS other WHERE other."editionId" = checked."editionId" AND other.id <> checked.id
          AND other."parentId" IS NOT DISTINCT FROM checked."parentId" AND name_key(other.name) = name_key(checked.name))`,
    },
  },
];
