import sharp, { type Sharp } from 'sharp';
import { offeredWidths, type PictureFormat } from '@/domain/media/media';
import { ENCODERS } from './encoders';

/** The maximum pixels of an accepted picture. */
export const PIXELS_LIMIT = 120_000_000;

/** A form of a picture: the whole picture in a width and a format. */
export interface Form {
  width: number;
  format: PictureFormat;
}

/** The most pixels of a picture that is kept decoded while its forms are made. */
const KEPT_PIXELS = 12_000_000;

/** A picture from which forms are made, and its size when it is upright. */
export interface Source {
  width: number;
  height: number;
  open(): Sharp;
}

/** Opens a file. A truncated file counts as damaged; lesser faults are tolerated, as browsers do. */
export const openPicture = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: PIXELS_LIMIT, failOn: 'truncated' });

/** A picture that is decoded each time it is opened. */
export async function openUpright(bytes: Uint8Array): Promise<Source> {
  const { width, height } = (await openPicture(bytes).metadata()).autoOrient;
  return { width, height, open: () => openPicture(bytes).autoOrient().toColourspace('srgb') };
}

/**
 * Decodes a picture once, as wide as its widest form. All forms are made from these pixels, even one made alone, so
 * that a form always has the same bytes. A picture that is too tall for that is decoded for each form.
 */
export async function decodeOnce(bytes: Uint8Array): Promise<Source> {
  const upright = await openUpright(bytes);
  const { width, height } = upright;
  const widest = Math.min(width, offeredWidths(width).at(-1)!);
  if (widest * Math.ceil((height * widest) / width) > KEPT_PIXELS) return upright;
  const { data, info } = await upright
    .open()
    .resize({ width: widest })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return { width, height, open: () => sharp(data, { raw }) };
}

/** A form and its bytes. */
export interface MadeForm extends Form {
  bytes: Uint8Array;
}

/** Makes forms one at a time. */
export async function makeForms(source: Source, forms: Form[]): Promise<MadeForm[]> {
  const made: MadeForm[] = [];
  for (const { width, format } of forms) {
    const sized = source.open().resize({ width, withoutEnlargement: true });
    made.push({ width, format, bytes: await ENCODERS[format](sized, width).toBuffer() });
  }
  return made;
}
