import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** An agency feed that is fetched automatically. */
export interface FeedRecord {
  id: string;
  name: string;
  address: string;
  /** Why the last read failed; empty: it succeeded. */
  problem: string;
  digest: string;
  fetchedAt: Date | null;
}

export const listFeeds = (): Promise<FeedRecord[]> =>
  clientOf(database()).wireFeed.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 200 });

export const countFeeds = (connection: Connection): Promise<number> => clientOf(connection).wireFeed.count();

/** Adds a feed; @returns its id, or null when its address already exists. */
export async function insertFeed(
  feed: { name: string; address: string; createdAt: Date },
  connection: Connection,
): Promise<string | null> {
  const [row] = await clientOf(connection).wireFeed.createManyAndReturn({ data: feed, skipDuplicates: true });
  return row?.id ?? null;
}

/** Removes a feed; @returns what it was, or null without one. */
export async function deleteFeed(id: string, connection: Connection): Promise<FeedRecord | null> {
  const client = clientOf(connection);
  const feed = await client.wireFeed.findUnique({ where: { id } });
  if (feed) await client.wireFeed.deleteMany({ where: { id } });
  return feed;
}

/** Takes the feed that was fetched longest ago, before a time, for this process alone; null when none is due. */
export async function takeDueFeed(before: Date, now: Date): Promise<FeedRecord | null> {
  const [row] = await clientOf(database()).$queryRaw<FeedRecord[]>`
    UPDATE "WireFeed" SET "fetchedAt" = ${now}::timestamptz WHERE id = (
      SELECT id FROM "WireFeed" WHERE "fetchedAt" IS NULL OR "fetchedAt" < ${before}::timestamptz
      ORDER BY "fetchedAt" NULLS FIRST LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING id, name, address, problem, digest, "fetchedAt"`;
  return row ?? null;
}

/** Stores how a feed was read. */
export async function setFeedRead(id: string, read: { problem: string; digest?: string }): Promise<void> {
  await clientOf(database()).wireFeed.updateMany({ where: { id }, data: read });
}
