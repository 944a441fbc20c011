import type { Granted } from '@/domain/people/nearest-editors';
import type { Grant, Role } from '@/domain/people/permissions';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { insertGrants } from './grants';

export interface PersonRecord {
  id: string;
  email: string;
  name: string;
  locale: string;
  pictureId: string | null;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  deactivatedAt: Date | null;
  deletedAt: Date | null;
  createdAt: Date;
  grants: Grant[];
  sessions: SessionRecord[];
}

export interface SessionRecord {
  idHash: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** When it ends unless it is used before. */
  idleExpiresAt: Date;
  /** When it ends regardless of use. */
  expiresAt: Date;
}

const shown = {
  id: true,
  email: true,
  name: true,
  locale: true,
  pictureId: true,
  deactivatedAt: true,
  deletedAt: true,
  createdAt: true,
  grants: { select: { role: true, editionId: true, deskId: true } },
} as const;

const factors = {
  _count: { select: { passkeys: true } },
  totp: { select: { personId: true } },
} as const;

/** At most this many of a person's sessions are listed, the last used first. */
const MAX_SESSIONS = 100;

const liveSessions = (now: Date) => ({
  where: { expiresAt: { gt: now }, idleExpiresAt: { gt: now } },
  orderBy: { lastSeenAt: 'desc' as const },
  take: MAX_SESSIONS,
  select: {
    ...{ idHash: true, device: true, createdAt: true, lastSeenAt: true },
    ...{ idleExpiresAt: true, expiresAt: true },
  },
});

/** A person with grants and live sessions, or null. */
export async function loadPerson(id: string, now: Date): Promise<PersonRecord | null> {
  const select = { ...shown, ...factors, passwordHash: true, sessions: liveSessions(now) };
  const row = await prisma().person.findUnique({ where: { id }, select });
  if (!row) return null;
  const { passwordHash, totp, _count, ...person } = row;
  return {
    ...person,
    hasPassword: passwordHash !== null,
    hasSecondFactor: totp !== null || _count.passkeys > 0,
  };
}

/** Every active person with their grants. */
export function listGranted(connection: Connection): Promise<Granted[]> {
  return clientOf(connection).person.findMany({
    where: { deactivatedAt: null },
    select: { id: true, grants: shown.grants },
  });
}

const signingIn = {
  ...{ id: true, email: true, passwordHash: true, deactivatedAt: true },
  grants: shown.grants,
  ...factors,
} as const;

/** The facts about a person that sign-in needs. */
export interface Credentials {
  id: string;
  email: string;
  passwordHash: string | null;
  deactivatedAt: Date | null;
  grants: Grant[];
  hasSecondFactor: boolean;
}

/** What sign-in needs of the person with an address or an id; null without one. */
export async function loadCredentials(
  where: { email: string } | { id: string },
): Promise<Credentials | null> {
  const row = await prisma().person.findUnique({ where, select: signingIn });
  if (!row) return null;
  const { totp, _count, ...person } = row;
  return { ...person, hasSecondFactor: totp !== null || _count.passkeys > 0 };
}

/** Locks a person against concurrent changes until the transaction ends; false for a deactivated one. */
export async function lockPerson(id: string, connection: Connection): Promise<boolean> {
  const [row] = await clientOf(connection).$queryRaw<{ isActive: boolean }[]>`
    SELECT "deactivatedAt" IS NULL AS "isActive" FROM "Person" WHERE id = ${id} FOR UPDATE`;
  return row?.isActive ?? false;
}

/** Locks a person's account against deletion until the transaction ends; false when it was deleted. */
export async function lockAgainstDeletion(id: string, connection: Connection): Promise<boolean> {
  const [row] = await clientOf(connection).$queryRaw<{ isDeleted: boolean }[]>`
    SELECT "deletedAt" IS NOT NULL AS "isDeleted" FROM "Person" WHERE id = ${id} FOR NO KEY UPDATE`;
  return row?.isDeleted === false;
}

/** The id of the person who has an address, deactivated or not; null without one. */
export async function findIdByAddress(email: string, connection: Connection): Promise<string | null> {
  const where = { email: email.toLowerCase() };
  return (await clientOf(connection).person.findUnique({ where, select: { id: true } }))?.id ?? null;
}

/** The addresses that are in use, by active or deactivated people, in lower case. */
export async function findAddressesInUse(emails: string[]): Promise<Set<string>> {
  const where = { email: { in: emails.map(email => email.toLowerCase()) } };
  const rows = await prisma().person.findMany({ where, select: { email: true } });
  return new Set(rows.map(({ email }) => email));
}

