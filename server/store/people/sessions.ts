import type { Actor, Grant } from '@/domain/people/permissions';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { PREPARED } from '../prepared';

/** A session that is idle ends after this time. */
export const SESSION_IDLE_MS = 3 * 24 * 3_600_000;

/** Who is behind a session, as read from the database at this request. */
export interface SignedIn {
  actor: Actor;
  name: string;
  email: string;
  locale: string;
  /** IANA zone; empty: that of the browser. */
  zone: string;
  pictureId: string | null;
  lastSeenAt: Date;
}

export async function insertSession(
  session: { idHash: string; personId: string; device: string; now: Date; expiresAt: Date },
  connection: Connection = database(),
): Promise<void> {
  const { now, ...rest } = session;
  await clientOf(connection).session.create({ data: { ...rest, createdAt: now, lastSeenAt: now } });
}

/** Which session is asked for. */
export interface SessionAsked {
  idHash: string;
  now: Date;
  /** Sessions that were last used before this have ended. */
  idleSince: Date;
  /** Counts as use when the last one was before this; null: asking is no use. */
  touchBefore: Date | null;
}

/**
 * The person behind a session that is neither ended, expired nor idle, and who has not been deactivated; null
 * otherwise. One statement, as every request of the newsroom starts with it.
 */
export async function findSignedIn(asked: SessionAsked): Promise<SignedIn | null> {
  const { idHash, now, idleSince, touchBefore } = asked;
  const [row] = await prisma().$queryRaw<(Omit<SignedIn, 'actor'> & { id: string; grants: Grant[] })[]>`
    ${PREPARED} WITH found AS (
      SELECT session."idHash", session."lastSeenAt", person.id, person.name, person.email, person.locale,
        person.zone, person."pictureId"
      FROM "Session" session JOIN "Person" person ON person.id = session."personId"
      WHERE session."idHash" = ${idHash} AND session."expiresAt" > ${now}::timestamptz
        AND session."lastSeenAt" > ${idleSince}::timestamptz AND person."deactivatedAt" IS NULL
    ), touched AS (
      UPDATE "Session" session SET "lastSeenAt" = ${now}::timestamptz FROM found
      WHERE session."idHash" = found."idHash" AND found."lastSeenAt" < ${touchBefore}::timestamptz
    )
    SELECT found.id, name, email, locale, zone, "pictureId", "lastSeenAt", (
      SELECT COALESCE(jsonb_agg(jsonb_build_object('role', role, 'editionId', "editionId", 'deskId', "deskId")), '[]')
      FROM "Grant" WHERE "personId" = found.id
    ) AS grants
    FROM found`;
  if (!row) return null;
  const { id, grants, ...person } = row;
  return { actor: { personId: id, grants }, ...person };
}

export async function deleteSession(idHash: string, connection: Connection = database()): Promise<void> {
  await clientOf(connection).session.deleteMany({ where: { idHash } });
}

/** Ends a session; returns whose it was, null when there is none. */
export async function endSession(idHash: string, connection: Connection): Promise<string | null> {
  const [row] = await clientOf(connection).$queryRaw<{ personId: string }[]>`
    DELETE FROM "Session" WHERE "idHash" = ${idHash} RETURNING "personId"`;
  return row?.personId ?? null;
}

/** Ends every session of a person but this one. */
export async function deleteOtherSessions(
  personId: string,
  idHash: string,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).session.deleteMany({ where: { personId, idHash: { not: idHash } } });
}

/** Ends every session of a person; returns how many there were. */
export async function deleteSessionsOf(personId: string, connection: Connection): Promise<number> {
  return (await clientOf(connection).session.deleteMany({ where: { personId } })).count;
}

export async function deleteExpiredSessions(now: Date): Promise<void> {
  await prisma().session.deleteMany({ where: { expiresAt: { lt: now } } });
}
