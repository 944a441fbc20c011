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

export async function acknowledge(
  key: string,
  storyId: string,
  version: number,
  now: Date,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).acknowledgement.create({ data: { key, storyId, version, createdAt: now } });
}

/** Forgets acknowledgements that no client will ask for again. */
export async function deleteAcknowledgements(before: Date): Promise<void> {
  await prisma().acknowledgement.deleteMany({ where: { createdAt: { lt: before } } });
}
