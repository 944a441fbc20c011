import { randomUUID, webcrypto } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import {
  CROP_RATIOS,
  cropArea,
  focusMark,
  formWidth,
  offeredCropWidths,
  offeredWidths,
  PICTURE_BYTES_LIMIT,
  PICTURE_TYPES,
  type CropRatio,
  type Picture,
  type PictureFormat,
} from '@/domain/media/media';
import { can, type Actor } from '@/domain/people/permissions';
import { cutPicture, inspectPicture, readEmbedded } from './decoding/decoder';
import { diskStore } from './stores/disk-store';
import { mediaFolder, mediaStore } from './stores/homes';
import { scanUpload } from './scanning/scan';
import { Refused } from '@/server/problems/refused';
import { database, inTransaction, type Connection } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { insertEvent } from '@/server/store/stories/events';
import { hasMadeFile, saveMadeFile } from '@/server/store/media/stored-files';
import { insertPicture, loadPicture } from '@/server/store/media/media';
import { loadPictureWithFile, loadUpload, lockUpload, type Upload } from '@/server/store/media/uploads';
import { wellFormedText } from '@/server/problems/well-formed';
import { requirePermission } from '@/server/problems/require-permission';

/** Removes files of uploads that a process which ended did not finish. */
export async function removeUnfinishedMedia(before: Date): Promise<void> {
  await diskStore(mediaFolder()).removeUnfinished(before);
  await mediaStore().removeUnfinished(before);
}

/** The job that makes the forms of a new picture that most readers get. */
export const MAKE_FORMS = 'make-picture-forms';

/** Texts for a picture that are known before its upload. */
export interface PictureWords {
  alt?: string;
  caption?: string;
  credit?: string;
}

/** How an upload is stored. */
interface UploadOptions {
  /** A repeated upload of the same person with this key answers the picture of the first. */
  key?: string | null;
  /** Whether a file that the library has already is refused with that picture. */
  refuseExisting?: boolean;
}

/**
 * Takes a picture in: detects its type from its bytes, reads what the photographer wrote into it, keeps the
 * original as it came. @throws Refused 403, 409 `picture-exists`, 413, 415, 422 for a file that cannot be decoded or a
 * reused key, or as `scanUpload`
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
  const picture = await storePicture(file, words, actor.personId, { key, refuseExisting: refusesExisting });
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
  if (bytes.length > PICTURE_BYTES_LIMIT) throw new Refused(413, 'too-large', { limit: PICTURE_BYTES_LIMIT });
  const type = await fileTypeFromBuffer(bytes);
  const mime = PICTURE_TYPES.find(known => known === type?.mime);
  if (!mime) throw new Refused(415, 'not-a-picture', { found: type?.mime ?? null, known: PICTURE_TYPES });
  const sha256 = await sha256Of(bytes);
  const upload = { ...options, sha256, uploadedById };
  const repeated = await repeatedPicture(upload, database());
  if (repeated) return repeated;
  const size = await inspectPicture(bytes);
  const embedded = await readEmbedded(bytes);
  const id = randomUUID();
  await mediaStore().put(originalName(id), bytes);
  const picture = {
    id,
    ...size,
    mime,
    bytes: bytes.length,
    sha256,
    originalName: wellFormedText(name).slice(0, 300),
    alt: words.alt ?? '',
    caption: words.caption ?? embedded.caption,
    credit: words.credit ?? embedded.credit,
    ...{ place: embedded.place, takenAt: embedded.takenAt },
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
    if (error instanceof Refused) await mediaStore().remove(id);
    throw error;
  });
  if (stored.id !== id) await mediaStore().remove(id);
  return stored;
}

/**
 * The picture that the same upload made before; null when there is none.
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
  if (!same) return null;
  const { id, width, height, alt, caption, credit, originalName: name } = same;
  throw new Refused(409, 'picture-exists', { existing: { id, width, height, alt, caption, credit, name } });
}

/** In a thread of its own: a photograph would block the event loop. */
const sha256Of = async (bytes: Uint8Array) =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex');

const originalName = (id: string) => `${id}/original`;

const underWay = new Map<string, Promise<string | null>>();

/**
 * The name in the media store of a file that is made on first demand and kept. Concurrent requests wait for the
 * same one; `make` answers null when nothing may have that name.
 */
export async function keptFile(name: string, make: () => Promise<Buffer | null>): Promise<string | null> {
  const running = underWay.get(name);
  if (running) return running;
  const making = keep(name, make).finally(() => underWay.delete(name));
  underWay.set(name, making);
  return making;
}

async function keep(name: string, make: () => Promise<Buffer | null>): Promise<string | null> {
  // A file without a recorded digest is made again.
  if ((await hasMadeFile(name)) && (await mediaStore().has(name))) return name;
  const bytes = await make();
  if (!bytes) return null;
  await mediaStore().put(name, bytes);
  await saveMadeFile(name, await sha256Of(bytes));
  return name;
}

/** The bytes of a picture as uploaded; null when its file is missing. */
export const originalOf = (id: string): Promise<Buffer | null> => mediaStore().get(originalName(id));

/**
 * Name in the media store of one form of a picture. Null when there is no such picture, or it is not offered in that
 * width; a picture that is narrower than a usual width is sent in its own. Forms carry no EXIF and no GPS.
 */
export function pictureForm(id: string, width: number, format: PictureFormat): Promise<string | null> {
  return keptFile(`${id}/${width}.${format}`, async () => {
    const picture = await loadPicture(id);
    const sent = picture ? formWidth(picture.width, width) : null;
    return sent === null ? null : cutPicture(() => originalOf(id), { width: sent, format });
  });
}

/**
 * Name in the media store of the form of a picture that is made and nearest to this width, a wider one first; null when
 * none is.
 */
export async function nearestMadeForm(
  id: string,
  width: number,
  format: PictureFormat,
): Promise<string | null> {
  const picture = await loadPicture(id);
  if (!picture) return null;
  const offered = offeredWidths(picture.width);
  const narrower = offered.filter(other => other < width).reverse();
  for (const other of [...offered.filter(candidate => candidate > width), ...narrower]) {
    const name = `${id}/${other}.${format}`;
    if ((await hasMadeFile(name)) && (await mediaStore().has(name))) return name;
  }
  return null;
}

/** What the address of a crop names. */
interface CropName {
  ratio: CropRatio;
  width: number;
  /** As `focusMark` writes it. */
  focus: string;
  format: PictureFormat;
}

/** Name in the media store of a crop. Null unless it is offered and the focus is the picture's own. */
export function pictureCrop(id: string, { ratio, width, focus, format }: CropName): Promise<string | null> {
  return keptFile(`${id}/${ratio}-${width}-${focus}.${format}`, async () => {
    const picture = await loadPicture(id);
    if (!picture || focusMark(picture) !== focus || !offeredCropWidths(picture, ratio).includes(width))
      return null;
    const area = cropArea(picture, CROP_RATIOS[ratio]);
    const height = Math.round(width / CROP_RATIOS[ratio]);
    return cutPicture(() => originalOf(id), { area, width, height, format });
  });
}
