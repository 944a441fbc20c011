import { prisma } from '../prisma';

/** The size of the database and of the paper, as PostgreSQL reports it. */
export interface DatabaseFacts {
  bytes: number;
  connections: number;
  mostConnections: number;
  /** Estimated where there are many. */
  pictures: number;
}

const MAX_COUNTED = 1000;

/** The size of the database and its connections. */
export async function readDatabaseFacts(): Promise<DatabaseFacts> {
  const [row] = await prisma().$queryRaw<[DatabaseFacts]>`
    SELECT pg_database_size(current_database())::float AS bytes,
      (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections,
      current_setting('max_connections')::int AS "mostConnections",
      greatest(
        (SELECT reltuples::int FROM pg_class WHERE oid = '"Media"'::regclass),
        (SELECT count(*)::int FROM (SELECT FROM "Media" LIMIT ${MAX_COUNTED}) AS few)
      ) AS pictures`;
  return row;
}

/** Emails of the last day, and when the last one was sent. */
export interface EmailFacts {
  waiting: number;
  sent: number;
  failed: number;
  lastSentAt: Date | null;
}

/** More are not counted. */
const MAX_EMAILS = 10_000;

/** The state of emails since a time, of the newest 10,000. */
export async function readEmailFacts(since: Date): Promise<EmailFacts> {
  const [row] = await prisma().$queryRaw<[EmailFacts]>`
    SELECT count(*) FILTER (WHERE "sentAt" IS NULL AND error = '')::int AS waiting,
      count(*) FILTER (WHERE "sentAt" IS NOT NULL)::int AS sent,
      count(*) FILTER (WHERE "sentAt" IS NULL AND error <> '')::int AS failed, max("sentAt") AS "lastSentAt"
    FROM (
      SELECT "sentAt", error FROM "Email" WHERE "createdAt" >= ${since}::timestamptz
      ORDER BY "createdAt" DESC LIMIT ${MAX_EMAILS}
    ) AS newest`;
  return row;
}
