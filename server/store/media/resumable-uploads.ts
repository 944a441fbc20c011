import type { UploadKind } from '@/domain/media/upload-parts';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';

/** A file that arrives in parts. */
export interface ResumableUpload {
  id: string;
  personId: string;
  key: string;
  kind: UploadKind;
  name: string;
  bytes: number;
  received: number;
  finishedAt: Date | null;
}

const columns = {
  ...{ id: true, personId: true, key: true, kind: true, name: true },
  ...{ bytes: true, received: true, finishedAt: true },
} as const;

const uploadOf = (row: Omit<ResumableUpload, 'kind'> & { kind: string }): ResumableUpload => ({
  ...row,
  kind: row.kind as UploadKind,
});

/** Serialises the uploads that a person starts, until the transaction ends. */
export async function lockUploadsOf(personId: string, connection: Connection): Promise<void> {
  await clientOf(connection).$queryRaw`SELECT FROM "Person" WHERE id = ${personId} FOR NO KEY UPDATE`;
}

/** The upload of a person with this key; null when there is none. */
export async function loadUploadWithKey(
  personId: string,
  key: string,
  connection: Connection,
): Promise<ResumableUpload | null> {
  const where = { personId_key: { personId, key } };
  const row = await clientOf(connection).resumableUpload.findUnique({ where, select: columns });
  return row && uploadOf(row);
}

/** How many unfinished uploads a person has, and their bytes in total. */
export async function openUploadsOf(
  personId: string,
  connection: Connection,
): Promise<{ count: number; bytes: number }> {
  const { _count: count, _sum: sum } = await clientOf(connection).resumableUpload.aggregate({
    where: { personId, finishedAt: null },
    _count: true,
    _sum: { bytes: true },
  });
  return { count, bytes: sum.bytes ?? 0 };
}

export async function insertUpload(
  upload: Omit<ResumableUpload, 'received' | 'finishedAt'> & { updatedAt: Date },
  connection: Connection,
): Promise<ResumableUpload> {
  return uploadOf(await clientOf(connection).resumableUpload.create({ data: upload, select: columns }));
}

/** An upload of a person; null when there is none. */
export async function loadResumable(id: string, personId: string): Promise<ResumableUpload | null> {
  const row = await prisma().resumableUpload.findFirst({ where: { id, personId }, select: columns });
  return row && uploadOf(row);
}

/** Records a received part. Of several requests with the same part only one succeeds. */
export async function addReceived(
  id: string,
  { at, length, now }: { at: number; length: number; now: Date },
): Promise<void> {
  const data = { received: at + length, updatedAt: now };
  await prisma().resumableUpload.updateMany({ where: { id, received: at, finishedAt: null }, data });
}

/** Reserves the creation of the picture or recording. @returns false when another request is creating it */
export async function startMaking(
  id: string,
  { now, abandonedBefore }: { now: Date; abandonedBefore: Date },
): Promise<boolean> {
  const { count } = await prisma().resumableUpload.updateMany({
    where: { id, finishedAt: null, OR: [{ makingAt: null }, { makingAt: { lt: abandonedBefore } }] },
    data: { makingAt: now, updatedAt: now },
  });
  return count > 0;
}

/** Ends the creation: `finishedAt` is null where it failed and may be retried. */
export async function endMaking(id: string, finishedAt: Date | null): Promise<void> {
  await prisma().resumableUpload.updateMany({ where: { id }, data: { makingAt: null, finishedAt } });
}

export async function deleteUpload(id: string): Promise<void> {
  await prisma().resumableUpload.deleteMany({ where: { id } });
}

/** Ids of some uploads whose last part arrived before a time. */
export async function listUploadsBefore(before: Date, most: number): Promise<string[]> {
  const rows = await prisma().resumableUpload.findMany({
    where: { updatedAt: { lt: before } },
    select: { id: true },
    take: most,
  });
  return rows.map(({ id }) => id);
}

export const hasUpload = async (id: string): Promise<boolean> =>
  (await prisma().resumableUpload.findUnique({ where: { id }, select: { id: true } })) !== null;
