import type { LinkedEvent } from '@/domain/audit/chain';
import { prisma } from '../prisma';
import { Prisma } from '../generated/client';

/** A link of the chain with its event as the database has them now. */
export interface StoredLink extends LinkedEvent {
  hash: string;
  /** Whether the event is missing. */
  isDeleted: boolean;
  /** Recorded states that are missing, or differ from the link; as `kind:id`. */
  changedStates: string[];
  /** Where the request came from and the salt of the digest, unless that was deleted. */
  origin: { salt: string; network: string; device: string } | null;
}

const { sql } = Prisma;
/** Inlined instead of calling a database function, which an attacker could change along with the rows. */
export const exactTime = (column: Prisma.Sql) =>
  sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** A link, its event and where that came from, in their exact texts. */
export const linkColumns = sql`
  link.number::text, link."previousHash", link.hash, ${exactTime(sql`link."linkedAt"`)} AS "linkedAt",
  link."eventId"::text, ${exactTime(sql`event.at`)} AS at, event.kind, event."personId", event."storyId",
  event."subjectKind", event."subjectId", event."originDigest", event.data::text, link.live::text,
  CASE WHEN origin."eventId" IS NOT NULL
    THEN jsonb_build_object('salt', salt, 'network', network, 'device', device) END AS origin`;

/** The digest of a recorded state with its salt: SHA-256 of both as netstrings. */
export const stateDigest = sql`encode(sha256(convert_to(
  octet_length(kept.salt) || ':' || kept.salt || ',' || octet_length(kept.state::text) || ':' || kept.state::text || ',',
  'UTF8')), 'hex')`;

/** A state that was deleted by retention is valid. */
const changedStates = sql`ARRAY(
  SELECT key FROM jsonb_each_text(link.live->'states') AS recorded
  WHERE NOT EXISTS (
    SELECT FROM "RecordedState" AS kept
    WHERE kept."eventId" = link."eventId" AND kept.kind || ':' || kept."subjectId" = key
      AND (kept.state IS NULL OR ${stateDigest} = value)))`;

/** Links after a number, in order. */
export function listLinks(after: bigint, limit: number): Promise<StoredLink[]> {
  return prisma().$queryRaw<StoredLink[]>`
    SELECT ${linkColumns}, event.id IS NULL AS "isDeleted", ${changedStates} AS "changedStates"
    FROM "EventLink" AS link
      LEFT JOIN "Event" AS event ON event.id = link."eventId"
      LEFT JOIN "EventOrigin" AS origin ON origin."eventId" = link."eventId"
    WHERE link.number > ${after} ORDER BY link.number LIMIT ${limit}`;
}

/** Ids of events that are in no link, the first ones. */
export async function listUnlinked(limit: number): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    SELECT event.id::text FROM "Event" AS event
    WHERE NOT EXISTS (SELECT FROM "EventLink" WHERE "eventId" = event.id) ORDER BY event.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** The newest link; null when there is none. */
export async function lastLink(): Promise<{ number: string; hash: string } | null> {
  const [row] = await prisma().$queryRaw<{ number: string; hash: string }[]>`
    SELECT link.number::text, link.hash FROM "EventLink" AS link ORDER BY link.number DESC LIMIT 1`;
  return row ?? null;
}
