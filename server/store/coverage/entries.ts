import type { Body } from '@/domain/document/body';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import type { Prisma } from '../generated/client';
import { asJson, storedBody } from '../stored-fields';
import { PREPARED } from '../prepared';

/** An entry of live coverage as it is stored. */
export interface EntryRecord {
  id: string;
  storyId: string;
  title: string;
  body: Body;
  byline: string;
  authorId: string;
  authorName: string;
  writerId: string;
  writerName: string;
  /** Everyone who contributed to its text. */
  writerIds: string[];
  pinned: boolean;
  keyEvent: boolean;
  version: number;
  createdAt: Date;
  publishedAt: Date | null;
  changedAt: Date | null;
  removedAt: Date | null;
}

/** A new entry, as a draft. */
export interface NewEntryRecord {
  id: string;
  storyId: string;
  title: string;
  body: Body;
  byline: string;
  authorId: string;
  pinned: boolean;
  keyEvent: boolean;
  createdAt: Date;
}

/** Changes of an entry; absent fields are unchanged. */
export interface EntryParts {
  title?: string;
  body?: Body;
  byline?: string;
  writerId?: string;
  writerIds?: string[];
  pinned?: boolean;
  keyEvent?: boolean;
  changedAt?: Date | null;
  removedAt?: Date | null;
}

const NAMES = {
  author: { select: { name: true } },
  writer: { select: { name: true } },
} satisfies Prisma.CoverageEntryInclude;

type Row = Prisma.CoverageEntryGetPayload<{ include: typeof NAMES }>;

function toEntry({ body, author, writer, position: _, ...row }: Row): EntryRecord {
  // Rows that an earlier version of the server wrote have only the first and the last writer.
  const writerIds = [...new Set([row.authorId, row.writerId, ...row.writerIds])];
  return { ...row, writerIds, body: storedBody(body), authorName: author.name, writerName: writer.name };
}

/** One entry of a story; null without it. */
export async function loadEntry(
  storyId: string,
  id: string,
  connection: Connection = database(),
): Promise<EntryRecord | null> {
  const row = await clientOf(connection).coverageEntry.findFirst({
    where: { id, storyId },
    include: NAMES,
  });
  return row && toEntry(row);
}

