import { proposalsSince } from '@/domain/people/admin-proposal';
import type { PersonRow } from '@/domain/api/people/person-rows';
import type { Colleague } from '@/domain/story/notes';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { Prisma } from '../generated/client';
import { containing } from '../like';

/** The filters of a list of people. */
export interface PersonListFilter {
  deactivated: boolean;
  /** Only those without a second factor. */
  withoutFactor?: boolean;
  /** A part of the name or address, or of the name of an edition or desk on which a role holds. */
  words: string;
  /** Only people after this person in the list. */
  afterId?: string;
  now: Date;
  limit: number;
}

/** The second factors of a person; that of the identity provider counts while a session that it opened lasts. */
const secondFactors = (now: Date) => Prisma.sql`array_remove(ARRAY[
  CASE WHEN EXISTS (SELECT FROM "Passkey" WHERE "personId" = person.id) THEN 'passkey' END,
  CASE WHEN EXISTS (SELECT FROM "Totp" WHERE "personId" = person.id) THEN 'app' END,
  CASE WHEN EXISTS (
    SELECT FROM "Session" WHERE "personId" = person.id AND "providerFactor"
      AND "expiresAt" > ${now}::timestamptz AND "idleExpiresAt" > ${now}::timestamptz
  ) THEN 'provider' END
], NULL)`;

/** One line of a list of people, as it is stored. */
export type StoredPersonRow = Omit<PersonRow, 'lacksSecondFactor'>;

/** People by name, except those whose account was deleted. */
export async function listPersonRows(filter: PersonListFilter): Promise<StoredPersonRow[]> {
  const { deactivated, withoutFactor = false, words, afterId, now, limit } = filter;
  const pattern = containing(words);
  const found = words
    ? Prisma.sql`AND (
        lower(person.name || ' ' || person.email) LIKE ${pattern}
        OR person.id IN (
          SELECT "personId" FROM "Grant" WHERE "deskId" IN (SELECT id FROM "Desk" WHERE array_to_string(lower(name) || names_list(names), ' ') LIKE ${pattern})
          UNION ALL
          SELECT "personId" FROM "Grant"
          WHERE "editionId" IN (SELECT id FROM "Edition" WHERE lower(name || ' ' || "shortName") LIKE ${pattern})
        )
      )`
    : Prisma.empty;
  return prisma().$queryRaw<StoredPersonRow[]>`
    SELECT person.id, person.name,
      (
        SELECT COALESCE(jsonb_agg(jsonb_build_object('role', role, 'editionId', "editionId", 'deskId', "deskId")), '[]')
        FROM "Grant" WHERE "personId" = person.id
      ) AS grants,
      EXISTS (
        SELECT FROM "AdminProposal" WHERE "personId" = person.id AND "refusedAt" IS NULL AND at > ${proposalsSince(now)}::timestamptz
      ) AS "awaitsAdmin", ${secondFactors(now)} AS "secondFactors",
      (
        SELECT to_char(max("lastSeenAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        FROM "Session" WHERE "personId" = person.id AND "expiresAt" > ${now}::timestamptz AND "idleExpiresAt" > ${now}::timestamptz
      ) AS "lastSeenAt"
    FROM "Person" person
    WHERE person."deletedAt" IS NULL AND (person."deactivatedAt" IS NOT NULL) = ${deactivated} ${found}
      ${withoutFactor ? Prisma.sql`AND ${secondFactors(now)} = '{}'` : Prisma.empty}
      ${
        afterId === undefined
          ? Prisma.empty
          : Prisma.sql`AND (person.name, person.id) > (SELECT name, id FROM "Person" WHERE id = ${afterId})`
      }
    ORDER BY person.name, person.id LIMIT ${limit}`;
}

/** How many people are active, how many of these have no second factor, and how many are deactivated. */
export async function countByAccess(
  now: Date,
): Promise<{ active: number; withoutFactor: number; deactivated: number }> {
  const [row] = await prisma().$queryRaw<{ active: number; withoutFactor: number; deactivated: number }[]>`
    SELECT count(*) FILTER (WHERE "deactivatedAt" IS NULL)::int AS active,
      count(*) FILTER (WHERE "deactivatedAt" IS NULL AND ${secondFactors(now)} = '{}')::int AS "withoutFactor",
      count(*) FILTER (WHERE "deactivatedAt" IS NOT NULL AND "deletedAt" IS NULL)::int AS deactivated
    FROM "Person" person`;
  return row!;
}

const MAY_COME_IN = Prisma.sql`
  person."deactivatedAt" IS NULL AND EXISTS (SELECT 1 FROM "Grant" WHERE "personId" = person.id)`;

/** Active people, by name, with a word in their name that starts with this. */
export function findColleagues(start: string, limit: number): Promise<Colleague[]> {
  const pattern = containing(start);
  const [first, later] = [pattern.slice(1), `% ${pattern.slice(1)}`];
  return prisma().$queryRaw<Colleague[]>`
    SELECT person.id, person.name FROM "Person" person
    WHERE ${MAY_COME_IN} AND lower(person.name || ' ' || person.email) LIKE ${pattern}
      AND (lower(person.name) LIKE ${first} OR lower(person.name) LIKE ${later})
    ORDER BY person.name, person.id LIMIT ${limit}`;
}

/** People by their ids, whether active or not. */
export function loadColleagues(ids: string[], connection: Connection = database()): Promise<Colleague[]> {
  return clientOf(connection).person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
}

/** As `loadColleagues`, with the authors of suggestions in imported documents. */
export async function loadSuggesters(ids: string[]): Promise<Colleague[]> {
  const [people, outside] = await Promise.all([
    loadColleagues(ids),
    clientOf(database()).outsidePerson.findMany({ where: { id: { in: ids } } }),
  ]);
  return [...people, ...outside];
}

/** Active people with one of these names. */
export function listColleaguesNamed(names: string[], connection: Connection): Promise<Colleague[]> {
  return clientOf(connection).$queryRaw<Colleague[]>`
    SELECT person.id, person.name FROM "Person" person
    WHERE ${MAY_COME_IN} AND person.name = ANY(${names}) ORDER BY person.name, person.id`;
}

/** Whether a person is active. */
export async function isColleague(id: string, connection: Connection): Promise<boolean> {
  const rows = await clientOf(connection).$queryRaw<unknown[]>`
    SELECT 1 FROM "Person" person WHERE person.id = ${id} AND ${MAY_COME_IN}`;
  return rows.length > 0;
}
