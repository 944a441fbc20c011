import type { Actor, Grant } from '@/domain/people/permissions';
import { database, type Connection } from '../database';

/** Who is behind a session, as read from the database at this request. */
export interface SignedIn {
  actor: Actor;
  name: string;
  email: string;
  locale: string;
  lastSeenAt: Date;
}

export async function insertSession(
  session: { idHash: string; personId: string; device: string; now: Date; expiresAt: Date },
  connection: Connection = database(),
): Promise<void> {
  const { now, ...rest } = session;
  await connection.session.create({ data: { ...rest, createdAt: now, lastSeenAt: now } });
}

/**
 * The person behind a session that is neither ended, expired, nor idle since before `idleSince`, and who has not
 * been deactivated; null otherwise.
 */
export async function findSignedIn(idHash: string, now: Date, idleSince: Date): Promise<SignedIn | null> {
  const row = await database().session.findFirst({
    where: { idHash, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince }, person: { deactivatedAt: null } },
    select: {
      lastSeenAt: true,
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          locale: true,
          grants: { select: { role: true, editionId: true, deskId: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { id, grants, ...person } = row.person;
  return { actor: { personId: id, grants: grants as Grant[] }, ...person, lastSeenAt: row.lastSeenAt };
}

export async function touchSession(idHash: string, now: Date): Promise<void> {
  await database().session.updateMany({ where: { idHash }, data: { lastSeenAt: now } });
}

export async function deleteSession(idHash: string, connection: Connection = database()): Promise<void> {
  await connection.session.deleteMany({ where: { idHash } });
}

/** Ends every session of a person; returns how many there were. */
export async function deleteSessionsOf(personId: string, connection: Connection): Promise<number> {
  return (await connection.session.deleteMany({ where: { personId } })).count;
}

export async function deleteExpiredSessions(now: Date): Promise<void> {
  await database().session.deleteMany({ where: { expiresAt: { lt: now } } });
}
