import type { Granted } from '@/domain/people/nearest-editors';
import type { Grant, Role } from '@/domain/people/permissions';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';

export interface PersonRecord {
  id: string;
  email: string;
  name: string;
  locale: string;
  deactivatedAt: Date | null;
  createdAt: Date;
  grants: Grant[];
  sessions: SessionRecord[];
}

interface SessionRecord {
  idHash: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
}

const shown = {
  id: true,
  email: true,
  name: true,
  locale: true,
  deactivatedAt: true,
  createdAt: true,
  grants: { select: { role: true, editionId: true, deskId: true } },
} as const;

const liveSessions = (now: Date) => ({
  where: { expiresAt: { gt: now } },
  orderBy: { lastSeenAt: 'desc' as const },
  select: { idHash: true, device: true, createdAt: true, lastSeenAt: true },
});

/** A person with grants and live sessions, or null. */
export function loadPerson(id: string, now: Date): Promise<PersonRecord | null> {
  return prisma().person.findUnique({ where: { id }, select: { ...shown, sessions: liveSessions(now) } });
}

/** Every active person with their grants. */
export function listGranted(connection: Connection): Promise<Granted[]> {
  return clientOf(connection).person.findMany({
    where: { deactivatedAt: null },
    select: { id: true, grants: shown.grants },
  });
}

/** What sign-in needs: the hash and whether the person is active. */
export function loadCredentials(email: string) {
  return prisma().person.findUnique({
    where: { email: email.toLowerCase() },
    select: { id: true, passwordHash: true, deactivatedAt: true },
  });
}

export function countPeople(connection: Connection = database()): Promise<number> {
  return clientOf(connection).person.count();
}

/** Holds off other changes of who is an admin until the transaction ends. */
export async function lockAdmins(connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('admins'))`;
}

export interface NewPerson {
  email: string;
  name: string;
  locale: string;
  passwordHash: string;
  grants: Grant[];
}

/** Adds a person; null when the address is taken. */
export async function insertPerson(person: NewPerson, connection: Connection): Promise<string | null> {
  const { grants, ...rest } = person;
  const data = [{ ...rest, email: person.email.toLowerCase() }];
  const people = clientOf(connection).person;
  const [added] = await people.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  if (!added) return null;
  await insertGrants(added.id, grants, connection);
  return added.id;
}

async function insertGrants(personId: string, grants: Grant[], connection: Connection): Promise<void> {
  await clientOf(connection).grant.createMany({
    data: grants.map(({ role, editionId, deskId }) => ({ role, editionId, deskId, personId })),
  });
}

export async function replaceGrants(
  personId: string,
  grants: Grant[],
  connection: Connection,
): Promise<void> {
  await clientOf(connection).grant.deleteMany({ where: { personId } });
  await insertGrants(personId, grants, connection);
}

export async function setDeactivated(
  personId: string,
  at: Date | null,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).person.update({ where: { id: personId }, data: { deactivatedAt: at } });
}

export async function setPasswordHash(
  personId: string,
  passwordHash: string,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).person.update({ where: { id: personId }, data: { passwordHash } });
}

/** How many people who may come in hold a role on the whole site, besides this one. */
export function countOthersWithSiteRole(
  role: Role,
  besidesId: string,
  connection: Connection,
): Promise<number> {
  return clientOf(connection).person.count({
    where: {
      id: { not: besidesId },
      deactivatedAt: null,
      grants: { some: { role, editionId: null, deskId: null } },
    },
  });
}