/** Adds an entry to a locked story. @returns false when its id is taken */
export async function insertEntry(
  { body, ...entry }: NewEntryRecord,
  connection: Connection,
): Promise<boolean> {
  const { count } = await clientOf(connection).coverageEntry.createMany({
    data: [{ ...entry, body: asJson(body), writerId: entry.authorId }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** Changes an entry of a locked story, and increments its version. */
export async function updateEntry(
  id: string,
  { body, ...parts }: EntryParts,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).coverageEntry.update({
    where: { id },
    data: { ...parts, ...(body && { body: asJson(body) }), version: { increment: 1 } },
  });
}

/** Publishes a draft of a locked story, above all published entries. */
export async function publishEntry(id: string, now: Date, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    ${PREPARED} UPDATE "CoverageEntry" entry SET "publishedAt" = ${now}::timestamptz, position = greatest(
      (extract(epoch FROM ${now}::timestamptz) * 1000000)::bigint,
      (SELECT coalesce(max(position), 0) + 1 FROM "CoverageEntry" WHERE "storyId" = entry."storyId"))
    WHERE id = ${id}`;
}

/** The ids of the pictures and recordings that readers see in the entries of a live story. */
export async function mediaOfPublishedEntries(storyId: string, connection: Connection): Promise<string[]> {
  const rows = await clientOf(connection).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT media_in_body(body) AS id FROM "CoverageEntry"
    WHERE "storyId" = ${storyId} AND "removedAt" IS NULL AND "position" > 0`;
  return rows.map(({ id }) => id);
}

/** How many entries a story has: in total, and drafts and pinned entries that are not removed. */
export async function countEntries(
  storyId: string,
  connection: Connection,
): Promise<{ all: number; drafts: number; pinned: number; published: number }> {
  const [row] = await clientOf(connection).$queryRaw<
    [{ all: number; drafts: number; pinned: number; published: number }]
  >`
    ${PREPARED} SELECT count(*)::int AS all,
      count(*) FILTER (WHERE position = 0 AND "removedAt" IS NULL)::int AS drafts,
      count(*) FILTER (WHERE position > 0 AND pinned AND "removedAt" IS NULL)::int AS pinned,
      count(*) FILTER (WHERE position > 0)::int AS published
    FROM "CoverageEntry" WHERE "storyId" = ${storyId}`;
  return row;
}

/** The drafts of a story, the newest first. */
export async function listDrafts(storyId: string, limit: number): Promise<EntryRecord[]> {
  const rows = await clientOf(database()).coverageEntry.findMany({
    where: { storyId, publishedAt: null, removedAt: null },
    include: NAMES,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(toEntry);
}

/** A part of the published entries, newest first. */
export interface EntryList {
  storyId: string;
  /** Those that follow this entry. */
  after?: string;
  limit: number;
}

/** Published entries of a story for the newsroom; empty after an entry of another story. */
export async function listEntries({ storyId, after, limit }: EntryList): Promise<EntryRecord[]> {
  const client = clientOf(database());
  const from =
    after === undefined
      ? null
      : await client.coverageEntry.findFirst({
          where: { id: after, storyId },
          select: { id: true, position: true },
        });
  if (after !== undefined && !from) return [];
  const rows = await client.coverageEntry.findMany({
    where: {
      storyId,
      removedAt: null,
      position: { gt: 0 },
      ...(from && {
        OR: [{ position: { lt: from.position } }, { position: from.position, id: { lt: from.id } }],
      }),
    },
    include: NAMES,
    orderBy: [{ position: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(toEntry);
}

/**
 * Whether an entry is public, and the entry after which its page starts; null: the first page, which has the pinned
 * ones.
 */
export async function entryPage(
  storyId: string,
  id: string,
  pageSize: number,
): Promise<{ isShown: boolean; after: string | null }> {
  const rows = await clientOf(database()).$queryRaw<{ id: string; place: number }[]>`
    ${PREPARED} WITH placed AS (
      SELECT id, row_number() OVER (ORDER BY position DESC, id DESC)::int AS place
      FROM "CoverageEntry" WHERE "storyId" = ${storyId} AND "removedAt" IS NULL AND position > 0 AND NOT pinned
    ), wanted AS (
      SELECT coalesce(placed.place, 1) AS place FROM "CoverageEntry" entry LEFT JOIN placed USING (id)
      WHERE entry.id = ${id} AND "storyId" = ${storyId} AND "removedAt" IS NULL AND position > 0
    )
    SELECT placed.id, wanted.place FROM wanted
    LEFT JOIN placed ON placed.place = (wanted.place - 1) / ${pageSize}::int * ${pageSize}::int`;
  const [row] = rows;
  return { isShown: row !== undefined, after: row?.id ?? null };
}

/**
 * Places a published entry of a locked story directly below another one, or on top. If there is no gap between two
 * positions, the entries above are moved up.
 */
export async function placeEntry(
  storyId: string,
  id: string,
  under: string | null,
  connection: Connection,
): Promise<'placed' | 'no-such-entry'> {
  const client = clientOf(connection);
  const others = { storyId, removedAt: null, position: { gt: 0 }, NOT: { id } };
  const upper = under && (await client.coverageEntry.findFirst({ where: { ...others, id: under } }));
  if (under !== null && !upper) return 'no-such-entry';
  const lower = await client.coverageEntry.findFirst({
    where: { ...others, ...(upper && { position: { lt: upper.position } }) },
    orderBy: { position: 'desc' },
  });
  const below = lower?.position ?? 0n;
  if (!upper) {
    await client.coverageEntry.update({ where: { id }, data: { position: below + 1n } });
    return 'placed';
  }
  if (upper.position - below < 2n)
    await client.coverageEntry.updateMany({
      where: { storyId, position: { gte: upper.position } },
      data: { position: { increment: ROOM } },
    });
  const above = upper.position - below < 2n ? upper.position + ROOM : upper.position;
  const position = lower ? below + (above - below) / 2n : above - 1n;
  await client.coverageEntry.update({ where: { id }, data: { position } });
  return 'placed';
}

/** The gap made between two entries, in microseconds. */
const ROOM = 1_000_000n;
