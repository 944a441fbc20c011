import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import exifr from 'exifr';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import {
  offeredWidths,
  PICTURE_BYTES_LIMIT,
  PICTURE_FORMATS,
  PICTURE_TYPES,
  type Picture,
  type PictureFormat,
} from '@/domain/media';
import { canInPaper, type Actor } from '@/domain/permissions';
import { diskStore, type MediaStore } from './media-store';
import { Refused, refusedAction } from './refused';
import { insertPicture, loadPictureType } from './store/media';
import { wellFormedText } from './well-formed';

// Loaders that no photograph needs are doors that nobody watches.
sharp.block({
  operation: [
    'VipsForeignLoadSvg',
    'VipsForeignLoadHeif',
    'VipsForeignLoadTiff',
    'VipsForeignLoadVips',
    'VipsForeignLoadPdf',
    'VipsForeignLoadMagick',
  ],
});
sharp.cache(false);

const PIXELS_LIMIT = 120_000_000;

const ENCODERS: Record<PictureFormat, (picture: Sharp) => Sharp> = {
  avif: picture => picture.avif({ quality: 52, effort: 3 }),
  webp: picture => picture.webp({ quality: 76 }),
  jpg: picture => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }),
};

/** The media store of this installation. */
export function mediaStore(): MediaStore {
  return diskStore(join(process.env.DATA_DIR!, 'media'));
}

/** What a photographer wrote into the file; empty where there is nothing. */
interface Embedded {
  caption: string;
  credit: string;
}

async function embeddedWords(bytes: Buffer): Promise<Embedded> {
  try {
    const read = (await exifr.parse(bytes, {
      iptc: true,
      xmp: true,
      exif: false,
      gps: false,
      tiff: true,
    })) as Record<string, unknown> | undefined;
    const text = (...names: string[]) =>
      names
        .map(name => read?.[name])
        .map(value => (typeof value === 'object' && value !== null && 'value' in value ? value.value : value))
        .find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? '';
    return {
      caption: wellFormedText(text('Caption', 'description', 'ImageDescription'))
        .trim()
        .slice(0, 2000),
      credit: wellFormedText(text('Credit', 'Byline', 'Artist', 'Copyright'))
        .trim()
        .slice(0, 300),
    };
  } catch {
    return { caption: '', credit: '' };
  }
}

/** Words for a picture that are known before it comes in. */
export interface PictureWords {
  alt?: string;
  caption?: string;
  credit?: string;
}

/**
 * Takes a picture in: detects its type from its bytes, reads what the photographer wrote into it, keeps the
 * original as it came. @throws Refused 403, 413, 415, or 422 for a file that cannot be decoded
 */
export async function takeInPicture(
  actor: Actor,
  file: { bytes: Buffer; name: string },
  words: PictureWords = {},
): Promise<Picture> {
  const permission = canInPaper(actor, 'upload-media');
  if (!permission.allowed) throw refusedAction([permission]);
  return storePicture(file, words, actor.personId);
}

/** Stores a picture on behalf of nobody in particular (the demo) or of a person. @throws Refused 413, 415 or 422 */
export async function storePicture(
  { bytes, name }: { bytes: Buffer; name: string },
  words: PictureWords,
  uploadedById: string | null,
): Promise<Picture> {
  if (bytes.length > PICTURE_BYTES_LIMIT) throw new Refused(413, 'too-large', { limit: PICTURE_BYTES_LIMIT });
  const type = await fileTypeFromBuffer(bytes);
  const mime = PICTURE_TYPES.find(known => known === type?.mime);
  if (!mime) throw new Refused(415, 'not-a-picture', { found: type?.mime ?? null, known: PICTURE_TYPES });
  const size = await uprightSize(bytes);
  const embedded = await embeddedWords(bytes);
  const id = randomUUID();
  await mediaStore().put(originalName(id), bytes);
  return insertPicture({
    id,
    ...size,
    mime,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    originalName: wellFormedText(name).slice(0, 300),
    alt: words.alt ?? '',
    caption: words.caption ?? embedded.caption,
    credit: words.credit ?? embedded.credit,
    uploadedById,
  });
}

async function uprightSize(bytes: Buffer): Promise<{ width: number; height: number }> {
  try {
    const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: PIXELS_LIMIT }).metadata();
    if (!width || !height) throw new Refused(422, 'picture-is-damaged');
    // Decoding the whole file now finds a truncated one before an editor builds on it.
    await sharp(bytes, { limitInputPixels: PIXELS_LIMIT, failOn: 'truncated' }).resize(16).toBuffer();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch (error) {
    if (error instanceof Error && /pixel limit/.test(error.message))
      throw new Refused(413, 'too-many-pixels', { limit: PIXELS_LIMIT });
    throw new Refused(422, 'picture-is-damaged');
  }
}

const originalName = (id: string) => `${id}/original`;

const underWay = new Map<string, Promise<string | null>>();

/**
 * Name in the media store of one form of a picture, made on first demand and kept. Null when there is no such
 * picture, or it is not offered in that width. Forms carry no EXIF and no GPS.
 */
export async function pictureForm(id: string, width: number, format: string): Promise<string | null> {
  const known = PICTURE_FORMATS.find(candidate => candidate === format);
  if (!known) return null;
  const name = `${id}/${width}.${known}`;
  const running = underWay.get(name);
  if (running) return running;
  const making = makeForm(id, width, known, name).finally(() => underWay.delete(name));
  underWay.set(name, making);
  return making;
}

async function makeForm(
  id: string,
  width: number,
  format: PictureFormat,
  name: string,
): Promise<string | null> {
  if (await mediaStore().has(name)) return name;
  const picture = await loadPictureType(id);
  if (!picture || !offeredWidths(picture.width).includes(width)) return null;
  const original = await mediaStore().get(originalName(id));
  if (!original) return null;
  const upright = sharp(original, { limitInputPixels: PIXELS_LIMIT }).autoOrient();
  const resized = upright.resize({ width, withoutEnlargement: true }).toColourspace('srgb');
  await mediaStore().put(name, await ENCODERS[format](resized).toBuffer());
  return name;
}
