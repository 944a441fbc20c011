import { database, type Connection } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';

/** A passkey as shown to its person. */
export interface PasskeyLine {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** A passkey with the data that its signatures are checked against. */
export interface PasskeyRecord {
  id: string;
  personId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
}

/** The passkeys of a person, the oldest first. */
export function listPasskeys(personId: string, connection: Connection = database()): Promise<PasskeyLine[]> {
  return clientOf(connection).passkey.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
}

/** A passkey by its credential id; null when there is none, or its person was deactivated. */
export async function findPasskey(id: string): Promise<PasskeyRecord | null> {
  const row = await prisma().passkey.findFirst({
    where: { id, person: { deactivatedAt: null } },
    select: { id: true, personId: true, publicKey: true, counter: true, transports: true },
  });
  return row && { ...row, counter: Number(row.counter) };
}

/** Stores a passkey; false when it is already stored. */
export async function insertPasskey(
  { counter, ...passkey }: PasskeyRecord & { name: string; createdAt: Date },
  connection: Connection,
): Promise<boolean> {
  const data = [{ ...passkey, counter: BigInt(counter) }];
  return (await clientOf(connection).passkey.createMany({ data, skipDuplicates: true })).count > 0;
}

/** Records a use of a passkey; false when it no longer exists, or a signature with a higher count came first. */
export async function countPasskeyUse(id: string, counter: number, now: Date): Promise<boolean> {
  const { count } = await prisma().passkey.updateMany({
    where: { id, ...(counter > 0 && { counter: { lt: BigInt(counter) } }) },
    data: { counter: BigInt(counter), lastUsedAt: now },
  });
  return count > 0;
}

export async function deletePasskey(personId: string, id: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).passkey.deleteMany({ where: { personId, id } })).count > 0;
}

export async function deletePasskeysOf(personId: string, connection: Connection): Promise<number> {
  return (await clientOf(connection).passkey.deleteMany({ where: { personId } })).count;
}

/** A challenge for a passkey to sign. */
export type ChallengePurpose = 'register' | 'use';

export async function insertChallenge(challenge: {
  challenge: string;
  personId: string | null;
  purpose: ChallengePurpose;
  expiresAt: Date;
}): Promise<void> {
  await prisma().passkeyChallenge.create({ data: challenge });
}

/** Consumes a challenge; false when it was used, has expired, or was for someone else. */
export async function takeChallenge(
  { challenge, personId, purpose }: { challenge: string; personId: string | null; purpose: ChallengePurpose },
  now: Date,
): Promise<boolean> {
  const where = { challenge, personId, purpose, expiresAt: { gt: now } };
  return (await prisma().passkeyChallenge.deleteMany({ where })).count > 0;
}

export async function deleteExpiredChallenges(now: Date): Promise<void> {
  await prisma().passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
}
