import { prisma } from '../prisma';
import { Prisma } from '../generated/client';

/** A public or withdrawn story: its row, and what the chain of events says about it. */
export interface VerifiedStory {
  id: string;
  /** From the chain; null: no event of the chain is about a step of the story. */
  recorded: Record<string, string | null> | null;
  /** The same of the row as it is now. */
  stored: Record<string, string | null>;
  /** The live revision as it is now. */
  revision: { number: number; digests: string; fields: Record<string, string>; body: string } | null;
  /** Id, text and time of each correction. */
  corrections: [string, string, string][];
}

/** Stories after an id that readers have or had, by id. */
export function listVerifiedStories(after: string, limit: number): Promise<VerifiedStory[]> {
  return prisma().$queryRaw<VerifiedStory[]>`
    SELECT story.id,
      (
        SELECT link.live FROM "Event" AS event JOIN "EventLink" AS link ON link."eventId" = event.id
        WHERE event."storyId" = story.id AND link.live ? 'stage' ORDER BY link.number DESC LIMIT 1
      ) AS recorded,
      jsonb_build_object(
        'stage', story.stage,
        'liveRevisionId', story."liveRevisionId",
        'firstPublishedAt', to_char(story."firstPublishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'lastPublishedAt', to_char(story."lastPublishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'withdrawal', story.withdrawal,
        'withdrawnLine', story."withdrawnLine"
      ) AS stored,
      CASE WHEN live.id IS NOT NULL THEN jsonb_build_object(
        'number', live.number, 'digests', live.digests::text, 'body', live.body::text,
        'fields', (
          SELECT COALESCE(jsonb_object_agg(key, each.value::text), '{}')
          FROM jsonb_each(CASE WHEN jsonb_typeof(live.fields) = 'object' THEN live.fields ELSE '{}' END) AS each
        )
      ) END AS revision,
      (
        SELECT COALESCE(jsonb_agg(jsonb_build_array(
          id, text, to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ORDER BY id), '[]')
        FROM "Correction" WHERE "storyId" = story.id
      ) AS corrections
    FROM "Story" AS story LEFT JOIN "Revision" AS live ON live.id = story."liveRevisionId"
    WHERE story.id > ${after} AND (story."firstPublishedAt" IS NOT NULL OR story."liveRevisionId" IS NOT NULL)
    ORDER BY story.id LIMIT ${limit}`;
}

/** A picture and its derived files, with their expected digests. */
export interface VerifiedPicture {
  id: string;
  sha256: string;
  /** From the chain; null for a picture uploaded before this was recorded. */
  recorded: string | null;
  made: { name: string; sha256: string }[];
}

/** Pictures after an id, by id. */
export function listVerifiedPictures(after: string, limit: number): Promise<VerifiedPicture[]> {
  return prisma().$queryRaw<VerifiedPicture[]>`
    SELECT media.id, media.sha256,
      (
        SELECT data->>'sha256' FROM "Event"
        WHERE "subjectKind" = 'picture' AND "subjectId" = media.id AND kind = 'picture.add' LIMIT 1
      ) AS recorded,
      (
        SELECT COALESCE(jsonb_agg(jsonb_build_object('name', name, 'sha256', made.sha256) ORDER BY name), '[]')
        FROM "MadeFile" AS made WHERE name >= media.id || '/' AND name < media.id || '0'
      ) AS made
    FROM "Media" AS media WHERE media.id > ${after} ORDER BY media.id LIMIT ${limit}`;
}

/** A recording with the expected digest of its file. */
export interface VerifiedRecording {
  id: string;
  mime: string;
  sha256: string;
  /** From the chain; null for a recording of before this was recorded. */
  recorded: string | null;
}

/** Recordings after an id, by id. */
export function listVerifiedRecordings(after: string, limit: number): Promise<VerifiedRecording[]> {
  return prisma().$queryRaw<VerifiedRecording[]>`
    SELECT recording.id, recording.mime, recording.sha256,
      (
        SELECT data->>'sha256' FROM "Event"
        WHERE "subjectKind" = 'recording' AND "subjectId" = recording.id AND kind = 'recording.add' LIMIT 1
      ) AS recorded
    FROM "Recording" AS recording WHERE recording.id > ${after} ORDER BY recording.id LIMIT ${limit}`;
}

/** A live story with what its page must have. */
export interface VerifiedPage {
  id: string;
  address: string | null;
  liveRevisionId: string;
  fields: unknown;
  body: unknown;
  /** Bodies of the entries of its live coverage that readers have. */
  entries: unknown[];
  /** Links that the settings put on every page of the edition. */
  links: unknown[];
}

/** Live stories after an id, by id. */
export const listVerifiedPages = (after: string, limit: number) =>
  selectPages(Prisma.sql`story.id > ${after}`, limit);

/** One live story; null when it is not live. */
export const loadVerifiedPage = async (id: string) =>
  (await selectPages(Prisma.sql`story.id = ${id}`, 1))[0] ?? null;

function selectPages(condition: Prisma.Sql, limit: number): Promise<VerifiedPage[]> {
  return prisma().$queryRaw<VerifiedPage[]>`
    SELECT story.id, address.path AS address, story."liveRevisionId", live.fields, live.body,
      (SELECT COALESCE(jsonb_agg(entry.body), '[]') FROM "CoverageEntry" AS entry WHERE entry."storyId" = story.id) AS entries,
      jsonb_build_array(edition."followLinks", edition."aboutLinks", (SELECT jsonb_agg(to_jsonb(author)) FROM "Author" AS author
        WHERE author.id = ANY(story."liveAuthorIds"))) AS links
    FROM "Story" AS story
      JOIN "Revision" AS live ON live.id = story."liveRevisionId"
      JOIN "Edition" AS edition ON edition.id = story."editionId"
      LEFT JOIN "Address" AS address ON address."storyId" = story.id AND address.current
    WHERE ${condition} ORDER BY story.id LIMIT ${limit}`;
}
