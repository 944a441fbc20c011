import sharp from 'sharp';
import { storePicture } from '@/server/media/media';

/** Adds a picture of the given size to the media store, left half red, right half blue, and returns its id. */
export async function testPicture(width: number, height: number): Promise<string> {
  const half = {
    create: { width: Math.floor(width / 2), height, channels: 3 as const, background: '#0000ff' },
  };
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: await sharp(half).png().toBuffer(), gravity: 'east' }])
    .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  const picture = await storePicture({ bytes, name: 'test.jpg' }, { alt: 'Two colours' }, null);
  return picture.id;
}
