import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf, prisma } from '../prisma';
import { listPictureIds } from './picture-ids';

/** A picture of the library that has the same file as another, or looks like it. */
export interface SimilarPicture {
  id: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  originalName: string;
  uploadedBy: string | null;
  createdAt: Date;
  /** In how many stories it is, counted up to `MAX_STORIES`. */
  stories: number;
}

const { sql } = Prisma;

/** Increment when the form of hashes changes, so that all pictures are hashed again. */
export const HASH_FORM = 1;

/** Hashes that differ in more bits than this belong to different pictures. */
const MAX_BITS = 3;
/** At most this many pictures with the same part of a hash are compared. */
const MAX_COMPARED = 500;
const MAX_STORIES = 99;

/** The indexed parts of a hash: two hashes that differ in three bits share at least one of the four. */
const PARTS = [
  sql`"perceptualHash" >> 48 & 65535`,
  sql`"perceptualHash" >> 32 & 65535`,
  sql`"perceptualHash" >> 16 & 65535`,
  sql`"perceptualHash" & 65535`,
];
const SHIFTS = [48n, 32n, 16n, 0n];

const COLUMNS = sql`
  media.id, media.width, media.height, media.alt, media.caption, media.credit, media."originalName", media."createdAt",
  person.name AS "uploadedBy", (SELECT count(*)::int FROM (
    SELECT FROM "PictureUse" WHERE "mediaId" = media.id LIMIT ${MAX_STORIES}) AS used) AS stories`;
/** Not deleted, and not a profile picture. */
const IN_LIBRARY = sql`
  media."deletedAt" IS NULL AND NOT EXISTS (SELECT FROM "Person" WHERE "pictureId" = media.id)`;

/** The first picture of the library with this file; null when there is none. */
export async function loadPictureWithFile(
  sha256: string,
  connection: Connection,
): Promise<SimilarPicture | null> {
  const rows = await clientOf(connection).$queryRaw<SimilarPicture[]>`
    SELECT ${COLUMNS} FROM "Media" media LEFT JOIN "Person" person ON person.id = media."uploadedById"
    WHERE media.sha256 = ${sha256} AND ${IN_LIBRARY} ORDER BY media."createdAt", media.id LIMIT 1`;
  return rows[0] ?? null;
}

/** The pictures of the library that look like one with this hash, the most similar first. */
export function listSimilar(
  hash: bigint,
  { exceptId = '', limit }: { exceptId?: string; limit: number },
  connection: Connection = database(),
): Promise<SimilarPicture[]> {
  const candidates = PARTS.map(
    (part, at) => sql`
      (SELECT id, "perceptualHash" FROM "Media"
        WHERE "perceptualHash" IS NOT NULL AND (${part}) = ${(hash >> SHIFTS[at]!) & 65535n}::bigint
        LIMIT ${MAX_COMPARED})`,
  );
  return clientOf(connection).$queryRaw<SimilarPicture[]>`
    WITH candidate AS (${Prisma.join(candidates, ' UNION ')}),
    alike AS (
      SELECT id, bit_count(("perceptualHash" # ${hash}::bigint)::bit(64)) AS bits FROM candidate
      WHERE bit_count(("perceptualHash" # ${hash}::bigint)::bit(64)) <= ${MAX_BITS}
    )
    SELECT ${COLUMNS}
    FROM alike JOIN "Media" media USING (id) LEFT JOIN "Person" person ON person.id = media."uploadedById"
    WHERE media.id <> ${exceptId} AND ${IN_LIBRARY}
    ORDER BY alike.bits, media."createdAt" DESC, media.id LIMIT ${limit}`;
}

/** The hash of a picture; null when there is none. */
export async function loadHash(id: string): Promise<bigint | null> {
  const row = await prisma().media.findUnique({ where: { id }, select: { perceptualHash: true } });
  return row?.perceptualHash ?? null;
}

/** Pictures without a hash of the current form, after an id, by id. */
export const listWithoutHash = (after: string, limit: number): Promise<string[]> =>
  listPictureIds({ hashForm: { lt: HASH_FORM } }, after, limit);

/** Stores the hash of a picture; null when none can be computed. */
export async function saveHash(id: string, perceptualHash: bigint | null): Promise<void> {
  await prisma().media.updateMany({ where: { id }, data: { perceptualHash, hashForm: HASH_FORM } });
}
