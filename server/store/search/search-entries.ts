import type { Body } from '@/domain/document/body';
import type { TextKind } from '@/domain/search/story-kinds';
import type { StoryFields } from '@/domain/story/story';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { Prisma } from '../generated/client';
import { searchConfigurations } from './search-languages';
import { placesOf } from './search-places';
import { readRows, CorruptRowError } from '../corrupt-rows';
import { storedBody, storedFields } from '../stored-fields';
import { PREPARED } from '../prepared';

/** The index entry of a live story. The texts are lexemes, separated by spaces. */
export interface SearchEntry {
  storyId: string;
  revisionId: string;
  form: number;
  editionId: string;
  sectionId: string;
  authorIds: string[];
  kind: TextKind;
  /** How long it takes to read. */
  minutes: number;
  publishedAt: Date;
  /** The languages it is written in, as BCP 47 tags. */
  languages: string[];
  headline: string;
  /** Kicker, standfirst, names, topics. */
  secondary: string;
  body: string;
  /** The body as plain text. */
  text: string;
}

/** A word with its spelling, for suggestions. */
export interface KnownWord {
  word: string;
  spelling: string;
}

/** Replaces the entries of these stories, and stores their words. */
export async function writeSearchEntries(
  entries: SearchEntry[],
  words: KnownWord[],
  connection: Connection,
): Promise<void> {
  const column = (pick: (entry: SearchEntry) => string | number | Date | null) => entries.map(pick);
  const configurations = entries.map(({ languages }) => searchConfigurations(languages));
  const places = entries.map(entry => placesOf(entry).join(' '));
  // In one order, so that two writers cannot deadlock.
  const inOrder = words.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  await clientOf(connection).$executeRaw`
    ${PREPARED} WITH known AS (
      INSERT INTO "SearchWord" ("word", "spelling")
      SELECT * FROM unnest(${inOrder.map(({ word }) => word)}::text[], ${inOrder.map(({ spelling }) => spelling)}::text[])
      ON CONFLICT DO NOTHING
    )
    INSERT INTO "SearchEntry" ("storyId", "revisionId", "form", "editionId", "sectionId", "kind", "minutes", "publishedAt",
      "titleWords", "words", "text")
    SELECT "storyId", "revisionId", "form", "editionId", "sectionId", "kind", "minutes", "publishedAt",
      "titleWords", "titleWords"
        || setweight(to_tsvector("first"::regconfig, "body"), 'D')
        || CASE WHEN "second" IS NULL THEN '' ELSE setweight(to_tsvector("second"::regconfig, "body"), 'D') END,
      "text"
    FROM unnest(
      ${column(entry => entry.storyId)}::text[], ${column(entry => entry.revisionId)}::text[],
      ${column(entry => entry.form)}::int[], ${column(entry => entry.editionId)}::text[],
      ${column(entry => entry.sectionId)}::text[], ${column(entry => entry.kind)}::text[],
      ${column(entry => entry.minutes)}::smallint[], ${places}::text[],
      ${column(entry => entry.publishedAt)}::timestamptz[], ${configurations.map(([first]) => first!)}::text[],
      ${configurations.map(([, second]) => second ?? null)}::text[], ${column(entry => entry.headline)}::text[],
      ${column(entry => entry.secondary)}::text[], ${column(entry => entry.body)}::text[],
      ${column(entry => entry.text)}::text[]
    ) AS given("storyId", "revisionId", "form", "editionId", "sectionId", "kind", "minutes", "places", "publishedAt",
      "first", "second", "headline", "secondary", "body", "text"),
    LATERAL (SELECT
      array_to_tsvector(string_to_array("places", ' '))
        || setweight(to_tsvector("first"::regconfig, "headline"), 'A')
        || setweight(to_tsvector("first"::regconfig, "secondary"), 'B')
        || CASE WHEN "second" IS NULL THEN '' ELSE
          setweight(to_tsvector("second"::regconfig, "headline"), 'A')
            || setweight(to_tsvector("second"::regconfig, "secondary"), 'B') END AS "titleWords") AS title
    ON CONFLICT ("storyId") DO UPDATE SET
      "revisionId" = excluded."revisionId", "form" = excluded."form", "editionId" = excluded."editionId",
      "sectionId" = excluded."sectionId", "kind" = excluded."kind", "minutes" = excluded."minutes",
      "publishedAt" = excluded."publishedAt",
      "titleWords" = excluded."titleWords", "words" = excluded."words", "text" = excluded."text"`;
}

