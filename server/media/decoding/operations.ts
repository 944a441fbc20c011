import sharp from 'sharp';
import type { PictureSource } from '@/domain/media/digital-source';
import { widthAtMost, type PictureFormat } from '@/domain/media/media';
import { embeddedIn, type Embedded } from '../embedded';
import { ENCODERS } from './encoders';
import { decodeOnce, makeForms, openPicture, openUpright, type Form, type MadeForm } from './forms';
import { perceptualHash } from './perceptual-hash';
import { sourceInXmp } from './xmp';

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

/** An operation on a picture's bytes. */
export type Operation =
  /** Its upright size, whether it can be decoded completely, its perceptual hash, and the forms nearest to these. */
  | { kind: 'inspect'; forms: Form[] }
  /** Its embedded metadata. */
  | { kind: 'embedded' }
  /** The whole upright picture in several widths and formats. */
  | { kind: 'forms'; forms: Form[] }
  /** An area of the upright picture, or all of it, in another size and format. */
  | { kind: 'cut'; area?: Area; width: number; height?: number; format: PictureFormat | 'png' };

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The facts of an inspected picture. */
export interface Inspected {
  width: number;
  height: number;
  /** As `perceptualHash`. */
  perceptualHash: bigint | null;
  source: PictureSource;
  forms: MadeForm[];
}

/** The result of an operation, or why it failed. */
export type DecodingOutcome =
  | ({ kind: 'inspected' } & Inspected)
  | { kind: 'embedded'; embedded: Embedded }
  | { kind: 'forms'; forms: MadeForm[] }
  | { kind: 'picture'; bytes: Uint8Array }
  | { kind: 'failed'; reason: 'damaged' | 'too-many-pixels' | 'out-of-memory' | 'too-much-work' };

/** Decodes an untrusted picture. Runs only in a separate process. */
export async function perform(bytes: Uint8Array, operation: Operation): Promise<DecodingOutcome> {
  try {
    switch (operation.kind) {
      case 'inspect':
        return await inspect(bytes, operation.forms);
      case 'embedded':
        return { kind: 'embedded', embedded: await embeddedIn(bytes) };
      case 'forms':
        return { kind: 'forms', forms: await makeForms(await decodeOnce(bytes), operation.forms) };
      case 'cut':
        return await cut(bytes, operation);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/pixel limit/.test(message)) return { kind: 'failed', reason: 'too-many-pixels' };
    return { kind: 'failed', reason: /out of memory|alloc/i.test(message) ? 'out-of-memory' : 'damaged' };
  }
}

const isSame = (form: Form, other: Form) => form.width === other.width && form.format === other.format;

async function inspect(bytes: Uint8Array, wanted: Form[]): Promise<DecodingOutcome> {
  // Decoding the whole file now finds a truncated one before an editor builds on it.
  const decoded = wanted.length ? await decodeOnce(bytes) : await openUpright(bytes);
  const { width, height } = decoded;
  const { xmp } = await openPicture(bytes).metadata();
  const forms = wanted
    .map(form => ({ ...form, width: widthAtMost(width, form.width) }))
    .filter((form, at, all) => all.findIndex(other => isSame(form, other)) === at);
  return {
    ...{ kind: 'inspected', width, height },
    perceptualHash: await perceptualHash(decoded.open()),
    source: sourceInXmp(xmp),
    forms: await makeForms(decoded, forms),
  };
}

async function cut(
  bytes: Uint8Array,
  { area, width, height, format }: Extract<Operation, { kind: 'cut' }>,
): Promise<DecodingOutcome> {
  const upright = openPicture(bytes).autoOrient();
  const part = area ? upright.extract(area) : upright;
  const sized = part.resize({ width, height, ...(height ? { fit: 'fill' } : { withoutEnlargement: true }) });
  return { kind: 'picture', bytes: await ENCODERS[format](sized.toColourspace('srgb'), width).toBuffer() };
}
