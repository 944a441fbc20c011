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
