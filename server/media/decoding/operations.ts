import sharp, { type Sharp } from 'sharp';
import type { PictureFormat } from '@/domain/media/media';
import { embeddedIn, type Embedded } from '../embedded';

// Loaders that no photograph needs are attack surface.
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
// The threads of one picture; more would use more memory, and many pictures are decoded at once anyway.
sharp.concurrency(2);

/** The maximum pixels of an accepted picture. */
export const PIXELS_LIMIT = 120_000_000;

/** An operation on a picture's bytes. */
export type Operation =
  /** Its size when it is upright, and whether all of it can be read. */
  | { kind: 'inspect' }
  /** What a photographer and a camera wrote into it. */
  | { kind: 'embedded' }
  /** An area of the upright picture, or all of it, in another size and format. */
  | { kind: 'cut'; area?: Area; width: number; height?: number; format: PictureFormat | 'png' };

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What came of it, or why nothing did. */
export type Outcome =
  | { kind: 'size'; width: number; height: number }
  | { kind: 'embedded'; embedded: Embedded }
  | { kind: 'picture'; bytes: Uint8Array }
  | { kind: 'failed'; reason: 'damaged' | 'too-many-pixels' | 'out-of-memory' | 'too-much-work' };

const ENCODERS: Record<PictureFormat | 'png', (picture: Sharp) => Sharp> = {
  avif: picture => picture.avif({ quality: 52, effort: 3 }),
  webp: picture => picture.webp({ quality: 76 }),
  jpg: picture => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }),
  png: picture => picture.flatten({ background: '#ffffff' }).png({ compressionLevel: 1 }),
};

/** Decodes an untrusted picture. Runs only in a separate process. */
export async function perform(bytes: Uint8Array, operation: Operation): Promise<Outcome> {
  try {
    switch (operation.kind) {
      case 'inspect':
        return await inspect(bytes);
      case 'embedded':
        return { kind: 'embedded', embedded: await embeddedIn(bytes) };
      case 'cut':
        return await cut(bytes, operation);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/pixel limit/.test(message)) return { kind: 'failed', reason: 'too-many-pixels' };
    return { kind: 'failed', reason: /out of memory|alloc/i.test(message) ? 'out-of-memory' : 'damaged' };
  }
}

async function inspect(bytes: Uint8Array): Promise<Outcome> {
  const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: PIXELS_LIMIT }).metadata();
  if (!width || !height) return { kind: 'failed', reason: 'damaged' };
  // Decoding the whole file now finds a truncated one before an editor builds on it.
  await sharp(bytes, { limitInputPixels: PIXELS_LIMIT, failOn: 'truncated' }).resize(16).toBuffer();
  return { kind: 'size', width: autoOrient.width, height: autoOrient.height };
}

async function cut(
  bytes: Uint8Array,
  { area, width, height, format }: Extract<Operation, { kind: 'cut' }>,
): Promise<Outcome> {
  const upright = sharp(bytes, { limitInputPixels: PIXELS_LIMIT }).autoOrient();
  const part = area ? upright.extract(area) : upright;
  const sized = part.resize({ width, height, ...(height ? { fit: 'fill' } : { withoutEnlargement: true }) });
  return { kind: 'picture', bytes: await ENCODERS[format](sized.toColourspace('srgb')).toBuffer() };
}
