import type { PasswordLinkKind } from '@/domain/people/password-link';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';

/** A link that can still be used, and whose it is. */
export interface PasswordLinkRecord {
  personId: string;
  kind: PasswordLinkKind;
  name: string;
  email: string;
}

/**
 * Stores a link, replacing an older one of its kind.
 * @returns the language of the newsroom for the person whose it is
 */
export async function insertPasswordLink(
  link: { secretHash: string; personId: string; kind: PasswordLinkKind; createdAt: Date; expiresAt: Date },
  connection: Connection = database(),
): Promise<string> {
  const { secretHash, personId, kind, createdAt, expiresAt } = link;
  const [person] = await clientOf(connection).$queryRaw<[{ locale: string }]>`
    WITH kept AS (
      INSERT INTO "PasswordLink" ("secretHash", "personId", kind, "createdAt", "expiresAt")
      VALUES (${secretHash}, ${personId}, ${kind}, ${createdAt}::timestamptz, ${expiresAt}::timestamptz)
      ON CONFLICT ("personId", kind) DO UPDATE SET "secretHash" = excluded."secretHash",
        "createdAt" = excluded."createdAt", "expiresAt" = excluded."expiresAt"
      RETURNING "personId"
    )
    SELECT person.locale FROM kept JOIN "Person" AS person ON person.id = kept."personId"`;
  return person.locale;
}

const usable = (secretHash: string, now: Date) => ({
  secretHash,
  expiresAt: { gt: now },
  person: { deactivatedAt: null },
});

/** The link whose secret has this hash; null when it was used, has expired, or its person was deactivated. */
export async function findPasswordLink(secretHash: string, now: Date): Promise<PasswordLinkRecord | null> {
  const row = await prisma().passwordLink.findFirst({
    where: usable(secretHash, now),
    select: { personId: true, kind: true, person: { select: { name: true, email: true } } },
  });
  return row && { personId: row.personId, kind: row.kind as PasswordLinkKind, ...row.person };
}

/** Consumes a link; false when it was already used or has expired. Only one of two concurrent uses succeeds. */
export async function takePasswordLink(
  secretHash: string,
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const { count } = await clientOf(connection).passwordLink.deleteMany({ where: usable(secretHash, now) });
  return count > 0;
}

/** Invalidates every link of a person. */
export async function deletePasswordLinksOf(personId: string, connection: Connection): Promise<void> {
  await clientOf(connection).passwordLink.deleteMany({ where: { personId } });
}

export async function deleteExpiredPasswordLinks(now: Date): Promise<void> {
  await prisma().passwordLink.deleteMany({ where: { expiresAt: { lt: now } } });
}
