import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import { listPictureIds } from './picture-ids';

/** A picture with the facts that decide whether it can be deleted. */
interface LockedPicture {
  uploadedById: string | null;
  deletedAt: Date | null;
}

/**
 * Locks a picture until the transaction ends, so that no write can start to use it; null when there is none. Later
 * statements see every use that was committed before.
 */
export async function lockPicture(id: string, connection: Connection): Promise<LockedPicture | null> {
  const rows = await clientOf(connection).$queryRaw<LockedPicture[]>`
    SELECT "uploadedById", "deletedAt" FROM "Media" WHERE id = ${id} FOR UPDATE`;
  return rows[0] ?? null;
}

/** At most this many stories are read for one picture. */
const MAX_PENDING = 500;

/**
 * Whether anything uses a picture, including earlier states that can be restored; null when too many stories are still
 * waiting to be indexed to tell.
 * @param form of the entries that name every picture
 */
export async function isPictureUsed(
  id: string,
  form: number,
  connection: Connection = database(),
): Promise<boolean | null> {
  // Both in one statement: a story is no longer pending when its uses are written.
  const [row] = await clientOf(connection).$queryRaw<[{ isUsed: boolean | null }]>`
    WITH pending AS (
      SELECT array_agg(id) AS ids, count(*) AS count
      FROM stories_without_picture_uses(${form}::int, ${MAX_PENDING + 1}::int) AS without(id)
    )
    SELECT CASE WHEN count > ${MAX_PENDING} THEN NULL ELSE is_picture_used(${id}, COALESCE(ids, '{}')) END AS "isUsed"
    FROM pending`;
  return row.isUsed;
}

/** Marks a picture as deleted at a time, or as not deleted. */
export async function markPicture(id: string, deletedAt: Date | null, connection: Connection): Promise<void> {
  await clientOf(connection).media.update({ where: { id }, data: { deletedAt } });
}

/** Pictures deleted before a time, after an id, by id. */
export const listDeletedBefore = (before: Date, after: string, limit: number): Promise<string[]> =>
  listPictureIds({ deletedAt: { lt: before } }, after, limit);

/** Deletes the row of a picture and the digests of its files. */
export async function deletePictureRow(id: string, connection: Connection): Promise<void> {
  const client = clientOf(connection);
  await client.media.delete({ where: { id } });
  await client.madeFile.deleteMany({ where: { name: { gte: `${id}/`, lt: `${id}0` } } });
}
