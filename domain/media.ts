/** A picture we hold. Its file never changes: a new file is a new picture, so its addresses can be kept forever. */
export interface Picture {
  id: string;
  /** Pixels of the original, after turning it upright. */
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  originalName: string;
  uploadedById: string | null;
  createdAt: Date;
}

/** Widths in pixels in which every picture is offered; none is larger than its original. */
export const PICTURE_WIDTHS = [320, 640, 960, 1440, 1920] as const;

/** Formats in which every picture is offered, best first. */
export const PICTURE_FORMATS = ['avif', 'webp', 'jpg'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

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

/** File types that may be uploaded as pictures, as the server detects them from the bytes. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;

/** The largest picture file that is taken in, in bytes. */
export const PICTURE_BYTES_LIMIT = 40_000_000;
