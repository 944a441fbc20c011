import type { Body } from '@/domain/document/body';
import type { Connection } from '../database';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';
import { readRows } from '../corrupt-rows';
import { storedBody } from '../stored-fields';

/** An entry as it is read outside our pages. */
export interface PublishedEntry {
  id: string;
  storyId: string;
  title: string;
  body: Body;
  byline: string;
  publishedAt: Date;
  changedAt: Date | null;
}

/** Rows of entries with their bodies; a broken one is left out. */
const readEntries = <Row extends { id: string; body: Body }>(rows: Row[]): Row[] =>
  readRows(
    'CoverageEntry',
    rows,
    ({ id }) => id,
    row => ({ ...row, body: storedBody(row.body) }),
  );

/** The newest entries that readers see of each of these stories, newest first, in one statement. */
export async function listNewestEntries(storyIds: string[], ofEach: number): Promise<PublishedEntry[]> {
  if (!storyIds.length) return [];
  const rows = await readPrepared<PublishedEntry>(Prisma.sql`
    SELECT entry.* FROM unnest(${storyIds}::text[]) AS wanted(id), LATERAL (
      SELECT id, "storyId", title, body, byline, "publishedAt", "changedAt" FROM "CoverageEntry"
      WHERE "storyId" = wanted.id AND position > 0 AND "removedAt" IS NULL
      ORDER BY position DESC, id DESC LIMIT ${ofEach}
    ) AS entry`);
  return readEntries(rows);
}

/** Words of an entry. */
export interface NewestEntry {
  storyId: string;
  title: string;
  byline: string;
  body: Body;
}

/** The newest entries of a story up to this number are indexed for search. */
const FOUND_OF_EACH = 300;

/** The words of the newest entries of each of these stories; of readers, or with drafts of the newsroom. */
export async function listEntryTexts(
  storyIds: string[],
  { drafts }: { drafts: boolean },
  connection: Connection,
): Promise<NewestEntry[]> {
  if (!storyIds.length) return [];
  const rows = await readPrepared<NewestEntry & { id: string }>(
    Prisma.sql`
    SELECT entry.* FROM unnest(${storyIds}::text[]) AS wanted(id), LATERAL (
      SELECT id, "storyId", title, byline, body FROM "CoverageEntry"
      WHERE "storyId" = wanted.id AND (${drafts} OR position > 0) AND "removedAt" IS NULL
      ORDER BY position DESC, id DESC LIMIT ${FOUND_OF_EACH}
    ) AS entry`,
    connection,
  );
  return readEntries(rows);
}
