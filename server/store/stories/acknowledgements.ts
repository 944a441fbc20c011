import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';

/** The version that a write with this key led to, or null when it is new. */
export async function acknowledgedVersion(
  key: string,
  storyId: string,
  connection: Connection = database(),
): Promise<number | null> {
  const row = await clientOf(connection).acknowledgement.findFirst({ where: { key, storyId } });
  return row?.version ?? null;
}

/** A key with a digest of its request. */
export interface Receipt {
  key: string;
  request: string;
}

/** A concurrent write used the key; the transaction must be rolled back. */
export class KeyInUse extends Error {}

/** A write as recorded under its key. */
export interface Acknowledgement extends Receipt {
  storyId: string;
  version: number;
}

/** The write with this key, which is locked until the transaction ends; null when it is new. */
export async function lockKey(key: string, connection: Connection): Promise<Acknowledgement | null> {
  await clientOf(connection).$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`;
  return clientOf(connection).acknowledgement.findUnique({ where: { key }, omit: { createdAt: true } });
}

/** Stores a write. @throws KeyInUse */
export async function acknowledge(
  { now, ...write }: Acknowledgement & { now: Date },
  connection: Connection,
): Promise<void> {
  const { count } = await clientOf(connection).acknowledgement.createMany({
    data: [{ ...write, createdAt: now }],
    skipDuplicates: true,
  });
  if (!count) throw new KeyInUse();
}

/** Deletes old acknowledgements that no client will request again. */
export async function deleteAcknowledgements(before: Date): Promise<void> {
  await prisma().acknowledgement.deleteMany({ where: { createdAt: { lt: before } } });
}
