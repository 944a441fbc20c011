import { database, type Connection } from '../database';

export interface AddressRecord {
  storyId: string;
  /** Whether it is the story's address now; otherwise it redirects there. */
  current: boolean;
}

/** Whose address this is or was, or null. */
export function findAddress(
  path: string,
  connection: Connection = database(),
): Promise<AddressRecord | null> {
  return connection.address.findUnique({ where: { path }, select: { storyId: true, current: true } });
}

/** The story's address now, or null when it never had one. */
export async function currentAddress(
  storyId: string,
  connection: Connection = database(),
): Promise<string | null> {
  const row = await connection.address.findFirst({
    where: { storyId, current: true },
    select: { path: true },
  });
  return row?.path ?? null;
}

/** Makes the path the story's address; those it had before stay and redirect. */
export async function setAddress(
  storyId: string,
  path: string,
  now: Date,
  connection: Connection,
): Promise<void> {
  await connection.address.updateMany({ where: { storyId, current: true }, data: { current: false } });
  await connection.address.upsert({
    where: { path },
    create: { path, storyId, current: true, createdAt: now },
    update: { current: true },
  });
}
