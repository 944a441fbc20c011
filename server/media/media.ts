import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { PICTURE_BYTES_LIMIT, PICTURE_TYPES, type Picture } from '@/domain/media/media';
import { can, type Actor } from '@/domain/people/permissions';
import { inspectPicture, readEmbedded } from './decoding/decoder';
import type { Form } from './decoding/forms';
import { removePictureFiles, sha256Of, storePictureFiles } from './picture-forms';
import { diskStore } from './stores/disk-store';
import { mediaFolder, mediaStore } from './stores/homes';
import { scanUpload } from './scanning/scan';
import { Refused } from '@/server/problems/refused';
import { database, inTransaction, type Connection } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { insertEvent } from '@/server/store/stories/events';
import { insertPicture } from '@/server/store/media/media';
import { listSimilar, loadPictureWithFile, type SimilarPicture } from '@/server/store/media/similar-pictures';
import { loadUpload, lockUpload, type Upload } from '@/server/store/media/uploads';
import { wellFormedText } from '@/server/problems/well-formed';
import { requirePermission } from '@/server/problems/require-permission';

/** Removes files of uploads that were left unfinished when their process ended. */
export async function removeUnfinishedMedia(before: Date): Promise<void> {
  await diskStore(mediaFolder()).removeUnfinished(before);
  await mediaStore().removeUnfinished(before);
}

/** The job that makes the forms of a new picture that most readers request. */
export const MAKE_FORMS = 'make-picture-forms';

/** The forms that the library and the composer show first of a new picture, made while it is inspected. */
const FIRST_FORMS: Form[] = [
  { width: 320, format: 'webp' },
  { width: 960, format: 'webp' },
];

/** Texts for a picture that are known before its upload. */
export interface PictureWords {
  alt?: string;
  caption?: string;
  credit?: string;
}

/** How an upload is stored. */
interface UploadOptions {
  /** The idempotency key: a repeated upload of the same person returns the first picture. */
  key?: string | null;
  /** Whether a file is refused if the library already has it or a picture that looks like it. */
  refuseExisting?: boolean;
  /** The forms to make immediately, each in the offered width next below its own. */
  forms?: Form[];
}

/**
 * Stores an uploaded picture: detects its type from its bytes, reads the embedded metadata, and keeps the original
 * unchanged. @throws Refused 403, 409 `picture-exists` or `picture-looks-alike`, 413, 415, 422 for a file that cannot
 * be decoded or a reused key, or as `scanUpload`
 */
export async function addPicture(
  actor: Actor,
  file: { bytes: Buffer; name: string },
  words: PictureWords = {},
  options: UploadOptions = {},
): Promise<Picture> {
  requirePermission(actor, 'upload-media');
  await scanUpload(actor, () => Readable.from([file.bytes]));
  const { key = null, refuseExisting = false } = options;
  const refusesExisting = refuseExisting && can(actor, 'see-picture-facts', { uploadedById: null }).allowed;
  const stored = { key, refuseExisting: refusesExisting, forms: FIRST_FORMS };
  const picture = await storePicture(file, words, actor.personId, stored);
  const job = { task: MAKE_FORMS, payload: { mediaId: picture.id }, key: `${MAKE_FORMS}:${picture.id}` };
  await enqueue([job], database());
  return picture;
}

/** Stores a picture, uploaded by a person or part of the demo. @throws Refused 409, 413, 415 or 422 */
export async function storePicture(
  { bytes, name }: { bytes: Buffer; name: string },
  words: PictureWords,
  uploadedById: string | null,
  options: UploadOptions = {},
): Promise<Picture> {
  if (!bytes.length) throw new Refused(422, 'no-file', { field: 'file' });
  if (bytes.length > PICTURE_BYTES_LIMIT) throw new Refused(413, 'too-large', { limit: PICTURE_BYTES_LIMIT });
  const type = await fileTypeFromBuffer(bytes);
  const mime = PICTURE_TYPES.find(known => known === type?.mime);
  if (!mime) throw new Refused(415, 'not-a-picture', { found: type?.mime ?? null, known: PICTURE_TYPES });
  const sha256 = await sha256Of(bytes);
  const upload = { ...options, sha256, uploadedById };
  const repeated = await repeatedPicture(upload, database());
  if (repeated) return repeated;
  // In sequence, so that only one process holds the picture in memory.
  const { width, height, perceptualHash, source, forms } = await inspectPicture(bytes, options.forms);
  const embedded = await readEmbedded(bytes);
  if (options.refuseExisting) await refuseSimilar(perceptualHash);
  const id = randomUUID();
  const recordForms = await storePictureFiles(id, bytes, forms);
  const picture = {
    ...{ id, width, height },
    mime,
    bytes: bytes.length,
    sha256,
    originalName: wellFormedText(name).slice(0, 300),
    alt: words.alt ?? '',
    caption: words.caption ?? embedded.caption,
    credit: words.credit ?? embedded.credit,
    ...{ place: embedded.place, takenAt: embedded.takenAt, source, perceptualHash },
    ...{ uploadedById, uploadKey: options.key ?? null },
  };
  const stored = await inTransaction(async connection => {
    await lockUpload(upload, connection);
    const first = await repeatedPicture(upload, connection);
    if (first) return first;
    const inserted = await insertPicture(picture, connection);
    const subject = { kind: 'picture' as const, id };
    const event = { kind: 'picture.add' as const, personId: uploadedById, subject, at: inserted.createdAt };
    await insertEvent({ ...event, data: { sha256, bytes: bytes.length } }, connection);
    return inserted;
  }).catch(async (error: unknown) => {
    // After any other error the row may exist, and needs its files.
    if (error instanceof Refused) await removePictureFiles(id);
    throw error;
  });
  if (stored.id === id) await recordForms();
  else await removePictureFiles(id);
  return stored;
}

/**
 * The picture that an earlier attempt of the same upload created; null without one.
 * @throws Refused 409 `picture-exists` with the picture whose file is the same, or 422 `key-reused`
 */
async function repeatedPicture(
  { key, sha256, uploadedById, refuseExisting }: UploadOptions & Upload,
  connection: Connection,
): Promise<Picture | null> {
  const first = key && uploadedById ? await loadUpload(uploadedById, key, connection) : null;
  if (first && first.sha256 !== sha256) throw new Refused(422, 'key-reused', { field: 'key' });
  if (first) return first.picture;
  const same = refuseExisting ? await loadPictureWithFile(sha256, connection) : null;
  if (same) throw existing('picture-exists', same);
  return null;
}

/** @throws Refused 409 `picture-looks-alike` with the picture of the library that looks most like one with this hash */
async function refuseSimilar(hash: bigint | null): Promise<void> {
  const [similar] = hash === null ? [] : await listSimilar(hash, { limit: 1 });
  if (similar) throw existing('picture-looks-alike', similar);
}

function existing(
  reason: 'picture-exists' | 'picture-looks-alike',
  { originalName, createdAt, ...picture }: SimilarPicture,
): Refused {
  const shown = { ...picture, name: originalName, addedAt: createdAt.toISOString() };
  return new Refused(409, reason, { existing: shown });
}
