import { prisma, clientOf } from '../prisma';
import type { Connection } from '../database';

/** A person's identity at an identity provider. */
export interface IdentityName {
  issuer: string;
  subject: string;
}

/** Locks an identity against concurrent sign-ins until the transaction ends. */
export async function lockIdentity({ issuer, subject }: IdentityName, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    SELECT pg_advisory_xact_lock(hashtext('identity'), hashtext(${JSON.stringify([issuer, subject])}))`;
}

/** The person of an identity, whose last use is recorded; null for an unknown one. */
export async function useIdentity(
  { issuer, subject }: IdentityName,
  now: Date,
  connection: Connection,
): Promise<string | null> {
  const [row] = await clientOf(connection).identity.updateManyAndReturn({
    where: { issuer, subject },
    data: { lastUsedAt: now },
    select: { personId: true },
  });
  return row?.personId ?? null;
}

/** Whether a person has an identity at a provider. */
export async function hasIdentity(
  personId: string,
  issuer: string,
  connection?: Connection,
): Promise<boolean> {
  const client = connection ? clientOf(connection) : prisma();
  return (await client.identity.count({ where: { personId, issuer } })) > 0;
}

/** Links an identity to a person. */
export async function insertIdentity(
  { issuer, subject }: IdentityName,
  personId: string,
  now: Date,
  connection: Connection,
): Promise<void> {
  const data = { issuer, subject, personId, createdAt: now, lastUsedAt: now };
  await clientOf(connection).identity.create({ data });
}
