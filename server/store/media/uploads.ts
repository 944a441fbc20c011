import type { Picture } from '@/domain/media/media';
import type { Connection } from '../database';
import { clientOf } from '../prisma';
import { PICTURE_COLUMNS, pictureOf } from './media';

/** An upload of a file. */
export interface Upload {
  key?: string | null;
  sha256: string;
  uploadedById: string | null;
}

/** Serialises uploads of the same file or with the same key until the transaction ends. */
export async function lockUpload(
  { key, sha256, uploadedById }: Upload,
  connection: Connection,
): Promise<void> {
  const names = [`file ${sha256}`, ...(key ? [`upload ${uploadedById} ${key}`] : [])];
  for (const name of names)
    await clientOf(connection).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** The picture that a person uploaded with this key, and the digest of its file; null when there is none. */
export async function loadUpload(
  uploadedById: string,
  uploadKey: string,
  connection: Connection,
): Promise<{ picture: Picture; sha256: string } | null> {
  const row = await clientOf(connection).media.findUnique({
    where: { uploadedById_uploadKey: { uploadedById, uploadKey } },
    select: { ...PICTURE_COLUMNS, sha256: true },
  });
  if (!row) return null;
  const { sha256, ...picture } = row;
  return { picture: pictureOf(picture), sha256 };
}
