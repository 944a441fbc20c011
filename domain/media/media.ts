import type { DigitalSource } from './digital-source';
import type { PictureRights } from './picture-rights';

/** A stored picture. Its file never changes: a new file is a new picture, so its addresses are immutable. */
export interface Picture {
  id: string;
  /** Pixels of the original, upright. */
  width: number;
  height: number;
  /** The focal point, as fractions of width and height from the top left corner. */
  focusX: number;
  focusY: number;
  alt: string;
  caption: string;
  credit: string;
  /** How it came to be; empty: unknown. */
  digitalSource: DigitalSource | '';
  originalName: string;
  uploadedById: string | null;
  createdAt: Date;
}

/** The properties of a picture that a page needs to show it. */
export type PictureSize = Pick<Picture, 'id' | 'width' | 'height'>;

/** The editable properties of a picture; its file is unchanged. */
export interface PictureFacts extends PictureRights {
  focusX: number;
  focusY: number;
  alt: string;
  /** The default texts in a story. */
  caption: string;
  credit: string;
  digitalSource: DigitalSource | '';
}

/** The offered widths in pixels, each at most 1.6 times the one before; never larger than the original. */
const PICTURE_WIDTHS = [64, 96, 128, 200, 320, 480, 640, 960, 1440, 1920, 2560] as const;

/** The offered formats, best first. */
export type PictureFormat = 'avif' | 'webp' | 'jpg';

/** The address of a picture in one width and format. */
export function pictureAddress(id: string, width: number, format: PictureFormat): string {
  return `/media/${id}/${width}.${format}`;
}

/** The offered widths of a picture: those below its own, and the next one reduced to it. */
export function offeredWidths(originalWidth: number): number[] {
  const smaller = PICTURE_WIDTHS.filter(width => width < originalWidth);
  const largest = PICTURE_WIDTHS.find(width => width >= originalWidth) ?? PICTURE_WIDTHS.at(-1)!;
  return [...new Set([...smaller, Math.min(largest, Math.max(originalWidth, PICTURE_WIDTHS[0]))])];
}

/** The widest offered width up to this one, or the narrowest. */
export function widthAtMost(originalWidth: number, most: number): number {
  const offered = offeredWidths(originalWidth);
  return offered.findLast(width => width <= most) ?? offered[0]!;
}

/**
 * The width served for a requested one: the same, or the widest of a narrower picture, so that small views need not
 * know the original width. Null for a width that is never offered.
 */
export function formWidth(originalWidth: number, requested: number): number | null {
  const offered = offeredWidths(originalWidth);
  if (offered.includes(requested)) return requested;
  const widest = offered.at(-1)!;
  return requested > widest && PICTURE_WIDTHS.some(width => width === requested) ? widest : null;
}

/** A `srcset` of every offered width in one format. */
export function pictureSrcset(picture: Pick<Picture, 'id' | 'width'>, format: PictureFormat): string {
  return offeredWidths(picture.width)
    .map(width => `${pictureAddress(picture.id, width, format)} ${width}w`)
    .join(', ');
}

/** The offered crop ratios, width by height. */
export const CROP_RATIOS = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1, '3x2': 3 / 2 } as const;
export type CropRatio = keyof typeof CROP_RATIOS;

/** The offered crop widths in pixels, up to the size of the original. */
const CROP_WIDTHS = [320, 640, 960, 1200, 1600] as const;

/** The input of a crop. */
export type CropSource = Pick<Picture, 'id' | 'width' | 'height' | 'focusX' | 'focusY'>;

/**
 * The largest area of a ratio with the focal point as close to its centre as the edges allow, in whole
 * pixels.
 */
export function cropArea({ width, height, focusX, focusY }: Omit<CropSource, 'id'>, ratio: number) {
  const wide = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const high = Math.max(1, Math.min(height, Math.round(width / ratio)));
  const start = (focus: number, whole: number, part: number) =>
    Math.round(Math.min(Math.max(focus * whole - part / 2, 0), whole - part));
  return { left: start(focusX, width, wide), top: start(focusY, height, high), width: wide, height: high };
}

/** The offered widths of a crop; never larger than its area in the original. */
export function offeredCropWidths(source: CropSource, ratio: CropRatio): number[] {
  const widest = Math.min(cropArea(source, CROP_RATIOS[ratio]).width, CROP_WIDTHS.at(-1)!);
  return [...CROP_WIDTHS.filter(width => width < widest), widest];
}

/** The focal point in per cent in a crop's address, so that each has its own file: `50-40`. */
export function focusMark({ focusX, focusY }: Pick<CropSource, 'focusX' | 'focusY'>): string {
  return `${Math.round(focusX * 100)}-${Math.round(focusY * 100)}`;
}

/** The widest offered crop up to the requested width, or the narrowest, with its height in pixels. */
export function cropAtMost(
  source: CropSource,
  ratio: CropRatio,
  most: number,
  format: PictureFormat = 'jpg',
) {
  const offered = offeredCropWidths(source, ratio);
  const width = offered.findLast(candidate => candidate <= most) ?? offered[0]!;
  const height = Math.round(width / CROP_RATIOS[ratio]);
  const href = `/media/${source.id}/${ratio}-${width}-${focusMark(source)}.${format}`;
  return { href, width, height };
}

/** File types that may be uploaded as pictures, as the server detects them from the bytes. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;

/** The maximum size of a picture file, in bytes. */
export const PICTURE_BYTES_LIMIT = 40_000_000;

/** The addresses of pictures, share pictures and recordings. */
export const MEDIA_PATH = '/media/';
