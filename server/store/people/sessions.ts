import type { Actor, Grant } from '@/domain/people/permissions';
import {
  secondFactorState,
  type SecondFactorRule,
  type SecondFactorState,
} from '@/domain/people/second-factor';
import { ADMIN_SESSION } from '@/domain/people/session-bounds';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';

/** The person of a session, as read from the database for this request. */
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

/** A session that is valid, and its person. */
export interface CurrentSession extends SignedIn {
  idHash: string;
  /** When the person last proved in it who they are. */
  provedAt: Date;
  secondFactor: SecondFactorState;
}

/** A new session. */
export interface NewSession {
  idHash: string;
  personId: string;
  device: string;
  now: Date;
  expiresAt: Date;
  /** When it ends without use; absent: at its maximum age. */
  idleExpiresAt?: Date;
  /** When a second factor was used; null: none was. */
  secondFactorAt?: Date | null;
  /** Whether the identity provider checked a second factor. */
  providerFactor?: boolean;
  /** When the person proved who they are; absent: now. */
  provedAt?: Date;
}

export async function insertSession(
  { now, ...session }: NewSession,
  connection: Connection = database(),
): Promise<void> {
  const { idleExpiresAt = session.expiresAt, provedAt = now } = session;
  const data = { ...session, idleExpiresAt, createdAt: now, lastSeenAt: now, provedAt };
  await clientOf(connection).session.create({ data });
}

/** Which session to read. */
export interface SessionQuery {
  idHash: string;
  now: Date;
  /** Reading counts as a use when the last one was before this time; null: it never does. */
  touchBefore: Date | null;
}

interface SessionRow extends Omit<CurrentSession, 'actor' | 'secondFactor'>, SecondFactorRule {
  id: string;
  grants: Grant[];
  hasSecondFactor: boolean;
  providerFactor: boolean;
}

/**
 * A session that has not ended, of a person who is active; null otherwise. A session without a second factor is invalid
 * for a person who has one. One statement, because every newsroom request starts with it.
 */
export async function findSignedIn(query: SessionQuery): Promise<CurrentSession | null> {
  const { idHash, now, touchBefore } = query;
  const [row] = await readPrepared<SessionRow>(Prisma.sql`
    WITH valid AS (
      SELECT session."idHash", session."lastSeenAt", session."provedAt", session."secondFactorAt",
        session."providerFactor", person.id, person.name,
        person.email, person.locale, person.zone, person."pictureId",
        EXISTS (SELECT FROM "Totp" WHERE "personId" = person.id)
          OR EXISTS (SELECT FROM "Passkey" WHERE "personId" = person.id) AS "hasSecondFactor", (
          SELECT COALESCE(jsonb_agg(jsonb_build_object(
            'role', role, 'editionId', granted."editionId", 'deskId', granted."deskId",
            'place', NULLIF(concat_ws(', ', COALESCE(desk.names->>person.locale, desk.name), edition."shortName"), '')
          )), '[]')
          FROM "Grant" granted LEFT JOIN "Desk" desk ON desk.id = granted."deskId"
          LEFT JOIN "Edition" edition ON edition.id = granted."editionId"
          WHERE granted."personId" = person.id
        ) AS grants
      FROM "Session" session JOIN "Person" person ON person.id = session."personId"
      WHERE session."idHash" = ${idHash} AND session."expiresAt" > ${now}::timestamptz
        AND session."idleExpiresAt" > ${now}::timestamptz AND person."deactivatedAt" IS NULL
    ), found AS (
      SELECT valid.*, paper."secondFactorFor", paper."secondFactorDueAt", make_interval(hours => CASE
          WHEN valid.grants @> '[{"role": "admin"}]' THEN LEAST(paper."sessionIdleHours", ${ADMIN_SESSION.idleHours}::int)
          ELSE paper."sessionIdleHours" END) AS idle
      FROM valid, "Paper" paper
      WHERE paper.id = 1 AND (valid."secondFactorAt" IS NOT NULL OR NOT valid."hasSecondFactor")
    ), touched AS (
      UPDATE "Session" session SET "lastSeenAt" = ${now}::timestamptz,
        "idleExpiresAt" = LEAST(session."expiresAt", ${now}::timestamptz + found.idle)
      FROM found
      WHERE session."idHash" = found."idHash" AND found."lastSeenAt" < ${touchBefore}::timestamptz
    )
    SELECT "idHash", id, name, email, locale, zone, "pictureId", "lastSeenAt", "provedAt", grants, "hasSecondFactor",
      "providerFactor", "secondFactorFor", "secondFactorDueAt"
    FROM found`);
  if (!row) return null;
  const { id, grants, hasSecondFactor, providerFactor, secondFactorFor, secondFactorDueAt, ...session } = row;
  const rule = { secondFactorFor, secondFactorDueAt };
  return {
    ...session,
    actor: { personId: id, grants },
    secondFactor: secondFactorState(
      { grants, hasSecondFactor: hasSecondFactor || providerFactor },
      rule,
      now,
    ),
  };
}

/** What a session has proved: the person's identity, and possession of the second factor. */
export interface Proof {
  provedAt: Date;
  secondFactorAt?: Date;
}

export async function updateProof(
  idHash: string,
  proof: Proof,
  connection: Connection = database(),
): Promise<void> {
  await clientOf(connection).session.updateMany({ where: { idHash }, data: proof });
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

/** Ends every session of all people except this one; returns how many there were. */
export async function deleteAllSessionsBut(idHash: string, connection: Connection): Promise<number> {
  return (await clientOf(connection).session.deleteMany({ where: { idHash: { not: idHash } } })).count;
}

export async function deleteExpiredSessions(now: Date): Promise<void> {
  const ended = { lt: now };
  await prisma().session.deleteMany({ where: { OR: [{ expiresAt: ended }, { idleExpiresAt: ended }] } });
}