export async function deleteSearchEntry(storyId: string, connection: Connection): Promise<void> {
  await clientOf(connection).searchEntry.deleteMany({ where: { storyId } });
}

/** A live story with the facts to index. */
export interface Indexable {
  storyId: string;
  revisionId: string;
  editionId: string;
  sectionId: string;
  publishedAt: Date;
  fields: StoryFields;
  body: Body;
  /** Whether it is or was covered live. */
  isCovered: boolean;
}

/** Whether an entry agrees with its story. */
const DISAGREES = (form: number) => Prisma.sql`
  (entry."revisionId", entry."sectionId", entry."form")
    IS DISTINCT FROM (story."liveRevisionId", story."liveSectionId", ${form}::int)`;

/**
 * Ids of some stories whose entry is missing or stale, from the database's queue, or has an older form. Reads nothing
 * else.
 */
export async function listStoriesToIndex(form: number, limit: number): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    (SELECT "storyId" AS id FROM "SearchQueue" WHERE "queuedAt" <= now() ORDER BY "queuedAt" LIMIT ${limit})
    UNION
    (SELECT "storyId" FROM "SearchEntry" WHERE "form" < ${form} ORDER BY "form" LIMIT ${limit})`;
  return rows.map(({ id }) => id);
}

/** Removes the stories that need no new entry from the queue; returns how many. */
export function deleteFromSearchQueue(
  storyIds: string[],
  form: number,
  connection: Connection,
): Promise<number> {
  return clientOf(connection).$executeRaw`
    DELETE FROM "SearchQueue" WHERE "storyId" = ANY(${storyIds}) AND NOT EXISTS (
      SELECT FROM "Story" AS story LEFT JOIN "SearchEntry" AS entry ON entry."storyId" = story.id
      WHERE story.id = "SearchQueue"."storyId" AND story."liveRevisionId" IS NOT NULL AND ${DISAGREES(form)}
    )`;
}

/** Stories that still need an entry. */
export interface LockedToIndex {
  readable: Indexable[];
  /** Ids of those whose live revision cannot be read. */
  unreadable: string[];
}

type IndexableRow = { [Name in keyof Indexable]: unknown } & { storyId: string };

/**
 * The stories among these that still need an entry, locked until the transaction ends. Those locked by another process
 * are left to it.
 */
export async function lockStoriesToIndex(
  ids: string[],
  form: number,
  connection: Connection,
): Promise<LockedToIndex> {
  const rows = await clientOf(connection).$queryRaw<IndexableRow[]>`
    SELECT story.id AS "storyId", revision.id AS "revisionId", story."editionId", story."liveSectionId" AS "sectionId",
      story."firstPublishedAt" AS "publishedAt", revision.fields, revision.body,
      story."coverageStartedAt" IS NOT NULL AS "isCovered"
    FROM "Story" AS story
    LEFT JOIN "Revision" AS revision ON revision.id = story."liveRevisionId"
    LEFT JOIN "SearchEntry" AS entry ON entry."storyId" = story.id
    WHERE story.id = ANY(${ids}) AND story."liveRevisionId" IS NOT NULL AND ${DISAGREES(form)}
    FOR UPDATE OF story SKIP LOCKED`;
  const readable = readRows('Story', rows, ({ storyId }) => storyId, toIndexable);
  const read = new Set(readable.map(({ storyId }) => storyId));
  return { readable, unreadable: rows.flatMap(({ storyId }) => (read.has(storyId) ? [] : [storyId])) };
}

function toIndexable(row: IndexableRow): Indexable {
  if (!row.revisionId || !row.sectionId || !row.publishedAt)
    throw new CorruptRowError('is live without a revision, a section or a time');
  return { ...(row as Indexable), fields: storedFields(row.fields), body: storedBody(row.body) };
}

/** How long an unreadable story waits before it is retried. */
const POSTPONED = Prisma.sql`interval '30 minutes'`;

/** Removes unreadable stories from the search index and moves them to the end of the queue. */
export async function postponeIndexing(storyIds: string[], connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    WITH gone AS (DELETE FROM "SearchEntry" WHERE "storyId" = ANY(${storyIds}))
    INSERT INTO "SearchQueue" ("storyId", "queuedAt") SELECT unnest(${storyIds}::text[]), now() + ${POSTPONED}
    ON CONFLICT ("storyId") DO UPDATE SET "queuedAt" = excluded."queuedAt"`;
}
