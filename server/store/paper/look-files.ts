import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** Stores a picture of a look; an existing one is unchanged. */
export async function insertLookFile(
  file: { id: string; bytes: Uint8Array<ArrayBuffer>; now: Date },
  connection: Connection,
): Promise<void> {
  const { id, bytes, now } = file;
  const update = { createdAt: now };
  await clientOf(connection).lookFile.upsert({
    where: { id },
    create: { id, bytes, createdAt: now },
    update,
  });
}

/** The bytes of a picture, or null. */
export async function loadLookFile(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await clientOf(database()).lookFile.findUnique({ where: { id }, select: { bytes: true } });
  return row?.bytes ?? null;
}

export async function hasLookFile(id: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).lookFile.count({ where: { id } })) > 0;
}

/** Deletes pictures that no edition uses and that were last uploaded before this time. @returns how many are left */
export async function deleteUnusedLookFiles(before: Date, connection: Connection): Promise<number> {
  const client = clientOf(connection);
  const unused = { plateDays: { none: {} }, plateNights: { none: {} }, icons: { none: {} } };
  await client.lookFile.deleteMany({ where: { ...unused, createdAt: { lt: before } } });
  return client.lookFile.count();
}
