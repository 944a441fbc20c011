import { randomUUID } from 'node:crypto';
import type { UploadRequest } from '@/domain/api/uploads';
import { PART_BYTES, type UploadKind } from '@/domain/media/upload-parts';
import { PICTURE_BYTES_LIMIT } from '@/domain/media/media';
import { RECORDING_BYTES_LIMITS } from '@/domain/media/recording';
import type { Actor } from '@/domain/people/permissions';
import { Refused, notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { wellFormedText } from '@/server/problems/well-formed';
import { inTransaction } from '@/server/store/database';
import {
  addReceived,
  deleteUpload,
  hasUpload,
  insertUpload,
  listUploadsBefore,
  loadResumable,
  loadUploadWithKey,
  lockUploadsOf,
  openUploadsOf,
  type ResumableUpload,
} from '@/server/store/media/resumable-uploads';
import { mediaStore } from '../stores/homes';

/** Limits of a person's unfinished uploads: twenty files can be chosen at once. */
export const RESUMABLE_LIMITS = { files: 25, bytes: 12_000_000_000 };

const LARGEST: Record<UploadKind, number> = {
  picture: PICTURE_BYTES_LIMIT,
  recording: Math.max(...Object.values(RECORDING_BYTES_LIMITS)),
};
const FOLDER = 'uploads';
const BATCH = 100;

/** The name in the media store of the part that starts at a byte. Each part is stored atomically. */
export const partName = (id: string, at: number): string => `${FOLDER}/${id}/${String(at).padStart(12, '0')}`;

/** Starts an upload, or resumes the one with the same key. @throws Refused 403, 413, 422 `key-reused` or 429 */
export async function startUpload(
  actor: Actor,
  { key, kind, name, bytes }: UploadRequest,
  now: Date,
): Promise<ResumableUpload> {
  requirePermission(actor, 'upload-media');
  if (bytes > LARGEST[kind]) throw new Refused(413, 'too-large', { limit: LARGEST[kind] });
  const { personId } = actor;
  return inTransaction(async connection => {
    await lockUploadsOf(personId, connection);
    const begun = await loadUploadWithKey(personId, key, connection);
    if (begun && (begun.kind !== kind || begun.bytes !== bytes))
      throw new Refused(422, 'key-reused', { field: 'key' });
    if (begun) return begun;
    const open = await openUploadsOf(personId, connection);
    if (open.count >= RESUMABLE_LIMITS.files || open.bytes + bytes > RESUMABLE_LIMITS.bytes)
      throw new Refused(429, 'too-many-uploads', { limit: RESUMABLE_LIMITS.files, retryAfter: 60 });
    const upload = {
      id: randomUUID(),
      personId,
      key,
      kind,
      name: wellFormedText(name),
      bytes,
      updatedAt: now,
    };
    return insertUpload(upload, connection);
  });
}

/** An upload of this person. @throws Refused 403, or 404 for another person's upload or one that has ended */
export async function ownUpload(actor: Actor, id: string): Promise<ResumableUpload> {
  requirePermission(actor, 'upload-media');
  const upload = await loadResumable(id, actor.personId);
  if (!upload) throw notFound('upload');
  return upload;
}

/**
 * Stores the part of an upload that starts at a byte. A part that is already stored is not stored again.
 * @param read the bytes of the request, which are read when the part is expected
 * @returns the number of bytes received
 * @throws Refused 403, 404, 409 `part-out-of-order` with the number of bytes received, or 422 `part-of-another-size`
 */
export async function receivePart(
  actor: Actor,
  { id, at }: { id: string; at: number },
  { read, now }: { read: (most: number) => Promise<Uint8Array>; now: Date },
): Promise<ResumableUpload> {
  const upload = await ownUpload(actor, id);
  if (at < upload.received) return upload;
  if (at > upload.received) throw new Refused(409, 'part-out-of-order', { received: upload.received });
  const length = Math.min(PART_BYTES, upload.bytes - at);
  const part = await read(length);
  if (part.length !== length) throw new Refused(422, 'part-of-another-size', { limit: length });
  await mediaStore().put(partName(id, at), part);
  await addReceived(id, { at, length, now });
  return ownUpload(actor, id);
}

/** Cancels an upload. @throws Refused 403 or 404 */
export async function cancelUpload(actor: Actor, id: string): Promise<void> {
  await ownUpload(actor, id);
  await endUpload(id);
}

/** Removes an upload with its parts. */
export async function endUpload(id: string): Promise<void> {
  await deleteUpload(id);
  await removeParts(id);
}

export const removeParts = (id: string): Promise<void> => mediaStore().remove(`${FOLDER}/${id}`);

/** Removes uploads without progress since a time, and orphaned parts. */
export async function removeOldUploads(before: Date, signal: AbortSignal): Promise<void> {
  for (const id of await listUploadsBefore(before, BATCH)) if (!signal.aborted) await endUpload(id);
  let last = '';
  for await (const { name } of mediaStore().list(FOLDER)) {
    const [folder, id = ''] = name.split('/');
    if (folder !== FOLDER || signal.aborted) return;
    if (id === last) continue;
    last = id;
    if (!(await hasUpload(id))) await removeParts(id);
  }
}
