/** A stored picture. Its file never changes: a new file is a new picture, so its addresses are immutable. */
export interface Picture {
  id: string;
  /** Pixels of the original, after turning it upright. */
  width: number;
  height: number;
  /** What crops keep in view, as parts of width and height from the top left corner. */
  focusX: number;
  focusY: number;
  alt: string;
  caption: string;
  credit: string;
  originalName: string;
  uploadedById: string | null;
  createdAt: Date;
}

/** What a page must have of a picture to show it. */
export type PictureSize = Pick<Picture, 'id' | 'width' | 'height'>;

/** The editable properties of a picture; its file is unchanged. */
export interface PictureFacts {
  focusX: number;
  focusY: number;
  /** Until when it may be printed; null for good. */
  rightsUntil: Date | null;
  alt: string;
  /** What a story starts with. */
  caption: string;
  credit: string;
}

/** Widths in pixels in which every picture is offered; none is larger than its original. */
const PICTURE_WIDTHS = [320, 640, 960, 1440, 1920] as const;

/** Formats in which every picture is offered, best first. */
export type PictureFormat = 'avif' | 'webp' | 'jpg';

/** The address of one form of a picture. */
export function pictureAddress(id: string, width: number, format: PictureFormat): string {
  return `/media/${id}/${width}.${format}`;
}

/** The widths in which a picture of this width is offered: those below it, and the first above cut to it. */
export function offeredWidths(originalWidth: number): number[] {
  const smaller = PICTURE_WIDTHS.filter(width => width < originalWidth);
  const largest = PICTURE_WIDTHS.find(width => width >= originalWidth) ?? PICTURE_WIDTHS.at(-1)!;
  return [...new Set([...smaller, Math.min(largest, Math.max(originalWidth, PICTURE_WIDTHS[0]))])];
}

/** A `srcset` of every offered width in one format. */
export function pictureSrcset(picture: Pick<Picture, 'id' | 'width'>, format: PictureFormat): string {
  return offeredWidths(picture.width)
    .map(width => `${pictureAddress(picture.id, width, format)} ${width}w`)
    .join(', ');
}

/** Shapes to which pictures are cut for those who want one, width by height. */
export const CROP_RATIOS = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1, '3x2': 3 / 2 } as const;
export type CropRatio = keyof typeof CROP_RATIOS;

/** Widths in pixels in which crops are offered, as far as the original reaches. */
const CROP_WIDTHS = [320, 640, 960, 1200, 1600] as const;

/** What a crop is made from. */
export type CropSource = Pick<Picture, 'id' | 'width' | 'height' | 'focusX' | 'focusY'>;

/** The largest area of this ratio with the focus as near to its middle as the edges allow, in whole pixels. */
export function cropArea({ width, height, focusX, focusY }: Omit<CropSource, 'id'>, ratio: number) {
  const wide = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const high = Math.max(1, Math.min(height, Math.round(width / ratio)));
  const start = (focus: number, whole: number, part: number) =>
    Math.round(Math.min(Math.max(focus * whole - part / 2, 0), whole - part));
  return { left: start(focusX, width, wide), top: start(focusY, height, high), width: wide, height: high };
}

/** The widths in which this crop of a picture is offered; none is larger than the area in the original. */
export function offeredCropWidths(source: CropSource, ratio: CropRatio): number[] {
  const widest = Math.min(cropArea(source, CROP_RATIOS[ratio]).width, CROP_WIDTHS.at(-1)!);
  return [...CROP_WIDTHS.filter(width => width < widest), widest];
}

/** The focus in per cent as the address of a crop names it, so that another focus is another file: `50-40`. */
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

/** The largest picture file that is taken in, in bytes. */
export const PICTURE_BYTES_LIMIT = 40_000_000;

/** Where pictures, share pictures and recordings are served. */
export const MEDIA_PATH = '/media/';