/** The person who signs in at an address, if they have not been deactivated. */
export function findByAddress(email: string) {
  return prisma().person.findFirst({
    where: { email, deactivatedAt: null },
    select: { id: true, name: true, email: true, locale: true },
  });
}

export function countPeople(connection: Connection = database()): Promise<number> {
  return clientOf(connection).person.count();
}

/** Locks the list of admins until the transaction ends. */
export async function lockAdmins(connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('admins'))`;
}

export interface NewPerson {
  email: string;
  name: string;
  locale: string;
  /** Null until they choose a password. */
  passwordHash: string | null;
  grants: Grant[];
}

/** Locks an address until the transaction ends, so that it is given to one person only. */
export async function lockAddress(email: string, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    SELECT pg_advisory_xact_lock(hashtext('email-address'), hashtext(${email.toLowerCase()}))`;
}

/** Adds a person; null when the address is taken. */
export async function insertPerson(person: NewPerson, connection: Connection): Promise<string | null> {
  const { grants, ...rest } = person;
  await lockAddress(person.email, connection);
  const data = [{ ...rest, email: person.email.toLowerCase() }];
  const people = clientOf(connection).person;
  const [added] = await people.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  if (!added) return null;
  await insertGrants(added.id, grants, connection);
  return added.id;
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
  passwordHash: string | null,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).person.update({ where: { id: personId }, data: { passwordHash } });
}

/** A person's own settings. */
export interface AccountRecord {
  name: string;
  locale: string;
  zone: string;
  pictureId: string | null;
  emailKinds: string[];
}

export function loadAccount(id: string): Promise<AccountRecord & { email: string }> {
  const select = { name: true, email: true, locale: true, zone: true, pictureId: true, emailKinds: true };
  return prisma().person.findUniqueOrThrow({ where: { id }, select });
}

export async function updateAccount(
  id: string,
  account: AccountRecord,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).person.update({ where: { id }, data: account });
}

/** The filters with which a person's budget opens, as a query. */
export async function loadBudgetView(id: string): Promise<string> {
  const select = { budgetView: true };
  return (await prisma().person.findUniqueOrThrow({ where: { id }, select })).budgetView;
}

export async function saveBudgetView(id: string, budgetView: string): Promise<void> {
  await prisma().person.update({ where: { id }, data: { budgetView } });
}

/** Replaces a password hash if it is still this one; false when it was replaced in between. */
export async function replacePasswordHash(
  id: string,
  { before, after }: { before: string; after: string },
  connection: Connection,
): Promise<boolean> {
  const data = { passwordHash: after };
  return (
    (await clientOf(connection).person.updateMany({ where: { id, passwordHash: before }, data })).count > 0
  );
}

/** The hash of a person's password, if they have one, and public facts about them. */
export function loadPassword(id: string) {
  const select = { passwordHash: true, name: true, email: true };
  return prisma().person.findUniqueOrThrow({ where: { id }, select });
}

/** Name, address and language of a person. */
export function loadProfile(id: string, connection: Connection) {
  const select = { name: true, email: true, locale: true } as const;
  return clientOf(connection).person.findUniqueOrThrow({ where: { id }, select });
}

/** Changes name, address and language of a person; false when the address is someone else's. */
export async function updateProfile(
  id: string,
  { name, email, locale }: { name: string; email: string; locale: string },
  connection: Connection,
): Promise<boolean> {
  // If two people get the same address concurrently, the second waits and is refused.
  const address = email.toLowerCase();
  await lockAddress(address, connection);
  const holder = await clientOf(connection).person.findUnique({ where: { email: address } });
  if (holder && holder.id !== id) return false;
  await clientOf(connection).person.update({ where: { id }, data: { name, email: address, locale } });
  return true;
}

/** The active people with a role on the whole site. */
export async function listWithSiteRole(role: Role, connection: Connection): Promise<string[]> {
  const rows = await clientOf(connection).person.findMany({
    where: { deactivatedAt: null, grants: { some: { role, editionId: null, deskId: null } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The admins of the whole paper, including those who were deactivated after a time. */
export async function listAdminsSince(deactivatedAfter: Date, connection: Connection): Promise<string[]> {
  const rows = await clientOf(connection).person.findMany({
    where: {
      OR: [{ deactivatedAt: null }, { deactivatedAt: { gt: deactivatedAfter } }],
      grants: { some: { role: 'admin', editionId: null, deskId: null } },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** How many other active people have a role on the whole site. */
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
