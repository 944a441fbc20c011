import sharp from 'sharp';
import { ENCODERS } from '@/server/media/decoding/encoders';
import type { PictureFormat } from '@/domain/media/media';
import { peakMemory } from '../load';

/**
 * Makes forms of a picture one by one, each from the file: `plain-sharp.ts FILE 320.webp …`. Prints seconds and
 * megabytes.
 */
const [file = '', ...names] = process.argv.slice(2);
const began = performance.now();
for (const name of names) {
  const [width, format] = name.split('.') as [string, PictureFormat];
  await ENCODERS[format](sharp(file).autoOrient().resize(Number(width)), Number(width)).toBuffer();
}
console.log(
  JSON.stringify({ seconds: (performance.now() - began) / 1000, megabytes: peakMemory(process.pid) }),
);
