import type { Sharp } from 'sharp';
import type { PictureFormat } from '@/domain/media/media';

/**
 * AVIF takes most of the time of a picture. Up to this width more effort makes files smaller by a tenth; above it a higher
 * quality with less effort makes the same picture in a third of the time.
 */
const CAREFUL_WIDTH = 960;

/** How each format is encoded, by the width in pixels. */
export const ENCODERS: Record<PictureFormat | 'png', (picture: Sharp, width: number) => Sharp> = {
  avif: (picture, width) =>
    picture.avif(width > CAREFUL_WIDTH ? { quality: 54, effort: 1 } : { quality: 52, effort: 3 }),
  webp: picture => picture.webp({ quality: 76 }),
  jpg: picture => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }),
  png: picture => picture.flatten({ background: '#ffffff' }).png({ compressionLevel: 1 }),
};
